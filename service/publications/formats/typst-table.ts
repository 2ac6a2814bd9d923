// A table for the typesetter: as a table where there is room for it, else row by row as a list.
import type { ResolvedTable } from '../document/resolved-document.ts';
import type { DocumentWords } from './words-around.ts';
import { columnWishes, shareWidth, tableHeight } from './table-width.ts';
import { literal, typstInline } from './typst-text.ts';

export interface TableSurroundings {
  /** The room there is on a page, in units of the type's size. */
  width: number;
  height: number;
  words: DocumentWords;
  address(href: string): string;
}

export function typstTable(
  table: ResolvedTable,
  { width, height, words, address }: TableSurroundings,
): string {
  const shares = shareWidth(table, width);
  const shown =
    shares === 'too narrow'
      ? asList(table, address)
      : asTable(table, shares, address, tableHeight(table, shares ?? columnWishes(table)) > height * 0.7);
  const notes = table.notes.map((note) => `par(${literal(note)})`);
  const whole = table.href === null ? null : address(table.href);
  const figures =
    whole === null
      ? []
      : [`par({ ${literal(`${words.figures}: `)}; link(${literal(whole)}, ${literal(whole)}) })`];
  return [shown, ...notes, ...figures].join('\n');
}

function asTable(
  { caption, columns, rows }: ResolvedTable,
  shares: readonly number[] | null,
  address: (href: string) => string,
  mayBreak: boolean,
): string {
  const widths = shares ? shares.map((share) => `${share.toFixed(2)}fr`) : columns.map(() => 'auto');
  const sides = columns.map(({ numeric }) => (numeric ? 'end' : 'start'));
  const head = columns.map(({ heading }) => literal(heading));
  const cells = rows.flatMap((row) => row.map((cell) => typstInline(cell, address)));
  const list = (parts: readonly string[]) => `(${parts.map((part) => `${part},`).join(' ')})`;
  const all = [
    `columns: ${list(widths)}`,
    `align: ${list(sides)}`,
    `table.header(${head.join(', ')})`,
    ...cells,
  ];
  const figure = `figure(kind: table, caption: ${literal(caption)}, table(${all.join(', ')}))`;
  // A short table stays on one page; a long one breaks between rows, under its headings again.
  return mayBreak ? figure : `block(breakable: false, ${figure})`;
}

/** More figures of a row than this may be parted by the end of a page. */
const rowsTogether = 8;

/** Each row by its heading, and under it each figure with the name of its column. */
function asList({ caption, columns, rows }: ResolvedTable, address: (href: string) => string): string {
  const items = rows.map(([heading = [], ...cells]) => {
    const values = cells.map(
      (cell, at) => `{ ${literal(`${columns[at + 1]?.heading ?? ''}: `)}; ${typstInline(cell, address)} }`,
    );
    const named = `strong(${typstInline(heading, address)})`;
    // What belongs to one row stays together, as long as it is no page by itself.
    const whole = `{ ${named}; list(${values.join(', ')}) }`;
    if (values.length === 0) return named;
    return values.length > rowsTogether ? whole : `block(breakable: false, ${whole})`;
  });
  const title = `block(sticky: true, par(strong(${literal(caption)})))`;
  return items.length === 0 ? title : `${title}\nlist(${items.join(', ')})`;
}
