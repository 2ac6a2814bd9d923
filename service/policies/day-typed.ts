// A day as people type it or a spreadsheet holds it: 2027-03-31, 31/3/2027, 31 March 2027, March 2027, 45747.

export interface TypedDay {
  /** Such as `2027-03-31`; null where it cannot be told. */
  day: string | null;
  /** Only a month or a year was said, and its last day was taken. */
  isRough: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days in British order. Years of two digits are of this century. */
export function dayTyped(typed: string): TypedDay {
  const text = typed
    .trim()
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\s+/i, '')
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '');
  const numbers = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text);
  const whole = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (whole) return exact(whole[1], whole[2], whole[3]);
  if (numbers) return exact(numbers[3], numbers[2], numbers[1]);
  return inWords(text) ?? ofSpreadsheet(text) ?? ofPart(text) ?? none;
}

const none: TypedDay = { day: null, isRough: false };

function exact(year = '', month = '', day = ''): TypedDay {
  const full = year.length === 2 ? `20${year}` : year;
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  return isDay && full >= '1900' ? { day: text, isRough: false } : none;
}

function inWords(text: string): TypedDay | null {
  const full = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/i.exec(text);
  const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  if (full) return exact(full[3], monthNamed(full[2]), full[1]);
  if (american) return exact(american[3], monthNamed(american[1]), american[2]);
  return null;
}

function monthNamed(name = ''): string {
  const at = months.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? '' : String(at + 1);
}

/** A day counted from 30 December 1899, as spreadsheets do: from 1982 to 2119. */
function ofSpreadsheet(text: string): TypedDay | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const days = Math.floor(Number(text));
  if (days < 30_000 || days > 80_000) return null;
  const at = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000);
  return { day: at.toISOString().slice(0, 10), isRough: false };
}

/** The last day of a month, or of a year. */
function ofPart(text: string): TypedDay | null {
  const named = /^([a-z]{3,9})\.?,?[ -]+'?(\d{4}|\d{2})$/i.exec(text);
  const numbered = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^(\d{4})[/.-](\d{1,2})$/.exec(text);
  if (/^\d{4}$/.test(text)) return lastOf(text, '12');
  if (named) return lastOf(named[2] ?? '', monthNamed(named[1]));
  if (!numbered) return null;
  const [one = '', other = ''] = numbered.slice(1);
  return one.length === 4 ? lastOf(one, other) : lastOf(other, one);
}

function lastOf(year: string, month: string): TypedDay {
  const full = year.length === 2 ? `20${year}` : year;
  const at = Number(month);
  if (!(at >= 1 && at <= 12) || full < '1900' || full > '2999') return none;
  const last = new Date(Date.UTC(Number(full), at, 0));
  return { day: last.toISOString().slice(0, 10), isRough: true };
}
