// Whether a table can be read at a width, and how its columns share it.
import { plainWords } from './plain-words.ts';
import type { ResolvedTable } from '../document/resolved-document.ts';

/** A letter is about so wide, in the size of the type: the mean of bold Noto Sans with room for a wide word. */
const letter = 0.6;
/** The blank at both sides of a cell together, in the size of the type. */
const padding = 0.9;
/** From one line to the next, in the size of the type. */
const lineHeight = 1.4;
/** A cell of more lines than this is no longer read as one thing. */
const linesOfCell = 4;

/**
 * The width that each column needs so that no word is broken and no cell is taller than four lines.
 *
 * @returns in units of the type's size
 */
export function columnNeeds({ columns, rows }: Pick<ResolvedTable, 'columns' | 'rows'>): number[] {
  return columns.map(({ heading }, at) => {
    const cells = [heading, ...rows.map((row) => plainWords(row[at] ?? []))];
    const longestWord = Math.max(...cells.flatMap((cell) => cell.split(/[\s-]/)).map(({ length }) => length));
    const longestCell = Math.max(...cells.map(({ length }) => length));
    return Math.max(longestWord, Math.ceil(longestCell / linesOfCell) + 2) * letter + padding;
  });
}

/** Each column as wide as its longest cell, in units of the type's size. */
export function columnWishes({ columns, rows }: Pick<ResolvedTable, 'columns' | 'rows'>): number[] {
  return columns.map(({ heading }, at) => {
    const cells = [heading, ...rows.map((row) => plainWords(row[at] ?? []))];
    return Math.max(...cells.map(({ length }) => length)) * letter + padding;
  });
}

/**
 * How the columns share a width: null where each may take what it wants, `'too narrow'` where the table cannot be read at it.
 *
 * @param width in units of the type's size
 */
export function shareWidth(
  table: Pick<ResolvedTable, 'columns' | 'rows'>,
  width: number,
): readonly number[] | null | 'too narrow' {
  const [needs, wishes] = [columnNeeds(table), columnWishes(table)];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  if (sum(wishes) <= width) return null;
  if (sum(needs) > width) return 'too narrow';
  const over = sum(wishes) - sum(needs);
  const room = width - sum(needs);
  return needs.map((need, at) => need + (over > 0 ? (room * ((wishes[at] ?? need) - need)) / over : 0));
}

/** About how high it is, in units of the type's size: each row as high as its highest cell. */
export function tableHeight(
  table: Pick<ResolvedTable, 'columns' | 'rows'>,
  widths: readonly number[],
): number {
  const heads = table.columns.map(({ heading }) => heading);
  const rows = [heads, ...table.rows.map((row) => row.map((cell) => plainWords(cell)))];
  const heights = rows.map((row) => {
    const lines = row.map((cell, at) =>
      Math.ceil((cell.length * letter) / Math.max(1, (widths[at] ?? 1) - padding)),
    );
    return Math.max(1, ...lines) * lineHeight + padding;
  });
  return heights.reduce((total, height) => total + height, 0);
}
