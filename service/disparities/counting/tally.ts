// A tally: the events of each group, and those whose group is not known, by the kind of silence.

import type { Cell } from './cells.ts';
import type { Grouping } from '../findings/grouping.ts';

export interface Tally {
  /** By group code: what is known of it. */
  counts: Map<string, number>;
  /** Codes of groups some of whose counts are withheld by their publisher. They are not zero, and nobody knows what they are. */
  withheld: Set<string>;
  notStated: number;
  notRecorded: number;
  unrecognised: number;
  /** There was nobody to have a characteristic: a vehicle search. Outside every share. */
  notApplicable: number;
  /** Known categories that none of the groups holds, by category code. */
  outsideGroups: Map<string, number>;
}

export function tallyOf(cells: readonly Cell[], grouping: Grouping): Tally {
  const tally: Tally = {
    counts: new Map(grouping.groups.map(({ code }) => [code, 0])),
    withheld: new Set(),
    notStated: 0,
    notRecorded: 0,
    unrecognised: 0,
    notApplicable: 0,
    outsideGroups: new Map(),
  };
  for (const { group, count } of cells) add(tally, grouping, group, count);
  return tally;
}

function add(tally: Tally, grouping: Grouping, code: string, count: number | null): void {
  const silence = silences[code];
  if (silence) {
    tally[silence] += count ?? 0;
    return;
  }
  const group = grouping.groupOfEvent(code);
  if (count === null) {
    tally.withheld.add(group ?? code);
    return;
  }
  const into = group === undefined ? tally.outsideGroups : tally.counts;
  into.set(group ?? code, (into.get(group ?? code) ?? 0) + count);
}

const silences: Record<string, 'notStated' | 'notRecorded' | 'unrecognised' | 'notApplicable'> = {
  '!not-stated': 'notStated',
  '!not-recorded': 'notRecorded',
  '!unrecognised': 'unrecognised',
  '!not-applicable': 'notApplicable',
};

/** Events of known category: those of the groups and those that no group holds. */
export function knownCount(tally: Tally): number {
  return sum(tally.counts) + sum(tally.outsideGroups);
}

/** Events that could have had a group but whose group nobody wrote down in words that are known. */
export function unknownCount(tally: Tally): number {
  return tally.notStated + tally.notRecorded + tally.unrecognised;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
