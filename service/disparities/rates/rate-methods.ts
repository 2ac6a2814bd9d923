// The published name of the method behind each figure of a finding, for its receipt.

import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { ComparedGroups } from './compare-groups.ts';
import type { AdjustedRates } from './adjusted-finding.ts';
import { sparseBelow } from './adjusted-rates.ts';
import type { RepeatEvents } from './repeat-finding.ts';
import type { RateMeasure } from './rate-measure.ts';
import type { DenominatorScenarios } from './scenario-finding.ts';

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

/** Nothing where nobody asked for it. */
export function adjustedMethods(adjusted: AdjustedRates | null): Record<string, string> {
  if (adjusted === null || adjusted.factors.length === 0) return {};
  const pooled = [...new Set(adjusted.groups.map((group) => group.pooled.method))].join('; ');
  const [first] = adjusted.groups;
  return {
    'adjusted.pooled': `${pooled || 'none could be computed'}; exact where one side has fewer than ${sparseBelow} events; Holm over ${adjusted.family.size}`,
    'adjusted.standardised': `${first?.standardised.method ?? 'none could be computed'}; the standard is everybody’s person-years in each stratum`,
    'adjusted.homogeneity':
      'Cochran’s Q and I² of the log ratios; strata without events of one of the two are left out',
  };
}

/** Nothing where nobody asked for other people. */
export function scenarioMethods(scenarios: DenominatorScenarios | null): Record<string, string> {
  if (scenarios === null) return {};
  return {
    scenarios:
      'the same counts over each population; people of some months count for the share of months in which they are there',
  };
}

/** Nothing where nobody said which column tells people apart. */
export function repeatMethods(repeats: RepeatEvents | null): Record<string, string> {
  const method = repeats?.groups.find(({ rate }) => rate.method !== null)?.rate.method;
  return method ? { 'repeats.rate': `${method}: variance Σ events² over people` } : {};
}
