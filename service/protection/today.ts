// The day that it is in the United Kingdom, as `2026-11-22`.
const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

export function today(clock: { now(): Date }): string {
  return parts.format(clock.now());
}
