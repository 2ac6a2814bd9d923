// The sentences about the shares of one outcome: what was looked at, each group, within strata, and what is missing.

import { eventCount, eventsOf, peoplePhrase } from '../findings/people-phrase.ts';
import { referencePhrase } from '../findings/measured.ts';
import { leavesOutOne } from '../findings/verdict-words.ts';
import { verdicts } from '../findings/verdict.ts';
import { capitalised, listed } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { between, excessPhrase, percentage, times, whole } from '../../phrases/spoken-number.ts';
import { ratioSpan } from './ratio-span.ts';
import type { ShareGroup, SharePart, ShareScope } from './share-finding.ts';
import type { SharesMeasure } from './share-measure.ts';
import { inBrief, mostInFull } from './in-brief.ts';
import { points, pointsBetween } from './points.ts';

/** One outcome, and what it has in common with others. */
export type ToldPart = SharePart & ShareScope & { measure: Omit<SharesMeasure, 'title'> };

export function openingOf({ measure, total, unknown, outcome, groups, reference }: ToldPart): string {
  const { counted, breakdown, from, to } = measure;
  const where = counted.filters.map(({ header, value }) => ` with “${value}” under “${header}”`).join(' and');
  const when = from && to ? `${from === to ? ' in' : ' from'} ${periodPhrase(from, to)}` : '';
  const known = total - unknown.count;
  const against = groups.find((group) => group.isReference);
  const compared = against
    ? `The comparison is with ${peoplePhrase(against, measure)}: ${shareOver(against, measure)}.`
    : `The comparison is with ${reference === 'overall' ? referencePhrase(measure.reference) : reference}.`;
  return (
    `This looks at ${eventCount(total, counted)}${where}${when}, and asks what share ${outcome.words}. ` +
    `The ${breakdown.label} is known for ${whole(known)} of them, and of those the outcome for ${whole(known - unknown.outcome.count)}. ${compared}`
  );
}

export function groupSentences(part: ToldPart): string[] {
  const compared = part.groups.filter(isCompared).toSorted(mostToSayFirst);
  return [
    ...(compared.length > mostInFull
      ? inBrief(compared, (group) => clauseOf(group, part), words)
      : compared.map((group) => sentenceAbout(group, part))),
    ...leftWithoutVerdict(part),
    ...cannotBeComputed(part),
  ];
}

const words = { higher: 'More often', lower: 'Less often', same: 'share' };

function clauseOf(group: ShareGroup, { measure }: ToldPart): string {
  const { estimate } = group.ratio;
  const size = estimate === Infinity ? 'none to compare with' : `${times(estimate ?? 0)} times`;
  return `${group.group} (${shareOver(group, measure)}, ${size}, ${ratioSpan(group.ratio)})`;
}

function isCompared({ verdict, ratio }: ShareGroup): boolean {
  return verdict !== null && verdict !== 'cannot be computed' && ratio.estimate !== null;
}

/** What can be said before what cannot; then by how many more or fewer. */
function mostToSayFirst(a: ShareGroup, b: ShareGroup): number {
  const rank = ({ verdict }: ShareGroup) => (verdict === null ? verdicts.length : verdicts.indexOf(verdict));
  return rank(a) - rank(b) || Math.abs(b.excess ?? 0) - Math.abs(a.excess ?? 0);
}

function sentenceAbout(group: ShareGroup, part: ToldPart): string {
  const parts = [
    `${lead(group, part)}: ${shareOver(group, part.measure)}, ${sizeOf(group, part)}`,
    tail(group, part),
  ];
  return `${parts.filter((each) => each !== '').join('; ')}.`;
}

/** Higher, lower, consistent with, cannot be told: nothing else is said. */
function lead({ verdict, ratio, ...group }: ShareGroup, { measure, outcome }: ToldPart): string {
  const who = peoplePhrase(group, measure);
  const events = capitalised(measure.counted.from === 'people' ? who : `${eventsOf(measure.counted)} ${who}`);
  const oftener = (ratio.estimate ?? 1) > 1 ? 'more often' : 'less often';
  switch (verdict) {
    case 'gap':
      return `${events} ${outcome.words} ${oftener}`;
    case 'gap, size not settled':
      return `${events} ${outcome.words} ${oftener}, but whether by enough to matter cannot be told`;
    case 'no gap that matters':
      return leavesOutOne(ratio.adjusted)
        ? `${events} ${outcome.words} ${oftener}, by too little to matter`
        : `${events} are consistent with the same share`;
    default:
      return `For ${who} it cannot be told whether the share is higher or lower`;
  }
}

/** `7 of 46 searches, 15.2%`. */
function shareOver({ hits, known, share }: ShareGroup, { counted }: ToldPart['measure']): string {
  const over = `${whole(hits)} of ${eventCount(known, counted)}`;
  return share.estimate === null ? over : `${over}, ${percentage(share.estimate)}`;
}

