// The families of model: Poisson and negative binomial with a log link, binomial with a logit link.
import { devianceTerm } from '../numeric/saddle-point.ts';
import type { ModelFamily } from './reweighted-fit.ts';

export const POISSON: ModelFamily = {
  start: (count) => count + 0.1,
  link: Math.log,
  mean: Math.exp,
  variance: (mean) => mean,
  slope: (mean) => mean,
  deviance: (count, mean) => 2 * (count === 0 ? mean : devianceTerm(count, mean)),
};

/** Variance mean + mean²/theta. */
export function negativeBinomialFamily(theta: number): ModelFamily {
  return {
    ...POISSON,
    variance: (mean) => mean + (mean * mean) / theta,
    deviance: (count, mean) => {
      const own = count === 0 ? 0 : count * Math.log(count / mean);
      return 2 * (own - (count + theta) * Math.log((count + theta) / (mean + theta)));
    },
  };
}

export const BINOMIAL: ModelFamily = {
  start: (share, size) => (share * size + 0.5) / (size + 1),
  link: (mean) => Math.log(mean / (1 - mean)),
  mean: (linear) => 1 / (1 + Math.exp(-linear)),
  variance: (mean) => mean * (1 - mean),
  slope: (mean) => Math.max(mean * (1 - mean), Number.EPSILON),
  deviance: (share, mean, size) => 2 * size * (logTerm(share, mean) + logTerm(1 - share, 1 - mean)),
};

function logTerm(share: number, mean: number): number {
  return share === 0 ? 0 : share * Math.log(share / Math.max(mean, Number.EPSILON));
}
