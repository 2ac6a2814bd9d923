// Rates by a negative binomial model: counts vary more than Poisson by mean²/theta.
// Source: W. N. Venables and B. D. Ripley (2002), Modern Applied Statistics with S, section 7.4 (MASS::glm.nb).
import { digamma, logGamma, trigamma } from '../numeric/log-gamma.ts';
import type { CountData } from './count-data.ts';
import { fittedModel, settings, whyNoFit, withheld } from './fitted-model.ts';
import type { Fitted, FittedModel, ModelOptions } from './fitted-model.ts';
import { negativeBinomialFamily } from './model-families.ts';
import { fitPoisson } from './poisson-model.ts';
import { reweightedFit } from './reweighted-fit.ts';

export interface NegativeBinomialModel extends FittedModel {
  /** The smaller, the more counts vary; null when the model is withheld. */
  theta: number | null;
  thetaError: number | null;
  logLikelihood: number | null;
}

const METHOD = 'Negative binomial model with offset';
const MOST_ROUNDS = 500;
const NO_EXCESS =
  'The counts vary no more than Poisson counts do, so theta has no estimate; use the Poisson model.';
const NOTHING = { theta: null, thetaError: null, logLikelihood: null };

/** Alternates between the coefficients at a theta and the theta of largest likelihood until neither moves. */
export function negativeBinomialModel(data: CountData, options: ModelOptions = {}): NegativeBinomialModel {
  const start = fitPoisson(data, options, METHOD);
  if (!('fit' in start)) return { ...start, ...NOTHING };
  const { confidence, design } = start;
  const fitted = alternate(start, data.counts, settings(options).stopAt);
  if (typeof fitted === 'string')
    return { ...withheld(design, data.counts.length, confidence, METHOD, fitted), ...NOTHING };
  const { theta, ...rest } = fitted;
  const { means } = rest.fit;
  return {
    ...fittedModel(rest),
    theta,
    thetaError: 1 / Math.sqrt(-thetaSlopes(data.counts, means, theta).second),
    logLikelihood: logLikelihood(data.counts, means, theta),
  };
}

function alternate(
  start: Fitted,
  counts: readonly number[],
  stopAt: number,
): (Fitted & { theta: number }) | string {
  let [theta, fit] = [bestTheta(counts, start.fit.means), start.fit];
  for (let round = 0; round < MOST_ROUNDS && theta !== null; round += 1) {
    const family = negativeBinomialFamily(theta);
    const next = reweightedFit(start.rows, family, stopAt);
    if (!('means' in next)) return whyNoFit(start.design, next);
    fit = next;
    const before = theta;
    theta = bestTheta(counts, fit.means);
    if (theta !== null && Math.abs(theta - before) <= 1e-10 * theta) return { ...start, family, fit, theta };
  }
  return theta === null ? NO_EXCESS : 'Theta did not settle, so the model is withheld.';
}

/** The theta of largest likelihood at these means, by safeguarded Newton steps on ln theta; null when it is infinite. */
function bestTheta(counts: readonly number[], means: Float64Array): number | null {
  const excess = counts.reduce((sum, count, i) => sum + (count - means[i]!) ** 2 - count, 0);
  if (excess <= 0) return null;
  let [low, high] = [-20, 20];
  const slopeAt = (logTheta: number) => thetaSlopes(counts, means, Math.exp(logTheta)).first;
  if (slopeAt(high) > 0 || slopeAt(low) < 0) return null;
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.max(1, Math.abs(low)); step += 1) {
    const middle = (low + high) / 2;
    if (slopeAt(middle) > 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** First and second derivative of the log-likelihood in theta. */
function thetaSlopes(
  counts: readonly number[],
  means: Float64Array,
  theta: number,
): { first: number; second: number } {
  let [first, second] = [0, 0];
  counts.forEach((count, i) => {
    const mean = means[i]!;
    const all = mean + theta;
    first += digamma(count + theta) - digamma(theta) + Math.log(theta / all) + 1 - (count + theta) / all;
    second += trigamma(count + theta) - trigamma(theta) + 1 / theta - 2 / all + (count + theta) / (all * all);
  });
  return { first, second };
}

function logLikelihood(counts: readonly number[], means: Float64Array, theta: number): number {
  return counts.reduce((sum, count, i) => {
    const mean = means[i]!;
    const ways = logGamma(theta + count) - logGamma(theta) - logGamma(count + 1);
    const own = count === 0 ? 0 : count * Math.log(mean / (theta + mean));
    return sum + ways + theta * Math.log(theta / (theta + mean)) + own;
  }, 0);
}
