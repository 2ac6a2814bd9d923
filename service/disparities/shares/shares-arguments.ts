// The words that every command about shares of events takes: which events, by which groups, compared with whom.

import { parseArgs, type ParseArgsConfig } from 'node:util';
import {
  type Format,
  WrongUsage,
  bandOf,
  filterOf,
  formatOf,
  levelOf,
  monthsOf,
  pathsAfter,
  refuseRepeats,
} from '../findings/argument-values.ts';
import { type SharesRequest, usualSharesRequest } from './shares-request.ts';

export interface SharesArguments {
  request: SharesRequest;
  events: string[];
  people: string[];
  format: Format;
  out: string | null;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

export const sharesOptions = {
  events: texts,
  counting: text,
  by: text,
  reference: text,
  from: text,
  to: text,
  where: texts,
  within: texts,
  'roll-up': text,
  band: text,
  level: text,
  format: text,
  out: text,
  help: { type: 'boolean', short: 'h' },
} as const;

/** The words by their option, with the paths that follow --events. */
export function wordsGiven<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  const { values, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  refuseRepeats(options, tokens);
  return { values, paths: pathsAfter(['events', 'people'], tokens) };
}

interface Given {
  values: Partial<
    Record<
      'by' | 'counting' | 'reference' | 'from' | 'to' | 'roll-up' | 'band' | 'level' | 'format' | 'out',
      string | undefined
    >
  > & { where?: string[] | undefined; within?: string[] | undefined };
  paths: { events: string[]; people: string[] };
}

export function sharesArguments({ values, paths: { events, people } }: Given): SharesArguments {
  if (events.length === 0 && people.length === 0)
    throw new WrongUsage('Say which records to look at: --events PATH….');
  if (events.length > 0 && people.length > 0) throw new WrongUsage('Give --events or --people, not both.');
  if (people.length > 0 && (values.from ?? values.to) !== undefined)
    throw new WrongUsage('People have no months: leave out --from and --to.');
  const { by } = values;
  if (!by) throw new WrongUsage('Say what to break down by, such as --by self-defined-ethnicity.');
  return {
    request: {
      by,
      counting: values.counting ?? usualSharesRequest.counting,
      reference: values.reference ?? usualSharesRequest.reference,
      ...monthsOf(values),
      filters: (values.where ?? []).map((value) => filterOf('--where', value)),
      rollUp: values['roll-up'] ?? usualSharesRequest.rollUp,
      within: values.within ?? usualSharesRequest.within,
      band: bandOf(values.band, usualSharesRequest.band),
      level: levelOf(values.level, usualSharesRequest.level),
    },
    events,
    people,
    format: formatOf(values.format),
    out: values.out ?? null,
  };
}
