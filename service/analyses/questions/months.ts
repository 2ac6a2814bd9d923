// Months after a day, as a calendar counts them: a month after 31 January is the last day of February.

/** Null where it is not a day (`yyyy-mm-dd`). */
export function addMonths(day: string, months: number): string | null {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) return null;
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
