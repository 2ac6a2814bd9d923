// What must not be learnt, as one sum of cells with how far from the truth the attacker must be kept.
import type { CellSystem } from '../model/cell-system.ts';
import type { Primary, Protection, VirtualPrimary } from '../rules/primary.ts';

export interface Target {
  cells: readonly number[];
  coefficients: readonly number[];
  /** What it truly comes to. */
  value: number;
  protection: Protection;
}

/** Nobody can be made to hold a negative count possible: protection below 0 is cut off there. */
export function targetsOf(
  system: CellSystem,
  primaries: readonly Primary[],
  virtual: readonly VirtualPrimary[] = [],
): Target[] {
  const ofCells = primaries.map(({ cell, protection }) => target(system, [cell], [], protection));
  const ofSums = virtual.map(({ plus, minus, protection }) => target(system, plus, minus, protection));
  return [...ofCells, ...ofSums].filter(
    ({ protection }) => protection.lower > 0 || protection.upper > 0 || protection.sliding > 0,
  );
}

function target(
  { cells }: CellSystem,
  plus: readonly number[],
  minus: readonly number[],
  protection: Protection,
): Target {
  const valueOf = (cell: number) => cells[cell]?.value ?? 0;
  const value =
    plus.reduce((sum, cell) => sum + valueOf(cell), 0) - minus.reduce((sum, cell) => sum + valueOf(cell), 0);
  const lower = value < 0 ? protection.lower : Math.min(protection.lower, value);
  return {
    cells: [...plus, ...minus],
    coefficients: [...plus.map(() => 1), ...minus.map(() => -1)],
    value,
    protection: { ...protection, lower },
  };
}

/** The value of a target in a world that the attacker holds possible. */
export function worth({ cells, coefficients }: Target, world: ArrayLike<number>): number {
  return cells.reduce((sum, cell, at) => sum + (coefficients[at] ?? 0) * (world[cell] ?? 0), 0);
}
