// What the files themselves mark: cells that are sensitive, and cells that must be shown.
import {
  ImpossibleTable,
  nameOfCell,
  oneEitherWay,
  type Primaries,
  type Primary,
  type TableSystem,
} from '@due-regard/disclosure';
import { findCell, nameOfCodes } from './find-cells.ts';
import type { GivenTable } from './given-table.ts';
import type { Links, SensitiveCell } from './links.ts';

/** Whether anything at all is marked as sensitive. */
export function areMarked(tables: readonly GivenTable[], { sensitiveCells }: Links): boolean {
  return sensitiveCells.length > 0 || tables.some(({ primaries }) => primaries !== null);
}

/** Throws ImpossibleTable for a cell that no table has. */
export function markedPrimaries(system: TableSystem, tables: readonly GivenTable[], links: Links): Primaries {
  const rows = tables.flatMap(({ primaries }, at) =>
    (primaries ?? []).map((row) => primaryOf(system, system.tables[at]?.cellOfRow[row] ?? -1)),
  );
  const named = links.sensitiveCells.map((each) => primaryOf(system, placeOf(system, each.cell), each));
  return { primaries: [...rows, ...named], virtual: [] };
}

/** Throws ImpossibleTable for a cell that no table has. */
export function mustShow(system: TableSystem, { show }: Links): number[] {
  return show.map((codes) => placeOf(system, codes));
}

/** The tables with what hiding each of their rows costs. Throws ImpossibleTable for a cell that no table has as a row. */
export function weighted(
  system: TableSystem,
  tables: readonly GivenTable[],
  { weights }: Links,
): readonly GivenTable[] {
  if (weights.length === 0) return tables;
  const weightOf = new Map(weights.map(({ cell, weight }) => [placeOf(system, cell), weight]));
  const rowsOf = (at: number) => system.tables[at]?.cellOfRow ?? new Int32Array();
  const without = [...weightOf.keys()].find((cell) => !tables.some((_, at) => rowsOf(at).includes(cell)));
  if (without !== undefined)
    throw new ImpossibleTable([
      `${nameOfCell(system.cells[without] ?? { labels: [] })} has a weight and no row in the tables. Add its row.`,
    ]);
  return tables.map((table, at) => ({
    ...table,
    rows: table.rows.map((row, place) => {
      const weight = weightOf.get(rowsOf(at)[place] ?? -1);
      return weight === undefined ? row : { ...row, weight };
    }),
  }));
}

function placeOf(system: TableSystem, codes: Readonly<Record<string, string>>): number {
  const cell = findCell(system, codes);
  if (cell === null)
    throw new ImpossibleTable([`No table has the cell ${nameOfCodes(codes)}, which the links name.`]);
  return cell;
}

function primaryOf({ cells }: TableSystem, cell: number, given: Partial<SensitiveCell> = {}): Primary {
  const usual = oneEitherWay(cells[cell]?.value ?? 0);
  const {
    lower = usual.lower,
    upper = usual.upper,
    sliding = usual.sliding,
    why = 'It is marked as sensitive.',
  } = given;
  return { cell, rule: 'marked', why, protection: { lower, upper, sliding } };
}
