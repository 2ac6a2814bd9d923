// Reads the words after `due-regard disparity`, or says which of them is wrong.

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
  numberOf,
  pathsAfter,
  readingArguments,
} from '../findings/argument-values.ts';
import { type DisparityRequest, usualRequest } from './disparity-request.ts';

export interface DisparityArguments {
  request: DisparityRequest;
  events: string[];
  counts: string[];
  population: string[];
  areaLookup: string | null;
  format: Format;
  out: string | null;
  /** What the counts are of, for sentences: `complaints`. */
  counting: string | null;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const options = {
  events: texts,
  counts: texts,
  population: texts,
  area: text,
  'area-lookup': text,
  by: text,
  reference: text,
  from: text,
  to: text,
  where: texts,
  'roll-up': text,
  per: text,
  band: text,
  level: text,
  counting: text,
  format: text,
  out: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options that take every path up to the next option. */
const lists = ['events', 'counts', 'population'] as const;
type List = (typeof lists)[number];

export function readArguments(args: readonly string[]): ReadArguments<DisparityArguments> {
  return readingArguments(() => {
    const { values, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    return values.help ? 'help' : decoded({ ...values, paths: pathsAfter(lists, tokens) });
  });
}

type Values = { paths: Record<List, string[]> } & Partial<
  Record<Exclude<keyof typeof options, List | 'where' | 'help'>, string>
> & { where?: string[] };

function decoded(values: Values): DisparityArguments {
  const { events, counts, population } = values.paths;
  if (events.length === 0 && counts.length === 0) {
    throw new WrongUsage(
      'Say what to count: --events PATH… for records, or --counts PATH for counts already made.',
    );
  }
  if (events.length > 0 && counts.length > 0) throw new WrongUsage('Give --events or --counts, not both.');
  if (population.length === 0) throw new WrongUsage('Say who lives there: --population PATH.');
  if (!values.by) throw new WrongUsage('Say what to break down by, such as --by self-defined-ethnicity.');
  return {
    request: requestOf(values, values.by),
    events,
    counts,
    population,
    areaLookup: values['area-lookup'] ?? null,
    format: formatOf(values.format),
    out: values.out ?? null,
    counting: values.counting ?? null,
  };
}

function requestOf(values: Values, by: string): DisparityRequest {
  return {
    by,
    reference: values.reference ?? usualRequest.reference,
    ...monthsOf(values),
    filters: (values.where ?? []).map((value) => filterOf('--where', value)),
    rollUp: values['roll-up'] ?? usualRequest.rollUp,
    area: values.area ?? usualRequest.area,
    per: values.per === undefined ? usualRequest.per : numberOf('--per', values.per, 0, 1e9),
    band: bandOf(values.band, usualRequest.band),
    level: levelOf(values.level, usualRequest.level),
  };
}
