// Rows as no form should have let them through: what real files hold, put into invented ones on purpose.
import type { Dice } from './dice.ts';
import { type Search, type SearchColumn, searchColumns } from './invented-search.ts';

/** A value written over one search of a month. */
export interface Slip {
  month: string;
  column: SearchColumn;
  value: string;
}

/** Dates that cannot be: the row can be put in no month. */
export const impossibleDates: readonly Slip[] = [
  { month: '2024-03', column: 'Date', value: '2024-02-30T11:20:00+00:00' },
  { month: '2024-07', column: 'Date', value: '' },
  { month: '2024-10', column: 'Date', value: '2024-10-31T25:10:00+00:00' },
  { month: '2025-01', column: 'Date', value: 'not recorded' },
  { month: '2025-06', column: 'Date', value: '2025-13-01T09:00:00+00:00' },
];

/** Words that are on no list of groups. */
export const unknownLabels: readonly Slip[] = [
  { month: '2024-05', column: 'Self-defined ethnicity', value: 'White - Fellshire born' },
  { month: '2024-12', column: 'Gender', value: 'Mael' },
  { month: '2025-04', column: 'Self-defined ethnicity', value: 'Asian/Asian British - Nepalese' },
  { month: '2025-09', column: 'Self-defined ethnicity', value: 'see notebook' },
  { month: '2025-11', column: 'Age range', value: 'about 40' },
];

/** The file whose fifth row stops after its ninth column. */
export const monthWithShortRow = '2024-06';

/** Writes the month's slips over searches spread through it. */
export function withSlips(searches: readonly Search[], month: string): Search[] {
  const slips = [...impossibleDates, ...unknownLabels].filter((slip) => slip.month === month);
  const step = Math.max(1, Math.floor(searches.length / (slips.length + 1)));
  return searches.map((search, at) => {
    const slip = at > 0 && at % step === 0 ? slips[at / step - 1] : undefined;
    return slip ? { ...search, [slip.column]: slip.value } : search;
  });
}

function otherMonth(month: string, later: boolean): string {
  const [year = 0, monthOfYear = 0] = month.split('-').map(Number);
  const count = year * 12 + monthOfYear - 1 + (later ? 1 : -1);
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Puts about one search in 400 a month early or late, on the first to the ninth: entered after the file had gone. */
export function withStrayDates(dice: Dice, searches: readonly Search[], month: string): Search[] {
  return searches.map((search) => {
    if (!dice.happens(0.0025)) return search;
    const day = `0${dice.between(1, 9)}`;
    return { ...search, Date: `${otherMonth(month, dice.happens(0.5))}-${day}${search.Date.slice(10)}` };
  });
}

/** Repeats about one search in 80 exactly. Real files do: two people, one minute, one group, no other detail. */
export function withRepeats(dice: Dice, searches: readonly Search[]): Search[] {
  return searches.flatMap((search) => (dice.happens(0.0125) ? [search, search] : [search]));
}

/** Cells in column order; one row of one file is cut short. */
export function cellsOf(searches: readonly Search[], month: string): string[][] {
  const rows = searches.map((search) => searchColumns.map((column) => search[column]));
  return rows.map((row, at) => (month === monthWithShortRow && at === 4 ? row.slice(0, 9) : row));
}
