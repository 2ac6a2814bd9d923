// The tables of a finding with their true numbers, as they would be protected.
import type { LongTable, TableSet } from '@due-regard/disclosure';
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { titlesOf } from './dimension-titles.ts';

/** Longer tables are folded away. */
const mostRows = 40;

export function setView(set: TableSet): Html {
  const title = titlesOf(set);
  return html`${set.tables.map((table) =>
    table.rows.length > mostRows
      ? details({
          summaryText: `${title(table.name)}: ${whole(table.rows.length)} true numbers`,
          html: tableView(table, title),
        })
      : tableView(table, title),
  )}`;
}

function tableView({ name, dimensions, rows }: LongTable, title: (name: string) => string): Html {
  return wideTable({
    caption: title(name),
    captionClasses: 'govuk-table__caption--m',
    head: [...dimensions.map((each) => ({ text: title(each) })), { text: 'True number', format: 'numeric' }],
    firstCellIsHeader: true,
    rows: rows.map(({ labels, value }) => [
      ...labels.map((text) => ({ text })),
      { text: whole(value), format: 'numeric' },
    ]),
  });
}
