// The words of the command line that say what rates are over: files, groups, months, area, and who is compared with.

import {
  type Format,
  WrongUsage,
  bandOf,
  filtersOf,
  levelOf,
  monthsOf,
  numberOf,
} from '../findings/argument-values.ts';
import {
  type WordsGiven,
  comparisonOptions,
  monthOptions,
  outputOf,
  text,
  texts,
} from '../findings/command-words.ts';
import type { OtherFiles } from './gather-others.ts';
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
  /** Files of other people that the counts are set against as well; absent where none were named. */
  others?: OtherFiles[];
}

export interface RateArguments extends RateSources {
  format: Format;
  out: string | null;
}

/** For `parseArgs`; a command may add its own. */
export const rateOptions = {
  ...comparisonOptions,
  ...monthOptions,
  events: texts,
  counts: texts,
  population: texts,
  area: text,
  'area-lookup': text,
  per: text,
  counting: text,
} as const;

/** Options that take every path up to the next option. */
export const pathLists = ['events', 'counts', 'population'] as const;

type RateWords = WordsGiven<typeof rateOptions, (typeof pathLists)[number]>;

export function rateArgumentsOf(words: RateWords): RateArguments {
  const { values, paths } = words;
  const { events, counts, population } = paths;
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
    areaLookup: values['area-lookup'] === undefined ? null : words.fullPath(values['area-lookup']),
    ...outputOf(words),
    counting: values.counting ?? null,
  };
}

function requestOf(values: RateWords['values'], by: string): DisparityRequest {
  return {
    by,
    reference: values.reference ?? usualRequest.reference,
    ...monthsOf(values),
    filters: filtersOf(values.where),
    rollUp: values['roll-up'] ?? usualRequest.rollUp,
    area: values.area ?? usualRequest.area,
    adjustFor: usualRequest.adjustFor,
    person: usualRequest.person,
    per: values.per === undefined ? usualRequest.per : numberOf('--per', values.per, 0, 1e9),
    band: bandOf(values.band, usualRequest.band),
    level: levelOf(values.level, usualRequest.level),
  };
}

/** Full paths of the files to be read. */
export function inputsOfRates({
  events,
  counts,
  population,
  areaLookup,
  others = [],
}: RateSources): string[] {
  const more = others.flatMap(({ paths }) => paths);
  return [...events, ...counts, ...population, ...more, ...(areaLookup === null ? [] : [areaLookup])];
}
