// The published name of the method behind each figure of a finding, for its receipt.

import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { ComparedGroups } from './compare-groups.ts';
import type { RateMeasure } from './rate-measure.ts';

export function methodsOf({ groups, family }: ComparedGroups, measure: RateMeasure): Record<string, string> {
  const first = (method: (group: (typeof groups)[number]) => string | null) =>
    groups.map(method).find((name) => name !== null) ?? 'none could be computed';
  const level = levelPhrase(measure.level);
  return {
    rate: `events ÷ person-years; ${level} interval: ${first(({ rate }) => rate.method)}`,
    ratio: `observed ratio of the two rates; ${level} interval: ${first(({ ratio }) => ratio.method)}; p: doubled mid-P`,
    'ratio.adjusted': `Holm over ${family}; interval at the level that Holm's p value stands for`,
    'ratio.probabilityAbove': 'posterior probability with Jeffreys Gamma(½, 0) priors',
    difference: `${level} interval: ${first(({ difference }) => difference.method)}`,
    excess: "events − person-years × the reference's rate",
    verdict: `interval against 1 and the band ${measure.band.lower} to ${measure.band.upper}; two one-sided tests for "no gap that matters"`,
    smallestVisibleRatio: 'log-Wald approximation, seen 4 times in 5',
    denominator: 'the ratio itself, and its exact lower limit',
    'unknown.bounds': 'every unknown event to the reference, and every one to the group (Manski)',
    'unknown.withSampling': 'outer limits of the two ends (Horowitz–Manski)',
    'unknown.tipping': 'share of unknown events at which the two rates are the same',
  };
}
