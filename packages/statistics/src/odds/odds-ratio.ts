// The ratio of two odds with its interval and p value, by conditional mid-P or by another published method.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Limits, ProportionGroup, TestedEstimate } from '../estimate.ts';
import { requireChoice, requireShare } from '../input.ts';
import { conditionalCount } from '../numeric/conditional-count.ts';
import { twoSidedP } from '../numeric/normal-distribution.ts';
import { proportionPair } from '../ratios/proportion-pair.ts';
import type { Observed } from './conditional-odds-ratio.ts';
import {
  EXACT_ODDS_RATIO,
  MID_P_ODDS_RATIO,
  conditionalEstimate,
  exactOddsRatioLimits,
  medianUnbiasedOddsRatio,
  midPOddsRatioLimits,
} from './conditional-odds-ratio.ts';
import { HALDANE_ANSCOMBE, haldaneAnscombeLimits, withHalf } from './haldane-anscombe-odds-ratio.ts';
import { oddsRatioTest } from './odds-ratio-test.ts';
import type { Cells } from './two-by-two.ts';
import { cellsOf, marginsOf, sampleOddsRatio, whyNoOddsRatio } from './two-by-two.ts';
import { WOOLF, logOddsRatioError, woolfLimits } from './woolf-odds-ratio.ts';

interface Method {
  name: string;
  test: string;
  limits(cells: Cells, confidence: number, observed: Observed): Limits | null;
  p(group: ProportionGroup, reference: ProportionGroup, cells: Cells): number | null;
}

const METHODS = {
  'mid-p': {
    name: MID_P_ODDS_RATIO,
    test: 'Doubled mid-P, conditional',
    limits: (_, confidence, observed) => midPOddsRatioLimits(observed, confidence),
    p: (group, reference) => oddsRatioTest(group, reference).pMidP,
  },
  'exact-conditional': {
    name: EXACT_ODDS_RATIO,
    test: 'Doubled exact, conditional',
    limits: (_, confidence, observed) => exactOddsRatioLimits(observed, confidence),
    p: (group, reference) => oddsRatioTest(group, reference).pExactDoubled,
  },
  woolf: {
    name: WOOLF,
    test: 'Wald on the log odds ratio',
    limits: woolfLimits,
    p: (_, __, cells) => waldP(cells),
  },
  'haldane-anscombe': {
    name: HALDANE_ANSCOMBE,
    test: 'Wald on the log adjusted odds ratio',
    limits: haldaneAnscombeLimits,
    p: (_, __, cells) => waldP(withHalf(cells)),
  },
} satisfies Record<string, Method>;

export type OddsRatioMethod = keyof typeof METHODS;

export interface OddsRatioOptions extends ConfidenceOption {
  /** 'mid-p' when left out. */
  method?: OddsRatioMethod;
}

export interface OddsRatio extends TestedEstimate {
  /** The conditional maximum likelihood estimate, as R's fisher.test prints it; 0 or Infinity at an empty cell. */
  conditionalEstimate: number | null;
  /** The mid-P estimate at one half; 0 or Infinity at an empty cell. */
  medianUnbiased: number | null;
}

/**
 * Odds of the outcome in the group ÷ odds in the reference group (`estimate`: the sample odds ratio, or the adjusted one
 * with 'haldane-anscombe'), its limits, and the p value of "the odds are equal" by the test that belongs to the interval.
 * An empty cell: 0 or Infinity with a one-sided limit. Nobody, or everybody, with the outcome: every number is null.
 * @throws ImpossibleInput for counts that cannot be.
 */
export function oddsRatio(
  group: ProportionGroup,
  reference: ProportionGroup,
  options: OddsRatioOptions = {},
): OddsRatio {
  const { confidence = DEFAULT_CONFIDENCE, method = 'mid-p' } = options;
  requireShare(confidence, 'The confidence level');
  requireChoice(method, Object.keys(METHODS), 'The method');
  const cells = cellsOf(proportionPair(group, reference));
  const chosen: Method = METHODS[method];
  const named = { confidence, method: chosen.name, pValueMethod: chosen.test };
  const reason = whyNoOddsRatio(cells);
  if (reason !== null) return { ...NOTHING, ...named, reason };
  const observed = observedCount(cells);
  const estimates = {
    estimate: sampleOddsRatio(method === 'haldane-anscombe' ? withHalf(cells) : cells),
    conditionalEstimate: conditionalEstimate(observed),
    medianUnbiased: medianUnbiasedOddsRatio(observed),
  };
  const limits = chosen.limits(cells, confidence, observed);
  if (limits === null) return { ...NOTHING, ...estimates, ...named, reason: AT_ZERO };
  const [lower, upper] = limits;
  return { ...estimates, lower, upper, pValue: chosen.p(group, reference, cells), ...named, reason: null };
}

/** The count of the group with all margins fixed. */
function observedCount(cells: Cells): Observed {
  const start = Math.log(sampleOddsRatio(withHalf(cells)));
  return { count: conditionalCount(marginsOf(cells)), observed: cells.a, start };
}

function waldP(cells: Cells): number {
  return twoSidedP(Math.log(sampleOddsRatio(cells)) / logOddsRatioError(cells));
}

const NOTHING = {
  estimate: null,
  lower: null,
  upper: null,
  pValue: null,
  conditionalEstimate: null,
  medianUnbiased: null,
};
const AT_ZERO = 'A cell of the table is empty, where the Woolf interval does not exist; use mid-P.';
