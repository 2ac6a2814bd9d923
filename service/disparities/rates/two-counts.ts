// A group and those it is compared with in one span: their events over their person-years, or why there are none.

import type { RateGroup } from '@due-regard/statistics';
import type { Exposure } from '../counting/exposure.ts';
import type { Tally } from '../counting/tally.ts';
import type { Group } from '../findings/grouping.ts';
import type { Reference } from '../findings/measured.ts';
import { type Side, sidesOf, together } from './sides.ts';

/** Both sides; with a reason, neither counts. */
export interface Two {
  group: RateGroup;
  reference: RateGroup;
  /** Why the two cannot be compared here; null where they can. */
  reason: string | null;
}

interface Counted {
  tally: Tally;
  exposure: ReadonlyMap<string, Exposure>;
}

const nobody: RateGroup = { events: 0, exposure: 0 };

export function twoCounts(
  group: Group,
  groups: readonly Group[],
  reference: Reference,
  counted: Counted,
): Two {
  const able = groups.flatMap((each) => sideOf(each, counted) ?? []);
  const own = able.find(({ code }) => code === group.code);
  const sides = own && sidesOf(own, able, reference);
  if (!sides || sides.rest.exposure <= 0)
    return { group: nobody, reference: nobody, reason: whyNot(group, reference, counted) };
  return { group: plain(sides.group), reference: plain(sides.rest), reason: null };
}

/** Several spans as one. Those that cannot be compared are left out. */
export function addedUp(twos: readonly Two[]): Two {
  const able = twos.filter(({ reason }) => reason === null);
  if (able.length === 0) return { group: nobody, reference: nobody, reason: twos[0]?.reason ?? neverSent };
  return {
    group: together(able.map(({ group }) => group)),
    reference: together(able.map(({ reference }) => reference)),
    reason: null,
  };
}

function sideOf({ code, inEvents }: Group, { tally, exposure }: Counted): Side | undefined {
  const personYears = exposure.get(code)?.personYears ?? null;
  if (tally.withheld.has(code) || !inEvents || personYears === null || personYears <= 0) return undefined;
  return { code, events: tally.counts.get(code) ?? 0, exposure: personYears };
}

function plain({ events, exposure }: RateGroup): RateGroup {
  return { events, exposure };
}

function whyNot({ code, inEvents }: Group, reference: Reference, { tally, exposure }: Counted): string {
  const known = [...exposure.values()].some(({ personYears }) => (personYears ?? 0) > 0);
  if (!known) return neverSent;
  if (tally.withheld.has(code))
    return 'The count of this group is withheld by whoever published it. It is not zero.';
  if (!inEvents) return 'The counts have no such group. That is not a count of zero.';
  if ((exposure.get(code)?.personYears ?? 0) <= 0) return 'The population has no residents in this group.';
  return reference.kind === 'group'
    ? `The group compared with, ${reference.label}, has no count or no residents here.`
    : 'There is no other group to compare with.';
}

const neverSent = 'No month of this was sent. It is missing, not zero.';
