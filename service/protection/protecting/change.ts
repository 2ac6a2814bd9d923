// How much rounding and the like have changed: of numbers that are shown, how many, by how much at most and on average.
import type { Protection } from './protection.ts';

export interface Change {
  changed: number;
  largest: number;
  /** Over all numbers that are shown, changed or not; 0 where none is. */
  mean: number;
}

export function changeOf({ cells }: Pick<Protection, 'cells'>): Change {
  const changes = cells.flatMap(({ shown, value }) =>
    typeof shown === 'number' ? [Math.abs(shown - value)] : [],
  );
  const sum = changes.reduce((all, each) => all + each, 0);
  return {
    changed: changes.filter((each) => each > 0).length,
    largest: changes.reduce((most, each) => Math.max(most, each), 0),
    mean: changes.length > 0 ? sum / changes.length : 0,
  };
}
