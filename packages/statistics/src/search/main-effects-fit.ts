// What every entry of a cube would have if each characteristic had its own effect and none crossed: a logistic fit.
// Source: P. McCullagh and J. A. Nelder (1989), Generalized Linear Models, section 4.4, with sums over entries for a design matrix.
import type { CountCube } from './count-cube.ts';
import type { Effects } from './newton-step.ts';
import { newtonStep } from './newton-step.ts';
import { marginsOf, settledEntries } from './settled-entries.ts';

const MOST_STEPS = 200;
/** No effect moves further at once, in log odds: beyond that an entry could be lost where its weight vanishes. */
const LONGEST_MOVE = 4;
/** Of the log-likelihood: what is still to be gained when one last step is taken as it comes. */
const SETTLED = 1e-13;

/** The entries whose share is to be fitted: people of the others are 0. */
interface Entries {
  effects: Effects;
  totals: Float64Array;
  counts: ArrayLike<number>;
}

interface Fit {
  effects: Float64Array;
  shares: Float64Array;
  /** Derivative of each entry's log-likelihood in its log odds, and minus the second. */
  slopes: Float64Array;
  weights: Float64Array;
  logLikelihood: number;
}

/**
 * The share that each entry would have; null when the effects do not settle. A category that is not known is one more
 * category. Where nobody (or everybody) of a category has the outcome, its people are fitted as exactly that.
 */
export function mainEffectsFit(cube: CountCube): Float64Array | null {
  const columns = cube.characteristics.map(({ categories }, c) =>
    knownOrLast(cube.codes[c]!, categories.length),
  );
  const settled = settledEntries(cube, columns);
  const totals = new Float64Array(settled.length);
  for (let i = 0; i < totals.length; i += 1) totals[i] = settled[i] === -1 ? cube.totals[i]! : 0;
  const { effects, start } = effectsOf(columns, totals, cube.counts);
  const entries = { effects, totals, counts: cube.counts };
  const level = start.map((value, k) => (k === 0 ? value : 0));
  let fit = betterOf(evaluate(entries, start), evaluate(entries, level));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { direction, promised } = newtonStep(effects, fit.slopes, fit.weights);
    const last = promised <= SETTLED * (Math.abs(fit.logLikelihood) + 0.1);
    const next = last ? moved(entries, fit, direction, 1) : climb(entries, fit, direction);
    if (next === null) return null;
    if (last) return next.shares.map((share, i) => (settled[i] === -1 ? share : settled[i]!));
    fit = next;
  }
  return null;
}

/** Categories by their position, and those not known after them all. */
function knownOrLast(codes: ArrayLike<number>, last: number): Int16Array {
  const column = new Int16Array(codes.length);
  for (let i = 0; i < codes.length; i += 1) column[i] = codes[i]! < 0 ? last : codes[i]!;
  return column;
}

/** Every characteristic's largest category is its reference; the others start from their own odds beside its. */
function effectsOf(
  columns: readonly Int16Array[],
  totals: Float64Array,
  counts: ArrayLike<number>,
): { effects: Effects; start: Float64Array } {
  const start: number[] = [0];
  const own = columns.map((column) => {
    const { people, cases } = marginsOf(column, totals, counts);
    const reference = people.indexOf(people.reduce((most, n) => Math.max(most, n), 0));
    const logOdds = (category: number): number =>
      Math.log(cases[category]! / (people[category]! - cases[category]!));
    if (start.length === 1 && people[reference]! > 0) start[0] = logOdds(reference);
    const effect = Array.from(people, (n, category) => {
      return n === 0 || category === reference ? -1 : start.push(logOdds(category) - logOdds(reference)) - 1;
    });
    return column.map((category) => effect[category]!);
  });
  return { effects: { columns: own, size: start.length }, start: Float64Array.from(start) };
}

function betterOf(one: Fit, other: Fit): Fit {
  return other.logLikelihood > one.logLikelihood ? other : one;
}

/** One step of Newton, halved until the likelihood does not fall; null when no part of it climbs. */
function climb(entries: Entries, fit: Fit, direction: Float64Array): Fit | null {
  const rounding = SETTLED * Math.abs(fit.logLikelihood);
  const longest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let part = Math.min(1, LONGEST_MOVE / longest); part > 1e-12; part /= 2) {
    const next = moved(entries, fit, direction, part);
    if (next.logLikelihood >= fit.logLikelihood - rounding) return next;
  }
  return null;
}

function moved(entries: Entries, { effects }: Fit, direction: Float64Array, part: number): Fit {
  return evaluate(
    entries,
    effects.map((value, k) => value + part * direction[k]!),
  );
}

function evaluate({ effects: { columns }, totals, counts }: Entries, effects: Float64Array): Fit {
  const size = totals.length;
  const [shares, slopes, weights] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  let logLikelihood = 0;
  for (let i = 0; i < size; i += 1) {
    const total = totals[i]!;
    if (total === 0) continue;
    let odds = effects[0]!;
    for (let c = 0; c < columns.length; c += 1) {
      const effect = columns[c]![i]!;
      if (effect >= 0) odds += effects[effect]!;
    }
    // Written so that neither end overflows or loses the digits of the smaller of p and 1 − p.
    const small = Math.exp(-Math.abs(odds));
    const near = 1 / (1 + small);
    const p = odds >= 0 ? near : small * near;
    const q = odds >= 0 ? small * near : near;
    shares[i] = p;
    slopes[i] = counts[i]! * q - (total - counts[i]!) * p;
    weights[i] = total * p * q;
    logLikelihood += counts[i]! * odds - total * (Math.max(odds, 0) + Math.log1p(small));
  }
  return { effects, shares, slopes, weights, logLikelihood };
}
