// The page that says what will be counted: rows, groups by characteristic, what is not known, what is kept of no one, what moves.
import { textField, textareaField, type FormState } from '../pages/form-inputs.ts';
import { button, details, insetText, summaryList, warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { dayName } from '../phrases/day.ts';
import { countAndShare, counted, whole } from '../phrases/spoken-number.ts';
import type { Dataset } from './keeping/dataset.ts';
import type { ColumnPreview, GroupChange, MappingPreview } from './mapping/mapping-preview.ts';

export interface PreviewView {
  dataset: Dataset;
  preview: MappingPreview;
  /** What is kept and what not, in sentences. */
  notes: readonly string[];
  /** Null where nothing counts yet. */
  changes: readonly GroupChange[] | null;
  /** Findings that stand on these data. */
  findings: readonly { href: string; heading: string }[];
  isAgain: boolean;
  /** It is of the first rows only. */
  isPart: boolean;
  one: string;
  many: string;
  state: FormState;
}

export function mappingPreviewView(view: PreviewView): Html {
  const { dataset, preview, isAgain, state } = view;
  return html`<span class="govuk-caption-l">${dataset.title}</span>
    <h1 class="govuk-heading-l">What will be counted</h1>
    ${view.isPart && partNote} ${summary(view)} ${preview.columns.map((column) => columnPart(column))}
    ${notesPart(view)} ${isAgain && changesPart(view)}
    <form method="post" action="/data/${dataset.id}/mapping/read" novalidate>
      <h2 class="govuk-heading-m">${isAgain ? 'Read the files again' : 'Take the files in'}</h2>
      ${textareaField(state, {
        name: 'reason',
        label: isAgain ? 'Why is the mapping changed?' : 'Anything to note about this mapping',
        hint: 'It is kept with this version. Name nobody in it',
        rows: '2',
      })}
      ${textField(state, {
        name: 'report-to',
        label: 'E-mail address for the report (optional)',
        hint: 'A letter goes there when the files have been read; the address is then forgotten',
        type: 'email',
        autocomplete: 'email',
        spellcheck: false,
      })}
      <div class="govuk-button-group">
        ${button({ text: isAgain ? 'Read them again this way' : 'Take them in', preventDoubleClick: true })}
        <a class="govuk-link" href="/data/${dataset.id}/mapping">Back to the columns</a>
      </div>
    </form>`;
}

const partNote = insetText({
  text: 'There are more rows than can be shown at once. These counts are of the first ones; all of them are read.',
});

function summary({ preview, many, one }: PreviewView): Html {
  const { rows, aside, period } = preview;
  const items = [
    ['Rows that count', `${whole(rows)}, one ${one} each`],
    ...(period
      ? [
          ['From', dayName(period.from)],
          ['To', dayName(period.to)],
        ]
      : []),
    ...aside.map(({ reason, rows: n }) => [reason, counted(n, 'row')]),
  ];
  const silent = preview.columns.filter(({ unknown }) => unknown.rows > 0);
  return html`${summaryList({ rows: items.map(([key = '', value = '']) => ({ key: { text: key }, value: { text: value } })) })}
  ${rows === 0 && warningText({ iconFallbackText: 'Warning', text: `Not one row would count: look at the dates and the columns of the ${many}.` })}
  ${
    silent.length > 0 &&
    insetText({
      html: html`<p class="govuk-body">
        ${silent.map(({ header, unknown }) => `${counted(unknown.values, 'value')} of “${header}”, on ${counted(unknown.rows, 'row')}, ${unknown.values === 1 ? 'is' : 'are'} not understood. `)}They
        can be settled now or later.
      </p>`,
    })
  }`;
}

function columnPart({ header, label, groups, silences, unknown, rows }: ColumnPreview): Html {
  const lines = [
    ...groups,
    ...silences.map(({ label: silence, rows: n }) => ({
      label: `No group: ${silence.toLowerCase()}`,
      rows: n,
    })),
    ...(unknown.rows > 0 ? [{ label: 'No group: not understood', rows: unknown.rows }] : []),
  ];
  const shown = lines.slice(0, 12);
  const table = (some: typeof lines, caption: string) =>
    wideTable({
      caption,
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [{ text: 'Group' }, { text: 'Rows', format: 'numeric' }],
      rows: some.map((line) => [
        { text: line.label },
        { text: countAndShare(line.rows, rows), format: 'numeric' },
      ]),
    });
  const name = `“${header}”: ${label}`;
  if (lines.length <= 14) return table(lines, name);
  return html`${table(shown, name)}
  ${details({ summaryText: `${whole(lines.length - shown.length)} more groups of “${header}”`, html: table(lines.slice(shown.length), `${name}, the others`) })}`;
}

function notesPart({ notes }: PreviewView): Html {
  if (notes.length === 0) return html``;
  return html`<h2 class="govuk-heading-m">What is kept and what is not</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${notes.map((note) => html`<li>${note}</li>`)}
    </ul>`;
}

function changesPart({ changes, findings }: PreviewView): Html {
  return html`<h2 class="govuk-heading-m">What changes</h2>
    ${
      changes === null || changes.length === 0
        ? html`<p class="govuk-body">No group has more or fewer rows than now.</p>`
        : wideTable({
            caption: 'Groups whose rows are not as many as now',
            captionClasses: 'govuk-table__caption--s',
            firstCellIsHeader: true,
            head: [
              { text: 'Group' },
              { text: 'Column' },
              { text: 'Now', format: 'numeric' },
              { text: 'Then', format: 'numeric' },
            ],
            rows: changes.map(({ label, column, before, after }) => [
              { text: label },
              { text: column },
              { text: whole(before), format: 'numeric' },
              { text: whole(after), format: 'numeric' },
            ]),
          })
    }
    ${
      findings.length === 0
        ? html`<p class="govuk-body">No finding stands on these data.</p>`
        : html`<p class="govuk-body">
              ${counted(findings.length, 'finding')} ${findings.length === 1 ? 'stands' : 'stand'} on these
              data and ${findings.length === 1 ? 'is' : 'are'} worked out again when the files have been read.
              The old ones are kept.
            </p>
            <ul class="govuk-list govuk-list--bullet">
              ${findings.map(({ href, heading }) => html`<li><a class="govuk-link" href="${href}">${heading}</a></li>`)}
            </ul>`
    }`;
}
