// The form that asks for a finding. Its first step asks for the data, because the rest depends on them.
import { button, summaryList, warningText } from '../pages/govuk/components.ts';
import { radiosField, selectField, textField, type FormState } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import type { ChosenData, FindingChoices } from './read-finding-choices.ts';
import { monthName } from '../phrases/month.ts';
import { capitalised } from '../phrases/list.ts';

export function findingForm(state: FormState, choices: FindingChoices): Html {
  return html`<h1 class="govuk-heading-l">Make a finding</h1>
    ${choices.chosen ? secondStep(state, choices, choices.chosen) : firstStep(state, choices)}`;
}

function firstStep(state: FormState, { records, populations }: FindingChoices): Html {
  if (records.length === 0 || populations.length === 0) return missingData(records.length === 0);
  return html`<p class="govuk-body">First choose what to count, and the people to set it against.</p>
    <form method="get" action="/findings/new" novalidate>
      ${radiosField(state, {
        name: 'records',
        label: 'What is to be counted?',
        choices: records.map(({ id, title, kind }) => ({
          value: id,
          text: title,
          hint: kind === 'counts' ? 'Counts already made' : 'Records, one row for each event',
        })),
        ...(records.length === 1 ? { chosen: records[0]!.id } : {}),
      })}
      ${radiosField(state, {
        name: 'population',
        label: 'Which population are they over?',
        hint: 'It must be broken down by the same characteristic that you want to compare',
        choices: populations.map(({ id, title }) => ({ value: id, text: title })),
        ...(populations.length === 1 ? { chosen: populations[0]!.id } : {}),
      })}
      ${button({ text: 'Continue' })}
    </form>`;
}

function missingData(noRecords: boolean): Html {
  const what = noRecords
    ? 'records to count, such as stop and search files'
    : 'a population, such as a census table';
  return html`${warningText({ iconFallbackText: 'Warning', text: `There are no ${what}.` })}
    <p class="govuk-body">A finding needs both records and a population to set them against.</p>
    ${button({ text: 'Add data', href: '/data/new' })}`;
}

function secondStep(state: FormState, choices: FindingChoices, chosen: ChosenData): Html {
  return html`${chosenData(chosen)}
    <form method="post" action="/findings/new" novalidate>
      <input type="hidden" name="records" value="${chosen.records.id}" />
      <input type="hidden" name="population" value="${chosen.population.id}" />
      ${selectField(state, {
        name: 'by',
        label: 'Compare groups by',
        choices: chosen.breakdowns.map(({ id, label }) => ({ value: id, text: capitalised(label) })),
      })}
      ${selectField(state, {
        name: 'roll-up',
        label: 'How fine the groups are',
        hint: 'The fewer the groups, the more each of them can tell',
        choices: [
          { value: '', text: 'As usual for this characteristic' },
          ...chosen.rollUps.map(({ id, title }) => ({ value: id, text: title })),
        ],
      })}
      ${textField(state, {
        name: 'reference',
        label: 'Compared with',
        hint: 'A group, such as White, or “everyone else”, or “overall”. Leave it empty for the usual one.',
        classes: 'govuk-input--width-20',
      })}
      ${chosen.records.kind === 'counts' ? countingField(state) : periodFields(state, chosen)}
      ${filterFields(state, chosen)}
      ${radiosField(state, {
        name: 'area',
        label: 'Whose residents?',
        choices: [
          { value: choices.area, text: choices.area },
          { value: 'everywhere', text: 'Every area in the population file' },
        ],
        chosen: choices.area,
      })}
      ${button({ text: 'Make the finding' })}
    </form>`;
}

function chosenData({ records, population }: ChosenData): Html {
  const change = {
    items: [
      {
        href: `/findings/new`,
        text: 'Change',
        visuallyHiddenText: 'the data',
      },
    ],
  };
  return summaryList({
    rows: [
      { key: { text: 'Counted' }, value: { text: records.title }, actions: change },
      { key: { text: 'Population' }, value: { text: population.title } },
    ],
  });
}

function countingField(state: FormState): Html {
  return textField(state, {
    name: 'counting',
    label: 'What the counts are of',
    hint: 'In the plural, such as complaints. It is used in the sentences of the finding.',
    classes: 'govuk-input--width-20',
  });
}

function periodFields(state: FormState, { months }: ChosenData): Html {
  const sent = months
    ? `The records run from ${monthName(months.from)} to ${monthName(months.to)}.`
    : 'The files do not say which months they are of.';
  return html`${textField(state, {
    name: 'from',
    label: 'First month',
    hint: `${sent} Write it as year and month, such as 2025-01. Leave it empty for the first there is.`,
    classes: 'govuk-input--width-5',
  })}
  ${textField(state, {
    name: 'to',
    label: 'Last month',
    hint: 'Such as 2025-12. Leave it empty for the last there is.',
    classes: 'govuk-input--width-5',
  })}`;
}

function filterFields(state: FormState, { columns }: ChosenData): Html {
  return html`${selectField(state, {
    name: 'filter-column',
    label: 'Count only some of the records',
    hint: 'Choose a column to count only the records that hold one value there',
    choices: [{ value: '', text: 'Count all of them' }, ...columns.map((text) => ({ value: text, text }))],
  })}
  ${textField(state, {
    name: 'filter-value',
    label: 'The value it must hold',
    hint: 'Exactly as the files write it, such as Controlled drugs',
    classes: 'govuk-input--width-20',
  })}`;
}
