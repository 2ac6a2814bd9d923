// Tables of pasted HTML, with a cell in every place.
import { plainWords } from '../../document/block-name.ts';
import type { Inline, Table } from '../../document/document.ts';
import { inlineOf, type Piece } from '../../document/flat-inline.ts';
import { normalInline } from '../../document/normal-inline.ts';
import type { HtmlElement } from './html-tree.ts';

type ReadCell = (cell: HtmlElement) => (Piece | 'break')[];

const mostColumns = 20;

/** A table of one cell or one column only places its content on a page. */
export function hasColumns(element: HtmlElement): boolean {
  return rowsOf(element).some(
    (row) => cellsOf(row).reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0) > 1,
  );
}

/** Null for a table without words. */
export function pastedTable(element: HtmlElement, readCell: ReadCell): Table | null {
  const rows = grid(rowsOf(element), readCell).filter((row) => row.some((cell) => cell.length > 0));
  const width = Math.min(mostColumns, Math.max(0, ...rows.map((row) => row.length)));
  const [heads, ...body] = rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? []));
  if (heads === undefined) return null;
  const caption = element.children.find((child) => typeof child !== 'string' && child.name === 'caption');
  return {
    kind: 'table',
    caption:
      caption === undefined || typeof caption === 'string' ? '' : plainWords(inlineOf(readCell(caption))),
    columns: heads.map((cell, index) => ({
      heading: plainWords(cell),
      numeric: index > 0 && isNumeric(body.map((row) => plainWords(row[index] ?? []))),
    })),
    rows: body,
  };
}

/** Not those of tables within its cells. */
function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child): HtmlElement[] => {
    if (typeof child === 'string' || child.name === 'table' || child.name === 'caption') return [];
    return child.name === 'tr' ? [child] : rowsOf(child);
  });
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children
    .filter((child) => typeof child !== 'string')
    .filter(({ name }) => name === 'td' || name === 'th');
}

/** A cell over several rows is said in each; over several columns, in the first. */
function grid(rows: readonly HtmlElement[], readCell: ReadCell): Inline[][][] {
  const places: Inline[][][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (places[at]?.[column] !== undefined) column += 1;
      const content = normalInline(inlineOf(readCell(cell)));
      const [down, across] = [spanOf(cell, 'rowspan'), spanOf(cell, 'colspan')];
      for (let y = at; y < Math.min(at + down, rows.length); y += 1) {
        for (let x = column; x < column + across; x += 1) (places[y] ??= [])[x] = x === column ? content : [];
      }
      column += across;
    }
  });
  return places.map((row) => Array.from(row, (cell) => cell ?? []));
}

function spanOf({ attributes }: HtmlElement, name: string): number {
  const span = Number(attributes.get(name) ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, mostColumns) : 1;
}

/** Every cell that says anything is a number, an amount or a share. */
function isNumeric(cells: readonly string[]): boolean {
  const said = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !/^[-–—]$|^\[\w+\]$/.test(cell));
  return said.length > 0 && said.every((cell) => /^[-−+]?[£€$]?\s?\d[\d,.\s\u00a0]*\s?%?$/.test(cell));
}
