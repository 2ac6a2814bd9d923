// Score intervals for a risk ratio: Koopman's, and Miettinen and Nurminen's with the variance times N/(N−1).
// Sources: P. A. R. Koopman (1984), Biometrics 40:513; O. Miettinen and M. Nurminen (1985), Statistics in Medicine 4:213.
import type { Limits } from '../estimate.ts';
import { brentFrom } from '../numeric/brent.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { ProportionPair } from './proportion-pair.ts';
import { crudeRiskRatio } from './proportion-pair.ts';

export const KOOPMAN = 'Koopman score';
export const MIETTINEN_NURMINEN_RATIO = 'Miettinen–Nurminen score';

export function koopmanLimits(pair: ProportionPair, confidence: number): Limits {
  return scoreLimits(pair, zOf(confidence));
}

/** A variance N/(N−1) times as large is the same as a z √(N/(N−1)) times as large. */
export function miettinenNurminenRatioLimits(pair: ProportionPair, confidence: number): Limits {
  const people = pair.group.total + pair.reference.total;
  return scoreLimits(pair, zOf(confidence) * Math.sqrt(people / (people - 1)));
}

function scoreLimits(pair: ProportionPair, z: number): Limits {
  const [x1, x0] = [pair.group.count, pair.reference.count];
  const ratio = crudeRiskRatio(pair);
  const start = x1 === 0 || x0 === 0 ? 0 : Math.log(ratio);
  const solve = (target: number): number =>
    Math.exp(brentFrom((logRatio) => riskRatioScore(pair, Math.exp(logRatio)) - target, start, 0.05));
  return [x1 === 0 ? 0 : solve(z), x0 === 0 ? Infinity : solve(-z)];
}

/** z of the score statistic at a risk ratio under test; falls as the ratio grows. */
export function riskRatioScore(pair: ProportionPair, ratio: number): number {
  const { group, reference } = pair;
  const { p0, q0, p1, q1 } = constrained(pair, ratio);
  const distance = group.count / group.total - ratio * (reference.count / reference.total);
  const variance = (p1 * q1) / group.total + (ratio * ratio * p0 * q0) / reference.total;
  return distance === 0 ? 0 : distance / Math.sqrt(variance);
}

/**
 * The likeliest proportions whose ratio is `ratio`. The root of the quadratic is written with sums of terms that are
 * never negative, so that p and 1 − p keep their digits both at rare and at nearly universal outcomes.
 */
function constrained({ group, reference }: ProportionPair, ratio: number) {
  const [x1, x0, y1, y0] = [
    group.count,
    reference.count,
    group.total - group.count,
    reference.total - reference.count,
  ];
  const u = ratio * (group.total + x0);
  const v = reference.total + x1;
  const root = Math.sqrt((u - v) ** 2 + 4 * ratio * y1 * y0);
  const sum = u + v + root;
  const gap = 4 * ratio * y1 * y0;
  const down = u < v ? gap / (root + v - u) : u - v + root;
  const up = v < u ? gap / (root + u - v) : v - u + root;
  return {
    p0: (2 * (x1 + x0)) / sum,
    q0: (2 * y0 + down) / sum,
    p1: (2 * ratio * (x1 + x0)) / sum,
    q1: (2 * ratio * y1 + up) / sum,
  };
}
