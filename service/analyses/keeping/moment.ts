// When something was done, as clocks in the United Kingdom show it.
import { dayOf } from '../../phrases/day.ts';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
});

/** `14:02`. */
export function timeOf(instant: Date): string {
  return clock.format(instant);
}

/** `22 November 2026 at 14:02`. */
export function momentOf(instant: Date): string {
  return `${dayOf(instant)} at ${timeOf(instant)}`;
}
