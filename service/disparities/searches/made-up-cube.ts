// A made-up cube for tests of searches: so many records of each combination, and how many of them had the outcome.

import type { Cube } from '../counting/cube.ts';
import type { CrossedColumn } from './search-measure.ts';
import type { SearchMaterial } from './make-search-finding.ts';
import { usualSearch } from './search-request.ts';

/** Levels of gender, age and ethnicity as imports write them; then how many had the outcome, had another, had none written. */
export type MadeUpRow = [
  gender: string,
  age: string,
  ethnicity: string,
  withIt: number,
  without: number,
  unwritten?: number,
];

const columns: CrossedColumn[] = [
  ['gender', 'gender', 'Gender', 'sex', '2021', 'detailed'],
  ['age-range', 'age range', 'Age range', 'age-police-bands', '2014', 'bands'],
  [
    'officer-defined-ethnicity',
    'officer-defined ethnicity',
    'Officer-defined ethnicity',
    'ethnicity-police-officer-defined',
    '6+1',
    '5',
  ],
].map(([id, label, header, classificationId, classificationVersion, rollUpId]) => ({
  id: id!,
  label: label!,
  header: header!,
  classificationId: classificationId!,
  classificationVersion: classificationVersion!,
  rollUpId: rollUpId!,
}));

export function madeUpSearch(
  rows: readonly MadeUpRow[],
  request: Partial<SearchMaterial['request']> = {},
): SearchMaterial {
  return {
    request: {
      ...usualSearch,
      across: columns.map(({ id }) => id),
      outcome: { header: 'Outcome', values: ['Arrest'] },
      ...request,
    },
    counted: { from: 'events', singular: 'search', plural: 'searches', filters: [] },
    across: columns,
    outcomeHeader: 'Outcome',
    cube: cubeOf(rows),
    period: { from: '2020-01', to: '2020-12', monthsSubmitted: [], monthsMissing: [], partners: [] },
    inputs: [{ role: 'events', name: 'searches.csv', sha256: 'a'.repeat(64) }],
    noticed: [],
    programVersion: '0.1.0',
  };
}

function cubeOf(rows: readonly MadeUpRow[]): Cube {
  const entries = rows.flatMap(([gender, age, ethnicity, withIt, without, unwritten = 0]) => [
    { levels: [gender, age, ethnicity, '1'], total: withIt + without, hits: withIt },
    ...(unwritten > 0 ? [{ levels: [gender, age, ethnicity, '0'], total: unwritten, hits: 0 }] : []),
  ]);
  const names = ['c0', 'c1', 'c2', 'known'];
  const known = names.map((_, c) => [...new Set(entries.map(({ levels }) => levels[c]!))].sort());
  return {
    columns: names.map((name, c) => ({ name, levels: known[c]! })),
    codes: names.map((_, c) => Uint16Array.from(entries, ({ levels }) => known[c]!.indexOf(levels[c]!))),
    total: Float64Array.from(entries, ({ total }) => total),
    hits: Float64Array.from(entries, ({ hits }) => hits),
  };
}
