// Chooses which small inner counts become the base and which become nothing, so that published sums change little.
import type { CellSystem } from '../model/cell-system.ts';
import type { SettledOrder } from '../suppression/settled-order.ts';

/** So many of the most promising on either side are tried against each other in a round. */
const PROMISING = 48;
const MOST_ROUNDS = 400;

interface Search {
  base: number;
  /** For each count that is changed the published cells that hold it. */
  holders: readonly Int32Array[];
  raised: Uint8Array;
  /** For each published cell how many people it is short of. */
  short: Float64Array;
}

/** All inner counts, the chosen ones among them 0 or the base. As many are raised as keep their sum nearest. */
export function chooseRaised(
  system: CellSystem,
  order: SettledOrder,
  counts: readonly number[],
  chosen: ReadonlySet<number>,
  base: number,
): number[] {
  const { holders, places } = holdersOf(order, counts, chosen);
  const sum = places.reduce((people, place) => people + (counts[place] ?? 0), 0);
  const short = new Float64Array(system.cells.length);
  const search: Search = { base, holders, raised: new Uint8Array(places.length), short };
  for (const [at, place] of places.entries()) {
    for (const cell of holders[at] ?? []) short[cell]! += counts[place] ?? 0;
    if (gainOfRaising(search, at) > 0) raise(search, at, 1);
  }
  settleNumber(search, Math.round(sum / base));
  for (let round = 0; round < MOST_ROUNDS && exchange(search); round++);
  const rounded = [...counts];
  for (const [at, place] of places.entries()) rounded[place] = search.raised[at] === 1 ? base : 0;
  return rounded;
}

/** The chosen ones in an order that does not depend on how they are numbered. */
function holdersOf(
  { placeOf, ordered }: SettledOrder,
  counts: readonly number[],
  chosen: ReadonlySet<number>,
) {
  const cells = new Map<number, number[]>([...chosen].map((place) => [place, []]));
  for (const [place, { members }] of ordered.cells.entries())
    for (const member of members ?? []) cells.get(member)?.push(place);
  const cellAt = new Int32Array(placeOf.length);
  for (const [cell, place] of placeOf.entries()) cellAt[place] = cell;
  const places = [...chosen].sort(
    (one, other) =>
      (counts[other] ?? 0) - (counts[one] ?? 0) || compare(cells.get(one) ?? [], cells.get(other) ?? []),
  );
  const holders = places.map((place) => Int32Array.from(cells.get(place) ?? [], (at) => cellAt[at] ?? 0));
  return { holders, places };
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? 0);
}

/** By how much the sum of squares falls. */
function gainOfRaising({ base, holders, short }: Search, at: number): number {
  return base * (2 * shortOf(holders[at], short) - base * (holders[at]?.length ?? 0));
}

function gainOfLowering({ base, holders, short }: Search, at: number): number {
  return -base * (2 * shortOf(holders[at], short) + base * (holders[at]?.length ?? 0));
}

function shortOf(cells: Int32Array | undefined, short: Float64Array): number {
  let sum = 0;
  for (const cell of cells ?? []) sum += short[cell] ?? 0;
  return sum;
}

function raise({ raised, holders, short, base }: Search, at: number, to: 0 | 1): void {
  raised[at] = to;
  for (const cell of holders[at] ?? []) short[cell]! += to === 1 ? -base : base;
}

function settleNumber(search: Search, wanted: number): void {
  let number = search.raised.reduce((sum, is) => sum + is, 0);
  for (; number < wanted; number++) raise(search, promising(search, 0, 1)[0] ?? 0, 1);
  for (; number > wanted; number--) raise(search, promising(search, 1, 1)[0] ?? 0, 0);
}

/** Those raised (or not) whose change would gain most, the best first. */
function promising(search: Search, raised: 0 | 1, most: number): number[] {
  const gain = raised === 1 ? gainOfLowering : gainOfRaising;
  const all = [...search.raised.keys()].filter((at) => search.raised[at] === raised);
  const gains = new Map(all.map((at) => [at, gain(search, at)]));
  return all
    .sort((one, other) => (gains.get(other) ?? 0) - (gains.get(one) ?? 0) || one - other)
    .slice(0, most);
}

/** Lowers one and raises another wherever that helps; says whether anything did. */
function exchange(search: Search): boolean {
  const others = promising(search, 0, PROMISING);
  let helped = false;
  for (const down of promising(search, 1, PROMISING)) {
    const lowered = gainOfLowering(search, down);
    raise(search, down, 0);
    let [best, most] = [-1, 1e-9 - lowered];
    for (const up of others) {
      const gain = search.raised[up] === 0 ? gainOfRaising(search, up) : -Infinity;
      if (gain > most) [best, most] = [up, gain];
    }
    raise(search, best < 0 ? down : best, 1);
    helped ||= best >= 0;
  }
  return helped;
}
