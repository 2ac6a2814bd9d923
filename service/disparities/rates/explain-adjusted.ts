// The sentences of an adjusted comparison: crude beside adjusted, with what makes them differ and what could not be adjusted for.

import { eventCount, eventsOf, peoplePhrase } from '../findings/people-phrase.ts';
import { capitalised } from '../../phrases/list.ts';
import { between, percentage, times } from '../../phrases/spoken-number.ts';
import { factorWords } from './adjust-for.ts';
import type { AdjustedGroup, AdjustedRates } from './adjusted-finding.ts';
import type { RateMeasure } from './rate-measure.ts';
import { referenceWords } from './reference-words.ts';

/** With more groups than this, only those whose story changes have a sentence. */
const mostInFull = 8;
/** Share of the variation between strata that is more than chance, from which it is said. */
const disagreeFrom = 0.5;

export function explainAdjusted(adjusted: AdjustedRates, measure: RateMeasure): string[] {
  const { groups, factors } = adjusted;
  const told = groups.length <= mostInFull ? groups : groups.filter(({ warning }) => warning !== null);
  const lead =
    factors.length === 0
      ? []
      : [`The following compares like with like: within each ${adjusted.by}, and then all together.`];
  return [
    ...lead,
    ...told.map((group) => sentenceOf(group, measure)),
    ...leftOut(adjusted, measure),
    ...notAdjusted(adjusted),
  ];
}

function sentenceOf(group: AdjustedGroup, measure: RateMeasure): string {
  const { pooled, crude, homogeneity } = group;
  const who = `${capitalised(eventsOf(measure.counted))} ${peoplePhrase(group, measure)}`;
  if (pooled.estimate === null) return `${who}: no adjusted ratio, for: ${pooled.reason ?? ''}`;
  const against = `the rate of ${referenceWords(measure)}`;
  const size =
    pooled.estimate === Infinity
      ? `are without any on the other side, consistent with ${times(pooled.lower ?? 0)} times ${against} or more`
      : `are then at ${times(pooled.estimate)} times ${against}${spanOf(group)}`;
  const before = crude.estimate === null ? '' : `, where it was ${times(crude.estimate)} times before`;
  const differ =
    group.warning === null
      ? ''
      : '; the two differ by more than a tenth or in direction, as the groups are spread differently';
  const disagree =
    (homogeneity.iSquared ?? 0) >= disagreeFrom && (homogeneity.pValue ?? 1) < 0.05
      ? ` The strata do not agree with each other (${percentage(homogeneity.iSquared ?? 0)} of the variation between them is more than chance), so read them one by one.`
      : '';
  return `${who} ${size}${before}${differ}.${disagree}`;
}

function spanOf({ pooled: { lower, upper } }: AdjustedGroup): string {
  return lower === null || upper === null || times(lower) === times(upper)
    ? ''
    : ` (consistent with ${between(lower, upper)} times)`;
}

function leftOut({ leftOut: events }: AdjustedRates, { counted }: RateMeasure): string[] {
  if (events === 0) return [];
  return [
    `In that, ${eventCount(events, counted)} ${events === 1 ? 'has' : 'have'} no place, as it is not known which of these ${events === 1 ? 'it belongs' : 'they belong'} to.`,
  ];
}

function notAdjusted({ notAdjusted: not }: AdjustedRates): string[] {
  return not.map(({ factor, reason }) => `It is not adjusted for ${factorWords[factor]}. ${reason}`);
}
