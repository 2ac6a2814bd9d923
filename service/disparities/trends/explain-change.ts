// Says in a sentence whether a ratio changed between two stretches of time, with the counts of both.

import { eventCount } from '../findings/people-phrase.ts';
import { leavesOutOne } from '../findings/verdict-words.ts';
import { between, percentage, times, whole } from '../../phrases/spoken-number.ts';
import { timePhrase } from './span.ts';
import type { Change, TrendMeasure } from './trend-finding.ts';

export function explainChange(change: Change, who: string, { compare, counted }: TrendMeasure): string {
  const [before, after] = compare
    ? [compare.earlier, compare.later].map(({ from, to }) => timePhrase(from, to))
    : ['', ''];
  const { estimate, lower, upper, reason } = change.ratioOfRatios;
  const sides = `in ${before} ${sideOf(change.earlier, counted)}; in ${after} ${sideOf(change.later, counted)}`;
  if (estimate === null || lower === null || upper === null)
    return `Whether the ratio of ${who} changed from ${before} to ${after} cannot be computed (${sides}). ${reason ?? ''}`;
  const size = `${times(estimate)} times what it was in ${before}, and the numbers are consistent with ${between(lower, upper)} times`;
  return `${leadOf(change, who, `from ${before} to ${after}`)}: in ${after} it was ${size} (${sides}).`;
}

function leadOf({ verdict, ratioOfRatios }: Change, who: string, when: string): string {
  const { estimate, adjusted } = ratioOfRatios;
  const direction = (estimate ?? 1) > 1 ? 'higher' : 'lower';
  if (verdict === null) return `The ratio of ${who} ${when}, on whom no verdict is given`;
  if (verdict === 'gap') return `The ratio of ${who} became ${direction} ${when}`;
  if (verdict === 'gap, size not settled')
    return `The ratio of ${who} became ${direction} ${when}, but whether by enough to matter cannot be told`;
  if (verdict === 'no gap that matters')
    return leavesOutOne(adjusted)
      ? `The ratio of ${who} became ${direction} ${when}, by too little to matter`
      : `The ratio of ${who} is consistent with no change ${when}`;
  return `Whether the ratio of ${who} changed ${when} cannot be told`;
}

function sideOf(
  { ratio, count, referenceCount }: Change['earlier'],
  counted: TrendMeasure['counted'],
): string {
  const size =
    ratio.estimate === null
      ? 'no ratio'
      : ratio.estimate === Infinity
        ? 'none to compare with'
        : `${times(ratio.estimate)} times`;
  if (count === null) return size;
  return `${size}, ${eventCount(count, counted)} against ${whole(referenceCount ?? 0)}`;
}

/** How much is missing in each of the two: a change in recording can look like a change in the ratio. */
export function changeInMissing(change: Change, { compare, breakdown }: TrendMeasure): string[] {
  const [before, after] = [change.earlier.unknown.share, change.later.unknown.share];
  if (compare === null || before === null || after === null) return [];
  const [first, then] = [compare.earlier, compare.later].map(({ from, to }) => timePhrase(from, to));
  return [
    `Of the two times compared, the ${breakdown.label} is missing in ${percentage(before)} in ${first} and in ${percentage(after)} in ${then}.`,
  ];
}
