// Which combinations of a tally the cells of tables are made of, told by their labels.
import type { PublishedCell, Tally, TableSystem } from '@due-regard/disclosure';
import { groupOfOne } from './design-set.ts';

/** The system with the combinations in each cell: a key of who is in it can be worked out. */
export function peopleInCells(
  system: TableSystem,
  { characteristics, cells }: Tally,
): TableSystem & { inner: number } {
  const places = system.dimensions.map((name) => characteristics.findIndex((each) => each.name === name));
  const isSaid = (label: string, at: number) => label !== '' && label !== system.everybody[at];
  const members: number[][] = system.cells.map(() => []);
  for (const [, own] of Map.groupBy([...system.cells.keys()], (cell) =>
    saidIn(system.cells[cell]!, isSaid).join(),
  )) {
    const said = saidIn(system.cells[own[0] ?? 0]!, isSaid);
    const cellOf = new Map(
      own.map((cell) => [keyOf(said.map((at) => system.cells[cell]?.labels[at] ?? '')), cell]),
    );
    for (const [inner, { codes }] of cells.entries()) {
      const names = said.map((at) =>
        namesOf(characteristics[places[at] ?? -1], codes[places[at] ?? -1] ?? 0),
      );
      for (const key of keysOf(names)) {
        const cell = cellOf.get(key);
        if (cell !== undefined) members[cell]?.push(inner);
      }
    }
  }
  return {
    ...system,
    inner: cells.length,
    cells: system.cells.map((cell, at) => ({ ...cell, members: Int32Array.from(members[at] ?? []) })),
  };
}

function saidIn({ labels }: PublishedCell, isSaid: (label: string, at: number) => boolean): number[] {
  return [...labels.keys()].filter((at) => isSaid(labels[at] ?? '', at));
}

/** A category by its own name and those of its groups. */
function namesOf(characteristic: Tally['characteristics'][number] | undefined, code: number): string[] {
  const { categories = [], collapses = [] } = characteristic ?? {};
  const groups = collapses.flatMap((collapse) => {
    const group = collapse.groups[code] ?? '';
    return [group, groupOfOne(group, collapse)];
  });
  return [...new Set([categories[code] ?? '', ...groups])];
}

function keysOf(names: readonly (readonly string[])[]): string[] {
  const all = names.reduce<string[][]>(
    (before, own) => before.flatMap((labels) => own.map((label) => [...labels, label])),
    [[]],
  );
  return all.map(keyOf);
}

function keyOf(labels: readonly string[]): string {
  return JSON.stringify(labels);
}
