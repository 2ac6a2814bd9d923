// Explains a representation in one paragraph that can be read aloud, written from its numbers.

import { countWords } from '../findings/count-words.ts';
import { eventCount, peoplePhrase } from '../findings/people-phrase.ts';
import { leavesOutOne } from '../findings/verdict-words.ts';
import { verdicts } from '../findings/verdict.ts';
import { capitalised, listed } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { between, percentage, times, whole } from '../../phrases/spoken-number.ts';
import { pointsWords } from './points-words.ts';
import type { RepresentationFinding, RepresentationGroup } from './representation-finding.ts';

type Told = Omit<RepresentationFinding, 'paragraph' | 'receipt'>;

/** With more groups than this, each has a clause and not sentences of its own. */
const mostInFull = 8;

export function explainRepresentation(told: Told): string {
  const compared = told.groups.filter(isCompared).toSorted(mostToSayFirst);
  const inFull = compared.length <= mostInFull;
  return [
    opening(told),
    ...(inFull ? compared.map((group) => sentenceAbout(group, told)) : [inBrief(compared, told)]),
    ...withoutVerdict(told),
    ...cannotBeComputed(told),
    ...changed(told),
    ...missing(told),
    told.readings.description,
    told.readings.process,
    closing(told),
  ].join(' ');
}

function opening({ measure, total, known, benchmark }: Told): string {
  const { counted, breakdown, from, to } = measure;
  const where = counted.filters.map(({ header, value }) => ` with “${value}” under “${header}”`).join(' and');
  const when = from && to ? `${from === to ? ' in' : ' from'} ${periodPhrase(from, to)}` : '';
  const date = measure.benchmark.date === null ? '' : ` (${measure.benchmark.date.slice(0, 4)} figures)`;
  return (
    `Of ${eventCount(total, counted)}${where}${when}, the ${breakdown.label} is known for ${whole(known)}, ` +
    `and shares are of these. The benchmark is ${measure.benchmark.name}${date}, ${whole(benchmark.total)} in all.`
  );
}

/** What can be said before what cannot; lower before higher; then by how many people. */
function mostToSayFirst(a: RepresentationGroup, b: RepresentationGroup): number {
  const rank = ({ verdict }: RepresentationGroup) =>
    verdict === null ? verdicts.length : verdicts.indexOf(verdict);
  const higher = ({ ratio }: RepresentationGroup) => ((ratio.estimate ?? 1) > 1 ? 1 : 0);
  const size = ({ shortfall }: RepresentationGroup) => Math.abs(shortfall ?? 0);
  return rank(a) - rank(b) || higher(a) - higher(b) || size(b) - size(a);
}

function isCompared({ verdict, ratio }: RepresentationGroup): boolean {
  return verdict !== null && ratio.estimate !== null && verdict !== 'cannot be computed';
}

function sentenceAbout(group: RepresentationGroup, told: Told): string {
  return `${capitalised(lead(group, told))}: ${sizes(group, told)}; ${inPeople(group, told)}${visible(group)}.`;
}

/** Higher, lower, consistent with, cannot be told: nothing else is said. */
function lead(group: RepresentationGroup, { measure, reference }: Told): string {
  const who = whoAre(group, measure);
  const direction = (group.ratio.estimate ?? 1) > 1 ? 'higher' : 'lower';
  switch (group.verdict) {
    case 'gap':
      return `${who} are a ${direction} share than among ${reference}`;
    case 'gap, size not settled':
      return `${who} are a ${direction} share than among ${reference}, but whether by enough to matter cannot be told`;
    case 'no gap that matters':
      return leavesOutOne(group.ratio.adjusted)
        ? `${who} are a ${direction} share than among ${reference}, by too little to matter`
        : `the share of ${who} is consistent with that among ${reference}`;
    default:
      return `for ${who} it cannot be told whether the share is higher or lower than among ${reference}`;
  }
}

function sizes({ count, ratio, benchmark }: RepresentationGroup, { known, reference, family }: Told): string {
  const own = `${whole(count ?? 0)} of ${whole(known)} (${percentage((count ?? 0) / known)}) against ${percentage(benchmark.share ?? 0)} of ${reference}`;
  const { estimate, lower, upper, adjusted } = ratio;
  if (estimate === null || lower === null || upper === null) return own;
  const size = `${times(estimate)} times their share there, the numbers being consistent with ${between(lower, upper)} times`;
  const turned = leavesOutOne(ratio) && !leavesOutOne(adjusted);
  return turned
    ? `${own}, ${size}, or ${between(adjusted.lower ?? 0, adjusted.upper ?? Infinity)} once the ${family.size} comparisons made together are allowed for`
    : `${own}, ${size}`;
}

function inPeople({ shortfall, expected }: RepresentationGroup, { measure }: Told): string {
  const short = Math.round(shortfall ?? 0);
  const { singular, plural } = measure.counted;
  const there = Math.round(expected ?? 0);
  const at = `at an equal share there would be about ${whole(there)} ${there === 1 ? singular : plural}`;
  return short === 0
    ? `${at}, as there are`
    : `${at}, ${whole(Math.abs(short))} ${short > 0 ? 'more' : 'fewer'} than there are`;
}

