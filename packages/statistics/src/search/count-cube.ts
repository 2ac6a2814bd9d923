// A cube of counts: for every combination of several characteristics, how many people and how many of them had the outcome.
import { refuse } from '../input.ts';

/** One characteristic and the labels of its categories. */
export interface CubeCharacteristic {
  name: string;
  categories: readonly string[];
}

/**
 * One entry per combination that occurs, in columns so that millions fit. `codes[c][i]` is the number of the category
 * that entry i has on characteristic c, or −1 where it is not known: people are then left out of every combination
 * that uses the characteristic.
 */
export interface CountCube {
  characteristics: readonly CubeCharacteristic[];
  codes: readonly ArrayLike<number>[];
  totals: ArrayLike<number>;
  counts: ArrayLike<number>;
}

/** @throws ImpossibleInput when the columns do not fit each other. */
export function requireCube(cube: CountCube): void {
  if (cube.characteristics.length === 0) refuse('The cube has no characteristics.');
}
