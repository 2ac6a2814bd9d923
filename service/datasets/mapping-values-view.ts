// The page on which the values of one column are settled: how each is read, how often it stands there, and what it is to mean.
import { radiosField, type FormState } from '../pages/form-inputs.ts';
import { button, input, pagination, select, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { counted, whole } from '../phrases/spoken-number.ts';
import type { Dataset } from './keeping/dataset.ts';
import type { MappedValue } from './mapping/mapped-table.ts';
import { silenceWords, type ValueList, type ValueReading } from './mapping/value-reading.ts';

export interface ValuesView {
  dataset: Dataset;
  header: string;
  /** Index of the column in the definition. */
  at: number;
  list: ValueList;
  /** On this page. */
  values: readonly MappedValue[];
  /** That fit the search. */
  found: number;
  all: number;
  unknown: { values: number; rows: number };
  page: number;
  pages: number;
  search: string;
  openOnly: boolean;
  /** Name of the partner whose files these are; null where they are nobody's in particular. */
  partnerName: string | null;
  canBeOwn: boolean;
  canRemember: boolean;
  state: FormState;
}

export function mappingValuesView(view: ValuesView): Html {
  const { dataset, header, unknown, at } = view;
  return html`<span class="govuk-caption-l">${dataset.title}</span>
    <h1 class="govuk-heading-l">How the values of “${header}” are read</h1>
    <p class="govuk-body">
      ${
        unknown.values === 0
          ? 'Every value is understood.'
          : `${counted(unknown.values, 'value')} on ${counted(unknown.rows, 'row')} ${unknown.values === 1 ? 'is' : 'are'} not understood. Until somebody settles what ${unknown.values === 1 ? 'it means' : 'they mean'}, ${unknown.rows === 1 ? 'that row is' : 'those rows are'} in no group.`
      }
    </p>
    ${searchPart(view)}
    <form method="post" action="/data/${dataset.id}/mapping/values/${at}" novalidate>
      <input type="hidden" name="page" value="${view.page}" />
      <input type="hidden" name="q" value="${view.search}" />
      <input type="hidden" name="only" value="${view.openOnly ? 'open' : ''}" />
      ${view.values.length === 0 ? html`<p class="govuk-body">No value fits.</p>` : view.values.map((value, index) => valuePart(view, value, index))}
      ${view.canRemember && view.values.length > 0 && rememberPart(view)}
      <div class="govuk-button-group">
        ${view.values.length > 0 && button({ text: 'Save these values' })}
        <a class="govuk-link" href="/data/${dataset.id}/mapping">Back to the columns</a>
      </div>
    </form>
    ${pagesPart(view)}`;
}

function searchPart({ dataset, at, search, openOnly, found, all }: ValuesView): Html {
  return html`<form method="get" action="/data/${dataset.id}/mapping/values/${at}" role="search">
    ${input({ name: 'q', id: 'q', label: { text: 'Find a value' }, value: search, classes: 'govuk-input--width-20' })}
    <div class="govuk-form-group">
      <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          ${
            openOnly
              ? html`<input
                  class="govuk-checkboxes__input"
                  id="only"
                  name="only"
                  type="checkbox"
                  value="open"
                  checked
                />`
              : html`<input
                  class="govuk-checkboxes__input"
                  id="only"
                  name="only"
                  type="checkbox"
                  value="open"
                />`
          }
          <label class="govuk-label govuk-checkboxes__label" for="only"
            >Only those that nobody understands</label
          >
        </div>
      </div>
    </div>
    ${button({ text: 'Find', classes: 'govuk-button--secondary' })}
    <p class="govuk-body">${whole(found)} of ${counted(all, 'value')}.</p>
  </form>`;
}

function valuePart(view: ValuesView, { value, rows, reading }: MappedValue, index: number): Html {
  const label = value === '' ? 'Blank' : value;
  return html`<div class="govuk-form-group">
    <input type="hidden" name="value-${index}" value="${value}" />
    ${select({
      id: `means-${index}`,
      name: `means-${index}`,
      label: { html: html`<span class="govuk-label--s">${label}</span> on ${counted(rows, 'row')}` },
      hint: {
        html: html`${readingTag(reading)}
        ${reading.nearest.length > 0 && `Nearest: ${reading.nearest.map((each) => each.label).join('; ')}`}`,
      },
      items: choices(view, reading).map(({ value: chosen, text }) => ({
        value: chosen,
        text,
        selected: chosen === chosenOf(reading),
      })),
    })}
  </div>`;
}

function readingTag({ kind, label, by }: ValueReading): Html {
  if (kind === 'unknown') return tag({ text: 'Not understood', classes: 'govuk-tag--yellow' });
  const who = { list: 'Known', settled: 'Settled here', remembered: 'Settled before', nobody: '' }[by];
  return html`${tag({ text: who, classes: by === 'list' ? 'govuk-tag--grey' : 'govuk-tag--green' })} as
  ${label}`;
}

function chosenOf({ kind, code, by }: ValueReading): string {
  if (by !== 'settled') return '';
  return kind === 'group' ? `group:${code}` : kind === 'silence' ? `silence:${code}` : kind;
}

function choices({ list, canBeOwn }: ValuesView, reading: ValueReading): { value: string; text: string }[] {
  const asRead =
    reading.by === 'settled'
      ? 'Take back what was settled'
      : reading.kind === 'unknown'
        ? 'Leave it open'
        : `As it is read: ${reading.label}`;
  const nearest = new Set(reading.nearest.map(({ code }) => code));
  const groups = list.groups.map(({ code, label }) => ({ code, text: label }));
  const ordered = [
    ...groups.filter(({ code }) => nearest.has(code)),
    ...groups.filter(({ code }) => !nearest.has(code)),
  ];
  return [
    { value: '', text: asRead },
    ...ordered.map(({ code, text }) => ({ value: `group:${code}`, text })),
    ...Object.entries(silenceWords).map(([silence, text]) => ({
      value: `silence:${silence}`,
      text: `No group: ${text.toLowerCase()}`,
    })),
    ...(canBeOwn ? [{ value: 'own', text: 'A group of its own, under this name' }] : []),
    { value: 'leave-out', text: 'Leave these rows out altogether' },
  ];
}

function rememberPart({ state, partnerName }: ValuesView): Html {
  return radiosField(state, {
    name: 'remember',
    label: 'What you settle here is to be remembered',
    chosen: partnerName === null ? 'no' : 'partner',
    choices: [
      { value: 'no', text: 'For these data only' },
      ...(partnerName === null
        ? []
        : [{ value: 'partner', text: `For everything that ${partnerName} sends` }]),
      {
        value: 'all',
        text: 'For everybody',
        hint: 'Where a partner’s own label was settled, that goes first',
      },
    ],
  });
}

function pagesPart({ dataset, at, page, pages, search, openOnly }: ValuesView): Html {
  if (pages < 2) return html``;
  const to = (number: number) => {
    const query = new URLSearchParams({ page: String(number), q: search, only: openOnly ? 'open' : '' });
    return `/data/${dataset.id}/mapping/values/${at}?${query.toString()}`;
  };
  return html`${pagination({
    landmarkLabel: 'Pages of values',
    ...(page > 1 ? { previous: { href: to(page - 1), labelText: `Page ${page - 1} of ${pages}` } } : {}),
    ...(page < pages ? { next: { href: to(page + 1), labelText: `Page ${page + 1} of ${pages}` } } : {}),
  })}`;
}
