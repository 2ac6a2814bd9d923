// Which group each person is in, how many there are of each, and why the others are in none.

import type { PeopleColumn } from '../../datasets/index.ts';
import { type Group, groupingOf } from '../findings/grouping.ts';

/** People in no group, by the reason. */
export interface PeopleSilences {
  notStated: number;
  notRecorded: number;
  unrecognised: number;
  /** Nobody could have been asked; outside every share. */
  notApplicable: number;
  /** In a category that none of the groups holds whole. */
  outside: number;
}

export interface PeopleGroups {
  rollUp: { id: string; title: string } | null;
  /** Those with at least one person, in the order of the list. */
  groups: Pick<Group, 'code' | 'label' | 'shortLabel'>[];
  /** Code of each person's group; null where it is not known; undefined where none applies. */
  groupOf: (string | null | undefined)[];
  sizes: Map<string, number>;
  silences: PeopleSilences;
}

/** Undefined when the list has no such roll-up. @param codes of the people that count, as `People.group` gives them */
export function peopleGroups(
  { classification }: PeopleColumn,
  codes: readonly string[],
  rollUpId: string | null,
): PeopleGroups | undefined {
  if (!classification) return undefined;
  const grouping = groupingOf(classification, classification, rollUpId ?? classification.usualRollUp);
  if (!grouping) return undefined;
  const silences = { notStated: 0, notRecorded: 0, unrecognised: 0, notApplicable: 0, outside: 0 };
  const sizes = new Map<string, number>();
  const groupOf = codes.map((code) => {
    const silence = silenceOf[code];
    if (silence) silences[silence] += 1;
    if (silence) return silence === 'notApplicable' ? undefined : null;
    const group = grouping.groupOfEvent(code);
    if (group === undefined) silences.outside += 1;
    else sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return group ?? null;
  });
  const groups = grouping.groups.filter(({ code }) => sizes.has(code));
  return { rollUp: grouping.rollUp, groups, groupOf, sizes, silences };
}

const silenceOf: Readonly<Record<string, keyof PeopleSilences>> = {
  '!not-stated': 'notStated',
  '!not-recorded': 'notRecorded',
  '!unrecognised': 'unrecognised',
  '!not-applicable': 'notApplicable',
};

/** All whose group is not known, those to whom none applies apart. */
export function unknownPeople({ notStated, notRecorded, unrecognised, outside }: PeopleSilences): number {
  return notStated + notRecorded + unrecognised + outside;
}
