// The Mantel–Haenszel odds ratio with the variance of Robins, Breslow and Greenland.
// Source: J. Robins, N. Breslow and S. Greenland (1986), Biometrics 42:311.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { cellsOf, sampleOddsRatio, whyNoOddsRatio } from '../odds/two-by-two.ts';
import { cochranMantelHaenszelTest } from './cochran-mantel-haenszel-test.ts';
import { logLimits } from './log-limits.ts';
import type { PooledEstimate } from './pooled-estimate.ts';
import { NO_POOLED, ONE_SIDED_ONLY } from './pooled-estimate.ts';
import { simpsonWarning } from './simpson-warning.ts';
import type { ProportionStratum } from './stratum.ts';
import { NOT_COMPARABLE, addedUp, comparableStrata } from './stratum.ts';

/** Odds of the group ÷ odds of the reference group within strata; the p value is that of CMH without ½. */
export function pooledOddsRatio(
  strata: readonly ProportionStratum[],
  options: ConfidenceOption = {},
): PooledEstimate {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const used = comparableStrata(strata);
  const crude = crudeOddsRatio(strata);
  const named = { crude, strata: used.length, confidence, ...NAMES };
  const { top, bottom, variance } = sums(used);
  if (used.length === 0) return { ...NO_POOLED, ...named, reason: NOT_COMPARABLE };
  if (top === 0 && bottom === 0) return { ...NO_POOLED, ...named, reason: NOTHING_VARIES };
  const { pValue } = cochranMantelHaenszelTest(used);
  const known = { estimate: top / bottom, warning: simpsonWarning(crude, top / bottom), pValue, ...named };
  if (variance === null) return { ...known, lower: null, upper: null, reason: ONE_SIDED_ONLY };
  const [lower, upper] = logLimits(top / bottom, Math.sqrt(variance), confidence);
  return { ...known, lower, upper, reason: null };
}

/** Sums over strata; the variance of the ln odds ratio is null where it does not exist. */
function sums(strata: readonly ProportionStratum[]): {
  top: number;
  bottom: number;
  variance: number | null;
} {
  let [top, bottom, onTop, across, onBottom] = [0, 0, 0, 0, 0];
  for (const stratum of strata) {
    const { a, b, c, d } = cellsOf(stratum);
    const people = a + b + c + d;
    const [r, s] = [(a * d) / people, (b * c) / people];
    const [p, q] = [(a + d) / people, (b + c) / people];
    top += r;
    bottom += s;
    onTop += p * r;
    across += p * s + q * r;
    onBottom += q * s;
  }
  if (top === 0 || bottom === 0) return { top, bottom, variance: null };
  const variance = onTop / (2 * top * top) + across / (2 * top * bottom) + onBottom / (2 * bottom * bottom);
  return { top, bottom, variance };
}

export function crudeOddsRatio(strata: readonly ProportionStratum[]): number | null {
  const cells = cellsOf(addedUp(strata));
  return whyNoOddsRatio(cells) === null ? sampleOddsRatio(cells) : null;
}

const NAMES = {
  method: 'Mantel–Haenszel odds ratio (Robins–Breslow–Greenland)',
  pValueMethod: 'Cochran–Mantel–Haenszel χ² without ½',
};
const NOTHING_VARIES = 'In every stratum everybody or nobody had the outcome, so there is no odds ratio.';
