// The instant that a day and a time of the clock in London mean.

const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

/** Null where there is no such day or time. @param day such as `27 3 2027` or `2027-03-27` @param time such as `09:30` */
export function londonMoment(day: string, time: string): Date | null {
  const [, first = '', month = '', last = ''] = /^(\d{1,4})[ ./-](\d{1,2})[ ./-](\d{1,4})$/.exec(day) ?? [];
  const [, hour = '', minute = ''] = /^(\d{1,2})[.:](\d\d)$/.exec(time) ?? [];
  const [year, date] = first.length === 4 ? [first, last] : [last, first];
  if (year.length !== 4 || hour === '') return null;
  const wanted = Date.UTC(+year, +month - 1, +date, +hour, +minute);
  // In summer the clock here is an hour ahead: the instant is the one that shows what was typed.
  const found = [wanted, wanted - 3_600_000].find(
    (at) => shownAs(at) === typed(year, month, date, hour, minute),
  );
  return found === undefined ? null : new Date(found);
}

function shownAs(at: number): string {
  if (Number.isNaN(at)) return '';
  const parts = new Map<string, string>(
    clock.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
  );
  return ['year', 'month', 'day', 'hour', 'minute'].map((name) => parts.get(name)).join(' ');
}

function typed(...parts: string[]): string {
  return parts.map((part) => part.padStart(2, '0')).join(' ');
}
