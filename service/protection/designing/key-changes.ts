// The changes of a cell-key method for a comparison: a key for each combination, made of a secret, and a table of changes.
import { createHmac } from 'node:crypto';
import {
  bucketTable,
  type CellSystem,
  perturbationTable,
  perturbCells,
  type Perturbed,
  recordKeys,
  type Tally,
} from '@due-regard/disclosure';

/** Nothing is changed by more than 5, by the square root of 3 or so; 1 and 2 are never shown. */
export const keyDesign = { most: 5, variance: 3, hideUpTo: 2 };

/** A combination stands for its people here: the sum of their keys is as much a matter of chance as its own. */
export function keyChanges(tally: Tally, secret: Uint8Array): (system: CellSystem) => Perturbed {
  const changes = perturbationTable(keyDesign);
  if (changes.rows === null) throw new RangeError(changes.reason);
  const table = bucketTable(changes, 2 ** 16);
  const names = tally.cells.map(({ codes }) =>
    JSON.stringify(
      tally.characteristics
        .map(({ name, categories }, at) => JSON.stringify([name, categories[codes[at] ?? -1]]))
        .toSorted((one, other) => (one < other ? -1 : 1)),
    ),
  );
  const hash = (text: string) => createHmac('sha256', secret).update(text).digest();
  const innerKeys = recordKeys(names, new Map(), hash).keys;
  return (system: CellSystem) => perturbCells(system, { table, innerKeys });
}
