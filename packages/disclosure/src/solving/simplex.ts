// The simplex method for variables between limits: first to a point that is allowed, then to the best.
import { type Dictionary, pivot, refreshed } from './dictionary.ts';

/** Within this a limit holds. */
const FEASIBLE = 1e-9;
/** A cost below this gains nothing. */
const GAIN = 1e-9;
/** A smaller number to divide by is not trusted. */
const SMALLEST_PIVOT = 1e-9;
/** After so many steps without gain, the first variable in order is taken: that cannot go round in circles. */
const STALLS = 50;

export type SimplexEnd = 'optimal' | 'infeasible' | 'unbounded' | 'stopped';

/** Least cost. The dictionary is left where it ended. */
export function simplex(dictionary: Dictionary, mayGoOn: () => boolean): SimplexEnd {
  const most = 2_000 + 60 * (dictionary.rows + dictionary.columns);
  const gradient = new Float64Array(dictionary.columns);
  let stalled = 0;
  refreshed(dictionary);
  for (let step = 0; step < most; step++) {
    if (step % 64 === 63) {
      refreshed(dictionary);
      if (!mayGoOn()) return 'stopped';
    }
    const isAllowed = !gradientOfBreach(dictionary, gradient);
    const cost = isAllowed ? dictionary.reduced : gradient;
    const inOrder = stalled > STALLS;
    const place = entering(dictionary, cost, inOrder);
    if (place < 0) return isAllowed ? 'optimal' : 'infeasible';
    const direction = (cost[place] ?? 0) < 0 ? 1 : -1;
    const { row, length } = leaving(dictionary, place, direction, inOrder);
    if (length === Infinity) return isAllowed ? 'unbounded' : 'stopped';
    stalled = length > FEASIBLE ? 0 : stalled + 1;
    take(dictionary, row, place, direction * length);
  }
  return 'stopped';
}

/** How the sum of all breaches grows with each nonbasic variable; false when there is no breach. */
function gradientOfBreach(dictionary: Dictionary, gradient: Float64Array): boolean {
  const { rows, columns, table } = dictionary;
  let isBreached = false;
  for (let row = 0; row < rows; row++) {
    const side = sideOf(dictionary, row);
    if (side === 0) continue;
    if (!isBreached) gradient.fill(0);
    isBreached = true;
    for (let at = 0; at < columns; at++)
      gradient[at] = (gradient[at] ?? 0) + side * (table[row * columns + at] ?? 0);
  }
  return isBreached;
}

/** −1 below its lower limit, 1 above its upper, 0 within. */
function sideOf({ basic, basicValue, lower, upper }: Dictionary, row: number): number {
  const variable = basic[row] ?? 0;
  const value = basicValue[row] ?? 0;
  const room = FEASIBLE * Math.max(1, Math.abs(value));
  if (value < (lower[variable] ?? 0) - room) return -1;
  return value > (upper[variable] ?? 0) + room ? 1 : 0;
}

/** The nonbasic variable that gains most by moving, or the first that gains; −1 when none does. */
function entering(dictionary: Dictionary, cost: Float64Array, inOrder: boolean): number {
  const { columns, nonbasic, nonbasicValue, lower, upper } = dictionary;
  let best = -1;
  let most = GAIN;
  for (let at = 0; at < columns; at++) {
    const gain = Math.abs(cost[at] ?? 0);
    if (gain <= GAIN || (!inOrder && gain <= most)) continue;
    const variable = nonbasic[at] ?? 0;
    const value = nonbasicValue[at] ?? 0;
    const limit = (cost[at] ?? 0) < 0 ? (upper[variable] ?? 0) - value : value - (lower[variable] ?? 0);
    if (limit <= 0 || (inOrder && best >= 0 && variable > (nonbasic[best] ?? 0))) continue;
    best = at;
    most = gain;
  }
  return best;
}

/** The row whose variable first meets a limit, and how far it is there; row −1 when it is the entering variable itself. */
function leaving(dictionary: Dictionary, place: number, direction: number, inOrder: boolean) {
  const { rows, columns, table, basic, nonbasic, lower, upper } = dictionary;
  const entered = nonbasic[place] ?? 0;
  const span = (upper[entered] ?? 0) - (lower[entered] ?? 0);
  let [row, length, size] = [-1, span, 0];
  for (let at = 0; at < rows; at++) {
    const slope = direction * (table[at * columns + place] ?? 0);
    if (Math.abs(slope) < SMALLEST_PIVOT) continue;
    const room = Math.max(0, roomOf(dictionary, at, slope) / Math.abs(slope));
    if (room === Infinity || room > length + 1e-12) continue;
    const isTie = row >= 0 && room > length - 1e-12;
    const isBetter = inOrder ? (basic[at] ?? 0) < (basic[row] ?? 0) : Math.abs(slope) > size;
    if (isTie && !isBetter) continue;
    row = at;
    length = Math.min(length, room);
    size = Math.abs(slope);
  }
  return { row, length };
}

/** How far a basic variable may move; one that is outside its limits may move until it is back on the nearer one. */
function roomOf(dictionary: Dictionary, row: number, slope: number): number {
  const variable = dictionary.basic[row] ?? 0;
  const value = dictionary.basicValue[row] ?? 0;
  const [low, high] = [dictionary.lower[variable] ?? 0, dictionary.upper[variable] ?? 0];
  const side = sideOf(dictionary, row);
  if (slope > 0) return side < 0 ? low - value : side > 0 ? Infinity : high - value;
  return side > 0 ? value - high : side < 0 ? Infinity : value - low;
}

function take(dictionary: Dictionary, row: number, place: number, step: number): void {
  const { rows, columns, table, basic, basicValue, nonbasicValue, lower, upper } = dictionary;
  for (let at = 0; at < rows; at++)
    basicValue[at] = (basicValue[at] ?? 0) + step * (table[at * columns + place] ?? 0);
  const entered = (nonbasicValue[place] ?? 0) + step;
  nonbasicValue[place] = entered;
  if (row < 0) return;
  const left = basic[row] ?? 0;
  const value = basicValue[row] ?? 0;
  const [low, high] = [lower[left] ?? 0, upper[left] ?? 0];
  pivot(dictionary, row, place);
  nonbasicValue[place] = Math.abs(value - low) <= Math.abs(value - high) ? low : high;
  basicValue[row] = entered;
}
