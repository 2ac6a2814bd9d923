// Reads the words after `due-regard representation`, or says which of them is wrong.

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
import type { Filter } from '../findings/measured.ts';
import { type RepresentationRequest, usualRepresentation } from './representation-request.ts';

export interface RepresentationArguments {
  request: RepresentationRequest;
  people: string[];
  counts: string[];
  events: string[];
  /** The same people at an earlier time, and the column within which the change is split. */
  earlier: string[];
  within: string | null;
  population: string[];
  /** Another table of counts as the benchmark, and what it is of. */
  benchmark: string[];
  benchmarkName: string | null;
  /** Which of its rows are taken. */
  benchmarkFilters: Filter[];
  areaLookup: string | null;
  /** What the body is of, in the plural: `officers`. */
  counting: string;
  format: Format;
  out: string | null;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

const options = {
  people: texts,
  counts: texts,
  events: texts,
  earlier: texts,
  within: text,
  population: texts,
  benchmark: texts,
  'benchmark-name': text,
  'benchmark-where': texts,
  'benchmark-is-sample': { type: 'boolean' },
  area: text,
  'area-lookup': text,
  by: text,
  in: texts,
  where: texts,
  from: text,
  to: text,
  'roll-up': text,
  band: text,
  level: text,
  counting: text,
  format: text,
  out: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options that take every path up to the next option. */
const lists = ['people', 'earlier', 'counts', 'events', 'population', 'benchmark'] as const;
type List = (typeof lists)[number];

type Values = {
  paths: Record<List, string[]>;
  in?: string[];
  where?: string[];
  'benchmark-where'?: string[];
  'benchmark-is-sample'?: boolean;
} & Partial<
  Record<
    Exclude<keyof typeof options, List | 'in' | 'where' | 'help' | 'benchmark-where' | 'benchmark-is-sample'>,
    string
  >
>;

export function readRepresentationArguments(args: readonly string[]): ReadArguments<RepresentationArguments> {
  return readingArguments(() => {
    const { values, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    refuseRepeats(options, tokens);
    return values.help ? 'help' : decoded({ ...values, paths: pathsAfter(lists, tokens) });
  });
}

function decoded(values: Values): RepresentationArguments {
  const { people, earlier, counts, events, population, benchmark } = values.paths;
  const bodies = [people, counts, events].filter((paths) => paths.length > 0);
  if (bodies.length === 0)
    throw new WrongUsage(
      'Say whose make-up is looked at: --people PATH… one by one, --counts PATH… already made, or --events PATH….',
    );
  if (bodies.length > 1) throw new WrongUsage('Give one of --people, --counts and --events, not several.');
  if (population.length === 0 && benchmark.length === 0)
    throw new WrongUsage('Say what to set it against: --population PATH for residents, or --benchmark PATH.');
  if (population.length > 0 && benchmark.length > 0)
    throw new WrongUsage('Give --population or --benchmark, not both.');
  if (!values.by) throw new WrongUsage('Say what to break down by, such as --by ethnicity.');
  if (events.length === 0 && (values.from ?? values.to) !== undefined)
    throw new WrongUsage('Only events have months: leave --from and --to out.');
  if (earlier.length > 0 && people.length === 0)
    throw new WrongUsage('--earlier goes with --people: a change is split person by person.');
  if (earlier.length > 0 !== (values.within !== undefined))
    throw new WrongUsage(
      '--earlier and --within go together: give the column whose mix is told apart, such as Rank.',
    );
  return {
    request: requestOf(values, values.by),
    ...{ people, earlier, counts, events, population, benchmark },
    within: values.within ?? null,
    benchmarkName: values['benchmark-name'] ?? null,
    benchmarkFilters: (values['benchmark-where'] ?? []).map((value) => filterOf('--benchmark-where', value)),
    areaLookup: values['area-lookup'] ?? null,
    counting: values.counting ?? 'people',
    format: formatOf(values.format),
    out: values.out ?? null,
  };
}

function requestOf(values: Values, by: string): RepresentationRequest {
  return {
    by,
    rollUp: values['roll-up'] ?? usualRepresentation.rollUp,
    filters: [
      ...(values.in ?? []).map((value) => filterOf('--in', value)),
      ...(values.where ?? []).map((value) => filterOf('--where', value)),
    ],
    ...monthsOf(values),
    area: values.area ?? usualRepresentation.area,
    benchmarkIsSample: values['benchmark-is-sample'] ?? usualRepresentation.benchmarkIsSample,
    band: bandOf(values.band, usualRepresentation.band),
    level: levelOf(values.level, usualRepresentation.level),
  };
}
