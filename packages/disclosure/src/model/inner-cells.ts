// Gives each published cell of linked tables the inner cells that it sums, where they can be listed.
import { nameOfCell } from './cell-system.ts';
import { refuseProblems } from './impossible-table.ts';
import type { MergedCells, World } from './merged-cells.ts';
import { type Atoms, atomsOf, supportOf } from './support.ts';
import type { TableCells } from './table-cells.ts';

export interface InnerCells {
  inner: number;
  /** For each published cell. */
  members: readonly Int32Array[];
}

export interface InnerCellsOptions {
  support: 'all' | 'published non-zero';
  most: number;
}

/** Null where there are more than can be listed, or where tables that do not agree leave no room for somebody. */
export function innerCellsOf(
  merged: MergedCells,
  worlds: readonly World[],
  { support, most }: InnerCellsOptions,
): InnerCells | null {
  const members: number[][] = merged.cells.map(() => []);
  let inner = 0;
  for (const world of worlds) {
    const atoms = world.dimensions.map((_, at) => atomsOf(world.dimensions[at]!, usedCodes(world, at)));
    const options = { withoutZeros: support === 'published non-zero', most: most - inner };
    const combinations = supportOf(world.tables, world.dimensions, atoms, options);
    if (!combinations) return null;
    for (const table of world.tables) addMembers(table, world, atoms, combinations, inner, merged, members);
    inner += combinations.length;
  }
  const empty = emptyCells(merged, members);
  if (!merged.consistent && empty.length > 0) return null;
  refuseProblems(empty);
  return { inner, members: members.map((places) => Int32Array.from(new Set(places)).sort()) };
}

function usedCodes({ dimensions, tables }: World, at: number): Set<number> {
  const used = new Set<number>();
  for (const { dimensions: own, cells } of tables) {
    const place = own.indexOf(dimensions[at]!);
    for (const { codes } of cells) used.add(place < 0 ? (dimensions[at]?.total ?? -1) : (codes[place] ?? -1));
  }
  return used;
}

/** Each combination is in the cells of all codes that its atoms lie in. */
function addMembers(
  table: TableCells,
  world: World,
  atoms: readonly Atoms[],
  combinations: readonly (readonly number[])[],
  from: number,
  merged: MergedCells,
  members: readonly number[][],
): void {
  const ids = merged.places.get(table);
  const order = table.dimensions.map((dimension) => world.dimensions.indexOf(dimension));
  for (const [at, combination] of combinations.entries())
    for (const codes of crossed(
      order.map((place) => atoms[place]?.codesOf[combination[place] ?? -1] ?? []),
    )) {
      const cell = table.find(codes);
      if (cell !== undefined) members[ids?.[cell] ?? -1]?.push(from + at);
    }
}

function crossed(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>(
    (some, list) => some.flatMap((codes) => list.map((code) => [...codes, code])),
    [[]],
  );
}

function emptyCells({ cells }: MergedCells, members: readonly (readonly number[])[]): string[] {
  return cells.flatMap((cell, id) =>
    cell.value > 0 && members[id]?.length === 0
      ? [
          `${nameOfCell(cell)} is ${cell.value}, and the other tables leave room for nobody in it. Say in a hierarchy how the categories of the tables fit together.`,
        ]
      : [],
  );
}
