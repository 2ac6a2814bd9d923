// How it follows that something cannot be: whole multiples of what is known add up to less than nothing being more than nothing.
import type { LinearAnswer, LinearSolver } from '../solving/linear-solver.ts';
import { sparseRows } from '../solving/linear-solver.ts';
import { groupedBy } from './grouped-by.ts';
import { adjustedMultipliers } from './multipliers.ts';
import type { Fact, Sum } from './world.ts';
import type { Watch } from './watch.ts';

/**
 * Multiples of the rows (facts, then the supposition, then the branches on the way here): a positive one of `least`, a negative
 * one of `most`. Together no unknown counts above 0, and yet the limits come to 1 or more. Or: whichever a sum of unknowns is,
 * at most `most` or more, it cannot be.
 */
export type Refutation =
  | { multipliers: readonly (readonly [row: number, times: string])[] }
  | (Sum & { most: number; below: Refutation; above: Refutation });

const MOST_BRANCHES = 60;

/** Shows that the supposition contradicts the facts; null when it does not, or when that was not found. */
export function refutationOf(
  facts: readonly Fact[],
  supposition: Fact,
  solver: LinearSolver,
  watch: Watch,
): Refutation | null {
  const dead = new Set(facts.flatMap((fact) => deadIn(fact)));
  let branches = 0;
  const refute = (extra: readonly Fact[]): Refutation | null => {
    if (!watch.mayGoOn() || branches > MOST_BRANCHES) return null;
    const rows = [...facts, ...extra];
    const { answer, groups } = leastViolation(rows, facts.length, dead, solver, watch);
    if (answer.status !== 'optimal') return null;
    const multipliers = adjustedMultipliers(rows, answer.rowDuals ?? new Float64Array(rows.length));
    if (multipliers) return { multipliers };
    const split = fractionalGroup(groups, answer.x);
    if (!split || answer.objective > 1e-5) return null;
    branches++;
    const sum: Sum = { at: split.group, times: split.group.map(() => 1) };
    const says = 'either way';
    const below = refute([...extra, { ...sum, says, least: -Infinity, most: split.most }]);
    if (!below) return null;
    const above = refute([...extra, { ...sum, says, least: split.most + 1, most: Infinity }]);
    return above && { ...sum, most: split.most, below, above };
  };
  return refute([supposition]);
}

/** Unknowns that a fact says are 0. */
function deadIn({ at, times, most }: Fact): readonly number[] {
  return most === 0 && times.every((by) => by > 0) ? at : [];
}

interface Violation {
  answer: LinearAnswer;
  groups: readonly (readonly number[])[];
}

/** The facts hold; the rows after them may give way, all by as much, which is made least. */
function leastViolation(
  rows: readonly Fact[],
  firm: number,
  dead: ReadonlySet<number>,
  solver: LinearSolver,
  watch: Watch,
): Violation {
  const { groups, sums } = groupedSums(rows, dead);
  const slack = groups.length;
  const cost = new Float64Array(slack + 1);
  cost[slack] = 1;
  const program = solver.open({
    columns: slack + 1,
    cost,
    lower: new Float64Array(slack + 1),
    upper: new Float64Array(slack + 1).fill(Infinity),
    rows: sparseRows(
      rows.map(({ least, most }, row) => {
        const { at, times } = sums[row]!;
        const gives = row < firm ? null : Number.isFinite(most) ? -1 : 1;
        return {
          indices: gives === null ? at : [...at, slack],
          values: gives === null ? times : [...times, gives],
          lower: least,
          upper: most,
        };
      }),
    ),
    sense: 'min',
  });
  try {
    const seconds = watch.left();
    return { answer: program.solve(seconds === undefined ? {} : { seconds }), groups };
  } finally {
    program.close();
  }
}

/** Unknowns that are in the same rows with the same multiples, as one column. */
function groupedSums(rows: readonly Sum[], dead: ReadonlySet<number>) {
  const marks = new Map<number, string>();
  for (const [row, { at, times }] of rows.entries())
    for (const [place, unknown] of at.entries())
      if (!dead.has(unknown)) marks.set(unknown, `${marks.get(unknown) ?? ''} ${row}:${times[place]}`);
  const groups = [...groupedBy(marks.keys(), (unknown) => marks.get(unknown)!).values()];
  const columnOf = new Map(
    groups.flatMap((group, column) => group.map((unknown) => [unknown, column] as const)),
  );
  const sums = rows.map(({ at, times }): Sum => {
    const seen = new Map<number, number>();
    for (const [place, unknown] of at.entries()) {
      const column = columnOf.get(unknown);
      if (column !== undefined) seen.set(column, times[place]!);
    }
    return { at: [...seen.keys()], times: [...seen.values()] };
  });
  return { groups, sums };
}

function fractionalGroup(groups: readonly (readonly number[])[], x: Float64Array) {
  let [best, most] = [-1, 1e-5];
  for (const column of groups.keys()) {
    const off = Math.abs(x[column]! - Math.round(x[column]!));
    if (off > most) [best, most] = [column, off];
  }
  return best < 0 ? null : { group: groups[best]!, most: Math.floor(x[best]!) };
}
