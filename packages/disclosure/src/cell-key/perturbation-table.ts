// The table of a cell-key method: for each true count the chances of what is added, without bias on average.
import { type EntropyRow, entropyRow, type VarianceRange, varianceRange } from './entropy-row.ts';
import { monotoneRow } from './monotone-row.ts';

/** Row i is for a count of i; the last is for all greater counts too. */
export interface PerturbationTable {
  rows: readonly EntropyRow[];
}

export interface NoiseDesign {
  /** Nothing is changed by more than this. */
  most: number;
  /** The mean square of the changes. */
  variance: number;
  /** Counts from 1 to this are never shown; 0 when left out. */
  hideUpTo?: number;
  /** Whether a change may never be likelier than a smaller one of the same direction. */
  monotone?: boolean;
}

export interface InfeasibleNoise {
  rows: null;
  reason: string;
  /** For each count that cannot have the variance, what it can have; null where nothing is without bias. */
  feasible: readonly { count: number; range: VarianceRange | null }[];
}

/** A count of nobody is left as it is. Throws a RangeError for a design that is no design. */
export function perturbationTable(design: NoiseDesign): PerturbationTable | InfeasibleNoise {
  refuseDesign(design);
  const { most, variance, hideUpTo = 0, monotone = false } = design;
  const rows: EntropyRow[] = [{ changes: [0], chances: [1] }];
  const feasible: { count: number; range: VarianceRange | null }[] = [];
  for (let count = 1; count <= lastCount(most, hideUpTo); count++) {
    const changes = changesOf(count, most, hideUpTo);
    const row = monotone ? monotoneRow(changes, variance) : entropyRow(changes, variance);
    if (row) rows.push(row);
    else feasible.push({ count, range: varianceRange(changes) });
  }
  return feasible.length === 0 ? { rows } : { rows: null, reason: reasonOf(design, feasible), feasible };
}

/** From here on every change is possible. */
function lastCount(most: number, hideUpTo: number): number {
  return hideUpTo === 0 ? most : most + hideUpTo + 1;
}

function changesOf(count: number, most: number, hideUpTo: number): number[] {
  const changes: number[] = [];
  for (let shown = Math.max(0, count - most); shown <= count + most; shown++)
    if (shown === 0 || shown > hideUpTo) changes.push(shown - count);
  return changes;
}

/** The variances that every row of a design can have; null where there are none. Monotone chances may need less. */
export function feasibleVariance({
  most,
  hideUpTo = 0,
}: Omit<NoiseDesign, 'variance'>): VarianceRange | null {
  let common: VarianceRange = { least: 0, most: Infinity };
  for (let count = 1; count <= lastCount(most, hideUpTo); count++) {
    const range = varianceRange(changesOf(count, most, hideUpTo));
    if (range === null) return null;
    common = { least: Math.max(common.least, range.least), most: Math.min(common.most, range.most) };
  }
  return common.least <= common.most ? common : null;
}

function reasonOf(design: NoiseDesign, feasible: InfeasibleNoise['feasible']): string {
  const [first] = feasible;
  const common = feasibleVariance(design);
  const can = first?.range
    ? `it can have from ${first.range.least} to ${first.range.most}`
    : 'it cannot be changed without bias at all';
  const monotone = design.monotone ? ' (less where chances must fall with the size of the change)' : '';
  const all = common
    ? `All counts can have from ${common.least} to ${common.most}${monotone}.`
    : 'No variance suits all counts.';
  return `A count of ${first?.count} cannot have the variance ${design.variance}: ${can}. ${all}`;
}

function refuseDesign({ most, variance, hideUpTo = 0 }: NoiseDesign): void {
  if (!Number.isSafeInteger(most) || most < 1 || most > 100)
    throw new RangeError(`The greatest change must be a whole number from 1 to 100, and is ${most}.`);
  if (!(variance > 0 && variance < Infinity))
    throw new RangeError(`The variance must be above 0, and is ${variance}.`);
  if (!Number.isSafeInteger(hideUpTo) || hideUpTo < 0 || hideUpTo > 100)
    throw new RangeError(
      `Counts hidden must be up to a whole number from 0 to 100, and are up to ${hideUpTo}.`,
    );
}

/** The row for a count. */
export function rowOf({ rows }: PerturbationTable, count: number): EntropyRow {
  return rows[Math.min(count, rows.length - 1)] ?? { changes: [0], chances: [1] };
}
