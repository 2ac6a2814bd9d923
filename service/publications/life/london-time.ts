// A day and a time as clocks in the United Kingdom show them, as an instant.

const clocks = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * @param day such as `2027-03-28` @param time such as `09:30`
 * @returns null for a time that there is not that day, as clocks are put forward; the first of two where they are put back
 */
export function londonInstant(day: string, time: string): Date | null {
  const utc = new Date(`${day}T${time}:00Z`);
  if (Number.isNaN(utc.getTime())) return null;
  const [year = '', month = '', date = ''] = day.split('-');
  const wanted = `${date}/${month}/${year}, ${time}`;
  const candidates = [3_600_000, 0].map((ahead) => new Date(utc.getTime() - ahead));
  return candidates.find((instant) => clocks.format(instant) === wanted) ?? null;
}

/** Such as `09:30`. */
export function londonTime(instant: Date): string {
  return clocks.format(instant).slice(-5);
}
