// Reads the words after `due-regard amount`, or says which of them is wrong.

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
  comparisonOptions,
  monthOptions,
  outputOf,
  readWords,
  text,
  texts,
} from '../findings/command-words.ts';
import { type Average, averages } from './amount-measure.ts';
import { type AmountsRequest, usualAmountsRequest } from './amounts-request.ts';

export interface AmountArguments {
  request: AmountsRequest;
  events: string[];
  people: string[];
  format: Format;
  out: string | null;
}

const options = {
  ...comparisonOptions,
  ...monthOptions,
  events: texts,
  people: texts,
  amount: text,
  average: text,
  counting: text,
} as const;

const lists = ['events', 'people'] as const;

type Words = WordsGiven<typeof options, (typeof lists)[number]>;

export function readAmountArguments(args: readonly string[], cwd: string): ReadArguments<AmountArguments> {
  return readWords(args, cwd, options, lists, decoded);
}

function decoded(words: Words): AmountArguments {
  const { values, paths } = words;
  const { events, people } = paths;
  checkEventsOrPeople(
    words,
    'Say what has the amounts: --events PATH… for records, or --people PATH… for people.',
  );
  if (!values.amount)
    throw new WrongUsage('Say which column holds the amounts: --amount "Response minutes".');
  if (!values.by) throw new WrongUsage('Say what to break down by, such as --by self-defined-ethnicity.');
  return {
    request: requestOf(values, values.amount, values.by),
    events,
    people,
    ...outputOf(words),
  };
}

function requestOf(values: Words['values'], amount: string, by: string): AmountsRequest {
  return {
    by,
    amount,
    average: averageOf(values.average),
    counting: values.counting ?? usualAmountsRequest.counting,
    reference: values.reference ?? usualAmountsRequest.reference,
    ...monthsOf(values),
    filters: filtersOf(values.where),
    rollUp: values['roll-up'] ?? usualAmountsRequest.rollUp,
    band: bandOf(values.band, usualAmountsRequest.band),
    level: levelOf(values.level, usualAmountsRequest.level),
  };
}

function averageOf(value: string | undefined): Average {
  if (value === undefined) return usualAmountsRequest.average;
  const average = averages.find((each) => each === value);
  if (!average) throw new WrongUsage(`--average is mean or median, not “${value}”.`);
  return average;
}
