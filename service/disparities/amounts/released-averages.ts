// Averages as tables: what each group has in all, and of how many; whoever is in no average is of the same table as those who are.

import type { Hierarchy, LongRow, LongTable } from '@due-regard/disclosure';
import type { Reading } from '../../published/index.ts';
import { type ReadTable, readingOf } from '../findings/for-release.ts';
import type { Figure } from '../findings/figure.ts';
import { freeWord, type ReleasedGroups } from '../findings/released-groups.ts';
import { capitalised } from '../../phrases/list.ts';

export interface AverageGroup {
  code: string;
  /** Those whose amounts the mean is of. */
  people: number;
  mean: Figure;
  /** The largest of the amounts, so that none can be told from the sum. */
  largest: readonly number[];
  /** Those of the group without an amount. */
  without: number;
  /** Parts that the people are in, such as quarters of pay, by name; they add up to them. */
  parts?: readonly { name: string; people: number }[];
}

export interface AverageMaterial {
  groups: readonly AverageGroup[];
  /** How many are of unknown group: the finding has no amounts of theirs. */
  unknown: number;
  labels: ReleasedGroups;
  /** Heading of the column that holds the amounts. */
  amount: string;
  /** What has them, in the plural. */
  plural: string;
  unit: string;
  reference: string | null;
  band: Reading['band'];
  level: number;
}

export interface ReleasedAverages {
  dimension: string;
  tables: ReadTable[];
  without: { table: string; labels: string[]; marker: '[x]' }[];
  hierarchies: Hierarchy[];
  totals: Readonly<Record<string, string>>;
  /** An average is of those in it, and not of everybody. */
  wholes: Readonly<Record<string, string>>;
}

export const inAverage = 'In the average';
export const inNone = 'In no average';
const everybody = 'Total';

export function releasedAverages(material: AverageMaterial): ReleasedAverages {
  const { labels, amount, reference, unit, band, level } = material;
  const dimension = freeWord(amount, new Set([labels.dimension]));
  const [sums, people] = [`${capitalised(amount)} in all`, capitalised(material.plural)];
  const parts = material.groups[0]?.parts?.map(({ name }) => name) ?? [];
  const groups = labels.reading(reference, { unknown: false });
  const everyGroup = labels.reading(reference, { unknown: material.unknown > 0 });
  const order = [...(parts.length > 0 ? parts : [inAverage]), inNone];
  const across = { dimension, title: capitalised(amount), kind: 'stage' as const, order };
  return {
    dimension,
    tables: [
      {
        table: sumsOf(material, sums),
        reading: readingOf({
          ...{ measure: 'average', groups, per: 1, band, level },
          average: { sums, people, unit },
        }),
      },
      {
        table: { name: people, dimensions: [labels.dimension, dimension], rows: rowsOf(material) },
        reading: readingOf({ measure: 'count', groups: everyGroup, across, level }),
      },
    ],
    without: material.groups.filter(hasNoMean).map(({ code }) => ({
      ...{ table: sums, labels: [labels.labelOf(code)], marker: '[x]' },
    })),
    hierarchies: parts.length > 0 ? [{ dimension, parents: parentsOf(parts) }] : [],
    totals: { [dimension]: everybody },
    wholes: { [dimension]: inAverage },
  };
}

/** There are people with an amount, and too few to show their mean. */
function hasNoMean({ mean, people }: AverageGroup): boolean {
  return mean === null && people > 0;
}

/** A mean over its people is a sum, up to the last digits that a computer keeps. */
function sumsOf({ groups, labels }: AverageMaterial, name: string): LongTable {
  const rows = groups
    .filter((group) => !hasNoMean(group))
    .map(({ code, people, mean, largest }) => {
      const value = Number(((mean ?? 0) * people).toPrecision(12));
      const row = { labels: [labels.labelOf(code)], value, contributors: people };
      return largest.length > 0 ? { ...row, largest } : row;
    });
  return { name, dimensions: [labels.dimension], measure: 'amount', population: name, rows };
}

function rowsOf({ groups, labels, unknown }: AverageMaterial): LongRow[] {
  return [
    ...groups.flatMap(({ code, people, without, parts = [{ name: inAverage, people }] }) => [
      ...parts.map((part) => ({ labels: [labels.labelOf(code), part.name], value: part.people })),
      { labels: [labels.labelOf(code), inNone], value: without },
    ]),
    ...(unknown > 0 ? [{ labels: [labels.unknown, inNone], value: unknown }] : []),
  ];
}

function parentsOf(parts: readonly string[]): [string, string][] {
  const within = parts.map((part): [string, string] => [part, inAverage]);
  return [[inAverage, everybody], [inNone, everybody], ...within];
}
