// Shows each cell with the change that its key and its count choose, and says what may be concluded from it.
import { type Claim, within } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';
import { additiveValues, type Choice } from '../rounding/additive-program.ts';
import { type Loss, lossOf } from '../rounding/loss.ts';
import { refuseCount } from '../rounding/round-to-base.ts';
import { innerCountsOf, sumsOf } from '../rounding/round-small-counts.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { settledOrder } from '../suppression/settled-order.ts';
import { type BucketTable, changeOf } from './buckets.ts';
import { bucketOf, cellKeys } from './cell-keys.ts';
import type { Keys } from './record-keys.ts';

export interface PerturbOptions {
  table: BucketTable;
  /** Sums of the keys of the people in each inner cell. */
  innerKeys: Keys;
  /** What is shown for cells of nobody; they stay 0 when left out. */
  zeros?: ArrayLike<number>;
  /** `as they are`: totals do not add. `from inner cells`: the inner cells are changed, and all else is their sum. */
  totals?: 'as they are' | 'from inner cells';
  /** Counts of the inner cells, for totals from them; taken from the cells that show one inner cell each, when left out. */
  inner?: ArrayLike<number>;
}

export interface Perturbed {
  shown: number[];
  /** What a reader who knows the table of changes may conclude. */
  claims: Claim[];
  loss: Loss;
  /** Whether totals are the sums of their parts. */
  additive: boolean;
}

/** Throws a RangeError for impossible counts, and where the people in the cells are not known. */
export function perturbCells(system: CellSystem, options: PerturbOptions): Perturbed {
  for (const { value } of system.cells) refuseCount(value);
  return options.totals === 'from inner cells' ? fromInnerCells(system, options) : asTheyAre(system, options);
}

function asTheyAre(system: CellSystem, { table, innerKeys, zeros }: PerturbOptions): Perturbed {
  const keys = cellKeys(system, innerKeys);
  const shown = system.cells.map(({ value }, cell) =>
    value === 0 ? (zeros?.[cell] ?? 0) : value + changeOf(table, value, bucketOf(keys, cell, table.buckets)),
  );
  const reach = reachOf(table, zeros);
  const claims = shown.map((value, cell) => {
    const [least, most] = reach(value);
    return within(cell, least, most, `is ${value} after a change by its key`);
  });
  return { shown, claims, loss: lossOfSystem(system, shown), additive: false };
}

function fromInnerCells(system: CellSystem, { table, innerKeys, inner }: PerturbOptions): Perturbed {
  const counts = inner ? Array.from(inner) : innerCountsOf(system);
  if (counts === null) throw new RangeError('Totals from inner cells need the counts of the inner cells.');
  const changed = counts.map((count, at) =>
    count === 0 ? 0 : count + changeOf(table, count, bucketOf(innerKeys, at, table.buckets)),
  );
  const reach = reachOf(table);
  const limits = changed.map(reach);
  const claims = system.cells.map(({ members }, cell) => {
    const sum = (side: 0 | 1) =>
      Array.from(members ?? [], (place) => limits[place]?.[side] ?? 0).reduce(
        (total, limit) => total + limit,
        0,
      );
    return within(cell, sum(0), sum(1), 'is the sum of counts changed by their keys');
  });
  const shown = sumsOf(system, changed);
  return { shown, claims, loss: lossOfSystem(system, shown), additive: true };
}

/**
 * The nearest numbers that add to what was shown, none further from it than `reach`. The claims stay those of the method and
 * as much wider, for what adding up takes away an audit must find. Null when no such numbers add.
 */
export function addedUp(
  system: CellSystem,
  { shown, claims }: Perturbed,
  reach: number,
  solver: LinearSolver,
): Perturbed | null {
  const { ordered, placeOf } = settledOrder(system);
  const choices: Choice[] = [];
  for (const [cell, target] of shown.entries()) {
    const from = Math.max(0, target - reach);
    choices[placeOf[cell] ?? 0] = { from, more: target + reach - from, target, weight: 1 };
  }
  const found = additiveValues(ordered, choices, 1, solver);
  if (found === null || found === 'stopped') return null;
  const values = shown.map((_, cell) => found.values[placeOf[cell] ?? 0] ?? 0);
  const wider = claims.map(({ least, most }, cell) => {
    const [below, above] = [(shown[cell] ?? 0) - least, most - (shown[cell] ?? 0)];
    const value = values[cell] ?? 0;
    return within(
      cell,
      Math.max(0, value - reach - below),
      value + reach + above,
      `is ${value} after a change by its key`,
    );
  });
  return { shown: values, claims: wider, loss: lossOfSystem(system, values), additive: true };
}

function lossOfSystem({ cells }: CellSystem, shown: readonly number[]): Loss {
  return lossOf(
    cells.map(({ value }) => value),
    shown,
  );
}

/** For a shown number the least and the greatest count that can be shown so. */
function reachOf(
  table: BucketTable,
  zeros?: ArrayLike<number>,
): (shown: number) => readonly [number, number] {
  const raised = new Set(Array.from(zeros ?? []).filter((value) => value > 0));
  const widest = Math.max(...table.rows.flatMap(({ changes }) => changes.map(Math.abs)));
  const found = new Map<number, readonly [number, number]>();
  return (shown) => {
    const known = found.get(shown);
    if (known) return known;
    const from = raised.has(shown) ? 0 : Math.max(0, shown - widest);
    const counts = Array.from({ length: shown + widest - from + 1 }, (_, at) => from + at).filter((count) =>
      count === 0 ? shown === 0 || raised.has(shown) : canBe(table, count, shown),
    );
    const limits = [counts[0] ?? shown, counts.at(-1) ?? shown] as const;
    found.set(shown, limits);
    return limits;
  };
}

function canBe({ rows }: BucketTable, count: number, shown: number): boolean {
  const row = rows[Math.min(count, rows.length - 1)];
  const at = row?.changes.indexOf(shown - count) ?? -1;
  return at >= 0 && (row?.numbers[at] ?? 0) > 0;
}
