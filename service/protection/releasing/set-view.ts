// The tables of a finding with their true numbers, as they would be protected.
import type { LongTable, TableSet } from '@due-regard/disclosure';
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { alikeTables } from './alike-tables.ts';
import { titlesOf } from './dimension-titles.ts';

/** Longer tables are folded away. */
const mostRows = 40;

export function setView(set: TableSet): Html {
  const title = titlesOf(set);
  return html`${alikeTables(set.tables).map(([table, ...alike]) => {
    const caption = [table, ...alike].map(({ name }) => title(name)).join('; ');
    const view = tableView(table, caption, title);
    return table.rows.length > mostRows
      ? details({ summaryText: `${caption}: ${whole(table.rows.length)} true numbers`, html: view })
      : view;
  })}`;
}

function tableView({ dimensions, rows }: LongTable, caption: string, title: (name: string) => string): Html {
  return wideTable({
    caption,
    captionClasses: 'govuk-table__caption--m',
    head: [...dimensions.map((each) => ({ text: title(each) })), { text: 'True number', format: 'numeric' }],
    firstCellIsHeader: true,
    rows: rows.map(({ labels, value }) => [
      ...labels.map((text) => ({ text })),
      { text: whole(value), format: 'numeric' },
    ]),
  });
}
