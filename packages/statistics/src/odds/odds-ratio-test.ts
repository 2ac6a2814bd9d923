// Tests of "the odds are equal" in one 2×2 table, conditional on its margins.
import type { Answer, ProportionGroup } from '../estimate.ts';
import { conditionalCount, logTails, noLikelierP } from '../numeric/conditional-count.ts';
import { proportionPair } from '../ratios/proportion-pair.ts';
import { cellsOf, marginsOf, whyNoOddsRatio } from './two-by-two.ts';

/** P values of an odds ratio of 1; two-sided unless the name says a side. All null when there is no odds ratio. */
export interface OddsRatioTest extends Answer {
  pMidP: number | null;
  pExactDoubled: number | null;
  /** Fisher's exact test by minimum likelihood, as R's fisher.test; it can contradict the central interval. */
  pFisher: number | null;
  /** One-sided, against "the odds of the group are no higher". */
  pHigher: number | null;
  /** One-sided, against "the odds of the group are no lower". */
  pLower: number | null;
}

const METHOD = 'Conditional hypergeometric test of a 2×2 table';

export function oddsRatioTest(group: ProportionGroup, reference: ProportionGroup): OddsRatioTest {
  const cells = cellsOf(proportionPair(group, reference));
  const reason = whyNoOddsRatio(cells);
  if (reason !== null) return { ...NO_TEST, method: METHOD, reason };
  const count = conditionalCount(marginsOf(cells));
  const { atLeast, atMost, midAbove, midBelow } = logTails(count, cells.a, 0);
  return {
    pMidP: doubled(midAbove, midBelow),
    pExactDoubled: doubled(atLeast, atMost),
    pFisher: noLikelierP(count, cells.a),
    pHigher: Math.min(1, Math.exp(atLeast)),
    pLower: Math.min(1, Math.exp(atMost)),
    method: METHOD,
    reason: null,
  };
}

function doubled(logAbove: number, logBelow: number): number {
  return Math.min(1, 2 * Math.exp(Math.min(logAbove, logBelow)));
}

const NO_TEST = { pMidP: null, pExactDoubled: null, pFisher: null, pHigher: null, pLower: null };
