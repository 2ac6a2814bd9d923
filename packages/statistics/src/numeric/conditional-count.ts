// How likely each count of the group is when all margins are fixed, at any odds ratio (or ratio of rates).
// Fisher's noncentral hypergeometric for people, a binomial for events; weights are logarithms, so no tail underflows.

/** The people and the cases of one table: what stays fixed. */
export interface Margins {
  /** People in the group. */
  group: number;
  /** People in the reference group. */
  reference: number;
  /** People with the outcome in both. */
  cases: number;
}

/** ln weights of the counts `first`, `first` + 1, … at an odds ratio of 1, up to a constant; they have one peak. */
export interface ConditionalCount {
  first: number;
  logWeights: Float64Array;
}

/** Terms smaller than e^−45 of the largest are left out of a sum. */
const NEGLIGIBLE = 45;

/** Counts of the group among its people and the reference group's, with as many cases in both. */
export function conditionalCount({ group, reference, cases }: Margins): ConditionalCount {
  const first = Math.max(0, cases - reference);
  const last = Math.min(cases, group);
  const mode = Math.floor(((cases + 1) / (group + reference + 2)) * (group + 1));
  return fromMode({ first, last, mode }, (count) => {
    return ((group - count) / (count + 1)) * ((cases - count) / (reference - cases + count + 1));
  });
}

/** Events of the group among those of both, where `odds` is its exposure ÷ the reference group's. */
export function conditionalEvents(events: number, odds: number): ConditionalCount {
  const mode = Math.floor((events + 1) / (1 + 1 / odds));
  return fromMode({ first: 0, last: events, mode }, (count) => ((events - count) / (count + 1)) * odds);
}

/** Weights from the likeliest count outwards; `growth` is the weight of the count after ÷ that of the count. */
function fromMode(
  { first, last, mode }: { first: number; last: number; mode: number },
  growth: (count: number) => number,
): ConditionalCount {
  const logWeights = new Float64Array(last - first + 1);
  const peak = Math.min(last, Math.max(first, mode)) - first;
  for (let i = peak + 1; i < logWeights.length; i += 1) {
    logWeights[i] = (logWeights[i - 1] ?? 0) + Math.log(growth(first + i - 1));
  }
  for (let i = peak - 1; i >= 0; i -= 1)
    logWeights[i] = (logWeights[i + 1] ?? 0) - Math.log(growth(first + i));
  return { first, logWeights };
}

export function lastCount({ first, logWeights }: ConditionalCount): number {
  return first + logWeights.length - 1;
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
  const [first, last] = [count.first, lastCount(count)];
  const whole = logSum(count, logOdds, first, last);
  const [above, below] = [
    logSum(count, logOdds, observed + 1, last),
    logSum(count, logOdds, first, observed - 1),
  ];
  const point = logSum(count, logOdds, observed, observed);
  return {
    point: point - whole,
    atLeast: logAdd(above, point) - whole,
    atMost: logAdd(below, point) - whole,
    midAbove: logAdd(above, point - Math.LN2) - whole,
    midBelow: logAdd(below, point - Math.LN2) - whole,
  };
}

/** The mean count at ln odds ratio `logOdds`. */
export function meanCount(count: ConditionalCount, logOdds: number): number {
  const [low, high] = [count.first, lastCount(count)];
  const peak = modeWithin(count, logOdds, low, high);
  const [sums, top] = [{ weight: 0, moment: 0 }, logWeight(count, logOdds, peak)];
  outwards(count, logOdds, low, high, (x, weight) => {
    const share = Math.exp(weight - top);
    sums.weight += share;
    sums.moment += share * (x - peak);
  });
  return peak + sums.moment / sums.weight;
}

/** ln of the sum of the weights from `from` to `to`, as far as they are kept; −Infinity when none is. */
function logSum(count: ConditionalCount, logOdds: number, from: number, to: number): number {
  const [low, high] = [Math.max(from, count.first), Math.min(to, lastCount(count))];
  if (low > high) return -Infinity;
  const top = logWeight(count, logOdds, modeWithin(count, logOdds, low, high));
  let sum = 0;
  outwards(count, logOdds, low, high, (_, weight) => {
    sum += Math.exp(weight - top);
  });
  return top + Math.log(sum);
}

/** Visits the counts that matter, from the peak upwards and then downwards. */
function outwards(
  count: ConditionalCount,
  logOdds: number,
  low: number,
  high: number,
  visit: (count: number, logWeight: number) => void,
): void {
  const peak = modeWithin(count, logOdds, low, high);
  const least = logWeight(count, logOdds, peak) - NEGLIGIBLE;
  for (const step of [1, -1]) {
    for (let x = step === 1 ? peak : peak - 1; x >= low && x <= high; x += step) {
      const weight = logWeight(count, logOdds, x);
      if (weight < least) break;
      visit(x, weight);
    }
  }
}

function logWeight({ first, logWeights }: ConditionalCount, logOdds: number, x: number): number {
  return (logWeights[x - first] ?? -Infinity) + x * logOdds;
}

/** The likeliest count from `low` to `high`, by bisection. */
function modeWithin(count: ConditionalCount, logOdds: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = from + Math.floor((to - from) / 2);
    if (logWeight(count, logOdds, middle + 1) > logWeight(count, logOdds, middle)) from = middle + 1;
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
  const [low, high] = [count.first, lastCount(count)];
  const limit = logWeight(count, 0, observed) + Math.log1p(FORGIVEN);
  const peak = modeWithin(count, 0, low, high);
  if (logWeight(count, 0, peak) <= limit) return 1;
  const below = lastUnlikely(count, limit, low, peak, 1);
  const above = lastUnlikely(count, limit, high, peak, -1);
  const unlikely = logAdd(logSum(count, 0, low, below), logSum(count, 0, above, high));
  return Math.min(1, Math.exp(unlikely - logSum(count, 0, low, high)));
}

/** Going from an end towards the peak, the last count within the limit; one before the end when none is. */
function lastUnlikely(
  count: ConditionalCount,
  limit: number,
  end: number,
  peak: number,
  way: 1 | -1,
): number {
  let [within, beyond] = [end - way, peak];
  while (Math.abs(beyond - within) > 1) {
    const middle = Math.trunc((within + beyond) / 2);
    if (logWeight(count, 0, middle) <= limit) within = middle;
    else beyond = middle;
  }
  return within;
}
