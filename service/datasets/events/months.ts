// Calendar months written as `2020-05`.

/** Every month from the first to the last, both included. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let at = monthNumber(from); at <= monthNumber(to); at += 1) months.push(monthOfNumber(at));
  return months;
}

function monthNumber(month: string): number {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return year * 12 + ordinal - 1;
}

function monthOfNumber(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}
