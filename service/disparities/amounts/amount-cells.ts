// Cells of an amount: the amounts of each partner, month and group, and how many could not be used, by the reason.

import type { Grouping } from '../findings/grouping.ts';
import { type Tally, tallyOf } from '../counting/tally.ts';

export interface AmountCell {
  partner: string;
  /** `YYYY-MM`; null where the data carry no months. */
  month: string | null;
  /** A code of the events' classification or one of the silence tokens, such as `!not-stated`. */
  group: string;
  /** Rows of every kind. */
  count: number;
  amounts: number[];
  /** Rows whose cell is empty. */
  missing: number;
  /** Rows whose cell holds something that is no number. */
  notNumbers: number;
  /** Rows whose amount is below zero, which no length of time and no sum paid can be. */
  negative: number;
}

export interface AmountsOf extends Pick<AmountCell, 'count' | 'missing' | 'notNumbers' | 'negative'> {
  /** Smallest first. */
  amounts: number[];
}

export interface AmountTally {
  /** All of them by group, and by silence. */
  all: Tally;
  /** By group code. */
  groups: Map<string, AmountsOf>;
  /** Those whose group is not known. */
  unknown: AmountsOf;
}

export function amountTallyOf(cells: readonly AmountCell[], grouping: Grouping): AmountTally {
  const byGroup = Map.groupBy(cells, ({ group }) => grouping.groupOfEvent(group) ?? silenceOf(group));
  return {
    all: tallyOf(cells, grouping),
    groups: new Map(grouping.groups.map(({ code }) => [code, together(byGroup.get(code) ?? [])])),
    unknown: together(byGroup.get('unknown') ?? []),
  };
}

/** The amounts in one order, whatever order they were read in. */
export function together(parts: readonly AmountsOf[]): AmountsOf {
  const sum = (kind: 'count' | 'missing' | 'notNumbers' | 'negative') =>
    parts.reduce((total, part) => total + part[kind], 0);
  return {
    count: sum('count'),
    missing: sum('missing'),
    notNumbers: sum('notNumbers'),
    negative: sum('negative'),
    amounts: parts.flatMap(({ amounts }) => amounts).sort((a, b) => a - b),
  };
}

/** Rows without an amount that can be used. */
export function withoutAmount({ missing, notNumbers, negative }: AmountsOf): number {
  return missing + notNumbers + negative;
}

/** Somebody who could have had a group; a search of an empty vehicle has nobody. */
function silenceOf(group: string): string {
  return ['!not-stated', '!not-recorded', '!unrecognised'].includes(group) ? 'unknown' : '';
}
