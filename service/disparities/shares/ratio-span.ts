// The interval of a ratio in words, with the wider one where allowing for the other comparisons changes what can be said.

import type { Ratio } from '../findings/ratio.ts';
import { leavesOutOne } from '../findings/verdict-words.ts';
import { between } from '../../phrases/spoken-number.ts';

/** `between 0.74 and 0.96, or between 0.70 and 1.02 with all comparisons allowed for`. */
export function ratioSpan(ratio: Ratio): string {
  const { lower, upper, adjusted } = ratio;
  if (lower === null || upper === null) return 'without limits';
  const alone = between(lower, upper);
  const turned = leavesOutOne(ratio) && !leavesOutOne(adjusted);
  if (!turned || adjusted.lower === null || adjusted.upper === null) return alone;
  return `${alone}, or ${between(adjusted.lower, adjusted.upper)} with all comparisons allowed for`;
}
