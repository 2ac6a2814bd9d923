// How many combinations occur at all, and how many of them have too few records to be compared.

import type { CountCube } from '@due-regard/statistics';
import { combinations } from '../counting/all-tables.ts';

export interface FilledCombinations {
  combinations: number;
  belowFloor: number;
}

/** Of one up to `most` characteristics, all of them known. */
export function filledCombinations(cube: CountCube, most: number, floor: number): FilledCombinations {
  const axes = cube.characteristics.map((_, axis) => axis);
  const filled = { combinations: 0, belowFloor: 0 };
  for (let size = 1; size <= Math.min(most, axes.length); size += 1) {
    for (const chosen of combinations(axes, size)) {
      for (const total of totalsOf(cube, chosen)) {
        if (total > 0) filled.combinations += 1;
        if (total > 0 && total < floor) filled.belowFloor += 1;
      }
    }
  }
  return filled;
}

function totalsOf({ characteristics, codes, totals }: CountCube, axes: readonly number[]): Float64Array {
  const sizes = axes.map((axis) => characteristics[axis]!.categories.length);
  const table = new Float64Array(sizes.reduce((product, size) => product * size, 1));
  const columns = axes.map((axis) => codes[axis]!);
  for (let i = 0; i < totals.length; i += 1) {
    let place = 0;
    for (let c = 0; c < columns.length && place >= 0; c += 1) {
      const code = columns[c]![i]!;
      place = code === -1 ? -1 : place * sizes[c]! + code;
    }
    if (place >= 0) table[place]! += totals[i]!;
  }
  return table;
}
