// One row put aside: what is wrong with it, and its cells in fields, with the one at fault first.
import { button, details, insetText } from '../pages/govuk/components.ts';
import { textareaField, textField, type FormState } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { whole } from '../phrases/spoken-number.ts';
import type { RowsAside } from './find-rows-aside.ts';
import { mendedCells, rowState, rowStateWords, type QuarantinedRow } from './quarantine/quarantined-row.ts';

export function rowView(aside: RowsAside, row: QuarantinedRow, state: FormState): Html {
  return html`<span class="govuk-caption-l">${aside.dataset.title}</span>
    <h1 class="govuk-heading-l">Line ${whole(row.line)} of <span class="dr-value">${row.file}</span></h1>
    ${insetText({ text: row.reason })}
    <p class="govuk-body">${rowStateWords[rowState(row)]}. ${row.mend?.reason}</p>
    ${changesOf(row)}
    ${aside.mayMend && rowState(row) !== 'sent-in' ? forms(aside, row, state) : cellsTable(row)}
    <p class="govuk-body"><a class="govuk-link" href="${aside.base}">Back to the rows put aside</a></p>`;
}

function changesOf({ cells, mend }: QuarantinedRow): Html | false {
  const changed = cells.filter(([column, value]) => mend && (mend.cells[column] ?? value) !== value);
  if (changed.length === 0) return false;
  return wideTable({
    caption: 'What was mended',
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: 'Column' }, { text: 'As it came' }, { text: 'Mended' }],
    rows: changed.map(([column, value]) => [
      { text: column },
      { html: html`<span class="dr-value">${value || 'Nothing'}</span>` },
      { html: html`<span class="dr-value">${mend?.cells[column] || 'Nothing'}</span>` },
    ]),
  });
}

/** Those at fault stand open; the others are there to be looked at, and mended too where need be. */
function forms(aside: RowsAside, row: QuarantinedRow, { form, problems }: FormState): Html {
  const cells = mendedCells(row).map(([column, value], at) => ({ column, value, name: `cell-${at}` }));
  const shown = {
    form: form.has('what')
      ? form
      : FormFields.from(Object.fromEntries(cells.map(({ name, value }) => [name, value]))),
    problems,
  };
  const field = ({ column, name }: { column: string; name: string }) =>
    textField(shown, { name, label: column, autocomplete: 'off', spellcheck: false });
  const atFault = cells.filter(({ column }) => row.column === null || column === row.column);
  const others = cells.filter((cell) => !atFault.includes(cell));
  return html`<form method="post" action="${aside.base}/${row.number}" novalidate>
      <input type="hidden" name="what" value="mend" />
      ${atFault.map(field)}
      ${others.length > 0 && details({ summaryText: 'The other cells of this row', html: html`${others.map(field)}` })}
      ${button({ text: 'Keep it mended so' })}
    </form>
    ${details({
      summaryText: 'Leave this row out for good',
      open: problems.some((problem) => problem.field === 'reason'),
      html: html`<form method="post" action="${aside.base}/${row.number}" novalidate>
        <input type="hidden" name="what" value="leave-out" />
        ${textareaField({ form, problems }, { name: 'reason', label: 'Why does it stay out?', rows: '2' })}
        ${button({ text: 'Leave it out', classes: 'govuk-button--warning' })}
      </form>`,
    })}`;
}

function cellsTable(row: QuarantinedRow): Html {
  return wideTable({
    caption: 'The row as it came',
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: 'Column' }, { text: 'Value' }],
    rows: row.cells.map(([column, value]) => [
      { text: column },
      { html: html`<span class="dr-value">${value}</span>` },
    ]),
  });
}
