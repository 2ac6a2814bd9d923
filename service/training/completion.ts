// A completed course: whose, when, and until when it counts.
import { monthsAfter } from '../partners/index.ts';
import type { TrainingLevel } from './training-level.ts';

export interface Completion {
  id: string;
  courseId: string;
  courseTitle: string;
  /** What the course is enough for. */
  levels: readonly TrainingLevel[];
  /** Of an account, or of somebody without one: one of the two. */
  personId: string | null;
  learnerId: string | null;
  /** A day such as `2026-04-01`. */
  completedOn: string;
  /** The first day on which it does not count any more; null: it counts for good. */
  expiresOn: string | null;
  certificate: string;
  enteredBy: string;
  enteredAt: Date;
  /** Entered by mistake: it does not count. */
  voided: { by: string; at: Date; why: string } | null;
}

/** How somebody stands at one level on one day. `until` and `ended` are the first day on which it does not count. */
export type Standing =
  { state: 'in-date'; until: string | null } | { state: 'ended'; ended: string } | { state: 'missing' };

/** The best of what they completed. A day before the course was completed does not count. */
export function standingOf(
  completions: readonly Pick<Completion, 'levels' | 'completedOn' | 'expiresOn' | 'voided'>[],
  level: TrainingLevel,
  day: string,
): Standing {
  const ends = completions
    .filter(({ levels, completedOn, voided }) => !voided && levels.includes(level) && completedOn <= day)
    .map(({ expiresOn }) => expiresOn);
  if (ends.length === 0) return { state: 'missing' };
  if (ends.includes(null)) return { state: 'in-date', until: null };
  const last = ends.filter((end) => end !== null).toSorted()[ends.length - 1] ?? '';
  return last > day ? { state: 'in-date', until: last } : { state: 'ended', ended: last };
}

/** @param months for which it counts; null: for good */
export function expiryOf(completedOn: string, months: number | null): string | null {
  return months === null ? null : monthsAfter(completedOn, months);
}