/** The ratio with its interval, the gap in points, and where there is a gap the ratio of those without the outcome. */
function sizeOf({ ratio, difference, ratioOfNot, verdict }: ShareGroup, { family }: ToldPart): string {
  const { estimate, lower, upper, adjusted } = ratio;
  const size =
    estimate === Number.POSITIVE_INFINITY
      ? `where those compared with have none, and the numbers are consistent with ${times(lower ?? 0)} times their share or more`
      : `${times(estimate ?? 0)} times the share compared with, and the numbers are consistent with ${between(lower ?? 0, upper ?? Infinity)} times`;
  const turned = leavesOutOne(ratio) && !leavesOutOne(adjusted);
  const allowed = turned
    ? `, or ${between(adjusted.lower ?? 0, adjusted.upper ?? Infinity)} once the ${family.size} comparisons made together are allowed for`
    : '';
  const gap =
    difference.estimate === null
      ? ''
      : `; that is ${points(difference.estimate)} (${pointsBetween(difference.lower, difference.upper)})`;
  const not =
    ratioOfNot.estimate === null || !verdict?.startsWith('gap')
      ? ''
      : `, and of those without it the share is ${times(ratioOfNot.estimate)} times`;
  return `${size}${allowed}${gap}${not}`;
}

function tail({ verdict, excess, smallestVisibleRatio }: ShareGroup, { measure }: ToldPart): string {
  const { counted } = measure;
  if (verdict?.startsWith('gap') && excess !== null) {
    const events = Math.round(Math.abs(excess)) === 1 ? counted.singular : counted.plural;
    return `${excessPhrase(excess)} ${events} than at the share compared with`;
  }
  if (verdict !== 'not settled' || smallestVisibleRatio === null) return '';
  return `only ${times(smallestVisibleRatio)} times or more was likely to show in numbers of this size`;
}

function leftWithoutVerdict(part: ToldPart): string[] {
  return part.groups
    .filter(({ isReference, verdict }) => !isReference && verdict === null)
    .map(
      (group) =>
        `No verdict is given on ${peoplePhrase(group, part.measure)}, who may have little in common: ` +
        `${shareOver(group, part.measure)}${group.ratio.estimate === null ? '' : `, ${sizeOf(group, part)}`}.`,
    );
}

function cannotBeComputed({ groups, measure }: ToldPart): string[] {
  const none = groups.filter(({ verdict }) => verdict === 'cannot be computed');
  if (none.length === 0) return [];
  const named = none.map(
    (group) =>
      `${peoplePhrase(group, measure)} (${whole(group.hits)} of ${eventCount(group.known, measure.counted)})`,
  );
  return [`No comparison can be computed for ${listed(named)}.`];
}

/** Crude beside pooled. */
export function withinSentences({ within, groups, measure }: ToldPart): string[] {
  if (!within) return [];
  const said = groups.flatMap((group) => {
    const own = within.groups[group.group];
    if (!own || own.ratio.estimate === null || group.verdict === null) return [];
    const { estimate, lower, upper } = own.ratio;
    const limits = lower === null || upper === null ? '' : `, ${between(lower, upper)}`;
    return [
      `${peoplePhrase(group, measure)} ${times(estimate)} times${limits}, beside ${times(group.ratio.estimate ?? 0)} without strata`,
    ];
  });
  if (said.length === 0) return [];
  return [`Compared only within the same ${listed(within.columns)}: ${said.join('; ')}.`];
}

/** What is missing, and whether it could turn round what is said. */
export function missingSentences({ unknown, measure, groups, outcome }: ToldPart): string[] {
  const { counted, breakdown } = measure;
  const group =
    unknown.count === 0
      ? `No ${breakdown.label} is missing.`
      : `The ${breakdown.label} is missing in ${eventCount(unknown.count, counted)}, or ${percentage(unknown.share ?? 0)}.`;
  const missing = unknown.outcome.count;
  const outcomes =
    missing === 0
      ? 'No outcome is missing of the others.'
      : `Of the others “${outcome.header}” is empty in ${eventCount(missing, counted)}, or ${percentage(unknown.outcome.share ?? 0)}; that is not a “no”, and they are left out of the shares.`;
  const gaps = groups.filter(({ verdict }) => verdict?.startsWith('gap'));
  if (gaps.length === 0 || unknown.count + missing === 0) return [group, outcomes];
  const turned = gaps.filter((gap) => canTurn(gap, unknown));
  const named = listed(turned.map((gap) => peoplePhrase(gap, measure)));
  return [
    group,
    outcomes,
    turned.length === 0
      ? 'Whatever those were, what is said would stay so.'
      : `What is missing is enough to unsettle or turn round what is said of ${named}.`,
  ];
}

function canTurn({ group, ratio }: ShareGroup, { bounds }: ToldPart['unknown']): boolean {
  const { lower, upper } = bounds[group]?.both.withSampling ?? { lower: null, upper: null };
  if (lower === null || upper === null) return true;
  return (ratio.estimate ?? 1) > 1 ? lower <= 1 : upper >= 1;
}

export function countsSentence({ measure: { counted } }: Pick<ToldPart, 'measure'>): string {
  return counted.from === 'people'
    ? 'Shares are of the people in these records.'
    : `Counts are of ${counted.plural}, not of people: one person can be among them more than once.`;
}
