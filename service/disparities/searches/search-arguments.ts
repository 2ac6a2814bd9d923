// Reads the words after `due-regard search`, or says which of them is wrong.

import {
  type Format,
  type ReadArguments,
  WrongUsage,
  bandOf,
  filtersOf,
  levelOf,
  monthsOf,
} from '../findings/argument-values.ts';
import {
  checkEventsOrPeople,
  type WordsGiven,
  findingOptions,
  monthOptions,
  outputOf,
  readWords,
  text,
  texts,
} from '../findings/command-words.ts';
import { type MostCrossed, type SearchRequest, mostShown, usualSearch } from './search-request.ts';

export interface SearchArguments {
  request: SearchRequest;
  events: string[];
  people: string[];
  /** Which of the listed combinations to open, from 1; null for the list. */
  open: number | null;
  format: Format;
  out: string | null;
}

const options = {
  ...findingOptions,
  ...monthOptions,
  events: texts,
  people: texts,
  across: texts,
  outcome: texts,
  most: text,
  floor: text,
  band: text,
  show: text,
  open: text,
} as const;

/** Options that take every path up to the next option. */
const lists = ['events', 'people'] as const;

type Words = WordsGiven<typeof options, (typeof lists)[number]>;

export function readSearchArguments(args: readonly string[], cwd: string): ReadArguments<SearchArguments> {
  return readWords(args, cwd, options, lists, decoded);
}

function decoded(words: Words): SearchArguments {
  const { values, paths } = words;
  const { events, people } = paths;
  checkEventsOrPeople(
    words,
    'Say what to search: --events PATH… for records, or --people PATH… for people one by one.',
  );
  return {
    request: requestOf(values),
    events,
    people,
    open: values.open === undefined ? null : wholeOf('--open', values.open, 1, mostShown),
    ...outputOf(words),
  };
}

function requestOf(values: Words['values']): SearchRequest {
  return {
    across: acrossOf(values.across ?? []),
    outcome: outcomeOf(values.outcome ?? []),
    most: mostOf(values.most),
    floor: values.floor === undefined ? usualSearch.floor : wholeOf('--floor', values.floor, 1, 1e9),
    ...monthsOf(values),
    filters: filtersOf(values.where),
    rollUp: values['roll-up'] ?? usualSearch.rollUp,
    band: bandOf(values.band, usualSearch.band),
    level: levelOf(values.level, usualSearch.level),
    show: values.show === undefined ? usualSearch.show : wholeOf('--show', values.show, 1, mostShown),
  };
}

function acrossOf(values: readonly string[]): string[] {
  const names = values.flatMap((value) => value.split(',')).map((name) => name.trim());
  const across = names.filter((name) => name !== '');
  if (across.length === 0)
    throw new WrongUsage('Say what to cross, such as --across gender,age-range,officer-defined-ethnicity.');
  return across;
}

/** Several values of one column are one outcome. */
function outcomeOf(values: readonly string[]): SearchRequest['outcome'] {
  const [first, ...others] = filtersOf(values, '--outcome');
  if (!first) throw new WrongUsage('Say which outcome to look at, such as --outcome "Outcome=Arrest".');
  const other = others.find(({ header }) => header.toLowerCase() !== first.header.toLowerCase());
  if (other)
    throw new WrongUsage(
      `--outcome takes values of one column, not of “${first.header}” and “${other.header}”.`,
    );
  const all = [first, ...others].map(({ value }) => value);
  if (all.includes(''))
    throw new WrongUsage('--outcome needs a value: a blank cell is an outcome not known.');
  return { header: first.header, values: [...new Set(all)] };
}

function mostOf(value: string | undefined): MostCrossed {
  if (value === undefined) return usualSearch.most;
  const most = ([1, 2, 3] as const).find((each) => String(each) === value);
  if (most === undefined)
    throw new WrongUsage(`--most is 1, 2 or 3 characteristics at once, not “${value}”.`);
  return most;
}

function wholeOf(option: string, value: string, from: number, to: number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < from || number > to)
    throw new WrongUsage(`${option} takes a whole number from ${from} to ${to}, not “${value}”.`);
  return number;
}
