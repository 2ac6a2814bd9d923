// How likely each count of the group is when all margins are fixed, at any odds ratio (or ratio of rates).
// Fisher's noncentral hypergeometric for people, a binomial for events; weights are logarithms, so no tail underflows.
import { chanceOfLogOdds } from './binomial-distribution.ts';
import { logBinomialPoint } from './log-binomial-point.ts';

/** The people and the cases of one table: what stays fixed. */
export interface Margins {
  /** People in the group. */
  group: number;
  /** People in the reference group. */
  reference: number;
  /** People with the outcome in both. */
  cases: number;
}

/** The counts `first` to `last` with their weights, which have one peak at any odds ratio. */
export interface ConditionalCount {
  first: number;
  last: number;
  /** Weight of the count after this one ÷ its own, at an odds ratio of 1. */
  growth(count: number): number;
  /** ln weights at a ln odds ratio, up to a constant that all counts share. */
  logWeightsAt(logOdds: number): (count: number) => number;
}

/** Beyond this a chance and its complement cannot both be held. */
const FARTHEST = 1300;
/** Terms smaller than this share of their sum are left out of it. */
const NEGLIGIBLE = 1e-20;

/** Counts of the group among its people and the reference group's, with as many cases in both. */
export function conditionalCount(margins: Margins): ConditionalCount {
  const { group, reference, cases } = margins;
  const free = reference - cases;
  return {
    first: Math.max(0, -free),
    last: Math.min(cases, group),
    growth: (count) => ((group - count) * (cases - count)) / ((count + 1) * (free + count + 1)),
    logWeightsAt: (logOdds) => peopleAt(margins, logOdds),
  };
}

/** Products of two binomial points with this odds ratio, near the chances that the margins make likeliest. */
function peopleAt({ group, reference, cases }: Margins, logOdds: number): (count: number) => number {
  const between = Math.min(FARTHEST, Math.max(-FARTHEST, logOdds));
  const share = (cases + 0.5) / (group + reference + 1);
  const middle = Math.log(share / (1 - share));
  const centre = middle - between * (group / (group + reference));
  const level = balanced({ group, reference, cases }, between, centre);
  const [one, other] = [chanceOfLogOdds(level + between), chanceOfLogOdds(level)];
  return (count) => logBinomialPoint(count, group, one) + logBinomialPoint(cases - count, reference, other);
}

