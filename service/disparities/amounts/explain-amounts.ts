// Explains a finding about amounts in one paragraph that can be read aloud, written from its numbers.

import { referencePhrase } from '../findings/measured.ts';
import { eventCount, peoplePhrase } from '../findings/people-phrase.ts';
import { leavesOutOne } from '../findings/verdict-words.ts';
import { verdicts } from '../findings/verdict.ts';
import { listed } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { between, percentage, times, whole } from '../../phrases/spoken-number.ts';
import { inBrief, mostInFull } from '../shares/in-brief.ts';
import { ratioSpan } from '../shares/ratio-span.ts';
import type { AmountFinding, AmountGroup } from './amount-finding.ts';
import { amountPhrase, gapPhrase } from './amount-words.ts';

type Told = Omit<AmountFinding, 'format' | 'kind' | 'paragraph' | 'warnings' | 'receipt'>;

/** Counts, period, definition and the missing shares stand beside every average. */
export function explainAmounts(finding: Told): string {
  const compared = finding.groups.filter(isCompared).toSorted(mostToSayFirst);
  return [
    opening(finding),
    ...(compared.length > mostInFull
      ? inBrief(compared, (group) => clauseOf(group, finding), { ...words, same: finding.measure.average })
      : compared.map((group) => sentenceAbout(group, finding))),
    ...leftWithoutVerdict(finding),
    ...cannotBeComputed(finding),
    ...missingSentences(finding),
    finding.measure.counted.from === 'people'
      ? 'Averages are over the people in these records.'
      : `Averages are over ${finding.measure.counted.plural}, not over people: one person can be among them more than once.`,
    'A higher or lower average does not by itself say why.',
  ].join(' ');
}

function opening({ measure, total, unknown, groups, reference }: Told): string {
  const { counted, breakdown, amount, average, from, to } = measure;
  const where = counted.filters.map(({ header, value }) => ` with “${value}” under “${header}”`).join(' and');
  const when = from && to ? `${from === to ? ' in' : ' from'} ${periodPhrase(from, to)}` : '';
  const known = total - unknown.count;
  const against = groups.find(({ isReference }) => isReference);
  const compared = against
    ? `The comparison is with ${peoplePhrase(against, measure)}: ${averageOver(against, measure)}.`
    : `The comparison is with ${reference === 'overall' ? referencePhrase(measure.reference) : reference}.`;
  return (
    `This looks at ${eventCount(total, counted)}${where}${when}, and at the ${average} of “${amount}”. The ${breakdown.label} is known for ` +
    `${whole(known)} of them, and of those the amount for ${whole(known - unknown.amountMissing.count)}. ${compared}`
  );
}

const words = { higher: 'Higher', lower: 'Lower' };

function clauseOf(group: AmountGroup, { measure }: Told): string {
  const { ratio } = group;
  return `${group.group} (${averageOver(group, measure)}, ${times(ratio.estimate ?? 0)} times, ${ratioSpan(ratio)})`;
}

function isCompared({ verdict, ratio }: AmountGroup): boolean {
  return verdict !== null && verdict !== 'cannot be computed' && ratio.estimate !== null;
}

/** What can be said before what cannot; then the largest gap first. */
function mostToSayFirst(a: AmountGroup, b: AmountGroup): number {
  const rank = ({ verdict }: AmountGroup) => (verdict === null ? verdicts.length : verdicts.indexOf(verdict));
  const gap = ({ difference }: AmountGroup) => Math.abs(difference.estimate ?? 0);
  return rank(a) - rank(b) || gap(b) - gap(a);
}

function sentenceAbout(group: AmountGroup, finding: Told): string {
  const parts = [
    `${lead(group, finding)}: ${averageOver(group, finding.measure)}, ${sizeOf(group, finding)}`,
    group.verdict === 'not settled' && group.smallestVisibleRatio !== null
      ? `only ${times(group.smallestVisibleRatio)} times or more was likely to show in numbers of this size`
      : '',
  ];
  return `${parts.filter((each) => each !== '').join('; ')}.`;
}

