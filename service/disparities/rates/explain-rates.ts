// Explains a finding in one paragraph that a committee member can read aloud, written from its numbers.

import { repeatSentences } from './explain-repeats.ts';
import { explainAdjusted } from './explain-adjusted.ts';
import { missingSentences, periodSentences } from './explain-unknown.ts';
import { countWords } from '../findings/count-words.ts';
import { type RateFinding, type GroupFinding } from './rate-finding.ts';
import { verdicts } from '../findings/verdict.ts';
import { type RateMeasure } from './rate-measure.ts';
import { referencePhrase } from '../findings/measured.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { eventCount, eventsOf, peoplePhrase } from '../findings/people-phrase.ts';
import { capitalised, listed } from '../../phrases/list.ts';
import { between, exact, excessPhrase, ratePhrase, times, whole } from '../../phrases/spoken-number.ts';
import { leavesOutOne } from '../findings/verdict-words.ts';

export type Told = Omit<RateFinding, 'paragraph' | 'receipt'>;

/** With more groups than this, each has a clause and not sentences of its own. */
const mostInFull = 8;

/** Counts, residents, period, definition and the missing share stand beside every ratio. */
export function explainRates(finding: Told): string {
  const compared = finding.groups.filter(isCompared).toSorted(mostToSayFirst);
  const inFull = compared.length <= mostInFull;
  return [
    opening(finding),
    ...(inFull ? compared.map((group) => sentenceAbout(group, finding)) : inBrief(compared, finding)),
    ...leftWithoutVerdict(finding),
    ...cannotBeComputed(finding),
    ...(finding.adjusted === null ? [] : explainAdjusted(finding.adjusted, finding.measure)),
    ...missingSentences(finding),
    ...periodSentences(finding),
    ...repeatSentences(finding),
    `Counts are of ${finding.measure.counted.plural}, not of people, and residents are not the same as the people who were present.`,
    'A higher or lower rate does not by itself say why.',
  ].join(' ');
}

function opening({ measure, total, unknown, groups, denominators }: Told): string {
  const { counted } = measure;
  const where = counted.filters.map(({ header, value }) => ` with “${value}” under “${header}”`).join(' and');
  const place = measure.area ? ` in ${measure.area}` : '';
  const when =
    measure.from && measure.to
      ? `${measure.from === measure.to ? ' in' : ' from'} ${periodPhrase(measure.from, measure.to)}`
      : '';
  const date = denominators.date ? ` (${denominators.date.slice(0, 4)} figures)` : '';
  const against = groups.find((group) => group.isReference);
  const reference = against
    ? ` The comparison is with ${people(against, measure)}: ${countOver(against, measure)}.`
    : ` The comparison is with ${referencePhrase(measure.reference)}.`;
  return (
    `This counts ${eventCount(total, counted)}${where}${place}${when}. The ${measure.breakdown.label} is known for ` +
    `${whole(total - (unknown.count ?? 0))} of them, and rates are over residents${date}.${reference}`
  );
}

/** What can be said before what cannot; higher before lower; then by how many events more or fewer. */
function mostToSayFirst(a: GroupFinding, b: GroupFinding): number {
  const rank = ({ verdict }: GroupFinding) =>
    verdict === null ? verdicts.length : verdicts.indexOf(verdict);
  const lower = ({ ratio }: GroupFinding) => ((ratio.estimate ?? 1) > 1 ? 0 : 1);
  const excess = (group: GroupFinding) => Math.abs(group.excess ?? 0);
  return rank(a) - rank(b) || lower(a) - lower(b) || excess(b) - excess(a);
}

function isCompared(group: GroupFinding): boolean {
  return group.verdict !== null && group.ratio.estimate !== null && group.verdict !== 'cannot be computed';
}

