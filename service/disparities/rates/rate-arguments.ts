// The words of the command line that say what rates are over: files, groups, months, area, and who is compared with.

import { resolve } from 'node:path';
import {
  type Format,
  WrongUsage,
  bandOf,
  filterOf,
  formatOf,
  levelOf,
  monthsOf,
  numberOf,
} from '../findings/argument-values.ts';
import { type DisparityRequest, usualRequest } from './disparity-request.ts';

/** The files that are counted, and how. */
export interface RateSources {
  request: DisparityRequest;
  events: string[];
  counts: string[];
  population: string[];
  areaLookup: string | null;
  /** What the counts are of, for sentences: `complaints`. */
  counting: string | null;
}

export interface RateArguments extends RateSources {
  format: Format;
  out: string | null;
}

export const text = { type: 'string' } as const;
export const texts = { type: 'string', multiple: true } as const;

/** For `parseArgs`; a command may add its own. */
export const rateOptions = {
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
export const pathLists = ['events', 'counts', 'population'] as const;
type List = (typeof pathLists)[number];

export type RateValues = { paths: Record<List, string[]> } & Partial<
  Record<Exclude<keyof typeof rateOptions, List | 'where' | 'help'>, string>
> & { where?: string[] };

export function rateArgumentsOf(values: RateValues): RateArguments {
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

function requestOf(values: RateValues, by: string): DisparityRequest {
  return {
    by,
    reference: values.reference ?? usualRequest.reference,
    ...monthsOf(values),
    filters: (values.where ?? []).map((value) => filterOf('--where', value)),
    rollUp: values['roll-up'] ?? usualRequest.rollUp,
    area: values.area ?? usualRequest.area,
    adjustFor: usualRequest.adjustFor,
    person: usualRequest.person,
    per: values.per === undefined ? usualRequest.per : numberOf('--per', values.per, 0, 1e9),
    band: bandOf(values.band, usualRequest.band),
    level: levelOf(values.level, usualRequest.level),
  };
}

/** Paths as they are from the folder that the command was called in. */
export function inFolder<Asked extends RateArguments>(args: Asked, cwd: string): Asked {
  const from = (path: string) => resolve(cwd, path);
  return {
    ...args,
    events: args.events.map(from),
    counts: args.counts.map(from),
    population: args.population.map(from),
    areaLookup: args.areaLookup === null ? null : from(args.areaLookup),
    out: args.out === null ? null : from(args.out),
  };
}

/** Full paths of the files to be read. */
export function inputsOfRates({ events, counts, population, areaLookup }: RateSources): string[] {
  return [...events, ...counts, ...population, ...(areaLookup === null ? [] : [areaLookup])];
}
