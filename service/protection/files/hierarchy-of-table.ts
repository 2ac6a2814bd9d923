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

function dimensionOf(
  { name, columns }: ParentTable,
  code: number,
  dimensions: readonly string[],
): string | undefined {
  const plain = (word: string) =>
    word
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
  const find = (word: string) => dimensions.find((dimension) => plain(dimension) === plain(word));
  const stem = name.replace(/\.[^.!]*(!.*)?$/, '');
  const inName = plain(stem)
    .replaceAll(/\b(hierarchy|hierarchies|parents?|tree|codes?)\b/g, ' ')
    .trim();
  const [only] = dimensions;
  return (
    find(columns[code] ?? '') ?? find(stem) ?? find(inName) ?? (dimensions.length === 1 ? only : undefined)
  );
}
