// Rounds all cells together to multiples of a base, so that totals still add and as little as possible is changed.
import { type Claim, within } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { settledOrder } from '../suppression/settled-order.ts';
import { type Additive, additiveValues, type Choice } from './additive-program.ts';
import { type Loss, lossOf } from './loss.ts';
import { refuseBase, refuseCount } from './round-to-base.ts';
import { roundSmallCounts } from './round-small-counts.ts';

export interface ControlledOptions {
  base: number;
  /** Seconds for each attempt. */
  seconds?: number;
  /** So many bases beyond the two nearest multiples are tried when those cannot add up; 2 when left out. */
  mostBases?: number;
  /** Counts of the inner cells, for the rounding of small counts where nothing else adds up. */
  inner?: ArrayLike<number>;
  /** What a difference of 1 costs for each cell; 1 when left out. */
  weights?: ArrayLike<number>;
}

export interface ControlledRounding {
  /** `controlled`: every number is a multiple of the base. `small counts`: small ones are, and larger ones follow. */
  method: 'controlled' | 'small counts';
  /** One for each cell; they add up. */
  shown: number[];
  /** What a reader who knows the method may conclude. */
  claims: Claim[];
  /** Numbers may be up to this many bases beyond the two nearest multiples; null with small counts. */
  bases: number | null;
  loss: Loss;
  /** True when no rounding of the kind changes less; else by how much, as a share of the change, one might. */
  optimal: true | { gap: number };
  /** What was tried, in order, in words. */
  tried: string[];
}

export interface NoRounding {
  method: null;
  reason: string;
  tried: string[];
}

/** Tries the two nearest multiples, then further ones, then rounds small counts alone. Amounts are answered with a reason. Throws for impossible counts or bases. */
export function controlledRounding(
  system: CellSystem,
  options: ControlledOptions,
  solver: LinearSolver,
): ControlledRounding | NoRounding {
  refuseBase(options.base);
  if (system.amounts)
    return {
      method: null,
      reason:
        'Sums of pay or other amounts are not rounded together: use a policy that hides, or leave them out.',
      tried: [],
    };
  for (const { value } of system.cells) refuseCount(value);
  const tried: string[] = [];
  for (let bases = 0; bases <= (options.mostBases ?? 2); bases++) {
    const found = withinBases(system, options, bases, solver);
    tried.push(
      `${describeReach(bases)}: ${found === null ? 'cannot add up' : found === 'stopped' ? 'not found in time' : 'adds up'}`,
    );
    if (found !== null && found !== 'stopped') return answer(system, options.base, bases, found, tried);
  }
  return smallCounts(system, options, tried);
}

function describeReach(bases: number): string {
  return bases === 0
    ? 'the two nearest multiples'
    : `up to ${bases} ${bases === 1 ? 'base' : 'bases'} beyond them`;
}

function withinBases(
  system: CellSystem,
  { base, weights, seconds }: ControlledOptions,
  bases: number,
  solver: LinearSolver,
): Additive | null | 'stopped' {
  const { ordered, placeOf } = settledOrder(system);
  const choices: Choice[] = [];
  for (const [cell, { value }] of system.cells.entries())
    choices[placeOf[cell] ?? 0] = choiceOf(value, base, bases, weights?.[cell] ?? 1);
  const found = additiveValues(ordered, choices, base, solver, seconds === undefined ? {} : { seconds });
  if (found === null || found === 'stopped') return found;
  return { ...found, values: system.cells.map((_, cell) => found.values[placeOf[cell] ?? 0] ?? 0) };
}

function choiceOf(target: number, base: number, bases: number, weight: number): Choice {
  const from = Math.max(0, Math.floor(target / base) - bases) * base;
  const to = (Math.ceil(target / base) + bases) * base;
  return { from, more: (to - from) / base, target, weight };
}

function answer(
  system: CellSystem,
  base: number,
  bases: number,
  { values, cost, bound }: Additive,
  tried: string[],
): ControlledRounding {
  const reach = (bases + 1) * base - 1;
  const gap = cost > 0 ? Math.max(0, cost - bound) / cost : 0;
  return {
    method: 'controlled',
    shown: values,
    claims: values.map((shown, cell) =>
      within(
        cell,
        Math.max(0, shown - reach),
        shown + reach,
        `is ${shown} after controlled rounding to base ${base}`,
      ),
    ),
    bases,
    loss: lossOf(
      system.cells.map(({ value }) => value),
      values,
    ),
    optimal: gap < 1e-9 ? true : { gap },
    tried,
  };
}

function smallCounts(
  system: CellSystem,
  { base, inner }: ControlledOptions,
  tried: string[],
): ControlledRounding | NoRounding {
  const found = roundSmallCounts(system, { base, ...(inner && { inner }) });
  if (!found.rounded) return { method: null, reason: found.reason, tried };
  return {
    method: 'small counts',
    shown: found.shown,
    claims: found.claims,
    bases: null,
    loss: found.loss,
    optimal: { gap: 1 },
    tried: [...tried, 'small counts of the inner cells alone'],
  };
}
