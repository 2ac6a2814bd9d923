// Small differences: one published cell lies in another, and few people are in the one and not in the other.
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import { oneEitherWay, type Primaries, type VirtualPrimary } from './primary.ts';

export interface DifferenceOptions {
  /** A difference of 1 to below − 1 people is a primary. */
  below: number;
}

/**
 * Whatever the two cells are: a place and a slightly smaller place, all staff and all but one team, everybody and those who
 * answered. A difference that is itself a published cell is left to the rule for cells. Source: ONS, Overlapping geographies and
 * differencing; Duke-Williams and Rees (1998), Int. J. GIS 12:579.
 */
export function smallDifferences(system: CellSystem, { below }: DifferenceOptions): Primaries {
  const holders = holdersOf(system);
  const known = new Set(system.cells.flatMap(({ members }) => (members ? [members.join(' ')] : [])));
  const virtual: VirtualPrimary[] = [];
  for (const [outer, { members, contributors }] of system.cells.entries()) {
    if (!members || contributors === 0) continue;
    for (const inside of within(system, outer, holders)) {
      const left = contributors - (system.cells[inside]?.contributors ?? 0);
      if (left < 1 || left >= below || isPublished(system, outer, inside, known)) continue;
      virtual.push(differenceOf(system, outer, inside, left, below));
    }
  }
  return { primaries: [], virtual };
}

function holdersOf({ cells, inner }: CellSystem): number[][] {
  const holders: number[][] = Array.from({ length: inner }, () => []);
  for (const [cell, { members }] of cells.entries())
    for (const place of members ?? []) holders[place]?.push(cell);
  return holders;
}

/** The cells whose members all lie in this one, and are fewer. */
function within({ cells }: CellSystem, outer: number, holders: readonly (readonly number[])[]): number[] {
  const members = cells[outer]?.members ?? new Int32Array();
  const shared = new Map<number, number>();
  for (const place of members)
    for (const cell of holders[place] ?? []) shared.set(cell, (shared.get(cell) ?? 0) + 1);
  return [...shared]
    .filter(([cell, count]) => count === cells[cell]?.members?.length && count < members.length)
    .map(([cell]) => cell)
    .sort((one, other) => one - other);
}

function isPublished(
  { cells }: CellSystem,
  outer: number,
  inside: number,
  known: ReadonlySet<string>,
): boolean {
  const taken = new Set(cells[inside]?.members);
  return known.has([...(cells[outer]?.members ?? [])].filter((place) => !taken.has(place)).join(' '));
}

function differenceOf(
  { cells }: CellSystem,
  outer: number,
  inside: number,
  left: number,
  below: number,
): VirtualPrimary {
  const [one, other] = [cells[outer]!, cells[inside]!];
  return {
    plus: [outer],
    minus: [inside],
    rule: `difference below ${below}`,
    why: `${nameOfCell(one)} less ${nameOfCell(other)} is ${left}, fewer than ${below}.`,
    protection: oneEitherWay(left),
  };
}
