// The Mantel–Haenszel rate ratio: one ratio of rates from many strata of events and person-time.
// Source: S. Greenland and J. M. Robins (1985), Biometrics 41:55; K. J. Rothman and J. D. Boice (1979).
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption } from '../estimate.ts';
import { requireShare } from '../input.ts';
import { rateRatio } from '../ratios/rate-ratio.ts';
import { personTimeMantelHaenszelTest } from './cochran-mantel-haenszel-test.ts';
import { logLimits } from './log-limits.ts';
import type { PooledEstimate } from './pooled-estimate.ts';
import { NO_POOLED, ONE_SIDED_ONLY } from './pooled-estimate.ts';
import { simpsonWarning } from './simpson-warning.ts';
import type { RateStratum } from './stratum.ts';
import { NOT_COMPARABLE, addedUpRates, comparableRateStrata } from './stratum.ts';

/** Rate of the group ÷ rate of the reference group within strata. */
export function pooledRateRatio(
  strata: readonly RateStratum[],
  options: ConfidenceOption = {},
): PooledEstimate {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const used = comparableRateStrata(strata);
  const { group, reference } = addedUpRates(strata);
  const crude = rateRatio(group, reference, { method: 'score' }).estimate;
  const named = { crude, strata: used.length, confidence, ...NAMES };
  const { top, bottom, spread } = sums(used);
  if (used.length === 0) return { ...NO_POOLED, ...named, reason: NOT_COMPARABLE };
  if (top === 0 && bottom === 0) return { ...NO_POOLED, ...named, reason: NO_EVENTS };
  const { pValue } = personTimeMantelHaenszelTest(used);
  const known = { estimate: top / bottom, warning: simpsonWarning(crude, top / bottom), pValue, ...named };
  if (top === 0 || bottom === 0) return { ...known, lower: null, upper: null, reason: ONE_SIDED_ONLY };
  const [lower, upper] = logLimits(top / bottom, Math.sqrt(spread / (top * bottom)), confidence);
  return { ...known, lower, upper, reason: null };
}

function sums(strata: readonly RateStratum[]): { top: number; bottom: number; spread: number } {
  let [top, bottom, spread] = [0, 0, 0];
  for (const { group, reference } of strata) {
    const share = group.exposure / (group.exposure + reference.exposure);
    const others = reference.exposure / (group.exposure + reference.exposure);
    top += group.events * others;
    bottom += reference.events * share;
    spread += (group.events + reference.events) * share * others;
  }
  return { top, bottom, spread };
}

const NAMES = {
  method: 'Mantel–Haenszel rate ratio (Greenland–Robins)',
  pValueMethod: 'Mantel–Haenszel χ² of person-time without ½',
};
const NO_EVENTS = 'There were no events in any stratum, so there is no ratio.';
