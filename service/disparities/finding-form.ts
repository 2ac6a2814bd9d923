// The form that asks for a finding, in three steps: what to know, from which data, and how to compare.
import { button, summaryList, warningText } from '../pages/govuk/components.ts';
import { radiosField, type FormState } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import { page, type Answer } from '../pages/route.ts';
import { kindGroups } from './finding-kinds.ts';
import type { ChosenData } from './findings/chosen-data.ts';
import type { KindPages } from './findings/kind-pages.ts';
import type { FindingChoices } from './read-finding-choices.ts';

/** The page that the form stands on. */
export function formPage(state: FormState, choices: FindingChoices): Answer {
  return page({
    title: 'Make a finding',
    section: '/findings',
    breadcrumbs: [{ text: 'Findings', href: '/findings' }, { text: 'Make a finding' }],
    problems: state.problems,
    body: findingForm(state, choices),
  });
}

function findingForm(state: FormState, choices: FindingChoices): Html {
  return html`<h1 class="govuk-heading-l">Make a finding</h1>
    ${stepOf(state, choices)}`;
}

function stepOf(state: FormState, { kind, data, chosen }: FindingChoices): Html {
  if (!kind) return kindStep(state);
  return chosen ? fieldsStep(state, kind, chosen) : dataStep(state, kind, data);
}

function kindStep(state: FormState): Html {
  return html`<form method="get" action="/findings/new" novalidate>
    <input type="hidden" name="step" value="kind" />
    ${radiosField(state, {
      name: 'kind',
      label: 'What do you want to know?',
      choices: kindGroups.flatMap(({ title: under, kinds }) =>
        kinds.map(({ id, title, hint }, at) => ({
          value: id,
          text: title,
          hint,
          ...(at === 0 ? { under } : {}),
        })),
      ),
      classes: 'dr-radios--grouped',
    })}
    ${button({ text: 'Continue' })}
  </form>`;
}

function dataStep(state: FormState, kind: KindPages, { records, populations }: FindingChoices['data']): Html {
  if (records.length === 0 || (kind.overResidents && populations.length === 0))
    return missingData(kind, records.length === 0);
  return html`${chosenKind(kind)}
    <form method="get" action="/findings/new" novalidate>
      <input type="hidden" name="step" value="data" />
      <input type="hidden" name="kind" value="${kind.id}" />
      ${radiosField(state, {
        name: 'records',
        label: 'Which data?',
        choices: records.map(({ id, title, kind: sort }) => ({ value: id, text: title, hint: sorts[sort] })),
        ...(records.length === 1 ? { chosen: records[0]!.id } : {}),
      })}
      ${
        kind.overResidents &&
        radiosField(state, {
          name: 'population',
          label: 'Which population are they over?',
          hint: 'It must be broken down by the same characteristic that you want to compare',
          choices: populations.map(({ id, title }) => ({ value: id, text: title })),
          ...(populations.length === 1 ? { chosen: populations[0]!.id } : {}),
        })
      }
      ${button({ text: 'Continue' })}
    </form>`;
}

const sorts = {
  events: 'Records, one row for each event',
  counts: 'Counts already made',
  people: 'People, one row for each',
  population: 'A population',
} as const;

function missingData(kind: KindPages, noRecords: boolean): Html {
  const wanted = kind.records.map((sort) => sorts[sort].toLowerCase()).join(', or ');
  const what = noRecords ? `data of the sort this needs (${wanted})` : 'population, such as a census table';
  return html`${chosenKind(kind)}
    ${warningText({ iconFallbackText: 'Warning', text: `There ${noRecords ? 'are' : 'is'} no ${what}.` })}
    <p class="govuk-body">Add it, and then make the finding.</p>
    ${button({ text: 'Add data', href: '/data/new' })}`;
}

function chosenKind(kind: KindPages): Html {
  return summaryList({ rows: [kindRow(kind)] });
}

function kindRow({ title }: KindPages) {
  return {
    key: { text: 'To know' },
    value: { text: title },
    actions: { items: [{ href: '/findings/new', text: 'Change', visuallyHiddenText: 'what to know' }] },
  };
}

function fieldsStep(state: FormState, kind: KindPages, chosen: ChosenData): Html {
  const { records, population } = chosen;
  return html`${chosenData(kind, chosen)}
    <form method="post" action="/findings/new" novalidate>
      <input type="hidden" name="kind" value="${kind.id}" />
      <input type="hidden" name="records" value="${records.id}" />
      ${population && html`<input type="hidden" name="population" value="${population.id}" />`}
      ${kind.fields(state, chosen)} ${button({ text: 'Make the finding' })}
    </form>`;
}

function chosenData(kind: KindPages, { records, population }: ChosenData): Html {
  const query = new URLSearchParams({
    kind: kind.id,
    records: records.id,
    ...(population ? { population: population.id } : {}),
    change: 'data',
  });
  const change = {
    items: [{ href: `/findings/new?${query.toString()}`, text: 'Change', visuallyHiddenText: 'the data' }],
  };
  return summaryList({
    rows: [
      kindRow(kind),
      { key: { text: 'Data' }, value: { text: records.title }, actions: change },
      ...(population ? [{ key: { text: 'Population' }, value: { text: population.title } }] : []),
    ],
  });
}
