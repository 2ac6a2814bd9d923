// Who makes up an amount: the largest contributions of a cell, and the refusal of those that cannot be.
import type { CellSystem } from '../model/cell-system.ts';
import { nameOfCell } from '../model/cell-system.ts';
import { refuseProblems } from '../model/impossible-table.ts';

/** For each cell its contributions, or the largest of them, in any order. */
export type Contributions = readonly (readonly number[])[];

export interface Amount {
  cell: number;
  total: number;
  /** Largest first. */
  largest: readonly number[];
}

/** The cells that have an amount; throws ImpossibleTable for contributions that come to more than their cell, or are below 0. */
export function amountsOf(system: CellSystem, contributions: Contributions): Amount[] {
  const amounts = system.cells.flatMap(({ value }, cell) => {
    const largest = [...(contributions[cell] ?? [])].sort((one, other) => other - one);
    return value > 0 ? [{ cell, total: value, largest }] : [];
  });
  refuseProblems(
    amounts.flatMap(({ cell, total, largest }) => {
      const name = nameOfCell(system.cells[cell]!);
      if (largest.length === 0) return [`${name} is ${total}, and no contribution to it is given.`];
      if (largest.some((each) => !(each >= 0))) return [`${name} has a contribution of ${largest.at(-1)}.`];
      const sum = largest.reduce((all, each) => all + each, 0);
      return sum <= total * (1 + 1e-9) ? [] : [`${name} is ${total}, and its contributions come to ${sum}.`];
    }),
  );
  return amounts;
}

/** Contributions of each published cell from those of the inner cells, keeping the largest `most`. */
export function contributionsOfMembers(system: CellSystem, inner: Contributions, most = 10): number[][] {
  return system.cells.map(({ members }) =>
    [...(members ?? [])]
      .flatMap((place) => [...(inner[place] ?? [])].sort((one, other) => other - one).slice(0, most))
      .sort((one, other) => other - one)
      .slice(0, most),
  );
}
