// The list of rows put aside: how many for which reason, what became of them, and each with what was wrong.
import { button, insetText, pagination, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { capitalised } from '../phrases/list.ts';
import { counted, countAndShare, whole } from '../phrases/spoken-number.ts';
import { rejectionWords } from './events/rejection-words.ts';
import type { RowsAside } from './find-rows-aside.ts';
import type { GatheredRows } from './quarantine/gather-rows.ts';
import {
  rowState,
  rowStates,
  rowStateWords,
  type QuarantinedRow,
  type RowState,
} from './quarantine/quarantined-row.ts';

export interface RowsContent extends GatheredRows {
  aside: RowsAside;
  /** What is looked for; empty for all. */
  code: string;
  state: string;
  at: number;
  onOnePage: number;
}

export function rowsView(content: RowsContent): Html {
  const { aside, counts, matching } = content;
  const of = counts.byState;
  return html`<span class="govuk-caption-l">${aside.dataset.title}</span>
    <h1 class="govuk-heading-l">Rows put aside</h1>
    <p class="govuk-body">
      ${counted(counts.total, 'row')} could not be used. Each is kept as it came. What is mended here is taken
      in as the correction of the row that it was, and who mended it is recorded.
    </p>
    ${countsTable(
      { caption: 'What became of them', head: 'State' },
      rowStates.map((state) => [rowStateWords[state], of.get(state) ?? 0, `?state=${state}`]),
      content,
    )}
    ${countsTable(
      { caption: 'Why they were put aside', head: 'Reason' },
      [...counts.byCode].map(([code, rows]) => [
        capitalised(rejectionWords(code)),
        rows,
        `?reason=${encodeURIComponent(code)}`,
      ]),
      content,
    )}
    ${sendPart(content)}
    <h2 class="govuk-heading-m">${headingOf(content)}</h2>
    ${matching === 0 ? html`<p class="govuk-body">There are none.</p>` : rowsTable(content)}
    ${turnPages(content)} ${downloadLink(aside)}`;
}

function countsTable(
  { caption, head }: { caption: string; head: string },
  rows: readonly [words: string, rows: number, search: string][],
  { aside, counts }: RowsContent,
): Html {
  return wideTable({
    caption,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: head }, { text: 'Rows', format: 'numeric' }],
    rows: rows.map(([words, many, search]) => [
      {
        html:
          many === 0
            ? html`${words}`
            : html`<a class="govuk-link" href="${aside.base}${search}">${words}</a>`,
      },
      { text: countAndShare(many, counts.total), format: 'numeric' },
    ]),
  });
}

function sendPart({ aside, counts }: RowsContent): Html | false {
  const mended = counts.byState.get('mended') ?? 0;
  if (!aside.mayMend || mended === 0) return false;
  return insetText({
    html: html`<p class="govuk-body">
        ${counted(mended, 'row')} ${mended === 1 ? 'was' : 'were'} mended and not yet sent in.
      </p>
      <form method="post" action="${aside.base}/send">
        <input type="hidden" name="what" value="look" />
        ${button({ text: 'See what that would change', classes: 'govuk-button--secondary' })}
      </form>`,
  });
}

function headingOf({ code, state, matching }: RowsContent): string {
  const which = [
    code === '' ? '' : rejectionWords(code),
    rowStates.some((known) => known === state) ? rowStateWords[state as RowState].toLowerCase() : '',
  ].filter((words) => words !== '');
  return which.length === 0 ? 'Every row' : `${counted(matching, 'row')}: ${which.join(', ')}`;
}

const colours: Readonly<Record<RowState, string>> = {
  waiting: 'govuk-tag--yellow',
  mended: 'govuk-tag--blue',
  'sent-in': 'govuk-tag--green',
  'left-out': 'govuk-tag--grey',
};

function rowsTable({ aside, rows }: RowsContent): Html {
  return wideTable({
    caption: 'Rows put aside',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: ['Line', 'Column', 'What stood there', 'What is wrong', 'State'].map((text) => ({ text })),
    rows: rows.map((row) => [
      { html: placeOf(aside, row) },
      { text: row.column ?? 'The whole row' },
      { html: html`<span class="dr-value">${row.value ?? 'Nothing'}</span>` },
      { text: row.reason },
      { html: tag({ text: rowStateWords[rowState(row)], classes: colours[rowState(row)] }) },
    ]),
  });
}

function placeOf({ base }: RowsAside, { number, line, file }: QuarantinedRow): Html {
  return html`<a class="govuk-link" href="${base}/${number}">Line ${whole(line)}</a>
    <span class="dr-value">of ${file}</span>`;
}

function turnPages({ aside, at, onOnePage, matching, code, state }: RowsContent): Html | false {
  const last = Math.max(1, Math.ceil(matching / onOnePage));
  if (last === 1) return false;
  const href = (page: number): string =>
    `${aside.base}?${new URLSearchParams({ ...(code && { reason: code }), ...(state && { state }), page: String(page) }).toString()}`;
  return pagination({
    ...(at > 1 && { previous: { href: href(at - 1), text: 'Previous' } }),
    ...(at < last && { next: { href: href(at + 1), text: 'Next' } }),
  });
}

function downloadLink({ submission, dataset, made }: RowsAside): Html {
  const address =
    submission === null
      ? `/data/${dataset.id}/imports/${made.id}/problems.csv`
      : `/submissions/${submission.id}/problems.csv`;
  return html`<p class="govuk-body">
    Or <a class="govuk-link" href="${address}" download>download them all (CSV)</a>, mend them, and send the
    file: rows that come back so are known by their first columns.
  </p>`;
}
