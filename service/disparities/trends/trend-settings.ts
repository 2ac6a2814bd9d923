// What a trend is asked for beyond a rate: how long each span is, which groups, where limits begin anew, what to compare.

import type { Every } from './span.ts';

/** A known change, from which on the limits are those of what came after. */
export interface Rebase {
  month: string;
  /** Why, in the words of whoever asked; null where they did not say. */
  reason: string | null;
}

export interface Months {
  from: string;
  to: string;
}

export interface TrendSettings {
  every: Every;
  /** Names of the groups to follow; none for all of them. */
  groups: readonly string[];
  rebase: readonly Rebase[];
  /** Two stretches of months, the earlier first. */
  compare: { earlier: Months; later: Months } | null;
}

export const usualSettings: TrendSettings = { every: 'quarter', groups: [], rebase: [], compare: null };