/** The ln odds of the reference group at which as many cases are expected as there are, nearly. */
function balanced({ group, reference, cases }: Margins, logOdds: number, start: number): number {
  const target = Math.min(Math.max(cases, 0.5), group + reference - 0.5);
  let [low, high] = [start - Math.abs(logOdds) - 50, start + Math.abs(logOdds) + 50];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    const expected = group * chanceOfLogOdds(middle + logOdds).p + reference * chanceOfLogOdds(middle).p;
    if (expected < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Events of the group among those of both, where `odds` is its exposure ÷ the reference group's. */
export function conditionalEvents(events: number, odds: number): ConditionalCount {
  const own = Math.log(odds);
  return {
    first: 0,
    last: events,
    growth: (count) => ((events - count) / (count + 1)) * odds,
    logWeightsAt: (logOdds) => {
      const chance = chanceOfLogOdds(Math.min(700, Math.max(-700, own + logOdds)));
      return (count) => logBinomialPoint(count, events, chance);
    },
  };
}

/** ln of the chances of a count and of both sides of it, at ln odds ratio `logOdds`. */
export interface LogTails {
  point: number;
  atLeast: number;
  atMost: number;
  /** P(X > x) + ½ P(X = x). */
  midAbove: number;
  /** P(X < x) + ½ P(X = x). */
  midBelow: number;
}

export function logTails(count: ConditionalCount, observed: number, logOdds: number): LogTails {
  const of = (side: keyof LogTails): number => logTail(count, observed, logOdds, side);
  const [point, atLeast, atMost] = [of('point'), of('atLeast'), of('atMost')];
  return { point, atLeast, atMost, midAbove: of('midAbove'), midBelow: of('midBelow') };
}

/** One of them. */
export function logTail(
  count: ConditionalCount,
  observed: number,
  logOdds: number,
  side: keyof LogTails,
): number {
  return tailAt(count, observed, logOdds, side).log;
}

/** One of them with its derivative in the ln odds ratio: the mean of the counts in the tail − the mean of all. */
export function tailAt(count: ConditionalCount, observed: number, logOdds: number, side: keyof LogTails) {
  const weights = { count, odds: Math.exp(logOdds), logWeight: count.logWeightsAt(logOdds) };
  const whole = wholeOf(weights);
  const log = weights.logWeight(observed);
  const own = { log: side.startsWith('mid') ? log - Math.LN2 : log, mean: observed };
  const tail = side === 'point' ? own : bothOf(own, beyond(weights, observed, side));
  return { log: tail.log - whole.log, slope: tail.mean - whole.mean };
}

function beyond(weights: Weights, observed: number, side: keyof LogTails): Part {
  const { first, last } = weights.count;
  return side === 'atLeast' || side === 'midAbove'
    ? partOf(weights, observed + 1, last)
    : partOf(weights, first, observed - 1);
}

/** The mean count at ln odds ratio `logOdds`. */
export function meanCount(count: ConditionalCount, logOdds: number): number {
  return wholeOf({ count, odds: Math.exp(logOdds), logWeight: count.logWeightsAt(logOdds) }).mean;
}

/** Some of the counts: ln of the sum of their weights, and their mean. */
interface Part {
  log: number;
  mean: number;
}

function bothOf(one: Part, other: Part): Part {
  const log = logAdd(one.log, other.log);
  const share = Math.exp(one.log - log);
  return { log, mean: share === 1 ? one.mean : one.mean * share + other.mean * Math.exp(other.log - log) };
}

function wholeOf(weights: Weights): Part {
  const { count, odds, logWeight } = weights;
  const peak = peakWithin(count, odds, count.first, count.last);
  const step = strideAt(count, peak);
  if (step === 1) return partOf(weights, count.first, count.last);
  const { weight, moment } = strides(logWeight, peak, step);
  return { log: logWeight(peak) + Math.log(step * weight), mean: peak + moment / weight };
}

/** Standard deviation of the count at ln odds ratio `logOdds`, roughly: from how the weights bend at their peak. */
export function spreadOf(count: ConditionalCount, logOdds: number): number {
  const peak = peakWithin(count, Math.exp(logOdds), count.first, count.last);
  return peak === count.first || peak === count.last ? 1 : bendAt(count, peak);
}

function bendAt({ growth }: ConditionalCount, peak: number): number {
  return 1 / Math.sqrt(Math.log(growth(peak - 1) / growth(peak)));
}

/** Spread from which on every second or so of a standard deviation is enough: below it, ends may be too near. */
const WIDE = 60;

/**
 * How many counts may be stepped over in a sum of them all. The count is a sum of independent events of chances of their
 * own, so a sum over every s-th count, times s, is off by less than 2 exp(−2(πσ/s)²): at s = σ/2 less than 1e-33.
 */
function strideAt(count: ConditionalCount, peak: number): number {
  if (peak <= count.first + WIDE || peak >= count.last - WIDE) return 1;
  const spread = bendAt(count, peak);
  return spread >= WIDE ? Math.floor(spread / 2) : 1;
}

/** Sums over every `step`-th count around the peak, in units of its weight. */
function strides(logWeight: (count: number) => number, peak: number, step: number) {
  const top = logWeight(peak);
  let [weight, moment] = [1, 0];
  for (const way of [step, -step]) {
    for (let distance = way; ; distance += way) {
      const term = Math.exp(logWeight(peak + distance) - top);
      weight += term;
      moment += term * distance;
      if (!(term > NEGLIGIBLE)) break;
    }
  }
  return { weight, moment };
}

interface Weights {
  count: ConditionalCount;
  odds: number;
  logWeight(count: number): number;
}

/** The counts from `from` to `to`; without weight when there are none. */
function partOf({ count, odds, logWeight }: Weights, from: number, to: number): Part {
  const [low, high] = [Math.max(from, count.first), Math.min(to, count.last)];
  if (low > high) return { log: -Infinity, mean: 0 };
  const peak = peakWithin(count, odds, low, high);
  const [up, down] = [sumFrom(count, odds, peak, high), sumFrom(count, odds, peak, low)];
  const weight = up.weight + down.weight - 1;
  return { log: logWeight(peak) + Math.log(weight), mean: peak + (up.moment - down.moment) / weight };
}

/** Sum of the weights from the peak to `end`, and of their distances from it, in units of the peak's weight. */
function sumFrom(count: ConditionalCount, odds: number, peak: number, end: number) {
  const way = end > peak ? 1 : -1;
  let [term, weight, moment] = [1, 1, 0];
  for (let distance = 1; distance <= Math.abs(end - peak); distance += 1) {
    const x = peak + way * distance;
    term = way === 1 ? term * count.growth(x - 1) * odds : term / (count.growth(x) * odds);
    weight += term;
    moment += term * distance;
    if (!(term > NEGLIGIBLE * weight)) break;
  }
  return { weight, moment };
}

/** The likeliest count from `low` to `high`, by bisection. */
function peakWithin({ growth }: ConditionalCount, odds: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = from + Math.floor((to - from) / 2);
    if (growth(middle) * odds > 1) from = middle + 1;
    else to = middle;
  }
  return from;
}

function logAdd(one: number, other: number): number {
  const top = Math.max(one, other);
  return top === -Infinity ? top : top + Math.log(Math.exp(one - top) + Math.exp(other - top));
}

/** R forgives a relative difference of 1e-7 when it asks which counts are no likelier than the observed one. */
const FORGIVEN = 1e-7;

/** Fisher's two-sided p value: the chance of every count no likelier than `observed`, at an odds ratio of 1. */
export function noLikelierP(count: ConditionalCount, observed: number): number {
  const { first, last } = count;
  const weights = { count, odds: 1, logWeight: count.logWeightsAt(0) };
  const limit = weights.logWeight(observed) + Math.log1p(FORGIVEN);
  const peak = peakWithin(count, 1, first, last);
  if (weights.logWeight(peak) <= limit) return 1;
  const below = lastUnlikely(weights, limit, first, peak, 1);
  const above = lastUnlikely(weights, limit, last, peak, -1);
  const unlikely = logAdd(partOf(weights, first, below).log, partOf(weights, above, last).log);
  return Math.min(1, Math.exp(unlikely - wholeOf(weights).log));
}

/** Going from an end towards the peak, the last count within the limit; one before the end when none is. */
function lastUnlikely({ logWeight }: Weights, limit: number, end: number, peak: number, way: 1 | -1): number {
  let [within, beyond] = [end - way, peak];
  while (Math.abs(beyond - within) > 1) {
    const middle = Math.trunc((within + beyond) / 2);
    if (logWeight(middle) <= limit) within = middle;
    else beyond = middle;
  }
  return within;
}

export function lastCount({ last }: ConditionalCount): number {
  return last;
}
