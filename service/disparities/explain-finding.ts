// Explains a finding in one paragraph that a committee member can read aloud, written from its numbers.

import type { Finding, GroupFinding } from './finding.ts';
import { type Measure, referencePhrase } from './measure.ts';
import { periodPhrase } from './month.ts';
import { eventCount, eventsOf, peoplePhrase } from './people-phrase.ts';
import { between, excessPhrase, listed, percentage, ratePhrase, times, whole } from './spoken-number.ts';

type Told = Omit<Finding, 'paragraph' | 'receipt'>;

/** Counts, residents, period, definition and the missing share stand beside every ratio. */
export function explainFinding(finding: Told): string {
  return [
    opening(finding),
    ...finding.groups.filter(isCompared).map((group) => sentenceAbout(group, finding)),
    ...cannotBeComputed(finding),
    ...aboutUnknown(finding),
    ...aboutMonths(finding),
    closing(finding),
  ].join(' ');
}

function opening({ measure, total, unknown, groups, reference, denominators }: Told): string {
  const { counted } = measure;
  const where = counted.filters
    .map(({ header, value }) => ` with “${value}” as ${header.toLowerCase()}`)
    .join('');
  const when = measure.from && measure.to ? `, ${periodPhrase(measure.from, measure.to)}` : '';
  const place = measure.area ? ` in ${measure.area}` : '';
  const known = total - unknown.count;
  const against = groups.find((group) => group.isReference);
  const base = against
    ? ` ${capitalised(eventsOf(counted))} ${people(against, measure)}: ${countOver(against, measure)}.`
    : '';
  const date = denominators.date ? ` (${denominators.date.slice(0, 4)} figures)` : '';
  return (
    `${eventCount(total, counted)}${where}${place}${when}; for ${whole(known)} of them the ${measure.breakdown.label} is known. ` +
    `Rates are over residents${date} and are compared with ${comparedWith(measure, reference, against)}.${base}`
  );
}

function comparedWith(measure: Measure, reference: string, against: GroupFinding | undefined): string {
  if (against) return people(against, measure);
  return measure.reference.kind === 'group' ? reference : referencePhrase(measure.reference);
}

function isCompared(group: GroupFinding): boolean {
  return !group.isReference && group.ratio.estimate !== null && group.verdict !== 'cannot be computed';
}

function sentenceAbout(group: GroupFinding, { measure, unknown, reference }: Told): string {
  const { ratio } = group;
  const { adjusted } = ratio;
  const size =
    ratio.estimate === Number.POSITIVE_INFINITY
      ? `no ${measure.counted.singular} at all is recorded for ${reference}, so no ratio can be given`
      : `${times(ratio.estimate ?? 0)} times the rate`;
  const span = `the numbers are consistent with ${between(adjusted.lower ?? 0, adjusted.upper ?? Number.POSITIVE_INFINITY)} times`;
  const bounds = unknown.bounds[group.group];
  const moved =
    unknown.count > 0 && bounds && bounds.lower !== null && bounds.upper !== null
      ? ` If those of unknown ${characteristic(measure)} are allowed for, ${between(bounds.lower, bounds.upper)} times.`
      : '';
  return `${capitalised(people(group, measure))}: ${verdictClause(group, measure)} – ${countOver(group, measure)}, ${size}; ${span}.${moved}`;
}

/** Higher, lower, consistent with, cannot be told: the only four things that are said. */
function verdictClause(group: GroupFinding, measure: Measure): string {
  const excess = group.excess;
  const more =
    excess === null
      ? ''
      : `, ${excessPhrase(excess)} ${measure.counted.plural} than at the rate compared with`;
  if (group.verdict === 'gap') return `the rate is ${group.verdictWords}${more}`;
  if (group.verdict === 'gap, size not settled') {
    return `the rate is ${direction(group)}${more}, but whether by enough to matter cannot be told`;
  }
  if (group.verdict === 'no gap that matters') return 'the rate is consistent with the one compared with';
  const seen =
    group.smallestVisibleRatio === null
      ? ''
      : ` (only a ratio of ${times(group.smallestVisibleRatio)} or more was likely to show in numbers of this size)`;
  return `whether the rate is higher or lower cannot be told${seen}`;
}

function direction(group: GroupFinding): string {
  return (group.ratio.estimate ?? 1) > 1 ? 'higher' : 'lower';
}

function countOver(group: GroupFinding, measure: Measure): string {
  const rate =
    group.rate.estimate === null
      ? ''
      : `, ${ratePhrase(group.rate.estimate)} per ${whole(measure.per)}${measure.from ? ' a year' : ''}`;
  return `${eventCount(group.count, measure.counted)}, ${whole(group.population ?? 0)} residents${rate}`;
}

function cannotBeComputed({ groups, measure }: Told): string[] {
  const none = groups.filter((group) => !group.isReference && !isCompared(group));
  if (none.length === 0) return [];
  const named = none.map(
    (group) => `${people(group, measure)} (${eventCount(group.count, measure.counted)})`,
  );
  return [`No comparison can be computed for ${listed(named)}.`];
}

function aboutUnknown({ unknown, measure }: Told): string[] {
  const { notStated, notRecorded, unrecognised, notApplicable } = unknown.kinds;
  const kinds = [
    ...(notStated > 0 ? [`${whole(notStated)} not stated`] : []),
    ...(notRecorded > 0 ? [`${whole(notRecorded)} not recorded`] : []),
    ...(unrecognised > 0 ? [`${whole(unrecognised)} in words that are not recognised`] : []),
  ];
  const missing =
    unknown.count === 0
      ? `The ${characteristic(measure)} is known for every one that could have it.`
      : `The ${characteristic(measure)} is unknown in ${percentage(unknown.share ?? 0)} (${listed(kinds)}).`;
  const outside =
    notApplicable > 0
      ? ` A further ${eventCount(notApplicable, measure.counted)} had no person to record (such as a vehicle) and ${notApplicable === 1 ? 'is' : 'are'} not counted here.`
      : '';
  return [missing + outside];
}

function aboutMonths({ period }: Told): string[] {
  const missing = period.monthsMissing.length;
  if (missing === 0) return [];
  return [
    `Files for ${missing === 1 ? 'one month' : `${missing} months`} were never sent; these months are missing, not zero.`,
  ];
}

function closing({ measure }: Told): string {
  return (
    `Counts are of ${measure.counted.plural}, not of people, and residents are not the same as the people who were present. ` +
    'A higher or lower rate does not by itself say why.'
  );
}

function people(group: GroupFinding, measure: Measure): string {
  return peoplePhrase(group, measure.breakdown);
}

function characteristic(measure: Measure): string {
  return measure.breakdown.label;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
