// Which columns of a table say where: codes and names of areas, in one or several levels.

import { type AreaId, isAreaCode } from './area-selection.ts';
import { isNumberColumn } from './shape-table.ts';
import { type Table, type TableRow, cellsOf } from './table.ts';

/** One level of areas, such as districts: a column of codes, of names, or both. */
export interface AreaLevel {
  code: number | null;
  name: number | null;
  /** How many different areas it has. */
  size: number;
}

const areaWord =
  /\b(geography|area|region|district|borough|council|local authority|la|lad|ltla|utla|lsoa|msoa|ward|county|country|nation|force|constabulary|pfa|csp|rgn|super output area|place|locality)\b/;

/** The levels of areas in a table, the one with the fewest areas first. */
export function areaLevels(table: Table): AreaLevel[] {
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  table.columns.forEach((heading, column) => {
    const cells = cellsOf(table, column);
    if (isCodeColumn(heading, cells)) codes.set(stem(heading), column);
    else if (isNameColumn(heading, cells)) names.set(stem(heading), column);
  });
  const levels = pairUp(codes, names).map(({ code, name }) => ({
    code,
    name,
    size: sizeOf(table, code ?? name ?? 0),
  }));
  return levels.sort((a, b) => a.size - b.size);
}

/** Which area of a level a row is of. */
export function areaOf(level: AreaLevel | null, row: TableRow): AreaId {
  const cell = (column: number | null | undefined) =>
    column === null || column === undefined ? '' : (row.cells[column] ?? '');
  return { code: cell(level?.code) || null, name: cell(level?.name) || null };
}

/** All columns that say where. */
export function columnsOfAreas(levels: readonly AreaLevel[]): number[] {
  return levels.flatMap(({ code, name }) => [code, name]).filter((column) => column !== null);
}

function spaced(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .trim();
}

function isCodeColumn(heading: string, cells: readonly string[]): boolean {
  const written = cells.filter((cell) => cell !== '');
  if (written.length === 0) return false;
  if (written.filter(isAreaCode).length >= written.length * 0.9) return true;
  const named = /(code|cd)$/.test(spaced(heading)) || /(^|\b)mnemonic\b/.test(spaced(heading));
  return (
    named &&
    areaWord.test(spaced(heading)) &&
    !isNumberColumn(cells) &&
    written.every((cell) => cell.length <= 20)
  );
}

function isNameColumn(heading: string, cells: readonly string[]): boolean {
  if (isNumberColumn(cells)) return false;
  const words = spaced(heading).replace(/\btype of force\b|\brural urban\b/g, '');
  return areaWord.test(words) || /^[a-z]{2,5} ?\d\d ?n(a)?me?$/.test(words);
}

/** `ltla21_code` and `ltla21_name` have one stem. */
function stem(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .replace(/(code|name|cd|nm)$/, '');
}

function pairUp(
  codes: ReadonlyMap<string, number>,
  names: ReadonlyMap<string, number>,
): Omit<AreaLevel, 'size'>[] {
  const levels = [...codes].map(([key, code]) => ({ key, code, name: names.get(key) ?? null }));
  const left = [...names].filter(([key]) => !codes.has(key));
  const unnamed = levels.filter(({ name }) => name === null);
  const [onlyUnnamed] = unnamed;
  const [onlyName] = left;
  if (unnamed.length === 1 && left.length === 1 && onlyUnnamed && onlyName) {
    onlyUnnamed.name = onlyName[1];
    return levels;
  }
  return [...levels, ...left.map(([, name]) => ({ code: null, name }))];
}

function sizeOf(table: Table, column: number): number {
  return new Set(cellsOf(table, column)).size;
}