/** One sentence: what can be said, the size with its interval, the counts, and what the unknown could do. */
function sentenceAbout(group: GroupFinding, finding: Told): string {
  const { measure } = finding;
  const parts = [
    `${lead(group, people(group, measure), measure)}: ${sizeOf(group, finding)} (${countOver(group, measure)})`,
    tail(group, measure),
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

/** Higher, lower, consistent with, cannot be told: nothing else is said. */
function lead(group: GroupFinding, who: string, measure: RateMeasure): string {
  const direction = (group.ratio.estimate ?? 1) > 1 ? 'higher' : 'lower';
  const events = capitalised(`${eventsOf(measure.counted)} ${who}`);
  switch (group.verdict) {
    case 'gap':
      return `${events} are at a ${direction} rate`;
    case 'gap, size not settled':
      return `${events} are at a ${direction} rate, but whether by enough to matter cannot be told`;
    case 'no gap that matters':
      return leavesOutOne(group.ratio.adjusted)
        ? `${events} are at a ${direction} rate, by too little to matter`
        : `${events} are consistent with the same rate`;
    default:
      return `For ${who} it cannot be told whether the rate is higher or lower`;
  }
}

function sizeOf({ ratio }: GroupFinding, { measure, family, groups }: Told): string {
  const { estimate, lower, upper, adjusted } = ratio;
  const against = groups.find((group) => group.isReference);
  const whose = against ? `that of ${people(against, measure)}` : 'the rate compared with';
  if (estimate === null) return 'no ratio can be computed';
  if (estimate === Number.POSITIVE_INFINITY) {
    return `there are no ${measure.counted.plural} to compare with, and the numbers are consistent with ${times(lower ?? 0)} times ${whose} or more`;
  }
  const size = estimate === 0 ? 'there are none' : `${times(estimate)} times ${whose}`;
  const span = `${size}, and the numbers are consistent with ${between(lower ?? 0, upper ?? Infinity)} times`;
  const turned = leavesOutOne(ratio) && !leavesOutOne(adjusted);
  if (!turned) return span;
  return `${span}, or ${between(adjusted.lower ?? 0, adjusted.upper ?? Infinity)} once the ${family.size} comparisons made together are allowed for`;
}

function tail({ verdict, excess, smallestVisibleRatio }: GroupFinding, { counted }: RateMeasure): string {
  if (verdict?.startsWith('gap') && excess !== null) {
    const events = Math.round(Math.abs(excess)) === 1 ? counted.singular : counted.plural;
    return `that is ${excessPhrase(excess)} ${events} than at the rate compared with`;
  }
  if (verdict !== 'not settled' || smallestVisibleRatio === null) return '';
  return `only ${times(smallestVisibleRatio)} times or more was likely to show in numbers of this size`;
}

function countOver(group: GroupFinding, measure: RateMeasure): string {
  const over = `${eventCount(group.count ?? 0, measure.counted)} over ${whole(group.population ?? 0)} residents`;
  if (group.rate.estimate === null) return over;
  return `${over}, ${ratePhrase(group.rate.estimate)} per ${exact(measure.per)}${measure.from ? ' a year' : ''}`;
}

/** The many groups by what can be said of them. */
function inBrief(groups: readonly GroupFinding[], { measure }: Told): string[] {
  const higher = ({ ratio }: GroupFinding) => (ratio.estimate ?? 1) > 1;
  const gaps = groups.filter(({ verdict }) => verdict?.startsWith('gap'));
  const said = (lead: string, those: readonly GroupFinding[]) =>
    those.length === 0 ? [] : [`${lead}: ${those.map((group) => clauseOf(group, measure)).join('; ')}.`];
  return [
    ...said('At a higher rate', gaps.filter(higher)),
    ...said(
      'At a lower rate',
      gaps.filter((group) => !higher(group)),
    ),
    ...said(
      'Consistent with the same rate, or too little from it to matter',
      groups.filter(({ verdict }) => verdict === 'no gap that matters'),
    ),
    ...said(
      'Whether higher or lower cannot be told',
      groups.filter(({ verdict }) => verdict === 'not settled'),
    ),
  ];
}

function clauseOf({ group, count, population, ratio }: GroupFinding, { counted }: RateMeasure): string {
  const size = ratio.estimate === Infinity ? 'none to compare with' : `${times(ratio.estimate ?? 0)} times`;
  const span = between(ratio.lower ?? 0, ratio.upper ?? Infinity);
  return `${group} (${eventCount(count ?? 0, counted)} over ${whole(population ?? 0)} residents, ${size}, ${span})`;
}

/** Groups of whoever is left over: their figures, and that nothing is said of them as a group. */
function leftWithoutVerdict(finding: Told): string[] {
  const left = finding.groups.filter(({ isReference, verdict }) => !isReference && verdict === null);
  return left.map(
    (group) =>
      `No verdict is given on ${people(group, finding.measure)}, who may have little in common: ` +
      `${sizeOf(group, finding)} (${countOver(group, finding.measure)}).`,
  );
}

function cannotBeComputed({ groups, measure }: Told): string[] {
  const none = groups.filter(({ verdict }) => verdict === 'cannot be computed');
  if (none.length === 0) return [];
  const named = none.map(
    (group) =>
      `${people(group, measure)} (${group.count === null ? `count ${countWords(group)}` : eventCount(group.count, measure.counted)})`,
  );
  return [`No comparison can be computed for ${listed(named)}.`];
}

function people(group: GroupFinding, measure: RateMeasure): string {
  return peoplePhrase(group, measure);
}
