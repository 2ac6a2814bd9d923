// Reads the words after `due-regard representation`, or says which of them is wrong.

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
  type WordsGiven,
  findingOptions,
  flag,
  monthOptions,
  outputOf,
  readWords,
  text,
  texts,
} from '../findings/command-words.ts';
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

const options = {
  ...findingOptions,
  ...monthOptions,
  people: texts,
  counts: texts,
  events: texts,
  earlier: texts,
  within: text,
  population: texts,
  benchmark: texts,
  'benchmark-name': text,
  'benchmark-where': texts,
  'benchmark-is-sample': flag,
  area: text,
  'area-lookup': text,
  by: text,
  in: texts,
  band: text,
  counting: text,
} as const;

/** Options that take every path up to the next option. */
const lists = ['people', 'earlier', 'counts', 'events', 'population', 'benchmark'] as const;

type Words = WordsGiven<typeof options, (typeof lists)[number]>;

export function readRepresentationArguments(
  args: readonly string[],
  cwd: string,
): ReadArguments<RepresentationArguments> {
  return readWords(args, cwd, options, lists, decoded);
}

function decoded(words: Words): RepresentationArguments {
  const { values, paths } = words;
  const { people, earlier, counts, events, population, benchmark } = paths;
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
    benchmarkFilters: filtersOf(values['benchmark-where'], '--benchmark-where'),
    areaLookup: values['area-lookup'] === undefined ? null : words.fullPath(values['area-lookup']),
    counting: values.counting ?? 'people',
    ...outputOf(words),
  };
}

function requestOf(values: Words['values'], by: string): RepresentationRequest {
  return {
    by,
    rollUp: values['roll-up'] ?? usualRepresentation.rollUp,
    filters: [...filtersOf(values.in, '--in'), ...filtersOf(values.where)],
    ...monthsOf(values),
    area: values.area ?? usualRepresentation.area,
    benchmarkIsSample: values['benchmark-is-sample'] ?? usualRepresentation.benchmarkIsSample,
    band: bandOf(values.band, usualRepresentation.band),
    level: levelOf(values.level, usualRepresentation.level),
  };
}
