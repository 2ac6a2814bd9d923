// The words that every command about shares of events takes: which events, by which groups, compared with whom.

import {
  type Format,
  WrongUsage,
  bandOf,
  filtersOf,
  levelOf,
  monthsOf,
} from '../findings/argument-values.ts';
import {
  checkEventsOrPeople,
  comparisonOptions,
  monthOptions,
  outputOf,
  text,
  texts,
} from '../findings/command-words.ts';
import { type SharesRequest, usualSharesRequest } from './shares-request.ts';

export interface SharesArguments {
  request: SharesRequest;
  events: string[];
  people: string[];
  format: Format;
  out: string | null;
}

export const sharesOptions = {
  ...comparisonOptions,
  ...monthOptions,
  events: texts,
  counting: text,
  within: texts,
} as const;

/** Options that take every path up to the next option. */
export const sharesLists = ['events', 'people'] as const;

interface Given {
  values: Partial<
    Record<
      'by' | 'counting' | 'reference' | 'from' | 'to' | 'roll-up' | 'band' | 'level' | 'format' | 'out',
      string | undefined
    >
  > & { where?: string[] | undefined; within?: string[] | undefined };
  paths: { events: string[]; people: string[] };
  fullPath(path: string): string;
}

export function sharesArguments(words: Given): SharesArguments {
  const { values, paths } = words;
  const { events, people } = paths;
  checkEventsOrPeople(words, 'Say which records to look at: --events PATH….');
  const { by } = values;
  if (!by) throw new WrongUsage('Say what to break down by, such as --by self-defined-ethnicity.');
  return {
    request: {
      by,
      counting: values.counting ?? usualSharesRequest.counting,
      reference: values.reference ?? usualSharesRequest.reference,
      ...monthsOf(values),
      filters: filtersOf(values.where),
      rollUp: values['roll-up'] ?? usualSharesRequest.rollUp,
      within: values.within ?? usualSharesRequest.within,
      band: bandOf(values.band, usualSharesRequest.band),
      level: levelOf(values.level, usualSharesRequest.level),
    },
    events,
    people,
    ...outputOf(words),
  };
}
