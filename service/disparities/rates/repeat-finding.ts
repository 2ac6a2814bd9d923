// The people that events are of, as a part of a finding: how many they are, and each rate as sure as they make it.

import type { Figure } from '../findings/figure.ts';

export interface RepeatEvents {
  /** Heading of the column that tells people apart. */
  column: string;
  groups: RepeatGroup[];
}

export interface RepeatGroup {
  group: string;
  code: string;
  /** Events that say whose they are, how many people that is, and the most that one of them had. */
  events: number;
  people: number;
  mostForOne: number;
  /** Events that do not say whose they are. They are not in the rate. */
  withoutPerson: number;
  /** Of the events that say whose they are; its interval is as wide as people, not events, make it. */
  rate: {
    per: number;
    estimate: Figure;
    lower: Figure;
    upper: Figure;
    method: string | null;
    reason?: string;
  };
}

/** Events of one person; an empty person is one that was not written down. */
export interface PersonCell {
  partner: string;
  month: string | null;
  /** Code of the events' list of words. */
  group: string;
  person: string;
  count: number;
}

export interface People {
  column: string;
  cells: readonly PersonCell[];
}
