// Cells of a share: events counted by partner, month, group, stratum and whether they had the outcome.

import type { Grouping } from '../findings/grouping.ts';
import { type Tally, tallyOf } from '../counting/tally.ts';

export interface ShareCell {
  partner: string;
  /** `YYYY-MM`; null where the data carry no months. */
  month: string | null;
  /** A code of the events' classification or one of the silence tokens, such as `!not-stated`. */
  group: string;
  /** Whether they had the outcome; null where nobody wrote it down. */
  outcome: boolean | null;
  /** The value of each column that groups are compared within; blank where nothing is written. */
  stratum: readonly string[];
  count: number;
}

/** How many had the outcome, how many did not, and of how many nobody knows. */
export interface OutcomeCount {
  hits: number;
  misses: number;
  missing: number;
}

export interface ShareTally {
  /** All of them by group, and by silence. */
  all: Tally;
  /** By group code. */
  groups: Map<string, OutcomeCount>;
  /** Those whose group is not known. */
  unknown: OutcomeCount;
}

export function shareTallyOf(cells: readonly ShareCell[], grouping: Grouping): ShareTally {
  const groups = new Map(grouping.groups.map(({ code }) => [code, none()]));
  const unknown = none();
  for (const cell of cells) {
    const code = grouping.groupOfEvent(cell.group);
    const into = code === undefined ? (isUnknown(cell.group) ? unknown : undefined) : groups.get(code);
    if (into) into[kindOf(cell.outcome)] += cell.count;
  }
  return { all: tallyOf(cells, grouping), groups, unknown };
}

export function none(): OutcomeCount {
  return { hits: 0, misses: 0, missing: 0 };
}

export function knownOutcomes({ hits, misses }: OutcomeCount): number {
  return hits + misses;
}

export function together(counts: readonly OutcomeCount[]): OutcomeCount {
  const sum = (kind: keyof OutcomeCount) => counts.reduce((total, count) => total + count[kind], 0);
  return { hits: sum('hits'), misses: sum('misses'), missing: sum('missing') };
}

function kindOf(outcome: boolean | null): keyof OutcomeCount {
  if (outcome === null) return 'missing';
  return outcome ? 'hits' : 'misses';
}

/** Somebody who could have had a group; a search of an empty vehicle has nobody. */
function isUnknown(group: string): boolean {
  return ['!not-stated', '!not-recorded', '!unrecognised'].includes(group);
}