function visible({ verdict, smallestVisible: { above, below } }: RepresentationGroup): string {
  if (verdict !== 'not settled') return '';
  if (above === null) return '; numbers of this size were not likely to show any difference';
  const low = below === null ? '' : ` or ${times(below)} times or less`;
  return `; only ${times(above)} times or more${low} was likely to show in numbers of this size`;
}

function inBrief(groups: readonly RepresentationGroup[], { measure, known }: Told): string {
  const clauses = groups.map(
    ({ group, count, benchmark, ratio, verdictWords }) =>
      `${group} (${whole(count ?? 0)} of ${whole(known)} ${measure.counted.plural}, against ${percentage(benchmark.share ?? 0)}; ` +
      `${times(ratio.estimate ?? 0)} times, ${between(ratio.lower ?? 0, ratio.upper ?? Infinity)}: ${verdictWords})`,
  );
  return `Group by group, against ${measure.benchmark.name}: ${clauses.join('; ')}.`;
}

/** Groups of whoever is left over: their figures, and that nothing is said of them as a group. */
function withoutVerdict(told: Told): string[] {
  return told.groups
    .filter(({ verdict }) => verdict === null)
    .map(
      (group) =>
        `No verdict is given on ${whoAre(group, told.measure)}, who may have little in common: ${sizes(group, told)}.`,
    );
}

function cannotBeComputed({ groups, measure }: Told): string[] {
  const none = groups.filter(({ verdict }) => verdict === 'cannot be computed');
  if (none.length === 0) return [];
  const named = none.map(
    (group) =>
      `${whoAre(group, measure)} (${group.count === null ? `count ${countWords(group)}` : whole(group.count)})`,
  );
  return [`No comparison can be computed for ${listed(named)}.`];
}

/** Each change in points, and how much of it is a different mix. */
function changed({ change, measure }: Told): string[] {
  if (change === null) return [];
  const clauses = change.groups.flatMap(({ group, code, earlierShare, share, byMix, withinMix, ...rest }) => {
    if (rest.difference === null || earlierShare === null || share === null) return [];
    if (pointsWords(rest.difference) === '0.0') return [];
    const who = peoplePhrase({ group, code }, measure);
    return [
      `${who} from ${percentage(earlierShare)} to ${percentage(share)} (${pointsWords(byMix ?? 0)} by the mix, ${pointsWords(withinMix ?? 0)} within)`,
    ];
  });
  const split = `split into points by a different mix of ${change.within} and within the same ${change.within}`;
  return clauses.length === 0
    ? ['No share has changed by as much as 0.1 percentage points since the earlier time.']
    : [`Since the earlier time shares changed, ${split}: ${clauses.join('; ')}.`];
}

function missing({ unknown, measure, groups }: Told): string[] {
  const { label } = measure.breakdown;
  if (unknown.count === null) return [`In how many more the ${label} is missing, these counts do not say.`];
  if (unknown.count === 0) return [`No ${label} is missing.`];
  const { notStated, notRecorded, unrecognised } = unknown.kinds;
  const kinds = [
    ...(notStated > 0 ? [`${whole(notStated)} not stated, such as by those who preferred not to say`] : []),
    ...(notRecorded > 0 ? [`${whole(notRecorded)} not recorded`] : []),
    ...(unrecognised > 0 ? [`${whole(unrecognised)} in words that are not recognised`] : []),
  ];
  return [
    `The ${label} is missing in ${eventCount(unknown.count, measure.counted)}, or ${percentage(unknown.share ?? 0)}: ${listed(kinds)}.`,
    ...reach({ unknown, measure, groups }),
  ];
}

function reach({ unknown, measure, groups }: Pick<Told, 'unknown' | 'measure' | 'groups'>): string[] {
  const gaps = groups.filter(({ verdict }) => verdict?.startsWith('gap'));
  const stays = gaps.filter(({ group, ratio }) => {
    const { lower = null, upper = null } = unknown.bounds[group]?.withSampling ?? {};
    return lower !== null && upper !== null && ((ratio.estimate ?? 1) > 1 ? lower > 1 : upper < 1);
  });
  const could = gaps.filter((group) => !stays.includes(group));
  const named = (those: readonly RepresentationGroup[]) =>
    listed(those.map((group) => whoAre(group, measure)));
  return [
    ...(stays.length > 0 ? [`Whosever those are, what is said of ${named(stays)} would stay so.`] : []),
    ...(could.length > 0
      ? [`They are enough to unsettle or turn round what is said of ${named(could)}.`]
      : []),
  ];
}

const marketWords = {
  people: 'Residents are not the labour market. ',
  counts: 'Residents are neither the labour market nor whoever was present. ',
  events: 'Residents are not the same as the people who were present. ',
} as const;

function closing({ measure }: Told): string {
  const { counted, benchmark } = measure;
  const not = counted.from === 'events' ? `Counts are of ${counted.plural}, not of people. ` : '';
  const market = benchmark.kind === 'residents' ? marketWords[counted.from] : '';
  return `${not}${market}A higher or lower share does not by itself say why.`;
}

function whoAre(group: RepresentationGroup, measure: Told['measure']): string {
  return peoplePhrase(group, measure);
}
