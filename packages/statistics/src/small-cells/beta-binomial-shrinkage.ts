// Shares drawn towards each other: every group's true share is taken from one beta distribution, fitted to all.
// Source: J. G. Skellam (1948), JRSS-B 10:257; B. Efron and C. Morris (1975), JASA 70:311.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, ProportionGroup } from '../estimate.ts';
import { refuse, requireChoice, requireList, requireProportionGroup, requireShare } from '../input.ts';
import { brentFrom } from '../numeric/brent.ts';
import { chanceOfLogOdds } from '../numeric/binomial-distribution.ts';
import { logFactorial } from '../numeric/log-factorial.ts';
import { digamma, logBeta } from '../numeric/log-gamma.ts';
import { betaQuantile } from '../numeric/quantiles.ts';
import { NOBODY } from './marshall-shrinkage.ts';
import type { PosteriorRate } from './posterior-rate.ts';
import { optimBfgs } from './optim-bfgs.ts';
import { ALL_OR_NONE, NO_SPREAD } from './posterior-rate.ts';
import { priorStrength } from './prior-strength.ts';

/** The prior is Beta(alpha, beta); both are null when it has no spread. */
export interface BetaBinomialShrinkage extends Answer {
  alpha: number | null;
  beta: number | null;
  priorMean: number | null;
  logLikelihood: number | null;
  /** In the order given. */
  groups: PosteriorRate[];
}

export interface BetaBinomialOptions extends ConfidenceOption {
  /**
   * 'peak' when left out: the prior of largest likelihood to the last digits. 'r-optim' stops where R's optim stops by
   * default (BFGS from ln α = ln β = 0), to repeat published answers of R; the two differ by about 1 in 10,000.
   */
  optimiser?: 'peak' | 'r-optim';
}

const METHOD = 'Beta–binomial empirical Bayes (maximum likelihood)';

export function betaBinomialShrinkage(
  groups: readonly ProportionGroup[],
  options: BetaBinomialOptions = {},
): BetaBinomialShrinkage {
  const { confidence = DEFAULT_CONFIDENCE, optimiser = 'peak' } = options;
  requireList(groups, 'The groups');
  requireChoice(optimiser, Object.keys(PRIORS), 'The optimiser');
  if (groups.length === 0) refuse('There are no groups to shrink.');
  groups.forEach((group, i) => requireProportionGroup(group, `group ${i + 1}`));
  requireShare(confidence, 'The confidence level');
  const prior = spreadsBeyondChance(groups) ? PRIORS[optimiser](groups) : null;
  if (prior === null) return withoutPrior(groups, NO_SPREAD);
  if (prior.alpha === 0) return withoutPrior(groups, ALL_OR_NONE);
  const { alpha, beta } = prior;
  return {
    alpha,
    beta,
    priorMean: alpha / (alpha + beta),
    logLikelihood: logLikelihood(groups, alpha, beta),
    groups: groups.map((group) => posterior(group, alpha, beta, (1 - confidence) / 2)),
    method: optimiser === 'peak' ? METHOD : `${METHOD}, as R's optim stops`,
    reason: null,
  };
}

interface Prior {
  alpha: number;
  beta: number;
}

/** A prior weaker than this draws nobody towards anybody. */
const WEAKEST = 1e-6;
const NO_PULL: Prior = { alpha: 0, beta: 0 };

/** A prior stronger than this leaves no room between groups; R's steps may run away to it. */
const STRONGEST = 1e8;

const PRIORS: Record<'peak' | 'r-optim', (groups: readonly ProportionGroup[]) => Prior | null> = {
  peak: (groups) => {
    const strength = priorStrength((m) => strengthSlope(groups, m));
    if (strength === null) return null;
    if (strength === 0) return NO_PULL;
    const { p, q } = meanAt(groups, strength);
    return Math.min(p, q) * strength < WEAKEST ? NO_PULL : { alpha: p * strength, beta: q * strength };
  },
  'r-optim': (groups) => {
    const priorAt = (logs: readonly number[]): Prior => ({
      alpha: Math.exp(logs[0]!),
      beta: Math.exp(logs[1]!),
    });
    const prior = priorAt(
      optimBfgs(
        (logs) => {
          const { alpha, beta } = priorAt(logs);
          return -logLikelihood(groups, alpha, beta);
        },
        [0, 0],
      ),
    );
    if (Math.min(prior.alpha, prior.beta) < WEAKEST) return NO_PULL;
    return prior.alpha + prior.beta < STRONGEST ? prior : null;
  },
};

