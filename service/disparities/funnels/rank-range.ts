// How high or low a place could stand among the others by its ratio: wide wherever it cannot be told apart from them.
// Method: a unit's rank is bounded by the units surely above and surely below it, each pair at a level that holds for all its
// pairs together (M. Mogstad, J. P. Romano, A. M. Shaikh and D. Wilhelm (2024), Review of Economic Studies 91:476).

import { type RateStratum, changeInRateRatio, simultaneousConfidence } from '@due-regard/statistics';
import type { Limits } from './funnel-finding.ts';

/** 1 is the highest ratio. A pair that has no difference with limits cannot be told apart. */
export function rankRange(unit: RateStratum, others: readonly RateStratum[], level: number): Limits {
  const confidence = simultaneousConfidence(level, others.length);
  let [above, below] = [0, 0];
  for (const other of others) {
    const { lower, upper } = changeInRateRatio(unit, other, { confidence });
    if (lower === null || upper === null) continue;
    if (lower > 1) above += 1;
    if (upper < 1) below += 1;
  }
  return { lower: 1 + above, upper: others.length + 1 - below };
}
