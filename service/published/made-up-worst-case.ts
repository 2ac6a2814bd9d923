// The worst that a small body can ask to publish: few people, many characteristics, full and empty groups, linked tables.
import type { LongTable, TableSet } from '@due-regard/disclosure';
import {
  quarterReading,
  quarters,
  searchContext,
  searchesByQuarter,
  searchReading,
} from './made-up-release.ts';
import type { PublicContext, Reading } from './public-context.ts';

/** The nine protected characteristics; what most people are comes first, and some have one person or nobody. */
const characteristics: Readonly<Record<string, readonly string[]>> = {
  age: ['30 to 49', '50 and over', 'Under 30'],
  disability: ['Not disabled', 'Disabled', 'Disability not known'],
  ethnicity: ['White', 'Asian', 'Black', 'Mixed', 'Other'],
  faith: ['No religion', 'Christian', 'Muslim', 'Faith not known'],
  'gender reassignment': ['Same as at birth', 'Not the same'],
  marriage: ['Married or in a civil partnership', 'Not married'],
  pregnancy: ['Not pregnant', 'Pregnant or on leave'],
  sex: ['Women', 'Men'],
  'sexual orientation': ['Straight', 'Gay or lesbian', 'Bisexual', 'Orientation not known'],
};

interface MadeUpPerson {
  of: Readonly<Record<string, string>>;
  promoted: boolean;
}

/** Park and Miller's generator, so that the same seed makes the same people anywhere. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function madeUpPeople(count: number, seed: number): MadeUpPerson[] {
  const roll = dice(seed);
  const pick = (labels: readonly string[]) => labels[Math.floor(roll() ** 2.2 * labels.length)] ?? '';
  return Array.from({ length: count }, () => {
    const of = Object.fromEntries(
      Object.entries(characteristics).map(([name, labels]) => [name, pick(labels)]),
    );
    // Nobody in some groups is promoted, and everybody in others.
    const promoted = of['ethnicity'] === 'Mixed' || (of['disability'] !== 'Disabled' && roll() < 0.35);
    return { of, promoted };
  });
}

function shareTable(name: string, people: readonly MadeUpPerson[]): LongTable {
  const labels = characteristics[name] ?? [];
  const count = (label: string, promoted: boolean) =>
    people.filter((person) => person.of[name] === label && person.promoted === promoted).length;
  return {
    name: `staff by ${name}`,
    dimensions: [name, 'promotion'],
    rows: labels.flatMap((label) => [
      { labels: [label, 'Promoted'], value: count(label, true) },
      { labels: [label, 'Not promoted'], value: count(label, false) },
    ]),
  };
}

function shareReading(name: string): Reading {
  const order = [...(characteristics[name] ?? [])];
  return {
    ...searchReading,
    table: `staff by ${name}`,
    measure: 'share',
    groups: {
      dimension: name,
      title: name.charAt(0).toUpperCase() + name.slice(1),
      reference: order[0] ?? null,
      order,
      notCompared: order.filter((label) => label.endsWith('not known') || label === 'Other'),
    },
    outcome: { dimension: 'promotion', title: 'Promotion', yes: 'Promoted', words: 'were promoted' },
    denominators: null,
    per: 100,
  };
}

const ownContext = (heading: string, readings: Reading[], many = 'staff'): PublicContext => ({
  ...searchContext,
  heading,
  scope: 'Fellshire, 2025',
  counted: { one: many, many },
  readings,
});

/** Shares of staff promoted by each of so many characteristics, all linked by their totals. */
export function worstShares(names: readonly string[], count = 45, seed = 7): TableSet {
  const people = madeUpPeople(count, seed);
  return {
    title: 'Staff promoted',
    tables: names.map((name) => shareTable(name, people)),
    context: ownContext('Staff promoted', names.map(shareReading)),
  };
}

export const nineCharacteristics = Object.keys(characteristics);

const fewSearches = [
  [21, 17, 26],
  [4, 0, 7],
  [9, 13, 1],
  [0, 0, 0],
  [1, 6, 2],
  [5, 3, 8],
];

/** Few searches, over residents whom others counted to the last one; each group against all others together. */
export const worstRates: TableSet = {
  title: 'Searches',
  tables: [searchesByQuarter(fewSearches)],
  scope: { records: 'searches', filters: [], period: { from: '2025-01', to: '2025-09' }, place: null },
  context: ownContext(
    'Searches by quarter',
    [{ ...quarterReading, groups: { ...quarterReading.groups, reference: null } }],
    'searches',
  ),
};

/** The first two quarters of the same, as they may have gone out before. */
export const worstRatesBefore: TableSet = {
  ...worstRates,
  title: 'Searches of the first two quarters',
  tables: [searchesByQuarter(fewSearches.map((row) => row.slice(0, 2)))],
  scope: { records: 'searches', filters: [], period: { from: '2025-01', to: '2025-06' }, place: null },
  context: ownContext(
    'Searches of two quarters',
    [
      {
        ...quarterReading,
        groups: { ...quarterReading.groups, reference: null },
        across: { dimension: 'quarter', title: 'Quarter', kind: 'period', order: quarters.slice(0, 2) },
      },
    ],
    'searches',
  ),
};

/** What staff are, against residents; beside it the same staff by sex as well, as a table without a reading. */
export function worstMakeUp(count = 45, seed = 11): TableSet {
  const people = madeUpPeople(count, seed);
  const labels = characteristics['ethnicity'] ?? [];
  const number = (ethnicity: string, sex?: string) =>
    people.filter(({ of }) => of['ethnicity'] === ethnicity && (sex === undefined || of['sex'] === sex))
      .length;
  const one = labels.map((label) => ({ labels: [label], value: number(label) }));
  const two = labels.flatMap((label) =>
    (characteristics['sex'] ?? []).map((sex) => ({ labels: [label, sex], value: number(label, sex) })),
  );
  const reading: Reading = {
    ...searchReading,
    table: 'staff',
    measure: 'make-up',
    groups: { ...searchReading.groups, reference: null, order: [...labels], notCompared: ['Other'] },
    denominators: {
      words: 'residents',
      source: 'Census 2021',
      rows: labels.map((label, at) => ({ labels: [label], value: [401, 52, 31, 23, 14][at] ?? 0 })),
    },
  };
  return {
    title: 'Staff',
    tables: [
      { name: 'staff', dimensions: ['ethnicity'], rows: one },
      { name: 'staff by sex', dimensions: ['ethnicity', 'sex'], rows: two },
    ],
    context: ownContext('Staff by ethnicity', [reading]),
  };
}