function posterior(
  { count, total }: ProportionGroup,
  alpha: number,
  beta: number,
  tail: number,
): PosteriorRate {
  const [a, b] = [alpha + count, beta + total - count];
  return {
    raw: total === 0 ? null : count / total,
    shrunken: a / (a + b),
    lower: Math.log(tail) / a < VANISHING ? 0 : betaQuantile(a, b, tail, 'lower'),
    upper: Math.log(tail) / b < VANISHING ? 1 : betaQuantile(a, b, tail, 'upper'),
  };
}

/** A limit whose logarithm is below this is 0 (or 1, from the other end) to the last digit. */
const VANISHING = -1e4;

/** The mean of largest likelihood at a strength alpha + beta. */
function meanAt(groups: readonly ProportionGroup[], strength: number): { p: number; q: number } {
  const slope = (logOdds: number): number => {
    const { p, q } = chanceOfLogOdds(logOdds);
    return groups.reduce((sum, { count, total }) => {
      return sum + gain(count, strength * p) - gain(total - count, strength * q);
    }, 0);
  };
  const { count, total } = whole(groups);
  return chanceOfLogOdds(brentFrom(slope, Math.log(count / (total - count))));
}

/** Derivative of the log-likelihood in alpha + beta, at the best mean. */
function strengthSlope(groups: readonly ProportionGroup[], strength: number): number {
  const { p, q } = meanAt(groups, strength);
  return groups.reduce((sum, { count, total }) => {
    const own = p * gain(count, strength * p) + q * gain(total - count, strength * q);
    return sum + own - gain(total, strength);
  }, 0);
}

/** ψ(prior + count) − ψ(prior). */
function gain(count: number, prior: number): number {
  return count === 0 ? 0 : digamma(prior + count) - digamma(prior);
}

/** Whether a little spread makes the counts likelier: the score of Tarone (1979), Biometrika 66:585. */
function spreadsBeyondChance(groups: readonly ProportionGroup[]): boolean {
  const { count, total } = whole(groups);
  if (count === 0 || count === total) return false;
  const share = count / total;
  const excess = groups.reduce((sum, one) => {
    return sum + (one.count - one.total * share) ** 2 - one.total * share * (1 - share);
  }, 0);
  return excess > ROUNDING * total;
}

function logLikelihood(groups: readonly ProportionGroup[], alpha: number, beta: number): number {
  return groups.reduce((sum, { count, total }) => {
    const ways = logFactorial(total) - logFactorial(count) - logFactorial(total - count);
    return sum + ways + logBeta(alpha + count, beta + total - count) - logBeta(alpha, beta);
  }, 0);
}

function whole(groups: readonly ProportionGroup[]): ProportionGroup {
  return groups.reduce((sum, one) => ({ count: sum.count + one.count, total: sum.total + one.total }));
}

/** What rounding may leave of an excess of nothing, for each person. */
const ROUNDING = 1e-12;

/** Everybody is given the share of all, or its own where every group is all or none. */
function withoutPrior(groups: readonly ProportionGroup[], reason: string): BetaBinomialShrinkage {
  const { count, total } = whole(groups);
  const ofAll = total === 0 ? null : count / total;
  return {
    alpha: null,
    beta: null,
    priorMean: ofAll,
    logLikelihood: null,
    groups: groups.map((group) => {
      const raw = group.total === 0 ? null : group.count / group.total;
      return { raw, shrunken: reason === ALL_OR_NONE ? (raw ?? ofAll) : ofAll, lower: null, upper: null };
    }),
    method: METHOD,
    reason: total === 0 ? NOBODY : reason,
  };
}
