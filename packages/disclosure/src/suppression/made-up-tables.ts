// Tables made up for tests: two to four dimensions, some of them nested, with every cell as the sum of its inner cells.
import type { CellSystem, PublishedCell } from '../model/cell-system.ts';
import { relationsOfMembers } from '../model/relations.ts';
import { oneEitherWay, type Primary } from '../rules/primary.ts';

/** The codes of a dimension, each with the leaves under it; the first is the total. */
export interface MadeUpDimension {
  leaves: number;
  codes: readonly { name: string; leaves: readonly number[] }[];
}

/** With `groups`, the leaves before that number are a group of their own. */
export function dimension(name: string, leaves: number, group = 0): MadeUpDimension {
  const all = Array.from({ length: leaves }, (_, leaf) => leaf);
  const codes = [{ name: 'Total', leaves: all }];
  if (group > 1 && group < leaves) codes.push({ name: `${name} first`, leaves: all.slice(0, group) });
  return { leaves, codes: [...codes, ...all.map((leaf) => ({ name: `${name}${leaf}`, leaves: [leaf] }))] };
}

/** Counts are asked for once an inner cell, the last dimension running fastest. */
export function madeUpTable(dimensions: readonly MadeUpDimension[], count: () => number): CellSystem {
  const inner = dimensions.reduce((product, { leaves }) => product * leaves, 1);
  const counts = Array.from({ length: inner }, count);
  let combinations: { labels: string[]; members: number[] }[] = [{ labels: [], members: [0] }];
  for (const { codes, leaves: width } of dimensions)
    combinations = combinations.flatMap(({ labels, members }) =>
      codes.map(({ name, leaves }) => ({
        labels: [...labels, name],
        members: members.flatMap((at) => leaves.map((leaf) => at * width + leaf)),
      })),
    );
  const cells = combinations.map(({ labels, members }): PublishedCell => {
    const value = members.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
    return { labels, value, contributors: value, weight: value, members: Int32Array.from(members).sort() };
  });
  return { inner, cells, relations: relationsOfMembers(cells, inner) };
}

/** Cells of 1 to `most` people, none of which may be told from one more or one fewer. */
export function smallCells({ cells }: CellSystem, most: number): Primary[] {
  return cells.flatMap(({ value }, cell) =>
    value >= 1 && value <= most
      ? [{ cell, rule: 'threshold', why: `${value} people`, protection: oneEitherWay(value) }]
      : [],
  );
}

/** The least and greatest value of each cell over every whole table that has the same published cells, by trying them all. */
export function rangesByTrying({ cells, inner }: CellSystem, suppressed: Uint8Array) {
  const shown = cells.filter((_, cell) => !suppressed[cell]);
  const left = shown.map(({ value }) => value);
  const holders = Array.from({ length: inner }, (_, place) =>
    shown.flatMap(({ members }, at) => (members?.includes(place) ? [at] : [])),
  );
  const open = shown.map(({ members }) => members?.length ?? 0);
  const ceiling = cells.reduce((most, { value }) => Math.max(most, value), 0);
  const counts = new Int32Array(inner);
  const low = new Float64Array(cells.length).fill(Infinity);
  const high = new Float64Array(cells.length).fill(-Infinity);
  const visit = (place: number): void => {
    if (place === inner) {
      for (const [cell, { members }] of cells.entries()) {
        const value = (members ?? new Int32Array()).reduce((sum, at) => sum + (counts[at] ?? 0), 0);
        low[cell] = Math.min(low[cell] ?? 0, value);
        high[cell] = Math.max(high[cell] ?? 0, value);
      }
      return;
    }
    const held = holders[place] ?? [];
    const most = held.reduce((least, at) => Math.min(least, left[at] ?? 0), ceiling);
    for (let count = 0; count <= most; count++) {
      counts[place] = count;
      for (const at of held) {
        left[at] = (left[at] ?? 0) - count;
        open[at] = (open[at] ?? 0) - 1;
      }
      if (held.every((at) => open[at] !== 0 || left[at] === 0)) visit(place + 1);
      for (const at of held) {
        left[at] = (left[at] ?? 0) + count;
        open[at] = (open[at] ?? 0) + 1;
      }
    }
  };
  visit(0);
  return { low, high };
}
