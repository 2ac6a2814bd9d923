// Which columns hold hourly pay, bonus, the kind of worker, grade and length of service, by name or by the usual headers.

import { findPeopleColumn, type People, type PeopleColumn } from '../../datasets/index.ts';
import type { Warning } from '../findings/warning.ts';
import type { AskedColumns } from './pay-asked.ts';
import { nearestOf } from '../../phrases/nearest.ts';

/** Headers as they stand in the file; null where there is none. */
export interface PayColumns {
  pay: PeopleColumn;
  bonus: PeopleColumn | null;
  kindOfWorker: PeopleColumn | null;
  fullPay: PeopleColumn | null;
  grade: PeopleColumn | null;
  service: PeopleColumn | null;
}

const usual: Readonly<Record<keyof PayColumns, RegExp>> = {
  pay: /\bhourly\b|\bper hour\b|\bhour rate\b/,
  bonus: /^bonus(es)?( pay| amount| paid)?$/,
  kindOfWorker:
    /^(role|role type|job role|worker type|staff type|staff group|employee type|kind of worker|kind|workforce group|category|post type)$/,
  fullPay: /^(full pay|on full pay|full pay relevant( employee)?)$/,
  grade: /^(grade|pay grade|pay band|rank|rank or grade|grade or rank|rank grade|grade rank)$/,
  service: /\b(length|years) (of|in) service\b|^(service|years served|service years|tenure)$/,
};

const inWords: Readonly<Record<keyof PayColumns, string>> = {
  pay: 'hourly pay',
  bonus: 'bonuses',
  kindOfWorker: 'who is a special constable',
  fullPay: 'who is on full pay',
  grade: 'grade',
  service: 'years of service',
};

/** A column that is asked for must be there; one that is not asked for may be missing, hourly pay apart. */
export function payColumns(people: People, asked: AskedColumns): PayColumns | Warning {
  const found = { pay: null, bonus: null, kindOfWorker: null, fullPay: null, grade: null, service: null };
  const columns: Record<keyof PayColumns, PeopleColumn | null> = { ...found };
  for (const name of ['pay', 'bonus', 'kindOfWorker', 'fullPay', 'grade', 'service'] as const) {
    const header = asked[name];
    columns[name] =
      header === null ? usualColumn(people, usual[name]) : (findPeopleColumn(people, header) ?? null);
    if (columns[name] === null && (header !== null || name === 'pay')) return missing(people, name, header);
  }
  const { pay, ...others } = columns;
  return pay ? { pay, ...others } : missing(people, 'pay', null);
}

function usualColumn({ columns }: People, says: RegExp): PeopleColumn | null {
  const words = (header: string) =>
    header
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, ' ')
      .trim();
  return columns.find(({ header, breakdown }) => breakdown === null && says.test(words(header))) ?? null;
}

function missing({ columns, source }: People, name: keyof PayColumns, header: string | null): Warning {
  const seen = columns.map((column) => `“${column.header}”`).join(', ');
  const file = source[0]?.name ?? 'The file';
  const message =
    header === null
      ? `${file} has no column that is called hourly pay. Say which column holds it. Its columns are: ${seen}.`
      : `${file} has no column “${header}” for ${inWords[name]}.${nearestOf(
          header,
          columns.map((column) => column.header),
        )} Its columns are: ${seen}.`;
  return { code: 'PAY_COLUMN_MISSING', message };
}
