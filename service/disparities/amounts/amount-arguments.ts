// Reads the words after `due-regard amount`, or says which of them is wrong.

import { parseArgs } from 'node:util';
import {
  type Format,
  type ReadArguments,
  WrongUsage,
  bandOf,
  filterOf,
  formatOf,
  levelOf,
  monthsOf,
  pathsAfter,
  refuseRepeats,
  readingArguments,
} from '../findings/argument-values.ts';
import { type Average, averages } from './amount-measure.ts';
import { type AmountsRequest, usualAmountsRequest } from './amounts-request.ts';

export interface AmountArguments {
  request: AmountsRequest;
  events: string[];
  people: string[];
  format: Format;
  out: string | null;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const options = {
  events: texts,
  people: texts,
  amount: text,
  average: text,
  counting: text,
  by: text,
  reference: text,
  from: text,
  to: text,
  where: texts,
  'roll-up': text,
  band: text,
  level: text,
  format: text,
  out: text,
  help: { type: 'boolean', short: 'h' },
} as const;

const lists = ['events', 'people'] as const;

export function readAmountArguments(args: readonly string[]): ReadArguments<AmountArguments> {
  return readingArguments(() => {
    const { values, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    refuseRepeats(options, tokens);
    return values.help ? 'help' : decoded({ ...values, paths: pathsAfter(lists, tokens) });
  });
}

type Values = { paths: Record<(typeof lists)[number], string[]> } & Partial<
  Record<Exclude<keyof typeof options, (typeof lists)[number] | 'where' | 'help'>, string>
> & { where?: string[] };

function decoded(values: Values): AmountArguments {
  const { events, people } = values.paths;
  if (events.length === 0 && people.length === 0)
    throw new WrongUsage(
      'Say what has the amounts: --events PATH… for records, or --people PATH… for people.',
    );
  if (events.length > 0 && people.length > 0) throw new WrongUsage('Give --events or --people, not both.');
  if (people.length > 0 && (values.from ?? values.to) !== undefined)
    throw new WrongUsage('People have no months: leave out --from and --to.');
  if (!values.amount)
    throw new WrongUsage('Say which column holds the amounts: --amount "Response minutes".');
  if (!values.by) throw new WrongUsage('Say what to break down by, such as --by self-defined-ethnicity.');
  return {
    request: requestOf(values, values.amount, values.by),
    events,
    people,
    format: formatOf(values.format),
    out: values.out ?? null,
  };
}

function requestOf(values: Values, amount: string, by: string): AmountsRequest {
  return {
    by,
    amount,
    average: averageOf(values.average),
    counting: values.counting ?? usualAmountsRequest.counting,
    reference: values.reference ?? usualAmountsRequest.reference,
    ...monthsOf(values),
    filters: (values.where ?? []).map((value) => filterOf('--where', value)),
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
