// Averages as tables: what each group has in all, of how many, and beside them whoever is in no average.

import type { LongTable } from '@due-regard/disclosure';
import type { Reading } from '../../published/index.ts';
import { type ReadTable, readingOf } from '../findings/for-release.ts';
import { capitalised } from '../../phrases/list.ts';
import type { Figure } from '../findings/figure.ts';
import type { ReleasedGroups } from '../findings/released-groups.ts';

export interface AverageGroup {
  code: string;
  /** Those whose amounts the mean is of. */
  people: number;
  mean: Figure;
  /** The largest of the amounts, so that none can be told from the sum. */
  largest: readonly number[];
  /** Those of the group without an amount. */
  without: number;
}

export interface ReleasedAverages {
  tables: ReadTable[];
  without: { table: string; labels: string[]; marker: '[x]' }[];
}

/** What its tables are called. */
export interface AverageNames {
  sums: string;
  people: string;
  /** Whoever is in no average. */
  outside: string;
}

/** Such as “Hourly pay in all”, “Employees in the average”, “Employees in no average”. */
export function averageNames(amount: string, plural: string): AverageNames {
  return {
    sums: `${capitalised(amount)} in all`,
    people: `${capitalised(plural)} in the average`,
    outside: `${capitalised(plural)} in no average`,
  };
}

/** @param unknown how many are of unknown group: the finding has no amounts of theirs */
export function releasedAverages(
  groups: readonly AverageGroup[],
  unknown: number,
  labels: ReleasedGroups,
  more: Pick<Reading, 'band' | 'level'> & { names: AverageNames; reference: string | null; unit: string },
): ReleasedAverages {
  const { names, reference, unit, band, level } = more;
  const has = labels.reading(reference, { unknown: false });
  const average = { sums: names.sums, people: names.people, unit };
  const outside = outsideOf(groups, unknown, labels, names.outside);
  const withUnknown = labels.reading(null, { unknown: unknown > 0 });
  return {
    tables: [
      {
        table: sumsOf(groups, labels, names.sums),
        reading: readingOf({ measure: 'average', groups: has, per: 1, average, band, level }),
      },
      { table: peopleOf(groups, labels, names.people), reading: null },
      ...(outside.rows.length > 0
        ? [{ table: outside, reading: readingOf({ measure: 'count', groups: withUnknown, level }) }]
        : []),
    ],
    without: groups.flatMap(({ code, people, mean }) =>
      mean === null && people > 0
        ? [{ table: names.sums, labels: [labels.labelOf(code)], marker: '[x]' as const }]
        : [],
    ),
  };
}

/** A mean over its people is a sum, up to the last digits that a computer keeps. */
function sumsOf(groups: readonly AverageGroup[], labels: ReleasedGroups, name: string): LongTable {
  return {
    name,
    dimensions: [labels.dimension],
    measure: 'amount',
    population: name,
    rows: groups.flatMap(({ code, people, mean, largest }) => {
      if (mean === null && people > 0) return [];
      const value = Number(((mean ?? 0) * people).toPrecision(12));
      const row = { labels: [labels.labelOf(code)], value, contributors: people };
      return [largest.length > 0 ? { ...row, largest } : row];
    }),
  };
}

function peopleOf(groups: readonly AverageGroup[], labels: ReleasedGroups, name: string): LongTable {
  return {
    name,
    dimensions: [labels.dimension],
    population: name,
    rows: groups.map(({ code, people }) => ({ labels: [labels.labelOf(code)], value: people })),
  };
}

function outsideOf(
  groups: readonly AverageGroup[],
  unknown: number,
  labels: ReleasedGroups,
  name: string,
): LongTable {
  const rows = groups.map(({ code, without }) => ({ labels: [labels.labelOf(code)], value: without }));
  const some = rows.some(({ value }) => value > 0);
  return {
    name,
    dimensions: [labels.dimension],
    population: name,
    rows: [...(some ? rows : []), ...(unknown > 0 ? [{ labels: [labels.unknown], value: unknown }] : [])],
  };
}
