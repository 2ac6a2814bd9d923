// The cell system of tables of a tally: every table with all its totals, what two have in common once.
import { type CellSystem, type PublishedCell, type Relation, totalOf } from '../model/cell-system.ts';
import { FULL, levelOf, marginsOf, type Shape, TOTAL } from './shape.ts';
import type { Tally } from './tally.ts';

export interface DesignSystem extends CellSystem {
  /** Where the cells of each shape are. */
  places: readonly PlacedShape[];
}

export interface PlacedShape {
  shape: Shape;
  from: number;
  size: number;
}

/** The members of a cell are places in the cells of the tally. */
export function designSystem(tally: Tally, tables: readonly Shape[]): DesignSystem {
  const shapes = new Map(tables.flatMap(marginsOf).map((shape) => [shape.join(), shape]));
  const cells: PublishedCell[] = [];
  const places = new Map<string, PlacedShape>();
  for (const [key, shape] of shapes) {
    const own = cellsOfShape(tally, shape);
    places.set(key, { shape, from: cells.length, size: own.length });
    cells.push(...own);
  }
  const relations = [...places.values()].flatMap((placed) => relationsOf(tally, placed, places));
  return { inner: tally.cells.length, cells, relations, places: [...places.values()] };
}

function cellsOfShape(tally: Tally, shape: Shape): PublishedCell[] {
  const grid = gridOf(tally, shape);
  const members: number[][] = Array.from({ length: grid.size }, () => []);
  const counts = new Float64Array(grid.size);
  for (const [at, { codes, count }] of tally.cells.entries()) {
    const cell = grid.cellOf(codes);
    members[cell]?.push(at);
    counts[cell]! += count;
  }
  return members.map((own, cell) => {
    const value = counts[cell] ?? 0;
    return {
      labels: grid.labelsOf(cell),
      value,
      contributors: value,
      weight: value,
      members: Int32Array.from(own),
    };
  });
}

export interface Grid {
  size: number;
  /** The cell of a combination of categories. */
  cellOf(codes: readonly number[]): number;
  labelsOf(cell: number): string[];
}

/** The cells of a shape, the last characteristic running fastest. */
export function gridOf({ characteristics }: Pick<Tally, 'characteristics'>, shape: Shape): Grid {
  const levels = characteristics.map((characteristic, at) => levelOf(characteristic, shape[at] ?? TOTAL));
  const sizes = levels.map(({ names }) => names.length);
  return {
    size: sizes.reduce((product, size) => product * size, 1),
    cellOf: (codes) =>
      levels.reduce(
        (cell, { groupOf, names }, at) => cell * names.length + (groupOf[codes[at] ?? 0] ?? 0),
        0,
      ),
    labelsOf: (cell) => {
      const labels: string[] = [];
      let rest = cell;
      for (let at = levels.length - 1; at >= 0; at--) {
        const { names } = levels[at]!;
        labels.unshift(names[rest % names.length] ?? '');
        rest = Math.floor(rest / names.length);
      }
      return labels;
    },
  };
}

/** Each cell of a coarser shape that is there is the sum of cells of this one. */
function relationsOf(
  tally: Tally,
  { shape, from, size }: PlacedShape,
  places: ReadonlyMap<string, PlacedShape>,
): Relation[] {
  const coarser = [...shape.keys()].flatMap((at) =>
    levelsAbove(tally, shape, at).flatMap((level) => {
      const found = places.get(shape.map((own, place) => (place === at ? level : own)).join());
      return found ? [found] : [];
    }),
  );
  return coarser.flatMap((above) => {
    const parts: number[][] = Array.from({ length: above.size }, () => []);
    const cellAbove = cellsAbove(tally, shape, above.shape, size);
    for (const [cell, over] of cellAbove.entries()) parts[over]?.push(from + cell);
    return parts.map((own, cell) => totalOf(above.from + cell, own));
  });
}

function levelsAbove({ characteristics }: Tally, shape: Shape, at: number): number[] {
  if (shape[at] === TOTAL) return [];
  return shape[at] === FULL ? [TOTAL, ...(characteristics[at]?.collapses ?? []).keys()] : [TOTAL];
}

/** For each cell of a shape the cell of a coarser one that it lies in. */
export function cellsAbove(
  { characteristics }: Pick<Tally, 'characteristics'>,
  fine: Shape,
  coarse: Shape,
  size: number,
): Int32Array {
  const above = gridOf({ characteristics }, coarse);
  const found = new Int32Array(size);
  const levels = characteristics.map((characteristic, at) => levelOf(characteristic, fine[at] ?? TOTAL));
  const codes = characteristics.map(() => 0);
  for (let cell = 0; cell < size; cell++) {
    let rest = cell;
    for (let at = levels.length - 1; at >= 0; at--) {
      const { groupOf, names } = levels[at]!;
      codes[at] = groupOf.indexOf(rest % names.length);
      rest = Math.floor(rest / names.length);
    }
    found[cell] = above.cellOf(codes);
  }
  return found;
}
