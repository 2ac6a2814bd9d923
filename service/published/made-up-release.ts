// Made-up releases for tests: searches by group and quarter over residents, and whatever else a test asks for.
import { createHmac } from 'node:crypto';
import {
  type LongTable,
  nothingKnown,
  ownSolver,
  type Policy,
  protectingTools,
  release,
  type Released,
  type ReleasedTables,
  type TableSet,
} from '@due-regard/disclosure';
import type { PublicContext, Reading } from './public-context.ts';

export const testSeal = (text: string): string => createHmac('sha256', 'a key').update(text).digest('hex');

/** Protected, audited and sealed as in earnest. Throws with the reasons where it is refused. */
export function madeUpRelease(set: TableSet, policy: Policy): Released<ReleasedTables> {
  const tools = protectingTools({ solver: ownSolver(), digest: testSeal });
  const outcome = release(set, policy, nothingKnown, tools);
  if (outcome.kind === 'released') return outcome.released;
  throw new Error(outcome.sentences.join('\n'));
}

const groups = ['White', 'Asian', 'Black', 'Mixed', 'Other', 'Not known'];
const residents = [400_000, 12_000, 6_000, 8_000, 5_000];

export const searchReading: Reading = {
  table: 'searches',
  measure: 'rate',
  groups: {
    dimension: 'ethnicity',
    title: 'Self-defined ethnicity',
    reference: 'White',
    order: groups,
    notCompared: ['Other', 'Not known'],
  },
  across: null,
  outcome: null,
  denominators: {
    words: 'residents',
    source: 'Census 2021, Office for National Statistics. Open Government Licence v3.0.',
    rows: residents.map((value, at) => ({ labels: [groups[at] ?? ''], value })),
  },
  per: 1000,
  average: null,
  band: { lower: 0.8, upper: 1.25 },
  level: 0.95,
};

export const searchContext: PublicContext = {
  heading: 'Searches by self-defined ethnicity',
  scope: 'Fellshire, January to June 2025',
  counted: { one: 'search', many: 'searches' },
  fictional: true,
  sources: ['Stop and search records of Fellshire Constabulary (made up).'],
  readings: [searchReading],
};

/** Searches of each group; 6 numbers, in the order of the groups. */
export function searchTable(counts: readonly number[]): LongTable {
  return {
    name: 'searches',
    dimensions: ['ethnicity'],
    rows: counts.map((value, at) => ({ labels: [groups[at] ?? ''], value })),
  };
}

export const quarters = ['Q1 2025', 'Q2 2025', 'Q3 2025'];

/** Searches of each group in each quarter. */
export function searchesByQuarter(counts: readonly (readonly number[])[]): LongTable {
  return {
    name: 'searches',
    dimensions: ['ethnicity', 'quarter'],
    rows: counts.flatMap((row, at) =>
      row.map((value, quarter) => ({ labels: [groups[at] ?? '', quarters[quarter] ?? ''], value })),
    ),
  };
}

export const quarterReading: Reading = {
  ...searchReading,
  across: { dimension: 'quarter', title: 'Quarter', kind: 'period', order: quarters },
  denominators: {
    words: 'person-years of residents',
    source: 'Census 2021, Office for National Statistics. Open Government Licence v3.0.',
    rows: residents.flatMap((value, at) =>
      quarters.map((quarter) => ({ labels: [groups[at] ?? '', quarter], value: value / 4 })),
    ),
  },
};
