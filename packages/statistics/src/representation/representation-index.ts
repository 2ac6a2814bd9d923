// The representation index: a group's share of a body ÷ its share of the population that the body should mirror.
// Source: the disproportionality ratio of published workforce data; limits of Wilson, of Clopper and Pearson or mid-P ÷ share.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Limits, ProportionGroup, TestedEstimate } from '../estimate.ts';
import { requireChoice, requireNotNegative, requireProportionGroup, requireShare } from '../input.ts';
import { binomialAtLeast, binomialAtMost } from '../numeric/binomial-distribution.ts';
import { minimumLikelihoodP } from '../numeric/minimum-likelihood.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import { binomialPoint } from '../numeric/saddle-point.ts';
import { CLOPPER_PEARSON, clopperPearsonLimits } from '../proportions/clopper-pearson-interval.ts';
import { MID_P_PROPORTION, midPProportionLimits } from '../proportions/mid-p-proportion-interval.ts';
import { NOBODY } from '../proportions/proportion.ts';
import { WILSON, wilsonLimits } from '../proportions/wilson-interval.ts';

const METHODS = {
  wilson: { name: `Representation index, ${WILSON}`, limits: wilsonLimits },
  exact: { name: `Representation index, ${CLOPPER_PEARSON}`, limits: clopperPearsonLimits },
  'mid-p': { name: `Representation index, ${MID_P_PROPORTION}`, limits: midPProportionLimits },
} satisfies Record<string, { name: string; limits(group: ProportionGroup, confidence: number): Limits }>;

export interface RepresentationOptions extends ConfidenceOption {
  /** 'wilson' when left out; 'mid-p' leaves out the benchmark exactly when `pValue` is below 1 − confidence. */
  method?: keyof typeof METHODS;
  /** Standard error of the benchmark share, when it is itself an estimate (a survey); 0 when left out. */
  benchmarkStandardError?: number;
}

/** `estimate` is share ÷ benchmark: below 1 the group is under-represented. Null when the body has nobody. */
export interface RepresentationIndex extends TestedEstimate {
  share: number | null;
  benchmark: number;
  /** Odds of being of the group, in the body ÷ in the population. */
  ratioOfOdds: number | null;
  /** share − benchmark, in percentage points. */
  percentagePoints: number | null;
  expectedPeople: number;
  /** Expected people − people: above 0 the body is short of so many. */
  shortfallPeople: number;
  /** The rule of R's binom.test; `pValue` is the doubled mid-P tail. */
  pMinimumLikelihood: number | null;
}

/** @param body people of the group (`count`) in the whole body (`total`). @param benchmark a share between 0 and 1. */
export function representationIndex(
  body: ProportionGroup,
  benchmark: number,
  options: RepresentationOptions = {},
): RepresentationIndex {
  const { confidence = DEFAULT_CONFIDENCE, method = 'wilson', benchmarkStandardError = 0 } = options;
  requireProportionGroup(body, 'the body');
  requireShare(benchmark, 'The benchmark share');
  requireShare(confidence, 'The confidence level');
  requireNotNegative(benchmarkStandardError, 'The standard error of the benchmark share');
  requireChoice(method, Object.keys(METHODS), 'The method');
  const { name, limits } = METHODS[method];
  const expectedPeople = body.total * benchmark;
  const known = { benchmark, expectedPeople, shortfallPeople: expectedPeople - body.count };
  const named = { ...known, confidence, method: name, pValueMethod: 'Doubled mid-P binomial test' };
  if (body.total === 0) return { ...NOTHING, ...named, reason: NOBODY };
  const share = body.count / body.total;
  const reach = zOf(confidence) * benchmarkStandardError;
  const [lower, upper] = ratioLimits(share, limits(body, confidence), benchmark, reach);
  return {
    ...named,
    estimate: share / benchmark,
    lower,
    upper,
    share,
    ratioOfOdds: (body.count * (1 - benchmark)) / ((body.total - body.count) * benchmark),
    percentagePoints: 100 * (share - benchmark),
    ...tests(body, benchmark),
    reason: upper === null ? UNSURE : null,
  };
}

/** MOVER-R: the limits of the share ÷ benchmark, wider by what is unsure about the benchmark. */
function ratioLimits(
  share: number,
  [low, high]: Limits,
  benchmark: number,
  reach: number,
): [number, number | null] {
  if (reach === 0) return [low / benchmark, high / benchmark];
  const product = share * benchmark;
  const squared = benchmark ** 2 - reach ** 2;
  const root = (limit: number): number =>
    Math.sqrt(Math.max(0, product ** 2 - limit * (2 * share - limit) * squared));
  const lower = (low * (2 * share - low)) / (product + root(low));
  return [Number.isNaN(lower) ? 0 : lower, squared > 0 ? (product + root(high)) / squared : null];
}

function tests(
  { count, total }: ProportionGroup,
  benchmark: number,
): Pick<RepresentationIndex, 'pValue' | 'pMinimumLikelihood'> {
  const chance = { p: benchmark, q: 1 - benchmark };
  const half = binomialPoint(count, total, chance) / 2;
  const above = binomialAtLeast(count + 1, total, chance) + half;
  const below = binomialAtMost(count - 1, total, chance) + half;
  return {
    pValue: Math.min(1, 2 * Math.min(above, below)),
    pMinimumLikelihood: minimumLikelihoodP({
      observed: count,
      mode: total * benchmark,
      last: total,
      point: (x) => binomialPoint(x, total, chance),
      atMost: (x) => binomialAtMost(x, total, chance),
      atLeast: (x) => binomialAtLeast(x, total, chance),
    }),
  };
}

const NOTHING = {
  estimate: null,
  lower: null,
  upper: null,
  pValue: null,
  share: null,
  ratioOfOdds: null,
  percentagePoints: null,
  pMinimumLikelihood: null,
};
const UNSURE = 'The benchmark share is too unsure to give an upper limit.';
