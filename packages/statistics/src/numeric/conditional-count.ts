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
    growth: (count) => ((group - count) / (count + 1)) * ((cases - count) / (free + count + 1)),
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
  const weights = { count, odds: Math.exp(logOdds), logWeight: count.logWeightsAt(logOdds) };
  const point = weights.logWeight(observed);
  const whole = logWhole(weights);
  if (side === 'point') return point - whole;
  const own = side.startsWith('mid') ? point - Math.LN2 : point;
  const above = side === 'atLeast' || side === 'midAbove';
  const beyond = above
    ? logSum(weights, observed + 1, count.last)
    : logSum(weights, count.first, observed - 1);
  return logAdd(beyond, own) - whole;
}

/** The mean count at ln odds ratio `logOdds`. */
export function meanCount(count: ConditionalCount, logOdds: number): number {
  const odds = Math.exp(logOdds);
  const peak = peakWithin(count, odds, count.first, count.last);
  const step = strideAt(count, peak);
  if (step > 1) {
    const { weight, moment } = strides(count.logWeightsAt(logOdds), peak, step);
    return peak + moment / weight;
  }
  const [up, down] = [sumFrom(count, odds, peak, count.last), sumFrom(count, odds, peak, count.first)];
  return peak + (up.moment - down.moment) / (up.weight + down.weight - 1);
}

/** ln of the sum of all weights. */
function logWhole(weights: Weights): number {
  const { count, odds, logWeight } = weights;
  const peak = peakWithin(count, odds, count.first, count.last);
  const step = strideAt(count, peak);
  if (step === 1) return logSum(weights, count.first, count.last);
  return logWeight(peak) + Math.log(step * strides(logWeight, peak, step).weight);
}

/** Spread from which on every second or so of a standard deviation is enough: below it, ends may be too near. */
const WIDE = 60;

/**
 * How many counts may be stepped over in a sum of them all. The count is a sum of independent events of chances of their
 * own, so a sum over every s-th count, times s, is off by less than 2 exp(−2(πσ/s)²): at s = σ/2 less than 1e-33.
 */
function strideAt({ first, last, growth }: ConditionalCount, peak: number): number {
  if (peak <= first + WIDE || peak >= last - WIDE) return 1;
  const spread = 1 / Math.sqrt(Math.log(growth(peak - 1) / growth(peak)));
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

/** ln of the sum of the weights from `from` to `to`; −Infinity when there are none. */
function logSum({ count, odds, logWeight }: Weights, from: number, to: number): number {
  const [low, high] = [Math.max(from, count.first), Math.min(to, count.last)];
  if (low > high) return -Infinity;
  const peak = peakWithin(count, odds, low, high);
  const [up, down] = [sumFrom(count, odds, peak, high), sumFrom(count, odds, peak, low)];
  return logWeight(peak) + Math.log(up.weight + down.weight - 1);
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
  const unlikely = logAdd(logSum(weights, first, below), logSum(weights, above, last));
  return Math.min(1, Math.exp(unlikely - logWhole(weights)));
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
