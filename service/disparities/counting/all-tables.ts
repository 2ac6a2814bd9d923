// Every table of one to three characteristics: in each cell the share with an outcome, and what may be said of it.

import { type Band, proportion } from '@due-regard/statistics';
import { type Cube, type CubeTable, asCube, tableOf } from './cube.ts';
import { type Judgements, judgedTable, settleOverAll } from './judged-table.ts';

export interface ShareTable extends CubeTable {
  /** Share with the outcome in each cell, and the Wilson limits; NaN where a cell is empty. */
  share: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
}

export type JudgedTable = ShareTable & Judgements;

export interface AllTables {
  /** The small ones first. */
  tables: JudgedTable[];
  /** How many cells were judged: the family that Benjamini–Hochberg is over. */
  judged: number;
}

export interface AllTablesOptions {
  /** Most characteristics crossed in one table; 3 when left out. */
  most?: number;
  confidence?: number;
  /** Ratios too near 1 to matter; 0.8 to 1.25 when left out. */
  band?: Band;
}

/** What is judged, and so both families, is settled by the columns and the people in them, never by the outcome. */
export function allTables(
  cube: Cube,
  { most = 3, confidence = 0.95, band }: AllTablesOptions = {},
): AllTables {
  const tables = countedTables(cube, most).map((table) => ({
    ...table,
    ...sharesOf(table, confidence),
    ...judgedTable(table, { confidence, band }),
  }));
  return { tables, judged: settleOverAll(tables) };
}

/** The widest tables are summed from the cube, and the narrower from those: each column but its last is in one of them. */
function countedTables(cube: Cube, most: number): CubeTable[] {
  const all = cube.columns.map((_, index) => index);
  const widest = new Map<string, Cube>();
  const tables: CubeTable[] = [];
  for (let width = Math.min(most, all.length); width >= 1; width -= 1) {
    for (const chosen of combinations(all, width)) {
      const table = narrowed(cube, widest, chosen);
      if (width > 1) widest.set(chosen.join(), asCube(table));
      tables.push(table);
    }
  }
  return tables.reverse();
}

/** From a table that holds these columns and one more where there is one, else from the whole cube. */
function narrowed(cube: Cube, known: ReadonlyMap<string, Cube>, chosen: readonly number[]): CubeTable {
  for (const extra of cube.columns.keys()) {
    if (chosen.includes(extra)) continue;
    const wider = [...chosen, extra].sort((a, b) => a - b);
    const source = known.get(wider.join());
    if (source) {
      return tableOf(
        source,
        chosen.map((column) => wider.indexOf(column)),
      );
    }
  }
  return tableOf(cube, chosen);
}

function sharesOf(table: CubeTable, confidence: number): Pick<ShareTable, 'share' | 'lower' | 'upper'> {
  const { length } = table.total;
  const [share, lower, upper] = [
    new Float64Array(length),
    new Float64Array(length),
    new Float64Array(length),
  ];
  for (let i = 0; i < length; i += 1) {
    const answer = proportion({ count: table.hits[i]!, total: table.total[i]! }, { confidence });
    share[i] = answer.estimate ?? Number.NaN;
    lower[i] = answer.lower ?? Number.NaN;
    upper[i] = answer.upper ?? Number.NaN;
  }
  return { share, lower, upper };
}

/** Every choice of so many items, in their order. */
export function combinations(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) =>
    combinations(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
