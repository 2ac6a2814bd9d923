// Counts that a charity has already made: people referred to victim services, by quarter, small numbers withheld.
import { type DemonstrationFile, encodedText } from './demonstration-file.ts';
import { type Dice, diceFor, successes } from './dice.ts';
import { districts, ethnicGroups } from './fellshire-residents.ts';

/** Referrals per 10,000 residents a quarter. Asian residents reach the service about half as often as others. */
const referralsPer10000: readonly (readonly [group: string, begins: string, referrals: number])[] = [
  ['Asian', 'Asian', 11],
  ['Black', 'Black', 23],
  ['Mixed', 'Mixed', 24],
  ['White', 'White', 22],
  ['Other', 'Other', 18],
];

const quarters = ['2024', '2025'].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`));

/** The charity's own rule: one to four people are not shown. */
function shown(count: number): string {
  return count > 0 && count < 5 ? '[c]' : String(count);
}

function residents(begins: string, district: number): number {
  return ethnicGroups
    .filter(({ census }) => census.startsWith(begins))
    .reduce((sum, group) => sum + (group.residents[district] ?? 0), 0);
}

function districtRows(dice: Dice, quarter: string, at: number): string[][] {
  const district = districts[at];
  const row = (group: string, count: number): string[] => [
    quarter,
    district?.code ?? '',
    district?.name ?? '',
    group,
    shown(count),
  ];
  const known = referralsPer10000.map(([group, begins, rate]) =>
    row(group, successes(dice, residents(begins, at), rate / 10_000)),
  );
  return [...known, row('Not known', dice.between(14, 40))];
}

/** The file as the charity sends it: a title above the heading, notes below the figures. */
export function victimReferralFile(seed: number, formatCsv: (rows: string[][]) => string): DemonstrationFile {
  const dice = diceFor(seed, 'victim referrals');
  const figures = quarters.flatMap((quarter) =>
    districts.flatMap((_, at) => districtRows(dice, quarter, at)),
  );
  const rows = [
    ['Harrowby Victims’ Line: people referred, by quarter, district and ethnic group'],
    ['Invented for demonstration'],
    [''],
    ['Quarter', 'Area code', 'Area', 'Ethnic group', 'People referred'],
    ...figures,
    [''],
    ['[c] one to four people, not shown'],
    ['Not known: the person was not asked, or did not say'],
  ];
  return {
    path: 'invented-victim-services/invented-harrowby-victims-line-referrals.csv',
    partner: 'harrowby-victims-line',
    content: encodedText(formatCsv(rows), 'utf-8'),
  };
}
