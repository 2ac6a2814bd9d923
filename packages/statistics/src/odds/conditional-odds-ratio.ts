// Odds ratios conditional on all margins: exact and mid-P limits, the conditional maximum likelihood estimate.
// Source: J. Cornfield (1956), Proc. 3rd Berkeley Symposium 4:135; C. R. Mehta and S. J. Walsh (1992), Am Statistician 46:146.
import type { Limits } from '../estimate.ts';
import { brentFrom } from '../numeric/brent.ts';
import type { ConditionalCount, LogTails } from '../numeric/conditional-count.ts';
import { normalQuantileAbove } from '../numeric/normal-distribution.ts';
import { lastCount, logTail, meanCount, spreadOf, tailAt } from '../numeric/conditional-count.ts';

export const EXACT_ODDS_RATIO = 'Exact conditional (noncentral hypergeometric)';
export const MID_P_ODDS_RATIO = 'Mid-P conditional (noncentral hypergeometric)';

/** A count of the group and the distribution it came from. */
export interface Observed {
  count: ConditionalCount;
  observed: number;
  /** ln odds ratio to start looking from. */
  start: number;
}

export function exactOddsRatioLimits(of: Observed, confidence: number): Limits {
  return limits(of, confidence, 'atLeast', 'atMost');
}

export function midPOddsRatioLimits(of: Observed, confidence: number): Limits {
  return limits(of, confidence, 'midAbove', 'midBelow');
}

/** The odds ratio at which the mean count is the observed one; 0 or Infinity at an end. */
export function conditionalEstimate(of: Observed): number {
  return atEnd(of) ?? Math.exp(brentFrom((x) => meanCount(of.count, x) - of.observed, of.start, stepOf(of)));
}

/** The odds ratio at which half of the chance lies on each side of what was seen; 0 or Infinity at an end. */
export function medianUnbiasedOddsRatio(of: Observed): number {
  return atEnd(of) ?? oddsWhere(of, 'midAbove', 0.5);
}

/** 0 or Infinity when no count below or above the observed one is possible. */
function atEnd({ count, observed }: Observed): number | null {
  if (observed === count.first) return 0;
  return observed === lastCount(count) ? Infinity : null;
}

function limits(of: Observed, confidence: number, above: keyof LogTails, below: keyof LogTails): Limits {
  const tail = (1 - confidence) / 2;
  const end = atEnd(of);
  return [
    end === 0 ? 0 : oddsWhere(of, above, tail),
    end === Infinity ? Infinity : oddsWhere(of, below, tail),
  ];
}

/** A step that is small beside the standard error of the ln odds ratio. */
function stepOf({ count, start }: Observed): number {
  return 0.05 / spreadOf(count, start);
}

const MOST_STEPS = 20;

/** By Newton's steps from where the normal approximation puts it; where they do not settle, by bracketing. */
function oddsWhere(of: Observed, side: keyof LogTails, tail: number): number {
  const { count, observed } = of;
  const [target, step] = [Math.log(tail), stepOf(of)];
  const away = (normalQuantileAbove(tail) * step) / 0.05;
  const start = of.start + (side === 'atLeast' || side === 'midAbove' ? -away : away);
  let logOdds = start;
  for (let k = 0; k < MOST_STEPS; k += 1) {
    const { log, slope } = tailAt(count, observed, logOdds, side);
    const move = (log - target) / slope;
    if (!(Math.abs(move) < LARGEST_MOVE)) break;
    logOdds -= move;
    // What is left after such a step is its square.
    if (Math.abs(move) <= 1e-8 * step) return Math.exp(logOdds);
  }
  return Math.exp(brentFrom((x) => logTail(count, observed, x, side) - target, start, step));
}

/** A step of Newton this long has lost its way. */
const LARGEST_MOVE = 20;
