// Dates as files write them: which way round day and month stand is asked where the file leaves it open, and never guessed.

export const dateForms = ['year-first', 'day-first', 'month-first', 'month-named', 'month-only'] as const;
export type DateForm = (typeof dateForms)[number];

export const dateFormWords: Readonly<Record<DateForm, string>> = {
  'year-first': 'Year first, such as 2025-05-31',
  'day-first': 'Day first, such as 31/05/2025',
  'month-first': 'Month first, such as 05/31/2025',
  'month-named': 'Month in letters, such as 31 May 2025',
  'month-only': 'Month only, such as 2025-05 or May 2025',
};

const time = String.raw`(?:(?:[ T]|, ?)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?`;
const numbered = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})${time}$`);
const yearFirst = new RegExp(String.raw`^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})${time}$`);
const named = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?[ ,-]+(\d{4}|\d{2})${time}$`,
);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2025-05-31`, with `T14:05:00` and a zone where they are there; null where the cell is no date of that form. */
export function readDate(cell: string, form: DateForm): string | null {
  const text = cell.trim();
  if (form === 'month-only') return monthOnly(text);
  const found = (form === 'year-first' ? yearFirst : form === 'month-named' ? named : numbered).exec(text);
  if (!found) return null;
  const [one = '', two = '', three = ''] = found.slice(1);
  const [year, month, day] =
    form === 'year-first'
      ? [one, two, three]
      : form === 'month-first'
        ? [three, one, two]
        : form === 'month-named'
          ? [three, String(months.indexOf(two.slice(0, 3).toLowerCase()) + 1), one]
          : [three, two, one];
  const date = dateOf(fullYear(year), Number(month), Number(day));
  return date === null ? null : date + timeOf(found.slice(4));
}

function monthOnly(text: string): string | null {
  const digits = /^(\d{4})[/-](\d{1,2})$/.exec(text);
  if (digits) return dateOf(Number(digits[1]), Number(digits[2]), 1);
  const words = /^([A-Za-z]{3,9})[ -](\d{4})$/.exec(text);
  return words ? dateOf(Number(words[2]), months.indexOf(words[1]!.slice(0, 3).toLowerCase()) + 1, 1) : null;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function dateOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isThat = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isThat && year >= 1900 && year < 2200 ? at.toISOString().slice(0, 10) : null;
}

function timeOf([hour, minute, second, zone]: readonly (string | undefined)[]): string {
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return '';
  const offset =
    zone === undefined || zone === 'Z'
      ? '+00:00'
      : zone.length === 5
        ? `${zone.slice(0, 3)}:${zone.slice(3)}`
        : zone;
  return `T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${offset}`;
}

export interface DateReading {
  /** The form that reads the most; null where none reads even half. */
  form: DateForm | null;
  /** Share of the cells that it reads. */
  share: number;
  /** Day and month could stand either way round in every cell that is read: somebody must say. */
  open: boolean;
}

/** @param cells filled ones, each as often as it stands in the file, or once each */
export function recognisedDates(cells: readonly string[]): DateReading {
  if (cells.length === 0) return { form: null, share: 0, open: false };
  const read = new Map(
    dateForms.map((form) => [form, cells.filter((cell) => readDate(cell, form) !== null).length]),
  );
  const most = dateForms.toSorted((a, b) => (read.get(b) ?? 0) - (read.get(a) ?? 0))[0] ?? 'year-first';
  const share = (read.get(most) ?? 0) / cells.length;
  if (share < 0.5) return { form: null, share, open: false };
  const open =
    ['day-first', 'month-first'].includes(most) && read.get('day-first') === read.get('month-first');
  return { form: most, share, open };
}

/** Whole years from a birth to a day, both as `2025-05-31`; null where the birth comes after. */
export function ageOn(birth: string, day: string): number | null {
  const [years, rest] = [
    Number(day.slice(0, 4)) - Number(birth.slice(0, 4)),
    day.slice(5, 10) < birth.slice(5, 10),
  ];
  const age = rest ? years - 1 : years;
  return age < 0 || age > 130 ? null : age;
}
