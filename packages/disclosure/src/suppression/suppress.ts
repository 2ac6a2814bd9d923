// Chooses which further cells to hide, so that no hidden cell can be told too well and as little as possible is lost.
import type { CellSystem } from '../model/cell-system.ts';
import type { Primary, VirtualPrimary } from '../rules/primary.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { innerInOrder } from './inner-in-order.ts';
import { searchPattern } from './search-pattern.ts';
import { settledOrder } from './settled-order.ts';
import type { SuppressionOptions, SuppressionStep } from './suppression-options.ts';

export type { SuppressionOptions } from './suppression-options.ts';

export interface Suppression {
  /** 1 for every hidden cell. */
  suppressed: Uint8Array;
  /** Hidden to protect others, ascending. */
  secondary: number[];
  /** What hiding the secondary cells costs: how many, and the sum of their values. */
  objective: { cells: number; sum: number };
  /** True when no safe pattern costs less; else by how much, as a share of the cost, one might. */
  optimal: true | { gap: number };
  /** Whom it is safe against: whole numbers keep out attackers who reckon with fractions, too, but not the other way round. */
  against: 'fractions' | 'whole numbers';
  /** False when hiding every cell that may be hidden is not enough: `exposed` then names the primaries that stay too well known. */
  safe: boolean;
  exposed: number[];
  trail: SuppressionStep[];
}

/** How often protection is raised for cells that the audit finds. */
const MOST_AUDITS = 4;

/** Throws nothing for lack of time: the answer is then the best safe pattern found, with its gap. */
export function suppress(
  system: CellSystem,
  primaries: readonly Primary[],
  options: SuppressionOptions,
  solver: LinearSolver,
): Suppression {
  const { audit = () => [], clock, seconds = Infinity } = options;
  const against = options.against ?? (options.audit ? 'whole numbers' : 'fractions');
  const end = clock ? clock() + seconds : Infinity;
  const left = () => (clock && end < Infinity ? { seconds: Math.max(0, end - clock()) } : {});
  const inTime = () => ({ ...options, against, ...left() });
  let asked = primaries;
  let answer = suppressOnce(system, asked, inTime(), solver);
  const { least } = answer;
  for (let round = 1; round <= MOST_AUDITS; round++) {
    const known = new Set(audit(answer.suppressed));
    for (const cell of answer.exposed) known.delete(cell);
    if (known.size === 0) break;
    if (round === MOST_AUDITS)
      return { ...withBound(answer, least), against, safe: false, exposed: [...answer.exposed, ...known] };
    asked = asked.map((each) => (known.has(each.cell) ? protectedByMore(each) : each));
    answer = suppressOnce(system, asked, inTime(), solver);
  }
  return { ...withBound(answer, least), against };
}

interface Answer extends Omit<Suppression, 'optimal' | 'against'> {
  /** What the pattern costs, and what every pattern that keeps the first promises must. */
  cost: number;
  least: number;
}

function withBound({ cost, least: own, ...answer }: Answer, least = own): Omit<Suppression, 'against'> {
  const gap = cost > 0 ? Math.max(0, cost - least) / cost : 0;
  return { ...answer, optimal: gap <= 1e-6 ? true : { gap } };
}

function protectedByMore(primary: Primary): Primary {
  const { lower, upper, sliding } = primary.protection;
  return {
    ...primary,
    protection: { lower: lower + 1, upper: upper + 1, sliding: sliding > 0 ? sliding + 1 : 0 },
  };
}

function suppressOnce(
  system: CellSystem,
  primaries: readonly Primary[],
  options: SuppressionOptions,
  solver: LinearSolver,
): Answer {
  const { ordered, placeOf } = settledOrder(system);
  const { hidden, cost, least, exposed, trail } = searchPattern(
    innerInOrder(ordered),
    primaries
      .map((each) => ({ ...each, cell: placeOf[each.cell] ?? 0 }))
      .sort((one, other) => one.cell - other.cell),
    inOrder(options, placeOf),
    solver,
  );
  const places = [...system.cells.keys()];
  const suppressed = Uint8Array.from(places, (cell) => hidden[placeOf[cell] ?? 0] ?? 0);
  const primary = new Set(primaries.map(({ cell }) => cell));
  const secondary = places.filter((cell) => suppressed[cell] && !primary.has(cell));
  const sum = secondary.reduce((all, cell) => all + (system.cells[cell]?.value ?? 0), 0);
  return {
    suppressed,
    secondary,
    objective: { cells: secondary.length, sum },
    safe: exposed.length === 0,
    exposed: places.filter((cell) => exposed.includes(placeOf[cell] ?? -1)),
    trail,
    cost,
    least,
  };
}

function inOrder(options: SuppressionOptions, placeOf: Int32Array): SuppressionOptions {
  const moved = (cells: Iterable<number> = []) => Array.from(cells, (cell) => placeOf[cell] ?? 0);
  return {
    ...options,
    published: moved(options.published),
    lastTime: moved(options.lastTime),
    virtual: (options.virtual ?? [])
      .map((each) => ({
        ...each,
        plus: moved(each.plus).sort((one, other) => one - other),
        minus: moved(each.minus).sort((one, other) => one - other),
      }))
      .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
  };
}

function keyOf({ plus, minus }: VirtualPrimary): string {
  return `${plus.join(' ')}-${minus.join(' ')}`;
}
