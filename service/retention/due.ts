// Which records are due: their months are over, and nothing holds them. Pure.
import type { KeptRecord } from './kept-record.ts';

/** The rule of a class that is in force. */
export interface RetentionRule {
  id: string;
  class: string;
  /** Null: for good. */
  months: number | null;
  basis: string;
  setAt: Date;
}

export interface LegalHold {
  id: string;
  class: string;
  /** Empty: all of the class. */
  item: string;
  title: string;
  reason: string;
  placedAt: Date;
}

export type Standing =
  /** Nobody said how long. */
  | { name: 'no rule' }
  | { name: 'for good' }
  | { name: 'kept'; until: Date }
  | { name: 'due'; since: Date }
  | { name: 'held'; hold: LegalHold; dueSince: Date | null };

/** What is to become of a record at a moment. */
export function standingOf(
  record: KeptRecord,
  rule: RetentionRule | undefined,
  holds: readonly LegalHold[],
  now: Date,
): Standing {
  const months = record.months ?? rule?.months;
  const until = months === undefined || months === null ? null : monthsLater(record.since, months);
  const isOver = until !== null && until <= now;
  const hold = holds.find(({ item }) => item === '' || item === record.item);
  if (hold) return { name: 'held', hold, dueSince: isOver ? until : null };
  if (months === undefined) return { name: 'no rule' };
  if (until === null) return { name: 'for good' };
  return isOver ? { name: 'due', since: until } : { name: 'kept', until };
}

/** The same day so many months later, UTC; the last day of the month where there is no such day. */
export function monthsLater(from: Date, months: number): Date {
  const later = new Date(from);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return later;
}
