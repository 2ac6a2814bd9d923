// Every table of whole numbers that agrees with what is shown, tried one by one: what each cell can be, without a solver.
import type { CellSystem } from '../model/cell-system.ts';

export interface TriedRange {
  least: number;
  most: number;
}

/** Infinite sums are cut off here: no protection asks for more. */
const AS_GOOD_AS_ANY = 60;
const MOST_STEPS = 60_000;

/** One for each cell; null where there are more tables than can be tried, or the truth itself has more than is tried. */
export function rangesTried({ cells, inner }: CellSystem, hidden: ArrayLike<number>): TriedRange[] | null {
  const shown = cells.flatMap(({ value, members }, cell) =>
    hidden[cell] || !members ? [] : [{ value, members }],
  );
  const left = shown.map(({ value }) => value);
  const open = shown.map(({ members }) => members.length);
  const holders = Array.from({ length: inner }, (_, place) =>
    shown.flatMap(({ members }, at) => (members.includes(place) ? [at] : [])),
  );
  if (inner === 0 || holders.some((held) => held.length === 0)) return null;
  const counts = new Int32Array(inner);
  const found = cells.map(() => ({ least: Infinity, most: -Infinity }));
  let steps = 0;
  const visit = (place: number): void => {
    if (place === inner) return note(cells, counts, found);
    const held = holders[place]!;
    const most = Math.min(AS_GOOD_AS_ANY, ...held.map((at) => left[at]!));
    for (let count = 0; count <= most && steps < MOST_STEPS; count++) {
      steps++;
      counts[place] = count;
      for (const at of held) {
        left[at]! -= count;
        open[at]! -= 1;
      }
      if (held.every((at) => open[at] !== 0 || left[at] === 0)) visit(place + 1);
      for (const at of held) {
        left[at]! += count;
        open[at]! += 1;
      }
    }
  };
  visit(0);
  const isTruthAmong = found.every(({ least }, cell) => least <= cells[cell]!.value);
  return steps < MOST_STEPS && isTruthAmong ? found : null;
}

function note(cells: CellSystem['cells'], counts: Int32Array, found: TriedRange[]): void {
  for (const [cell, { members }] of cells.entries()) {
    let value = 0;
    for (const place of members ?? []) value += counts[place]!;
    const range = found[cell]!;
    range.least = Math.min(range.least, value);
    range.most = Math.max(range.most, value);
  }
}
