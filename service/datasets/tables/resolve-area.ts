// Turns the name of an area into a selection: a profile's area, a lookup from districts to areas, or the name itself.

import { type AreaSelection, isAreaCode, plainAreaName, unknownAreaMessage } from './area-selection.ts';
import { type Outcome, accepted, refused } from '../files/problem.ts';
import { readTable } from './read-table.ts';
import { type Table, cellsOf } from './table.ts';

export interface AreaRequest {
  /** As typed: a name, a code, or a list of them parted by commas. */
  name: string;
  /** Areas that organisation profiles describe, with their districts. */
  profileAreas?: readonly AreaSelection[];
  /** A file with a row for each district and a column for the areas they are in, such as districts to police forces. */
  lookupPath?: string;
}

/**
 * Resolves in this order: a profile's area of that name; a name or code in the lookup file; else the name itself, to be
 * found in the data when they are read. Problems: those of `readTable`, LOOKUP_NO_CODES, AREA_UNKNOWN.
 */
export async function resolveArea(request: AreaRequest): Promise<Outcome<AreaSelection>> {
  const wanted = plainAreaName(request.name);
  const profile = request.profileAreas?.find(({ name }) => plainAreaName(name) === wanted);
  if (profile) return accepted(profile);
  if (request.lookupPath === undefined) return accepted({ name: request.name, codes: [], names: [] });
  const lookup = await readTable(request.lookupPath);
  if (!lookup.ok) return lookup;
  const table = lookup.value.tables[0];
  return table ? fromLookup(request.name, table) : refused(noCodes(lookup.value.name));
}

function fromLookup(name: string, table: Table): Outcome<AreaSelection> {
  const district = districtColumn(table);
  if (district === null) return refused(noCodes(table.name));
  const nameColumn = nameBeside(table, district);
  const larger = largerColumns(table, district, nameColumn);
  for (const column of larger) {
    const rows = table.rows.filter((row) => plainAreaName(row.cells[column] ?? '') === plainAreaName(name));
    if (rows.length === 0) continue;
    const codes = rows.map((row) => row.cells[district] ?? '');
    const names = nameColumn === null ? [] : rows.map((row) => row.cells[nameColumn] ?? '');
    return accepted({ name, codes, names });
  }
  const known = larger.flatMap((column) => cellsOf(table, column)).filter((cell) => !isAreaCode(cell));
  return refused({
    file: table.name,
    code: 'AREA_UNKNOWN',
    message: unknownAreaMessage({ name, codes: [], names: [] }, known),
  });
}

/** The column of codes with a different one on every row, or on the most rows. */
function districtColumn(table: Table): number | null {
  const codes = [...table.columns.keys()].filter(
    (column) => cellsOf(table, column).filter(isAreaCode).length >= table.rows.length * 0.9,
  );
  const sorted = codes.sort(
    (a, b) => distinct(table, b) - distinct(table, a) || districtRank(table, b) - districtRank(table, a),
  );
  return sorted[0] ?? null;
}

/** Local authority districts before wards or community safety areas, when each has one code a row. */
function districtRank(table: Table, column: number): number {
  return /^(lad|ltla|la\b|local)/i.test(table.columns[column] ?? '') ? 1 : 0;
}

function nameBeside(table: Table, code: number): number | null {
  const stem = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '')
      .replace(/(code|name|cd|nm)$/, '');
  const wanted = stem(table.columns[code] ?? '');
  const found = table.columns.findIndex((heading, column) => column !== code && stem(heading) === wanted);
  return found < 0 ? null : found;
}

/** Every other column, those with the fewest areas first. */
function largerColumns(table: Table, district: number, name: number | null): number[] {
  const others = [...table.columns.keys()].filter((column) => column !== district && column !== name);
  return others.sort((a, b) => distinct(table, a) - distinct(table, b));
}

function distinct(table: Table, column: number): number {
  return new Set(cellsOf(table, column)).size;
}

function noCodes(file: string) {
  const message = `${file} cannot be used to look up areas: no column holds district codes such as E07000026. Send a lookup from districts (LAD) to the areas they are in.`;
  return { file, code: 'LOOKUP_NO_CODES', message };
}
