// What a reader can still learn from changed counts: of one cell, of a difference, of many tables, over releases.
import { type PerturbationTable, rowOf } from './perturbation-table.ts';

/** Chances by what is added, ascending. */
type Chances = ReadonlyMap<number, number>;

/** The chance that a count is shown as it is. */
export function chanceExact(table: PerturbationTable, count: number): number {
  return chancesOfChange(table, count).get(0) ?? 0;
}

export interface Posterior {
  shown: number;
  /** Which count it most likely is, and how likely, for a reader to whom all counts up to the greatest are as likely before. */
  count: number;
  chance: number;
}

/** For each shown number, so far that no count above `greatest` can be behind it, what a reader would guess. */
export function posteriors(
  table: PerturbationTable,
  { greatest, prior = () => 1 }: { greatest: number; prior?: (count: number) => number },
): Posterior[] {
  const joint = new Map<number, Map<number, number>>();
  const furthest = Math.max(...table.rows.flatMap(({ changes }) => changes.map(Math.abs)));
  for (let count = 0; count <= greatest; count++)
    for (const [change, chance] of chancesOfChange(table, count)) {
      const counts = joint.get(count + change) ?? new Map<number, number>();
      joint.set(count + change, counts.set(count, chance * prior(count)));
    }
  return [...joint]
    .map(([shown, counts]) => ({ shown, ...likeliest(counts) }))
    .filter(({ shown }) => shown + furthest <= greatest)
    .sort((one, other) => one.shown - other.shown);
}

function likeliest(counts: ReadonlyMap<number, number>): { count: number; chance: number } {
  let [count, most, sum] = [0, 0, 0];
  for (const [each, weight] of counts) {
    if (weight > most) [count, most] = [each, weight];
    sum += weight;
  }
  return { count, chance: sum > 0 ? most / sum : 0 };
}

/**
 * Two cells whose people differ by few, each with a change of its own: the chance that the shown difference is the true one.
 * `inner` people are in the smaller cell and `more` in the larger besides.
 */
export function chanceOfDifference(table: PerturbationTable, inner: number, more: number): number {
  const smaller = chancesOfChange(table, inner);
  const larger = chancesOfChange(table, inner + more);
  let chance = 0;
  for (const [change, share] of smaller) chance += share * (larger.get(change) ?? 0);
  return chance;
}

export interface AverageAttack {
  count: number;
  /** In so many tables. */
  tables: number;
  /** Into how many parts each table splits the people; 1 is the cell itself. */
  parts: number;
}

/**
 * The chance that the mean over tables, rounded, is the true count. The cell itself has the same people in every table, so the
 * same change, and nothing is gained; sums of its parts have other changes in each. Parts are taken as even as can be.
 */
export function chanceOfAverage(table: PerturbationTable, { count, tables, parts }: AverageAttack): number {
  refuseAtLeastOne(tables, 'tables');
  refuseAtLeastOne(parts, 'parts');
  if (parts === 1) return chanceExact(table, count);
  return chanceOfMean(repeated(changeOfSum(table, count, parts), tables), tables);
}

/**
 * The chance that the mean over releases, rounded, is the true count, when somebody left and somebody came each time so that
 * the change was drawn anew `draws` times. Releases about the very same people count once.
 */
export function chanceOverReleases(table: PerturbationTable, count: number, draws: number): number {
  refuseAtLeastOne(draws, 'draws');
  return chanceOfMean(repeated(chancesOfChange(table, count), draws), draws);
}

function refuseAtLeastOne(number: number, what: string): void {
  if (!Number.isSafeInteger(number) || number < 1)
    throw new RangeError(`There must be a whole number of ${what}, at least 1, and not ${number}.`);
}

function changeOfSum(table: PerturbationTable, count: number, parts: number): Chances {
  let sum: Chances = new Map([[0, 1]]);
  for (let part = 0; part < parts; part++) {
    const size = Math.floor(count / parts) + (part < count % parts ? 1 : 0);
    sum = summed(sum, chancesOfChange(table, size));
  }
  return sum;
}

function repeated(chances: Chances, times: number): Chances {
  let sum: Chances = new Map([[0, 1]]);
  for (let time = 0; time < times; time++) sum = summed(sum, chances);
  return sum;
}

function chanceOfMean(sums: Chances, of: number): number {
  let chance = 0;
  for (const [sum, share] of sums) if (2 * Math.abs(sum) < of) chance += share;
  return chance;
}

function summed(one: Chances, other: Chances): Chances {
  const sums = new Map<number, number>();
  for (const [change, chance] of one)
    for (const [more, share] of other)
      sums.set(change + more, (sums.get(change + more) ?? 0) + chance * share);
  return sums;
}

function chancesOfChange(table: PerturbationTable, count: number): Chances {
  const { changes, chances } = rowOf(table, count);
  return new Map(changes.map((change, at) => [change, chances[at] ?? 0]));
}
