// The cells of a table, each against everyone else: ratio, limits, p values and verdict, in columns beside its counts.

import {
  type JudgeCellsOptions,
  type VerdictWord,
  VERDICT_WORDS,
  adjustPValues,
  judgeCells,
} from '@due-regard/statistics';
import type { CubeTable } from './cube.ts';

/**
 * As long as the table. NaN where a cell has no ratio: nobody is in it or nobody outside it, nobody has the outcome, or a
 * value is missing. Who has a value missing is no group, and is not part of everyone else.
 */
export interface Judgements {
  /** Share of the cell ÷ share of everyone else, with Koopman's limits. */
  ratio: Float64Array;
  ratioLower: Float64Array;
  ratioUpper: Float64Array;
  /** Of "the shares are equal"; adjusted by Holm over the cells of the table, and by Benjamini–Hochberg over those of all tables. */
  pValue: Float64Array;
  holm: Float64Array;
  benjaminiHochberg: Float64Array;
  /** Positions in `verdictWords`. */
  verdicts: Uint8Array;
}

export const verdictWords: readonly VerdictWord[] = [...VERDICT_WORDS, 'cannot be computed'];

/** `benjaminiHochberg` is still empty: it needs all tables. */
export function judgedTable(table: CubeTable, options: JudgeCellsOptions): Judgements {
  const known = knownCells(table);
  const judged = judgeCells(
    { totals: picked(table.total, known), counts: picked(table.hits, known) },
    options,
  );
  const places = judged.cells.map((cell) => known[cell]!);
  const column = (values: ArrayLike<number>) =>
    placed(new Float64Array(table.total.length).fill(Number.NaN), places, values);
  return {
    ratio: column(judged.ratios),
    ratioLower: column(judged.lower),
    ratioUpper: column(judged.upper),
    pValue: column(judged.pValues),
    holm: column(judged.holm),
    benjaminiHochberg: column([]),
    verdicts: placed(
      new Uint8Array(table.total.length).fill(verdictWords.indexOf('cannot be computed')),
      places,
      judged.verdicts,
    ),
  };
}

/** Adjusts the p values of all tables together, in place; tells how many there are. */
export function settleOverAll(tables: readonly Judgements[]): number {
  const found = tables.flatMap(({ pValue }) => [...pValue].filter((p) => !Number.isNaN(p)));
  const adjusted = adjustPValues(found, 'benjamini-hochberg');
  let next = 0;
  for (const { pValue, benjaminiHochberg } of tables)
    pValue.forEach((p, cell) => {
      if (!Number.isNaN(p)) benjaminiHochberg[cell] = adjusted[next++]!;
    });
  return found.length;
}

/** The cells of which every value is known. */
function knownCells({ columns, total }: CubeTable): Int32Array {
  let cells = Int32Array.of(0);
  for (const { levels } of columns) {
    const codes = levels.flatMap((level, code) => (level === '' ? [] : [code]));
    const next = new Int32Array(cells.length * codes.length);
    cells.forEach((cell, i) =>
      codes.forEach((code, c) => (next[i * codes.length + c] = cell * levels.length + code)),
    );
    cells = next;
  }
  return total.length === 0 ? new Int32Array() : cells;
}

function picked(values: Float64Array, cells: Int32Array): Float64Array {
  return cells.length === values.length ? values : Float64Array.from(cells, (cell) => values[cell]!);
}

function placed<Column extends Float64Array | Uint8Array>(
  column: Column,
  places: Int32Array,
  values: ArrayLike<number>,
): Column {
  for (let i = 0; i < values.length; i += 1) column[places[i]!] = values[i]!;
  return column;
}
