// The hierarchy that a table of codes and parents holds, and the dimension that it is of.
import { quoted } from '../../phrases/list.ts';
import type { Hierarchy } from '@due-regard/disclosure';

/** What a file of a hierarchy has: headings, and rows with their lines. */
export interface ParentTable {
  name: string;
  columns: readonly string[];
  rows: readonly { line: number; cells: readonly string[] }[];
}

/** `dimension` where the caller says it; else the heading of the codes, or the name of the file. */
export function hierarchyOfTable(
  table: ParentTable,
  dimensions: readonly string[],
  dimension?: string,
): Hierarchy | { problem: string } {
  const { name, columns, rows } = table;
  const parent = columns.findIndex((column) => /^(parent|part of|within|belongs to)$/i.test(column.trim()));
  const [above, code] = parent >= 0 ? [parent, parent === 0 ? 1 : 0] : [1, 0];
  if (columns.length > 2 && parent < 0)
    return {
      problem: `${name} has ${columns.length} columns, and none is called parent. A hierarchy has a code and its parent on each line.`,
    };
  const named = dimension ?? dimensionOf(table, code, dimensions);
  if (named === undefined)
    return {
      problem: `${name} does not say which dimension it is of. Write --hierarchy DIMENSION=${name}, with one of ${quoted(dimensions)}.`,
    };
  if (!dimensions.includes(named))
    return {
      problem: `${name} is said to be of “${named}”, and no table has that dimension. There are ${quoted(dimensions)}.`,
    };
  const blank = rows.find(({ cells }) => (cells[code] ?? '') === '');
  if (blank) return { problem: `Line ${blank.line} of ${name} has a parent and no code.` };
  return {
    dimension: named,
    parents: rows.map(({ cells }) => [
      cells[code] ?? '',
      (cells[above] ?? '') === '' ? null : (cells[above] ?? ''),
    ]),
  };
}

/** By the heading of the codes, else by the name of the file, else because there is only one. */
function dimensionOf(
  { name, columns }: ParentTable,
  code: number,
  dimensions: readonly string[],
): string | undefined {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim()} `;
  const heading = dimensions.find((dimension) => words(dimension) === words(columns[code] ?? ''));
  const inName = dimensions.filter((dimension) => words(name).includes(words(dimension)));
  const [only] = inName.length === 1 ? inName : dimensions;
  return heading ?? (inName.length === 1 || dimensions.length === 1 ? only : undefined);
}
