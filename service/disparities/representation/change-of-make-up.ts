// How a body's make-up changed since an earlier time: how much by a different mix, how much within the same mix.

import { kitagawaDecomposition } from '@due-regard/statistics';
import type { Group, Grouping } from '../findings/grouping.ts';
import type { ChangeOfMakeUp } from './representation-finding.ts';

/** So many people of a group (or a silence) with one value of the column that the body is split within. */
export interface MixedCount {
  group: string;
  value: string;
  count: number;
}

export interface MixThenAndNow {
  /** Header of the column, such as Rank. */
  within: string;
  earlier: readonly MixedCount[];
  now: readonly MixedCount[];
}

/** Of those whose group is known; a blank in the column is a part of the mix like any other. */
export function changeOfMakeUp({ within, earlier, now }: MixThenAndNow, grouping: Grouping): ChangeOfMakeUp {
  const [before, after] = [earlier, now].map((counts) => knownIn(counts, grouping)) as [Known, Known];
  const values = [...new Set([...before.byValue.keys(), ...after.byValue.keys()])].sort();
  return {
    within,
    parts: values.length,
    earlierKnown: before.total,
    known: after.total,
    groups: grouping.groups
      .filter(({ inEvents }) => inEvents)
      .map((group) => ({
        group: group.shortLabel,
        code: group.code,
        ...split(group, values, before, after),
      })),
  };
}

interface Known {
  total: number;
  /** By value of the column: everybody known, and by group. */
  byValue: Map<string, { people: number; byGroup: Map<string, number> }>;
}

function knownIn(counts: readonly MixedCount[], grouping: Grouping): Known {
  const known: Known = { total: 0, byValue: new Map() };
  for (const { group, value, count } of counts) {
    if (group.startsWith('!')) continue;
    const code = grouping.groupOfEvent(group) ?? group;
    const part = known.byValue.get(value) ?? { people: 0, byGroup: new Map<string, number>() };
    part.people += count;
    part.byGroup.set(code, (part.byGroup.get(code) ?? 0) + count);
    known.byValue.set(value, part);
    known.total += count;
  }
  return known;
}

function split({ code }: Group, values: readonly string[], before: Known, after: Known) {
  const at = (known: Known, value: string) => {
    const part = known.byValue.get(value);
    const people = part?.people ?? 0;
    return { people, share: people === 0 ? null : (part?.byGroup.get(code) ?? 0) / people };
  };
  const answer = kitagawaDecomposition(
    values.map((value) => {
      const [then, now] = [at(before, value), at(after, value)];
      // Where one of the two times has nobody in a part, the other's share stands for it: that part is all mix.
      return {
        size: now.people,
        rate: now.share ?? then.share ?? 0,
        referenceSize: then.people,
        referenceRate: then.share ?? now.share ?? 0,
      };
    }),
  );
  const { rate, referenceRate, difference, compositionEffect, rateEffect, reason } = answer;
  return {
    earlierShare: referenceRate,
    share: rate,
    difference,
    byMix: compositionEffect,
    withinMix: rateEffect,
    ...(reason === null ? {} : { reason }),
  };
}
