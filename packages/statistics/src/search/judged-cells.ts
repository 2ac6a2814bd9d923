// Every cell of a table against everyone else: ratio, limits, p value and verdict, the same as one by one, for thousands of cells.
// Sources: those of the risk ratio (Koopman's score) and of the verdict; within the table, S. Holm (1979), Scand J Stat 6:65.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, Limits, ProportionGroup } from '../estimate.ts';
import { refuse, requireColumn, requireProportionGroup } from '../input.ts';
import { adjustPValues } from '../multiplicity/adjust-p-values.ts';
import { twoSidedP, zOf } from '../numeric/normal-distribution.ts';
import { KOOPMAN } from '../ratios/koopman-risk-ratio.ts';
import { crudeRiskRatio, pooledZ } from '../ratios/proportion-pair.ts';
import type { Band } from '../verdicts/band.ts';
import { DEFAULT_BAND, insideBand, requireBand } from '../verdicts/band.ts';
import type { VerdictWord } from '../verdicts/verdict.ts';
import { scoreLowerLimit } from './score-lower-limit.ts';

/** People of each cell, nobody in two of them, and those of them with the outcome. */
export interface CellCounts {
  totals: ArrayLike<number>;
  counts: ArrayLike<number>;
}

export interface JudgeCellsOptions extends ConfidenceOption {
  /** Ratios too near 1 to matter; 0.8 to 1.25 when left out. */
  band?: Band;
}

/** Columns of as many numbers as there are cells with a ratio; `reason` says why the others have none, if there are others. */
export interface JudgedCells extends Answer {
  confidence: number;
  band: Band;
  /** Which cells have a ratio, by their position. */
  cells: Int32Array;
  /** Share of the cell ÷ share of everyone else: 0 when nobody of the cell has the outcome, Infinity when nobody else has. */
  ratios: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** Of "the shares are equal", by the pooled score test; and adjusted by Holm, the table being the family. */
  pValues: Float64Array;
  holm: Float64Array;
  /** Positions in `VERDICT_WORDS`. */
  verdicts: Uint8Array;
}

/** In the order of `verdicts`. A cell with a ratio always has one of these. */
export const VERDICT_WORDS = [
  'gap',
  'gap, size not settled',
  'no gap that matters',
  'not settled',
] as const satisfies readonly VerdictWord[];

type Columns = Pick<JudgedCells, 'ratios' | 'lower' | 'upper' | 'pValues' | 'verdicts'>;

/**
 * Each cell against the people of all others together: what `judgeRiskRatio` says of them, as columns. A cell has no ratio
 * when it has nobody, when it has everybody, or when nobody at all has the outcome.
 * @throws ImpossibleInput for counts that cannot be.
 */
export function judgeCells({ totals, counts }: CellCounts, options: JudgeCellsOptions = {}): JudgedCells {
  const { confidence = DEFAULT_CONFIDENCE, band = DEFAULT_BAND } = options;
  requireColumn(totals, 'The totals');
  requireColumn(counts, 'The counts');
  requireBand(band);
  if (!(confidence > 0.5 && confidence < 1))
    refuse(`A verdict needs a confidence level above 0.5 and below 1, and was given ${confidence}.`);
  const bar: Bar = {
    z: zOf(confidence),
    equivalenceZ: zOf(Number((2 * confidence - 1).toPrecision(15))),
    band,
  };
  const all = wholeOf({ totals, counts });
  const cells = cellsWithRatio(totals, all);
  const columns = emptyColumns(cells.length);
  cells.forEach((cell, i) => {
    const group = { count: counts[cell]!, total: totals[cell]! };
    const reference = { count: all.count - group.count, total: all.total - group.total };
    fill(columns, i, group, reference, bar);
  });
  const holm = Float64Array.from(adjustPValues([...columns.pValues], 'holm'), (p) => p!);
  const without = totals.length - cells.length;
  return {
    ...columns,
    confidence,
    band,
    cells,
    holm,
    method: METHOD,
    reason: without === 0 ? null : whyNone(without, all),
  };
}

/** The z of both intervals, and the band. */
interface Bar {
  z: number;
  equivalenceZ: number;
  band: Band;
}

function fill(
  columns: Columns,
  i: number,
  group: ProportionGroup,
  reference: ProportionGroup,
  bar: Bar,
): void {
  const [lower, upper] = scoreLimits(group, reference, bar.z);
  columns.ratios[i] = crudeRiskRatio({ group, reference });
  columns.lower[i] = lower;
  columns.upper[i] = upper;
  columns.pValues[i] = twoSidedP(pooledZ({ group, reference }));
  columns.verdicts[i] = VERDICT_WORDS.indexOf(wordOf(columns.ratios[i], lower, upper, group, reference, bar));
}

/** The order of the questions is that of `verdict`. */
function wordOf(
  ratio: number,
  lower: number,
  upper: number,
  group: ProportionGroup,
  reference: ProportionGroup,
  { equivalenceZ, band }: Bar,
): (typeof VERDICT_WORDS)[number] {
  const [nearer, farther] = scoreLimits(group, reference, equivalenceZ);
  if (insideBand({ lower: nearer, upper: farther }, band)) return 'no gap that matters';
  if (lower <= 1 && upper >= 1) return 'not settled';
  return ratio < band.low || ratio > band.high ? 'gap' : 'gap, size not settled';
}

function scoreLimits(group: ProportionGroup, reference: ProportionGroup, z: number): Limits {
  const [x1, n1, x0, n0] = [group.count, group.total, reference.count, reference.total];
  // Infinity where nobody of the reference group has the outcome: its own lower limit is then 0.
  return [scoreLowerLimit(x1, n1, x0, n0, z), 1 / scoreLowerLimit(x0, n0, x1, n1, z)];
}

/** Everybody; refuses counts that cannot be. */
function wholeOf({ totals, counts }: CellCounts): ProportionGroup {
  if (totals.length !== counts.length)
    refuse(`There are ${totals.length} totals and ${counts.length} counts.`);
  const all = { count: 0, total: 0 };
  for (let cell = 0; cell < totals.length; cell += 1) {
    requireProportionGroup({ count: counts[cell]!, total: totals[cell]! }, `cell ${cell + 1}`);
    all.count += counts[cell]!;
    all.total += totals[cell]!;
  }
  return all;
}

function cellsWithRatio(totals: ArrayLike<number>, all: ProportionGroup): Int32Array {
  if (all.count === 0) return new Int32Array();
  const positions = Int32Array.from({ length: totals.length }, (_, cell) => cell);
  return positions.filter((cell) => totals[cell]! > 0 && totals[cell]! < all.total);
}

function emptyColumns(cells: number): Columns {
  const column = () => new Float64Array(cells);
  return {
    ratios: column(),
    lower: column(),
    upper: column(),
    pValues: column(),
    verdicts: new Uint8Array(cells),
  };
}

function whyNone(without: number, all: ProportionGroup): string {
  if (all.total === 0) return 'There is nobody in the table, so there is no ratio.';
  if (all.count === 0) return 'Nobody had the outcome, so there is no ratio.';
  return `${without} of the cells ${without === 1 ? 'has' : 'have'} nobody, or nobody outside, so there is no ratio for ${without === 1 ? 'it' : 'them'}.`;
}

const METHOD = `${KOOPMAN} against everyone else; verdict by the interval, the band and two one-sided tests; Holm within the table`;
