// Entries of a cube whose share is settled by one category: nobody in it has the outcome, or everybody has.
import type { CountCube } from './count-cube.ts';

/**
 * 0 or 1 for a settled entry, −1 for the others. A category that becomes settled once others are taken out counts too:
 * its effect has no limit, and the likeliest share of its people is exactly 0 or 1.
 */
export function settledEntries(cube: CountCube, columns: readonly Int16Array[]): Int8Array {
  const settled = new Int8Array(cube.totals.length).fill(-1);
  let found = true;
  while (found) found = columns.map((column) => settle(cube, column, settled)).some(Boolean);
  return settled;
}

/** Whether any entry was settled. */
function settle({ totals, counts }: CountCube, column: Int16Array, settled: Int8Array): boolean {
  const { people, cases } = marginsOf(column, totals, counts, settled);
  let found = false;
  for (let i = 0; i < column.length; i += 1) {
    const [n, x] = [people[column[i]!]!, cases[column[i]!]!];
    if (settled[i] !== -1 || (x > 0 && x < n)) continue;
    settled[i] = x === 0 ? 0 : 1;
    found = true;
  }
  return found;
}

/** People and cases of each category of one characteristic; entries without people, or already settled, take no part. */
export function marginsOf(
  column: Int16Array,
  totals: ArrayLike<number>,
  counts: ArrayLike<number>,
  settled?: Int8Array,
): { people: Float64Array; cases: Float64Array } {
  const size = column.reduce((most, category) => Math.max(most, category), 0) + 1;
  const [people, cases] = [new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < column.length; i += 1) {
    if (totals[i] === 0 || (settled !== undefined && settled[i] !== -1)) continue;
    people[column[i]!]! += totals[i]!;
    cases[column[i]!]! += counts[i]!;
  }
  return { people, cases };
}
