// The published name of the method behind each figure of a trend, for its receipt.

import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { TrendGroup, TrendMeasure } from './trend-finding.ts';
import { overdispersedFrom } from './rate-series.ts';
import { rareBelow } from './waits.ts';

export function trendMethods(groups: readonly TrendGroup[], measure: TrendMeasure): Record<string, string> {
  const level = levelPhrase(measure.level);
  const methods = groups.flatMap(({ points }) => points.flatMap(({ ratio }) => ratio.method ?? []));
  const changed = groups.find(({ change }) => change !== null)?.change;
  const waits = groups.find((group) => group.waits !== null)?.waits;
  return {
    ratio: `observed ratio of the two rates; ${level} interval: ${methods[0] ?? 'none could be computed'}`,
    limits:
      'Chart of the log ratio: centre weighted by how surely each period is known, limits 3 standard errors √(1/x₁ + 1/x₀) from it',
    smoothed: 'Exponentially weighted mean of the log ratio, weight 0.2, limits 3 standard errors',
    rules: 'A run or a trend of seven, and two of three near a limit (NHS England, Making Data Count)',
    rates: `${groups[0]?.rates.group.method ?? 'u chart'}; Laney’s limits from a sigma of ${overdispersedFrom}`,
    ...(waits ? { waits: `${waits.method}; where there is less than ${rareBelow} event a period` } : {}),
    unknown: 'Share of unknown group: p chart, Laney’s limits where periods vary more than chance',
    unknownBounds: 'every unknown event of the period to the reference, and every one to the group (Manski)',
    ...(changed
      ? {
          change: `${changed.ratioOfRatios.method}; Holm over the groups; interval at the level that Holm's p value stands for`,
        }
      : {}),
  };
}
