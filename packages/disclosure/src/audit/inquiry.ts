// An audit as it was asked: the facts, the questions, and what must stay possible of each.
import type { Claim } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';
import { type Components, componentsOf } from './components.ts';
import { type Bounds, narrowBounds } from './narrow-bounds.ts';
import type { Need } from './finding.ts';
import { sparseFacts } from './sparse-facts.ts';
import type { Statistic } from './statistic.ts';
import { type Fact, type Sum, type World, worldOf } from './world.ts';

export interface Inquiry {
  world: World;
  /** All that everybody knows. */
  facts: readonly Fact[];
  statistics: readonly Statistic[];
  sums: readonly Sum[];
  /** The same in inner cells, wherever they are listed: what lies in what. */
  held: readonly Sum[];
  needs: ReadonlyMap<number, Need>;
  /** Null when the facts contradict each other. */
  parts: Components | null;
  /** The least and the most of each unknown that follows from single facts; unknowns at their least are where data sets begin. */
  fixed: Float64Array;
  upper: Float64Array;
  /** The unknowns as they are, where the statistics or the facts say so of each; null for an attacker who looks for them. */
  truth: Float64Array | null;
  /** Answers from here on are without limit. */
  limit: number;
}

export function inquiryOf(
  system: CellSystem,
  claims: readonly Claim[],
  statistics: readonly Statistic[],
  possible?: readonly number[],
): Inquiry {
  const world = worldOf(system, claims, possible);
  const barred = barredFacts(world.unknowns, possible);
  const facts = [...world.facts, ...barred];
  const sums = statistics.map(({ cells, times }) => world.sumOf(cells, times));
  const held = statistics.map(({ cells, times }) => world.holds(cells, times));
  const rows = [...sparseFacts(system, claims, world), ...barred];
  const needs = needsOf(statistics, world.unit);
  // What must stay possible can be far beyond all that is published: the pay of one person whom nothing else is near.
  const farthest = [
    ...facts.flatMap(({ least, most }) => [least, most]),
    ...[...needs.values()].map(({ atLeast }) => atLeast),
  ];
  const limit = farthest.reduce((most, each) => Math.max(most, size(each)), 100) * 10;
  const bounds = narrowBounds(world.unknowns, rows);
  const upper = bounds?.upper.map((most) => Math.min(most, limit)) ?? new Float64Array(world.unknowns);
  const lower = bounds?.lower ?? new Float64Array(world.unknowns);
  const parts = bounds && componentsOf(rows, sums, { lower, upper });
  const truth = truthOf(statistics, sums, { lower, upper }, world.unit);
  return { world, facts, statistics, sums, held, needs, parts, fixed: lower, upper, truth, limit };
}

function truthOf(
  statistics: readonly Statistic[],
  sums: readonly Sum[],
  { lower, upper }: Bounds,
  unit: number,
): Float64Array | null {
  const truth = lower.map((value, unknown) => (value === upper[unknown] ? value : Number.NaN));
  for (const [id, { at, times }] of sums.entries()) {
    const value = statistics[id]?.truth ?? null;
    if (value !== null && at.length === 1 && times[0] === 1) truth[at[0]!] = Math.round(value * unit);
  }
  return truth.some(Number.isNaN) ? null : truth;
}

function size(value: number): number {
  return Number.isFinite(value) ? Math.abs(value) : 0;
}

function barredFacts(unknowns: number, possible?: readonly number[]): Fact[] {
  if (!possible) return [];
  const may = new Set(possible);
  const at = Array.from({ length: unknowns }, (_, unknown) => unknown).filter((unknown) => !may.has(unknown));
  return [{ says: 'combinations that cannot be', at, times: at.map(() => 1), least: 0, most: 0 }];
}

/** In units. Nobody needs to believe that fewer than nobody are in a cell. */
function needsOf(statistics: readonly Statistic[], unit: number): Map<number, Need> {
  const needs = new Map<number, Need>();
  for (const [id, { truth, protection, times }] of statistics.entries()) {
    if (truth === null || !protection) continue;
    const atMost = Math.floor((truth - protection.lower) * unit);
    needs.set(id, {
      atMost: times.every((by) => by > 0) ? Math.max(0, atMost) : atMost,
      atLeast: Math.ceil((truth + protection.upper) * unit),
      apart: Math.ceil(protection.sliding * unit),
    });
  }
  return needs;
}
