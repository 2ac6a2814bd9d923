// What a method shows of each cell and what that says, in the form in which methods are compared.
import type { CellSystem } from '../model/cell-system.ts';

export interface ProtectedCells {
  /** Null where a cell is hidden. */
  shown: readonly (number | null)[];
  /** What a reader who knows the method may conclude of each; most may be infinite. */
  limits: readonly Limits[];
}

export interface Limits {
  least: number;
  most: number;
}

/** A method of protection, with all that it needs inside. */
export type ProtectCells = (system: CellSystem) => ProtectedCells;

/** Everything as it is: what there is to lose. */
export function unprotected({ cells }: CellSystem): ProtectedCells {
  return {
    shown: cells.map(({ value }) => value),
    limits: cells.map(({ value }) => ({ least: value, most: value })),
  };
}

/** What is hidden, by a function that chooses; relations alone are handed to it, so that it takes no combination for impossible. */
export function hiddenBy(choose: (system: CellSystem) => ArrayLike<number>): ProtectCells {
  return (system) => {
    const cells = system.cells.map((cell) => ({ ...cell, members: null }));
    const hidden = choose({ ...system, inner: 0, cells });
    return {
      shown: system.cells.map(({ value }, cell) => (hidden[cell] === 1 ? null : value)),
      limits: system.cells.map(({ value }, cell) =>
        hidden[cell] === 1 ? { least: 0, most: Infinity } : { least: value, most: value },
      ),
    };
  };
}

/** What numbers are changed to, by a function that answers numbers and what they say; rounding and cell keys do. */
export function changedBy(
  change: (system: CellSystem) => { shown: readonly (number | null)[]; claims: readonly Limits[] },
): ProtectCells {
  return (system) => {
    const { shown, claims } = change(system);
    return { shown, limits: claims.map(({ least, most }) => ({ least, most })) };
  };
}

/** What totals and parts say of each other, worked through a few times: hidden cells lie within what is left for them. */
export function narrowedLimits({ relations }: CellSystem, limits: readonly Limits[]): Limits[] {
  const narrowed = limits.map((each) => ({ ...each }));
  for (let sweep = 0; sweep < 4; sweep++)
    for (const { cells, coefficients } of relations) narrow(narrowed, cells, coefficients);
  return narrowed;
}

function narrow(limits: Limits[], cells: Int32Array, coefficients: ArrayLike<number>): void {
  for (const [place, cell] of cells.entries()) {
    const own = coefficients[place] ?? 0;
    if (own === 0) continue;
    let [least, most] = [0, 0];
    for (const [at, other] of cells.entries()) {
      if (at === place) continue;
      const times = -(coefficients[at] ?? 0) / own;
      const { least: low, most: high } = limits[other]!;
      least += times * (times > 0 ? low : high);
      most += times * (times > 0 ? high : low);
    }
    const limit = limits[cell]!;
    // Shown numbers that do not add say nothing of each other.
    if (least > limit.most || most < limit.least) continue;
    limits[cell] = { least: Math.max(limit.least, least), most: Math.min(limit.most, most) };
  }
}
