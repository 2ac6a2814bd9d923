// The sentences about what is missing: events of unknown group, events without a person, and months never sent.

import type { RateFinding, GroupFinding } from './rate-finding.ts';
import { eventCount, peoplePhrase } from '../findings/people-phrase.ts';
import { listed } from '../../phrases/list.ts';
import { percentage, whole } from '../../phrases/spoken-number.ts';

type Told = Pick<RateFinding, 'unknown' | 'measure' | 'period'>;
type ToldOfGroups = Pick<RateFinding, 'unknown' | 'measure' | 'groups'>;

/** How many are missing, whether they could turn round what is said, and what is left out. */
export function missingSentences(finding: Told & ToldOfGroups): string[] {
  return [missingSentence(finding), ...reachSentences(finding), ...leftOutSentences(finding)];
}

function missingSentence({ unknown, measure }: Told): string {
  const { notStated, notRecorded, unrecognised } = unknown.kinds;
  const kinds = [
    ...(notStated > 0 ? [`${whole(notStated)} not stated`] : []),
    ...(notRecorded > 0 ? [`${whole(notRecorded)} not recorded`] : []),
    ...(unrecognised > 0 ? [`${whole(unrecognised)} in words that are not recognised`] : []),
  ];
  const { label } = measure.breakdown;
  if (unknown.count === null) return `In how many more the ${label} is missing, these counts do not say.`;
  if (unknown.count === 0) return `No ${label} is missing.`;
  const missing = eventCount(unknown.count, measure.counted);
  return `The ${label} is missing in ${missing}, or ${percentage(unknown.share ?? 0)}: ${listed(kinds)}.`;
}

function leftOutSentences({ unknown, measure }: Told): string[] {
  const { notApplicable } = unknown.kinds;
  if (notApplicable === 0) return [];
  return [
    `A further ${eventCount(notApplicable, measure.counted)} had no person to record, such as a search of a vehicle, and ${notApplicable === 1 ? 'is' : 'are'} left out.`,
  ];
}

/** Whether the events of unknown group could turn round or unsettle what is said: a sentence for each of these, and one for all that stays. */
function reachSentences({ unknown, groups, measure }: ToldOfGroups): string[] {
  const gaps = groups.filter(({ verdict }) => verdict?.startsWith('gap'));
  if (unknown.count === null || unknown.count === 0 || gaps.length === 0) return [];
  const reach = Map.groupBy(gaps, (gap) => reachOf(gap, unknown));
  const { stays = [], unsettled = [], turned = [] } = Object.fromEntries(reach);
  const named = (those: readonly GroupFinding[]) =>
    listed(those.map((group) => `${peoplePhrase(group, measure)} (${directionOf(group)})`));
  return [
    ...(stays.length > 0 ? [`Whosever those are, what is said of ${named(stays)} would stay so.`] : []),
    ...(unsettled.length > 0
      ? [`They are enough to leave unsettled what is said of ${named(unsettled)}.`]
      : []),
    ...(turned.length > 0 ? [`They are enough to turn round what is said of ${named(turned)}.`] : []),
  ];
}

function directionOf({ ratio }: GroupFinding): 'higher' | 'lower' {
  return (ratio.estimate ?? 1) > 1 ? 'higher' : 'lower';
}

/** Wherever the unknown ones belong: the gap stays even with sampling, the ratio alone stays on its side, or it can cross 1. */
function reachOf(group: GroupFinding, { bounds }: RateFinding['unknown']): 'stays' | 'unsettled' | 'turned' {
  const own = bounds[group.group];
  if (own === undefined) return 'turned';
  const aside = ({ lower, upper }: { lower: number | null; upper: number | null }) =>
    lower !== null && upper !== null && (directionOf(group) === 'higher' ? lower > 1 : upper < 1);
  if (aside(own.withSampling)) return 'stays';
  return aside(own) ? 'unsettled' : 'turned';
}

export function periodSentences({ period }: Told): string[] {
  const missing = period.monthsMissing.length;
  if (missing === 0) return [];
  const months = missing === 1 ? 'one month' : `${missing} months`;
  const who = period.partners.length > 1 ? 'at least one partner sent no file' : 'no file was sent';
  return [`For ${months} of this period ${who}: that is missing, not zero.`];
}
