// Reads the words after `due-regard trend`, or says which of them is wrong.

import { type ReadArguments, WrongUsage } from '../findings/argument-values.ts';
import { readWords, text, texts } from '../findings/command-words.ts';
import { type RateArguments, pathLists, rateArgumentsOf, rateOptions } from '../rates/rate-arguments.ts';
import { isMonth } from '../../phrases/month.ts';
import { type Every, everyChoices, monthsOfWords } from './span.ts';
import type { Rebase, TrendSettings } from './trend-settings.ts';

export interface TrendArguments extends RateArguments {
  /** Null where nobody said. */
  every: Every | null;
  settings: Omit<TrendSettings, 'every'>;
}

const options = { ...rateOptions, every: text, group: texts, rebase: texts, compare: text } as const;

export function readTrendArguments(args: readonly string[], cwd: string): ReadArguments<TrendArguments> {
  return readWords(args, cwd, options, pathLists, (words) => ({
    ...rateArgumentsOf(words),
    every: words.values.every === undefined ? null : everyOf(words.values.every),
    settings: settingsOf(words.values),
  }));
}

interface Values {
  group?: string[] | undefined;
  rebase?: string[] | undefined;
  compare?: string | undefined;
}

function settingsOf({ group = [], rebase = [], compare }: Values): TrendArguments['settings'] {
  return {
    groups: group,
    rebase: rebase.map(rebaseOf),
    compare: compare === undefined ? null : compareOf(compare),
  };
}

function everyOf(value: string): Every {
  const every = everyChoices.find((each) => each === value);
  if (!every) throw new WrongUsage(`--every is one of ${everyChoices.join(', ')}, not “${value}”.`);
  return every;
}

/** `2020-04`, or `2020-04=why`. */
export function rebaseOf(value: string): Rebase {
  const [month = '', ...why] = value.split('=');
  const reason = why.join('=').trim();
  if (!isMonth(month.trim()))
    throw new WrongUsage(`--rebase takes a month, and why, such as "2020-04=New form", not “${value}”.`);
  return { month: month.trim(), reason: reason === '' ? null : reason };
}

/** Two times, the earlier first, that do not overlap. */
export function compareOf(value: string): NonNullable<TrendSettings['compare']> {
  const parts = value.split(':');
  const [earlier, later] = parts.map((part) => monthsOfWords(part));
  if (parts.length !== 2 || !earlier || !later || earlier.to >= later.from) {
    throw new WrongUsage(
      `--compare takes two times, the earlier first, such as 2019:2020, 2020-Q1:2020-Q4 or 2019-04..2019-09:2020-04..2020-09, not “${value}”.`,
    );
  }
  return { earlier, later };
}
