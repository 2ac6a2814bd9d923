// Rates drawn towards each other: every group's true rate is taken from one gamma distribution, fitted to all.
// Source: D. Clayton and J. Kaldor (1987), Empirical Bayes estimates of age-standardized relative risks, Biometrics 43:671.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, RateGroup } from '../estimate.ts';
import { refuse, requireList, requireRateGroup, requireShare } from '../input.ts';
import { brentFrom } from '../numeric/brent.ts';
import { logFactorial } from '../numeric/log-factorial.ts';
import { digamma, logGamma } from '../numeric/log-gamma.ts';
import { gammaQuantile } from '../numeric/quantiles.ts';
import { NOBODY } from './marshall-shrinkage.ts';
import type { PosteriorRate } from './posterior-rate.ts';
import { NO_SPREAD } from './posterior-rate.ts';
import { priorStrength } from './prior-strength.ts';

/** The prior is Gamma(alpha, rate beta), beta in units of exposure; both are null when it has no spread. */
export interface GammaPoissonShrinkage extends Answer {
  alpha: number | null;
  beta: number | null;
  priorMean: number | null;
  logLikelihood: number | null;
  /** In the order given; rates for each unit of exposure. */
  groups: PosteriorRate[];
}

const METHOD = 'Gamma–Poisson empirical Bayes (maximum likelihood)';

export function gammaPoissonShrinkage(
  groups: readonly RateGroup[],
  options: ConfidenceOption = {},
): GammaPoissonShrinkage {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireList(groups, 'The groups');
  if (groups.length === 0) refuse('There are no groups to shrink.');
  groups.forEach((group, i) => requireRateGroup(group, `group ${i + 1}`));
  requireShare(confidence, 'The confidence level');
  const populated = groups.filter(({ exposure }) => exposure > 0);
  const alpha = spreadsBeyondChance(populated) ? priorStrength((a) => strengthSlope(populated, a)) : null;
  if (alpha === null) return withoutSpread(groups, populated);
  const priorMean = meanAt(populated, alpha);
  const beta = alpha / priorMean;
  return {
    alpha,
    beta,
    priorMean,
    logLikelihood: logLikelihood(populated, alpha, beta),
    groups: groups.map((group) => posterior(group, alpha, beta, (1 - confidence) / 2)),
    method: METHOD,
    reason: null,
  };
}

/** A group without exposure has the prior itself. */
function posterior(
  { events, exposure }: RateGroup,
  alpha: number,
  beta: number,
  tail: number,
): PosteriorRate {
  const [shape, rate] = exposure === 0 ? [alpha, beta] : [alpha + events, beta + exposure];
  return {
    raw: rawRate({ events, exposure }),
    shrunken: shape / rate,
    lower: gammaQuantile(shape, tail, 'lower') / rate,
    upper: gammaQuantile(shape, tail, 'upper') / rate,
  };
}

/** The mean of largest likelihood at a shape. */
function meanAt(groups: readonly RateGroup[], alpha: number): number {
  const slope = (logMean: number): number =>
    groups.reduce((sum, { events, exposure }) => {
      const expected = Math.exp(logMean) * exposure;
      return sum + (events - expected) / (1 + expected / alpha);
    }, 0);
  return Math.exp(brentFrom(slope, Math.log(crude(groups))));
}

/** Derivative of the log-likelihood in alpha, at the best mean. */
function strengthSlope(groups: readonly RateGroup[], alpha: number): number {
  const mean = meanAt(groups, alpha);
  return groups.reduce((sum, { events, exposure }) => {
    const expected = mean * exposure;
    const gain = events === 0 ? 0 : digamma(alpha + events) - digamma(alpha);
    return sum + gain - Math.log1p(expected / alpha) + (expected - events) / (alpha + expected);
  }, 0);
}

function spreadsBeyondChance(groups: readonly RateGroup[]): boolean {
  if (groups.every(({ events }) => events === 0)) return false;
  const mean = crude(groups);
  const excess = groups.reduce(
    (sum, { events, exposure }) => sum + (events - mean * exposure) ** 2 - events,
    0,
  );
  return excess > 1e-12 * (1 + groups.reduce((sum, { events }) => sum + events, 0));
}

function logLikelihood(groups: readonly RateGroup[], alpha: number, beta: number): number {
  return groups.reduce((sum, { events, exposure }) => {
    const ways = logGamma(alpha + events) - logGamma(alpha) - logFactorial(events);
    const own = events === 0 ? 0 : -events * Math.log1p(beta / exposure);
    return sum + ways + own - alpha * Math.log1p(exposure / beta);
  }, 0);
}

function crude(groups: readonly RateGroup[]): number {
  const [events, exposure] = groups.reduce(([x, e], group) => [x + group.events, e + group.exposure], [0, 0]);
  return events / exposure;
}

function rawRate({ events, exposure }: RateGroup): number | null {
  return exposure === 0 ? null : events / exposure;
}

function withoutSpread(groups: readonly RateGroup[], populated: readonly RateGroup[]): GammaPoissonShrinkage {
  const shrunken = populated.length === 0 ? null : crude(populated);
  return {
    alpha: null,
    beta: null,
    priorMean: shrunken,
    logLikelihood: null,
    groups: groups.map((group) => ({ raw: rawRate(group), shrunken, lower: null, upper: null })),
    method: METHOD,
    reason: shrunken === null ? NOBODY : NO_SPREAD,
  };
}
