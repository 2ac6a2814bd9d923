// The page that asks what a population is: whose people, counted by whom, when, where, and under which supposition.
import { button } from '../../pages/govuk/components.ts';
import {
  checkboxesField,
  type FormState,
  radiosField,
  textField,
  textareaField,
} from '../../pages/form-inputs.ts';
import { html } from '../../pages/html.ts';
import { type Answer, page } from '../../pages/route.ts';
import type { Dataset } from '../keeping/dataset.ts';
import { monthsWords } from './described-population.ts';
import { populationKinds, populationKindWords } from './population-kinds.ts';

const months = Array.from({ length: 12 }, (_, at) => ({
  value: String(at + 1),
  text: monthsWords([at + 1]),
}));

/** @param isDescribed whether something is said of it already, which can be taken back */
export function populationFormPage(dataset: Dataset, state: FormState, isDescribed: boolean): Answer {
  return page({
    title: `Describe: ${dataset.title}`,
    section: '/data',
    breadcrumbs: [
      { text: 'Data', href: '/data' },
      { text: 'Populations', href: '/populations' },
      { text: dataset.title, href: `/populations/${dataset.id}` },
      { text: 'Describe' },
    ],
    problems: state.problems,
    body: html`<span class="govuk-caption-l">${dataset.title}</span>
      <h1 class="govuk-heading-l">Describe this population</h1>
      <form method="post" action="/populations/${dataset.id}/describe" novalidate>
        ${radiosField(state, {
          name: 'people',
          label: 'Whose people are these?',
          choices: populationKinds.map((kind) => ({
            value: kind,
            text: populationKindWords[kind].title,
            hint: populationKindWords[kind].hint,
          })),
        })}
        ${textField(state, {
          name: 'source',
          label: 'Who counted or estimated them',
          hint: 'Such as “Census 2021, Office for National Statistics” or “County visitor survey 2025”',
        })}
        ${textField(state, {
          name: 'asOf',
          label: 'Day or period that the figures speak of',
          hint: 'Such as 21 March 2021, or August 2025',
        })}
        ${textField(state, { name: 'geography', label: 'Area', hint: 'Such as “Fellshire, by district”' })}
        ${textField(state, {
          name: 'scenario',
          label: 'What is supposed (optional)',
          hint: 'Such as “August, low estimate”. Figures that rest on a supposition stand beside others with another',
        })}
        ${checkboxesField(state, {
          name: 'months',
          label: 'Months in which these people are there (optional)',
          hint: 'For visitors of a season. Choose none for all year',
          choices: months,
        })}
        ${textField(state, {
          name: 'licence',
          label: 'Line of the licence (optional)',
          hint: 'Such as “Contains public sector information licensed under the Open Government Licence v3.0.”',
        })}
        ${checkboxesField(state, {
          name: 'confidential',
          label: 'Confidential figures',
          hint: 'Census tables are public. Counts of staff, or of people who used a service, are not',
          choices: [
            { value: 'yes', text: 'These figures are confidential: what is made of them is not for release' },
          ],
        })}
        ${textareaField(state, {
          name: 'note',
          label: 'Note (optional)',
          hint: 'What must be known to read them rightly: how they were estimated, who is left out',
          rows: '4',
        })}
        ${button({ text: 'Save' })}
      </form>
      ${
        isDescribed &&
        html`<form method="post" action="/populations/${dataset.id}/undescribe">
          ${button({ text: 'Take this description away', classes: 'govuk-button--warning' })}
        </form>`
      }`,
  });
}
