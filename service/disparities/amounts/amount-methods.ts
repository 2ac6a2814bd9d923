// The published name of the method behind each figure of amounts, for the receipt.

import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { AmountGroup } from './amount-finding.ts';
import type { AmountMeasure } from './amount-measure.ts';

export function amountMethods(
  groups: readonly AmountGroup[],
  family: number,
  { level, band, average }: AmountMeasure,
): Record<string, string> {
  const first = (method: (group: AmountGroup) => string | null) =>
    groups.map(method).find((name) => name !== null) ?? 'none could be computed';
  const interval = levelPhrase(level);
  const test = average === 'mean' ? 'Welch t test' : 'Wilcoxon rank sum';
  return {
    amount: `${average}; ${interval} interval: ${first(({ amount }) => amount.method)}; not below 0`,
    ratio: `ratio of the two averages; ${interval} interval: ${first(({ ratio }) => ratio.method)}; not below 0; p: ${test}`,
    'ratio.adjusted': `Holm over ${family}; interval at the level that Holm's p value stands for`,
    difference: `${interval} interval: ${first(({ difference }) => difference.method)}`,
    quartiles: 'type 7',
    trimmedMean: 'without the smallest tenth and the largest tenth',
    verdict: `interval against 1 and the band ${band.lower} to ${band.upper}; two one-sided tests for "no gap that matters"`,
    ...(average === 'mean' ? { smallestVisibleRatio: 'normal approximation, seen 4 times in 5' } : {}),
    'unknown.bounds':
      'every amount that is missing as small or as large as the smallest and largest known (Manski)',
  };
}
