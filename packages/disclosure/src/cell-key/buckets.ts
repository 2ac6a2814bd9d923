// Turns chances into whole numbers of buckets, so that a key chooses a change exactly, without bias.
import type { EntropyRow } from './entropy-row.ts';
import { movesTowardsNoBias } from './moves-towards-no-bias.ts';
import type { PerturbationTable } from './perturbation-table.ts';

export interface BucketTable {
  /** How many buckets there are: 256 in the layout of the Office for National Statistics, or 2 ** 32. */
  buckets: number;
  rows: readonly BucketRow[];
}

export interface BucketRow {
  changes: readonly number[];
  /** How many buckets each change has; whole numbers that sum to all buckets. */
  numbers: readonly number[];
  /** The mean change that is left by whole buckets: 0, but where there are very few buckets. */
  bias: number;
}

/** Throws a RangeError when there are fewer than 2 buckets, or more than 2 ** 32. */
export function bucketTable({ rows }: PerturbationTable, buckets: number): BucketTable {
  if (!Number.isSafeInteger(buckets) || buckets < 2 || buckets > 2 ** 32)
    throw new RangeError(`Buckets must be a whole number from 2 to 4294967296, and are ${buckets}.`);
  return { buckets, rows: rows.map((row) => bucketRow(row, buckets)) };
}

function bucketRow({ changes, chances }: EntropyRow, buckets: number): BucketRow {
  const numbers = chances.map((chance) => Math.floor(chance * buckets));
  const rest = (at: number) => (chances[at] ?? 0) * buckets - (numbers[at] ?? 0);
  for (let missing = buckets - sumOf(numbers); missing > 0; missing--) {
    const at = numbers.reduce((best, _, place) => (rest(place) > rest(best) ? place : best), 0);
    numbers[at]!++;
  }
  for (const { from, to } of movesTowardsNoBias(changes, numbers, biasOf(changes, numbers))) {
    numbers[from]!--;
    numbers[to]!++;
  }
  return { changes, numbers, bias: biasOf(changes, numbers) / buckets };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function biasOf(changes: readonly number[], numbers: readonly number[]): number {
  return changes.reduce((sum, change, at) => sum + change * (numbers[at] ?? 0), 0);
}

/** What a key from 0 to below the number of buckets adds to a count. */
export function changeOf(table: BucketTable, count: number, key: number): number {
  const { changes, numbers } = bucketRowOf(table, count);
  let below = 0;
  for (const [at, number] of numbers.entries()) {
    below += number;
    if (key < below) return changes[at] ?? 0;
  }
  throw new RangeError(`A key must be from 0 to below ${table.buckets}, and is ${key}.`);
}

export function bucketRowOf({ rows }: BucketTable, count: number): BucketRow {
  return rows[Math.min(count, rows.length - 1)] ?? { changes: [0], numbers: [1], bias: 0 };
}

/** The chances that the buckets come to. */
export function chancesOf(table: BucketTable): PerturbationTable {
  return {
    rows: table.rows.map(({ changes, numbers }) => ({
      changes,
      chances: numbers.map((number) => number / table.buckets),
    })),
  };
}
