// The likelihood of one stratum whose log odds are a fixed part plus a normal deviation, by Laplace's approximation, with its slopes.
// Source: N. E. Breslow and D. G. Clayton (1993), Approximate inference in generalized linear mixed models, JASA 88:9.
import { chanceOfLogOdds } from '../numeric/binomial-distribution.ts';
import { logBinomialPoint } from '../numeric/log-binomial-point.ts';
import type { ProportionGroup } from '../estimate.ts';

/** At fixed log odds η and a standard deviation σ of deviations between strata. */
export interface StratumLikelihood {
  logLikelihood: number;
  /** The likeliest deviation, on the scale of log odds. */
  deviation: number;
  /** Standard error of the deviation. */
  deviationError: number;
  /** Derivative in η. */
  slope: number;
  /** Derivative in σ². */
  varianceSlope: number;
  /** Minus the second derivative in η, but never below a tenth of what the likeliest deviation alone would give: above 0. */
  curvature: number;
}

const MOST_STEPS = 200;

export function stratumLikelihood(
  stratum: ProportionGroup,
  fixed: number,
  spread: number,
): StratumLikelihood {
  if (spread === 0) return withoutSpread(stratum, fixed);
  const b = likeliest(stratum, fixed, spread);
  const { p, q } = chanceOfLogOdds(fixed + spread * b);
  const residual = residualOf(stratum, p, q);
  const weight = stratum.total * p * q;
  const inflation = 1 + spread * spread * weight;
  // How fast the weight moves with the log odds; and the log odds at the mode with η and σ.
  const skew = weight * (q - p);
  const turn = (b + spread * residual) / inflation;
  const inSpread = residual * b - (2 * spread * weight + spread * spread * skew * turn) / (2 * inflation);
  return {
    logLikelihood:
      logBinomialPoint(stratum.count, stratum.total, { p, q }) - (b * b + Math.log(inflation)) / 2,
    deviation: spread * b,
    deviationError: spread / Math.sqrt(inflation),
    slope: residual - (spread * spread * skew) / (2 * inflation * inflation),
    varianceSlope: inSpread / (2 * spread),
    curvature: curvatureOf(weight, skew, weight * (1 - 6 * p * q), spread),
  };
}

function curvatureOf(weight: number, skew: number, turn: number, spread: number): number {
  const variance = spread * spread;
  const inflation = 1 + variance * weight;
  const correction = turn / inflation ** 2 - (2 * variance * skew * skew) / inflation ** 3;
  return Math.max(weight / 10, weight + (variance / 2) * correction) / inflation;
}

/** The limit as σ goes to 0, where the derivative in σ² is the score of a first little spread. */
function withoutSpread(stratum: ProportionGroup, fixed: number): StratumLikelihood {
  const { p, q } = chanceOfLogOdds(fixed);
  const residual = residualOf(stratum, p, q);
  const weight = stratum.total * p * q;
  return {
    logLikelihood: logBinomialPoint(stratum.count, stratum.total, { p, q }),
    deviation: 0,
    deviationError: 0,
    slope: residual,
    varianceSlope: (residual * residual - weight) / 2,
    curvature: weight,
  };
}

/** The likeliest standardised deviation: σ(count − total p) = b, whose left side falls as b rises. */
function likeliest(stratum: ProportionGroup, fixed: number, spread: number): number {
  const short = (b: number): { gap: number; slope: number } => {
    const { p, q } = chanceOfLogOdds(fixed + spread * b);
    return {
      gap: spread * residualOf(stratum, p, q) - b,
      slope: -spread * spread * stratum.total * p * q - 1,
    };
  };
  let [low, high, b] = [-spread * stratum.total, spread * stratum.total, 0];
  let before = high - low;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { gap, slope } = short(b);
    if (gap > 0) low = b;
    else high = b;
    // Halve the bracket when Newton leaves it, or does not at least halve its own step.
    const move = -gap / slope;
    const trusted = b + move >= low && b + move <= high && 2 * Math.abs(move) <= before;
    const next = trusted ? b + move : (low + high) / 2;
    before = Math.abs(next - b);
    if (before <= 1e-15 * (1 + Math.abs(b))) return next;
    b = next;
  }
  return b;
}

/** count − total p, without losing digits as p nears 0 or 1. */
function residualOf({ count, total }: ProportionGroup, p: number, q: number): number {
  return count * q - (total - count) * p;
}
