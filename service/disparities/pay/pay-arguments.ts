// Reads the words after `due-regard pay-gap`, or says which of them is wrong.

import {
  type Format,
  type ReadArguments,
  WrongUsage,
  filtersOf,
  levelOf,
  numberOf,
} from '../findings/argument-values.ts';
import {
  type WordsGiven,
  findingOptions,
  outputOf,
  readWords,
  text,
  texts,
} from '../findings/command-words.ts';
import { type PayAsked, usualPay } from './pay-asked.ts';

export interface PayArguments {
  people: string[];
  asked: PayAsked;
  format: Format;
  out: string | null;
}

const options = {
  ...findingOptions,
  people: texts,
  by: text,
  reference: text,
  pay: text,
  bonus: text,
  'blank-bonus': text,
  'full-pay': text,
  'kind-of-worker': text,
  grade: text,
  service: text,
  snapshot: text,
  floor: text,
  matters: text,
} as const;

type Words = WordsGiven<typeof options, 'people'>;

export function readPayArguments(args: readonly string[], cwd: string): ReadArguments<PayArguments> {
  return readWords(args, cwd, options, ['people'], decoded);
}

function decoded(words: Words): PayArguments {
  const { values, paths } = words;
  if (paths.people.length === 0) throw new WrongUsage('Say whose pay: --people PATH.');
  if (!values.by) throw new WrongUsage('Say what to compare by, such as --by sex.');
  return { people: paths.people, asked: askedOf(values, values.by), ...outputOf(words) };
}

function askedOf(values: Words['values'], by: string): PayAsked {
  return {
    by,
    reference: values.reference ?? null,
    rollUp: values['roll-up'] ?? null,
    filters: filtersOf(values.where),
    pay: values.pay ?? null,
    bonus: values.bonus ?? null,
    fullPay: values['full-pay'] ?? null,
    kindOfWorker: values['kind-of-worker'] ?? null,
    grade: values.grade ?? null,
    service: values.service ?? null,
    snapshot: snapshotOf(values.snapshot),
    blankBonus: blankBonusOf(values['blank-bonus']),
    floor: values.floor === undefined ? usualPay.floor : wholeNumber('--floor', values.floor),
    matters: values.matters === undefined ? usualPay.matters : numberOf('--matters', values.matters, 0, 100),
    level: levelOf(values.level, usualPay.level),
  };
}

function snapshotOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!isDay(value)) throw new WrongUsage(`--snapshot takes a day such as 2025-03-31, not “${value}”.`);
  return value;
}

/** A day that there is, as `2025-03-31`. */
export function isDay(value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function blankBonusOf(value: string | undefined): PayAsked['blankBonus'] {
  if (value === undefined) return usualPay.blankBonus;
  if (value !== 'none' && value !== 'not-known')
    throw new WrongUsage(`--blank-bonus is none or not-known, not “${value}”.`);
  return value;
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new WrongUsage(`${option} takes a whole number, not “${value}”.`);
  return Number(value);
}
