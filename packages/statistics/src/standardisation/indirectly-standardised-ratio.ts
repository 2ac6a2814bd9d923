// The indirectly standardised ratio: events seen ÷ events expected if the group had the reference's rates at each age.
// Source: N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research II, IARC 82, chapter 2.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Limits, TestedEstimate } from '../estimate.ts';
import {
  refuse,
  requireChoice,
  requireCount,
  requireExpected,
  requireList,
  requireRateGroup,
  requireShare,
} from '../input.ts';
import { BYAR_BRESLOW_DAY, byarBreslowDayLimits } from '../rates/byar-breslow-day-interval.ts';
import { GARWOOD, garwoodLimits } from '../rates/garwood-interval.ts';
import { MID_P_RATE, midPLimits } from '../rates/mid-p-interval.ts';
import { poissonTest } from '../rates/poisson-test.ts';
import type { RateStratum } from '../stratified/stratum.ts';

const METHODS = {
  'mid-p': { name: MID_P_RATE, limits: midPLimits },
  exact: { name: GARWOOD, limits: garwoodLimits },
  byar: { name: BYAR_BRESLOW_DAY, limits: byarFromOne },
} satisfies Record<string, { name: string; limits(events: number, confidence: number): Limits | null }>;

export interface IndirectOptions extends ConfidenceOption {
  /** 'mid-p' when left out; 'byar' only to match published figures. */
  method?: keyof typeof METHODS;
}

export interface IndirectRatio extends TestedEstimate {
  observed: number;
  expected: number | null;
  /** observed − expected, in events; null without a ratio. */
  excess: number | null;
  /** Print it beside any list of such ratios. */
  caution: string;
}

/** Observed ÷ expected. `pValue` is the doubled mid-P test of "as many as expected". */
export function observedOverExpected(
  counts: { observed: number; expected: number },
  options: IndirectOptions = {},
): IndirectRatio {
  const { observed, expected } = counts;
  const { confidence = DEFAULT_CONFIDENCE, method = 'mid-p' } = options;
  requireCount(observed, 'The observed count');
  requireExpected(expected, 'The expected count');
  requireChoice(method, Object.keys(METHODS), 'The method');
  requireShare(confidence, 'The confidence level');
  const { pValue, pValueMethod } = poissonTest(counts);
  const limits: Limits | null = METHODS[method].limits(observed, confidence);
  return {
    estimate: observed / expected,
    lower: limits && limits[0] / expected,
    upper: limits && limits[1] / expected,
    pValue,
    observed,
    expected,
    excess: observed - expected,
    ...{ confidence, method: METHODS[method].name, pValueMethod, caution: CAUTION },
    reason: limits === null ? NO_BYAR : null,
  };
}

/**
 * The same from strata: expected is Σ exposure of the group × rate of the reference. A stratum where the group has
 * exposure but the reference has none has no reference rate: every number is null.
 */
export function indirectlyStandardisedRatio(
  strata: readonly RateStratum[],
  options: IndirectOptions = {},
): IndirectRatio {
  requireList(strata, 'The strata');
  if (strata.length === 0) refuse('A standardised ratio needs at least one stratum.');
  strata.forEach(({ group, reference }, i) => {
    requireRateGroup(group, `the group in stratum ${i + 1}`);
    requireRateGroup(reference, `the reference in stratum ${i + 1}`);
  });
  const observed = strata.reduce((sum, { group }) => sum + group.events, 0);
  const expected = expectedEvents(strata);
  if (typeof expected === 'number') return observedOverExpected({ observed, expected }, options);
  const { pValueMethod } = poissonTest({ observed: 0, expected: 1 });
  const { confidence = DEFAULT_CONFIDENCE, method = 'mid-p' } = options;
  return { ...NOTHING, observed, confidence, method: METHODS[method].name, pValueMethod, ...expected };
}

function expectedEvents(strata: readonly RateStratum[]): number | { reason: string } {
  const empty = strata.findIndex(({ group, reference }) => {
    return reference.exposure === 0 && (group.exposure > 0 || group.events > 0);
  });
  if (empty >= 0)
    return { reason: `Stratum ${empty + 1} has nobody in the reference, so nothing can be expected there.` };
  const expected = strata.reduce((sum, { group, reference }) => {
    return reference.exposure === 0 ? sum : sum + (reference.events / reference.exposure) * group.exposure;
  }, 0);
  return expected > 0 ? expected : { reason: 'No events are expected, so there is no ratio.' };
}

/** Byar's lower limit does not exist without events. */
function byarFromOne(events: number, confidence: number): Limits | null {
  return events === 0 ? null : byarBreslowDayLimits(events, confidence);
}

const CAUTION =
  'Two indirectly standardised ratios are not comparable with each other when the groups differ in age.';
const NO_BYAR = 'There were no events, where Byar’s interval does not exist; use mid-P.';
const NOTHING = {
  estimate: null,
  lower: null,
  upper: null,
  pValue: null,
  expected: null,
  excess: null,
  caution: CAUTION,
};
