// A released table that no reading is of: its rows as they are.
import type { ReleasedTable, Shown } from '@due-regard/disclosure';
import type { Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { capitalised } from '../phrases/list.ts';
import { shownWords } from './figures/number-words.ts';

export function plainTable({ name, dimensions, rows }: ReleasedTable): Html {
  const format = rows.some(({ words }) => words !== undefined) ? {} : { format: 'numeric' };
  return wideTable({
    caption: capitalised(name),
    captionClasses: 'govuk-table__caption--s',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [...dimensions.map((text) => ({ text: capitalised(text) })), { text: 'Number', ...format }],
    rows: rows.map(({ labels, shown, words }) => [
      ...labels.map((text) => ({ text })),
      { text: words ?? shownWords(shown), ...format },
    ]),
  });
}

/** Shares that were released by name. */
export function sharesTable(shares: readonly { name: string; shown: Shown }[]): Html | null {
  if (shares.length === 0) return null;
  return wideTable({
    caption: 'Shares',
    captionClasses: 'govuk-table__caption--s',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [{ text: 'Share' }, { text: 'Per cent', format: 'numeric' }],
    rows: shares.map(({ name, shown }) => [{ text: name }, { text: shownWords(shown), format: 'numeric' }]),
  });
}
