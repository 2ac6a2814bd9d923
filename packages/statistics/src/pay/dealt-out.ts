// Deals people of equal pay out over the quarters they straddle, so that each has the same proportions, as nearly as whole people allow.
// Source: SI 2017/172, regulation 13(2).

export interface PayLevel {
  pay: number;
  /** People of each group with this pay, in the order of group names. */
  counts: number[];
}

/** The people of one pay that go into one quarter. */
export interface DealtPart {
  quarter: number;
  pay: number;
  counts: number[];
  /** The same before rounding to whole people. */
  ideal: number[];
}

export function dealtOut(levels: readonly PayLevel[], sizes: readonly number[]): DealtPart[] {
  const parts: DealtPart[] = [];
  let [quarter, room] = [0, sizes[0] ?? 0];
  for (const { pay, counts } of levels) {
    const all = total(counts);
    let rest = [...counts];
    while (total(rest) > 0) {
      while (room === 0) room = sizes[(quarter += 1)] ?? 0;
      const left = total(rest);
      const places = Math.min(room, left);
      const dealt = places === left ? rest : nearestWhole(rest, places);
      parts.push({ quarter, pay, counts: dealt, ideal: counts.map((count) => (places * count) / all) });
      rest = rest.map((count, k) => count - dealt[k]!);
      room -= places;
    }
  }
  return parts;
}

/** So many places dealt out in proportion to counts: whole parts first, then the largest remainders, in the order given. */
function nearestWhole(counts: readonly number[], places: number): number[] {
  const all = total(counts);
  const exact = counts.map((count) => (places * count) / all);
  const dealt = exact.map(Math.floor);
  const order = exact
    .map((value, k) => ({ k, part: value - dealt[k]! }))
    .sort((one, other) => other.part - one.part || one.k - other.k);
  for (const { k } of order.slice(0, places - total(dealt))) dealt[k] = dealt[k]! + 1;
  return dealt;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
