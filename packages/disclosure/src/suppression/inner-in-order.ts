// One order for the inner cells of a system, whatever their numbers were: by the published cells that sum them.
import type { CellSystem, PublishedCell } from '../model/cell-system.ts';

/** The cells are in their order already. Inner cells that are in the same cells can change places, so theirs does not matter. */
export function innerInOrder(system: CellSystem): CellSystem {
  const { cells, inner } = system;
  const [first, second] = [new Float64Array(inner), new Float64Array(inner)];
  for (const [cell, { members }] of cells.entries())
    for (const place of members ?? []) {
      first[place]! += scattered(cell + 1);
      second[place]! += scattered(cell + 0x5bd1_e995);
    }
  const order = Int32Array.from(first.keys()).sort(
    (one, other) => first[one]! - first[other]! || second[one]! - second[other]! || one - other,
  );
  const placeOf = new Int32Array(inner);
  for (const [at, place] of order.entries()) placeOf[place] = at;
  return { ...system, cells: cells.map((cell) => renumbered(cell, placeOf)) };
}

function renumbered(cell: PublishedCell, placeOf: Int32Array): PublishedCell {
  return cell.members ? { ...cell, members: cell.members.map((place) => placeOf[place]!).sort() } : cell;
}

/** A whole number below 2³² that says nothing of the one it is made from, and is always the same. */
function scattered(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