/** Higher, lower, consistent with, cannot be told: nothing else is said. */
function lead(group: AmountGroup, { measure }: Told): string {
  const who = peoplePhrase(group, measure);
  const { ratio, verdict } = group;
  const direction = (ratio.estimate ?? 1) > 1 ? 'higher' : 'lower';
  const named = `For ${who} the ${measure.average}`;
  switch (verdict) {
    case 'gap':
      return `${named} is ${direction}`;
    case 'gap, size not settled':
      return `${named} is ${direction}, but whether by enough to matter cannot be told`;
    case 'no gap that matters':
      return leavesOutOne(ratio.adjusted)
        ? `${named} is ${direction}, by too little to matter`
        : `${named} is consistent with the one compared with`;
    default:
      return `For ${who} it cannot be told whether the ${measure.average} is higher or lower`;
  }
}

/** `18.5 over 46 calls`. */
function averageOver({ amount, known }: AmountGroup, { counted }: Told['measure']): string {
  const over = `over ${eventCount(known, counted)}`;
  return amount.estimate === null ? `no amount ${over}` : `${amountPhrase(amount.estimate)} ${over}`;
}

function sizeOf({ ratio, difference }: AmountGroup, { family }: Told): string {
  const { estimate, lower, upper, adjusted } = ratio;
  const gap = difference.estimate === null ? '' : `, ${gapPhrase(difference.estimate)}`;
  const size = `${times(estimate ?? 0)} times the one compared with${gap}`;
  if (lower === null || upper === null) return `${size}, without limits`;
  const turned = leavesOutOne(ratio) && !leavesOutOne(adjusted) && adjusted.lower !== null;
  const allowed = turned
    ? `, or ${between(adjusted.lower ?? 0, adjusted.upper ?? Infinity)} once the ${family.size} comparisons made together are allowed for`
    : '';
  return `${size}, and the numbers are consistent with ${between(lower, upper)} times${allowed}`;
}

function leftWithoutVerdict(finding: Told): string[] {
  return finding.groups
    .filter(({ isReference, verdict }) => !isReference && verdict === null)
    .map((group) => {
      const size = group.ratio.estimate === null ? '' : `, ${sizeOf(group, finding)}`;
      return `No verdict is given on ${peoplePhrase(group, finding.measure)}, who may have little in common: ${averageOver(group, finding.measure)}${size}.`;
    });
}

function cannotBeComputed({ groups, measure }: Told): string[] {
  const none = groups.filter(({ verdict }) => verdict === 'cannot be computed');
  if (none.length === 0) return [];
  const named = none.map(
    (group) => `${peoplePhrase(group, measure)} (${eventCount(group.known, measure.counted)} with an amount)`,
  );
  return [`No comparison can be computed for ${listed(named)}.`];
}

function missingSentences({ unknown, measure }: Told): string[] {
  const { counted, breakdown, amount } = measure;
  const { count, share, missing, notNumbers, negative } = unknown.amountMissing;
  const kinds = [
    ...(missing > 0 ? [`${whole(missing)} empty`] : []),
    ...(notNumbers > 0 ? [`${whole(notNumbers)} no number`] : []),
    ...(negative > 0 ? [`${whole(negative)} below zero`] : []),
  ];
  return [
    unknown.count === 0
      ? `No ${breakdown.label} is missing.`
      : `The ${breakdown.label} is missing in ${eventCount(unknown.count, counted)}, or ${percentage(unknown.share ?? 0)}${
          unknown.amount === null ? '' : `; their ${measure.average} is ${amountPhrase(unknown.amount)}`
        }.`,
    count === 0
      ? 'No amount of the others is missing.'
      : `Of the others “${amount}” cannot be used in ${eventCount(count, counted)}, or ${percentage(share ?? 0)}: ${listed(kinds)}.`,
  ];
}
