// The day a census table speaks of, where the table or its name says so.

import { type Table, cellsOf } from './table.ts';

const days: Record<string, string> = { '2021': '2021-03-21', '2011': '2011-03-27' };

/** Census day (England and Wales) that the table itself, or the file's name, speaks of; null when neither does. */
export function censusDate(table: Table, fileName: string): string | null {
  return (
    dayOfColumn(table) ?? dayOfText([...table.columns, ...table.preamble].join(' ')) ?? dayOfName(fileName)
  );
}

function dayOfColumn(table: Table): string | null {
  const column = table.columns.findIndex((heading) => /^(date|year|census year)$/i.test(heading));
  const years = column < 0 ? new Set<string>() : new Set(cellsOf(table, column));
  const [year] = years;
  return years.size === 1 && year !== undefined ? (days[year] ?? null) : null;
}

function dayOfText(text: string): string | null {
  const year = /\bcensus[\s,]*(2021|2011)\b|\b(2021|2011) census\b/i.exec(text);
  return year ? (days[year[1] ?? year[2] ?? ''] ?? null) : null;
}

/** `ethnicity21_ltla21.csv`, `england_disability_21.csv`, `census2021-ts007.csv`; the 21 of `ltla21` is the map's year. */
function dayOfName(name: string): string | null {
  const plain = name
    .toLowerCase()
    .replace(/(lad|la|ltla|utla|lsoa|msoa|oa|rgn|ctry|pfa|ward|wd)_?\d\d/g, ' ');
  const year = /(?<=[a-z_])(?:20)?(21|11)(?=[_.\s-]|$)/.exec(plain);
  return year ? (days[`20${year[1]}`] ?? null) : null;
}
