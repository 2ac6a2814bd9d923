// Whether the clock times of a body's month can be trusted: none missing, and few at exactly midnight.
import type { Answer } from '../estimate.ts';
import { requireCount } from '../input.ts';

/** Records of one body in one month. */
export interface ClockTimes {
  records: number;
  withoutTime: number;
  /** At exactly 00:00:00 by the clock of the source, and by the local clock. */
  atSourceMidnight: number;
  atLocalMidnight: number;
}

export interface ClockTimeGate extends Answer {
  passes: boolean;
}

const METHOD = 'Midnight gate';
const MOST_MIDNIGHTS = 0.05;

/** A date without a time is often written as midnight: from 5% of records on, the month is left out. */
export function clockTimeGate(times: ClockTimes): ClockTimeGate {
  const { records, withoutTime, atSourceMidnight, atLocalMidnight } = times;
  requireCount(records, 'The number of records');
  requireCount(withoutTime, 'The number of records without a time');
  requireCount(atSourceMidnight, 'The number of records at midnight by the clock of the source');
  requireCount(atLocalMidnight, 'The number of records at local midnight');
  const midnights = Math.max(atSourceMidnight, atLocalMidnight);
  const reason = whyNot(records, withoutTime, midnights);
  return { passes: reason === null, method: METHOD, reason };
}

function whyNot(records: number, withoutTime: number, midnights: number): string | null {
  if (records === 0) return 'There are no records in this month.';
  if (withoutTime > 0) return `${withoutTime} of ${records} records have no time.`;
  if (midnights / records < MOST_MIDNIGHTS) return null;
  return `${midnights} of ${records} records are at exactly midnight, as dates without a time are.`;
}
