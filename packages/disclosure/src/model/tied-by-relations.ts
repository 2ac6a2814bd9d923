// Tables that do not quite agree, for those who reckon with exact sums: each adds up in itself, and what two of them have is tied by the difference.
import { type CellSystem, type PublishedCell, type Relation, totalOf } from './cell-system.ts';

/**
 * The cells in their places, then one for each difference: it is known, and so an attacker is taken to know by how much one table is
 * off from another. Tables that agree are given back as they are.
 */
export function tiedByRelations(system: CellSystem): CellSystem {
  if (system.cells.every(({ off }) => off === undefined)) return system;
  const cells: PublishedCell[] = system.cells.map((cell) => ({ ...cell, members: null }));
  const relations: Relation[] = [...system.relations];
  const first = new Map<string, number>();
  for (const [cell, { members, value }] of system.cells.entries()) {
    const key = members?.join(' ') ?? '';
    const same = first.get(key);
    if (key === '' || same === undefined) first.set(key, cell);
    else {
      const gap = value - system.cells[same]!.value;
      const [larger, smaller] = gap > 0 ? [cell, same] : [same, cell];
      if (gap !== 0) cells.push(differenceOf(Math.abs(gap)));
      relations.push(totalOf(larger, gap === 0 ? [smaller] : [smaller, cells.length - 1]));
    }
  }
  return { ...system, inner: 0, cells, relations };
}

function differenceOf(value: number): PublishedCell {
  return { labels: ['difference between tables'], value, contributors: 0, weight: value, members: null };
}
