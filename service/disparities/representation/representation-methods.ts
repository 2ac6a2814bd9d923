// The published name of the method behind each figure of a representation, for its receipt.

import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { ComparedWithBenchmark } from './compare-with-benchmark.ts';
import type { RepresentationMeasure } from './representation-measure.ts';

export function representationMethods(
  { groups, family }: ComparedWithBenchmark,
  { level, band, benchmark, change }: RepresentationMeasure,
): Record<string, string> {
  const first = groups.find(({ ratio }) => ratio.method !== null)?.ratio.method ?? 'none could be computed';
  const said = levelPhrase(level);
  return {
    share: `people of the group ÷ people whose group is known; ${said} interval: Wilson score`,
    benchmark: benchmark.isSample
      ? 'people of the group ÷ people whose group is known, of a sample: its own error is in the interval of the index'
      : 'people of the group ÷ people whose group is known, taken as it is',
    ratio: `share of the body ÷ share of the benchmark; ${said} interval: ${first}; p: ${benchmark.isSample ? 'the level at which that interval reaches 1' : 'doubled mid-P binomial'}`,
    'ratio.adjusted': `Holm over ${family}; interval at the level that Holm's p value stands for`,
    expected: 'people whose group is known × share of the benchmark; shortfall: expected − people',
    ...(change ? { change: `Kitagawa’s split of the change, within ${change.within}` } : {}),
    verdict: `interval against 1 and the band ${band.lower} to ${band.upper}; two one-sided tests for "no gap that matters"`,
    smallestVisible: 'log-Wald above 1, variance-stabilised below, seen 4 times in 5',
    'unknown.bounds': 'none of those of unknown group, and all of them, to the group (Manski)',
    'unknown.withSampling': 'outer limits of the two ends (Horowitz–Manski)',
    'unknown.tipping': 'share of those of unknown group at which the two shares are the same',
  };
}
