// Explains hit rates in one paragraph that can be read aloud: three outcomes apart, and what they cannot tell.

import { eventCount, peoplePhrase } from '../findings/people-phrase.ts';
import { capitalised, listed } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { percentage, times, whole } from '../../phrases/spoken-number.ts';
import type { HitRateFinding, HitRatePart } from './hit-rate-finding.ts';
import { ratioSpan } from './ratio-span.ts';
import type { ShareGroup } from './share-finding.ts';
import { countsSentence } from './share-sentences.ts';

type Told = Omit<HitRateFinding, 'format' | 'kind' | 'paragraph' | 'receipt'>;

export function explainHitRates(finding: Told): string {
  return [
    opening(finding),
    ...finding.outcomes.map((part) => outcomeSentences(part, finding)),
    finding.caution,
    ...finding.testsNotRun.map(({ sentence }) => sentence),
    missingSentence(finding),
    countsSentence(finding),
  ].join(' ');
}

function opening({ measure, outcomes, reference }: Told): string {
  const { counted, breakdown, from, to } = measure;
  const [first] = outcomes;
  const where = counted.filters.map(({ header, value }) => ` with “${value}” under “${header}”`).join(' and');
  const when = from && to ? `${from === to ? ' in' : ' from'} ${periodPhrase(from, to)}` : '';
  const total = first?.total ?? 0;
  return (
    `This looks at what came of ${eventCount(total, counted)}${where}${when}. The ${breakdown.label} is known for ` +
    `${whole(total - (first?.unknown.count ?? 0))} of them. Each outcome is looked at apart, and the comparison is with ${reference}.${withinWords(measure.within)}`
  );
}

function withinWords(columns: readonly string[]): string {
  if (columns.length === 0) return '';
  return ` The ratio within the same ${listed(columns.map(columnWords))} is told where it is another.`;
}

function outcomeSentences(part: HitRatePart, finding: Told): string {
  const { groups, outcome } = part;
  const reference = groups.find(({ isReference }) => isReference);
  const compared = groups.filter(({ isReference, ratio }) => !isReference && ratio.estimate !== null);
  const own = compared.map((group) => sentenceOf(group, part, finding));
  const against = reference ? ` ${peoplePhrase(reference, finding.measure)} ${shareOver(reference)}.` : '';
  const said = own.length > 0 ? ` ${own.join(' ')}` : ' No group can be compared.';
  return `${capitalised(finding.measure.counted.plural)} that ${outcome.words}:${against}${said}`;
}

/** `Black people 13.3% (2 of 15), 0.83 times, between 0.23 and 2.4: whether higher or lower cannot be told.` */
function sentenceOf(group: ShareGroup, { within }: HitRatePart, { measure }: Told): string {
  const { ratio, verdictWords } = group;
  const size =
    ratio.estimate === Infinity
      ? 'those compared with have none'
      : `${times(ratio.estimate ?? 0)} times, ${ratioSpan(ratio)}`;
  const said = verdictWords === 'cannot be told' ? 'whether higher or lower cannot be told' : verdictWords;
  return `${capitalised(peoplePhrase(group, measure))} ${shareOver(group)}, ${size}${insideOf(group, within)}: ${said}.`;
}

function insideOf({ group, ratio }: ShareGroup, within: HitRatePart['within']): string {
  const pooled = within?.groups[group]?.ratio.estimate;
  if (pooled == null || !within) return '';
  if (ratio.estimate !== null && times(pooled) === times(ratio.estimate)) return '';
  return `, and ${times(pooled)} times within the same ${listed(within.columns.map(columnWords))}`;
}

/** How a column is called in a sentence. */
function columnWords(column: string): string {
  return column === 'Object of search' ? 'object' : column;
}

function shareOver({ share, hits, known }: ShareGroup): string {
  return share.estimate === null
    ? 'none of known outcome'
    : `${percentage(share.estimate)} (${whole(hits)} of ${whole(known)})`;
}

function missingSentence({ outcomes, measure }: Told): string {
  const [first] = outcomes;
  const group = first?.unknown;
  const missing = outcomes.map(({ outcome, unknown }) => ({
    header: outcome.header,
    count: unknown.outcome.count + unknown.outcomeMissingToo,
  }));
  const each = [...new Map(missing.map((one) => [one.header, one])).values()].map(
    ({ header, count }) => `“${header}” is empty in ${whole(count)}`,
  );
  const unknown =
    group === undefined || group.count === 0
      ? `No ${measure.breakdown.label} is missing`
      : `The ${measure.breakdown.label} is missing in ${eventCount(group.count, measure.counted)}, or ${percentage(group.share ?? 0)}`;
  return `${unknown}; ${listed(each)}: an empty outcome is not a “no”, and is left out.`;
}
