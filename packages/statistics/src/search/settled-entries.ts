// Entries of a cube whose share is settled by one category: nobody in it has the outcome, or everybody has.
import type { CountCube } from './count-cube.ts';
import { placesOfAxis } from './entry-places.ts';

/** People and cases of each category of one characteristic, the last being those not known. */
export interface Margins {
  people: Float64Array;
  cases: Float64Array;
}

export interface SettledEntries {
  /** 0 or 1 for a settled entry, −1 for the others. */
  settled: Int8Array;
  /** By characteristic, of the entries that are not settled. */
  margins: Margins[];
}

/**
 * A category that becomes settled once others are taken out counts too: its effect has no limit, and the likeliest share
 * of its people is exactly 0 or 1.
 */
export function settledEntries(cube: CountCube): SettledEntries {
  const settled = new Int8Array(cube.totals.length).fill(-1);
  for (;;) {
    const margins = cube.codes.map((_, axis) => marginsOf(cube, axis, settled));
    const found = margins.map((own, axis) => settle(own, cube.codes[axis]!, settled));
    if (!found.some(Boolean)) return { settled, margins };
  }
}

/** Whether any entry was settled by these margins. */
function settle({ people, cases }: Margins, codes: ArrayLike<number>, settled: Int8Array): boolean {
  if (people.every((n, category) => n === 0 || (cases[category]! > 0 && cases[category]! < n))) return false;
  let found = false;
  for (let i = 0; i < settled.length; i += 1) {
    const category = codes[i]! < 0 ? people.length - 1 : codes[i]!;
    const [n, x] = [people[category]!, cases[category]!];
    if (settled[i] !== -1 || (x > 0 && x < n)) continue;
    settled[i] = x === 0 ? 0 : 1;
    found = true;
  }
  return found;
}

function marginsOf(cube: CountCube, axis: number, settled: Int8Array): Margins {
  const size = placesOfAxis(cube, axis);
  const margins = { people: new Float64Array(size), cases: new Float64Array(size) };
  addEntries(margins, cube.codes[axis]!, cube, settled);
  return margins;
}

function addEntries(
  { people, cases }: Margins,
  codes: ArrayLike<number>,
  { totals, counts }: Pick<CountCube, 'totals' | 'counts'>,
  settled: Int8Array,
): void {
  const last = people.length - 1;
  for (let i = 0; i < settled.length; i += 1) {
    if (settled[i] !== -1) continue;
    const code = codes[i]!;
    const category = code < 0 ? last : code;
    people[category]! += totals[i]!;
    cases[category]! += counts[i]!;
  }
}
