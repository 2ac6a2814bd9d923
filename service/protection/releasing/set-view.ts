// The tables of a finding with their true numbers, as they would be protected.
import type { LongTable, TableSet } from '@due-regard/disclosure';
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { whole } from '../../phrases/spoken-number.ts';

/** Longer tables are folded away. */
const mostRows = 40;

export function setView({ tables }: TableSet): Html {
  return html`${tables.map((table) =>
    table.rows.length > mostRows
      ? details({
          summaryText: `${table.name}: ${whole(table.rows.length)} true numbers`,
          html: tableView(table),
        })
      : tableView(table),
  )}`;
}

function tableView({ name, dimensions, rows }: LongTable): Html {
  return wideTable({
    caption: name,
    captionClasses: 'govuk-table__caption--m',
    head: [...dimensions.map((text) => ({ text })), { text: 'True number', format: 'numeric' }],
    firstCellIsHeader: true,
    rows: rows.map(({ labels, value }) => [
      ...labels.map((text) => ({ text })),
      { text: whole(value), format: 'numeric' },
    ]),
  });
}
