// Fellshire Council's population tables, in the shapes that census tables are published in. Every figure is invented.
import { type DemonstrationFile, type FileEncoding, encodedText } from './demonstration-file.ts';
import { type Dice, diceFor } from './dice.ts';
import { districts, ethnicGroups, residentsByDistrict } from './fellshire-residents.ts';

type FormatCsv = (rows: string[][]) => string;
type Shares = readonly (readonly [label: string, share: number])[];

const noise = [-3, -2, -1, -1, 0, 0, 0, 1, 1, 2, 3];

/** A count as a census office lets it go: moved by up to three, so that two tables of one area never quite agree. */
function perturbed(dice: Dice, count: number): number {
  return Math.max(0, Math.round(count) + dice.pick(noise));
}

function sharesToCounts(dice: Dice, total: number, shares: Shares): [label: string, count: number][] {
  const whole = shares.reduce((sum, [, share]) => sum + share, 0);
  return shares.map(([label, share]) => [label, perturbed(dice, (total * share) / whole)]);
}

/** Long, with a total and a second set of rows in per cent, as the ethnicity table is published. */
function ethnicityRows(dice: Dice): string[][] {
  const rows = districts.flatMap(({ code, name }, at) => {
    const counts = ethnicGroups.map((group) => perturbed(dice, group.residents[at] ?? 0));
    const total = counts.reduce((sum, count) => sum + count, 0);
    const row = (label: string, value: string): string[] => [code, name, label, value];
    return [
      row('Total: All usual residents (number)', String(total)),
      ...ethnicGroups.map(({ census }, group) => row(`${census} (number)`, String(counts[group]))),
      ...ethnicGroups.map(({ census }, group) =>
        row(`${census} (percent)`, (((counts[group] ?? 0) / total) * 100).toFixed(1)),
      ),
    ];
  });
  return [['ltla21_code', 'ltla21_name', 'ethnic_group', 'value'], ...rows];
}

function longRows(dice: Dice, shares: Shares): string[][] {
  const totals = residentsByDistrict();
  return districts.flatMap(({ code, name }, at) =>
    sharesToCounts(dice, totals[at] ?? 0, shares).map(([label, count]) => [code, name, label, String(count)]),
  );
}

function sexRows(dice: Dice): string[][] {
  const rows = longRows(dice, [
    ['Female', 51.1],
    ['Male', 48.9],
  ]);
  return [['ltla21_code', 'ltla21_name', 'sex', 'value'], ...rows];
}

const religions: Shares = [
  ['Buddhist', 0.3],
  ['Christian', 50.6],
  ['Hindu', 0.5],
  ['Jewish', 0.05],
  ['Muslim', 2.6],
  ['Sikh', 0.2],
  ['Other religion', 0.5],
  ['No religion', 39.4],
  ['Not answered', 5.85],
];

/** Counts under 70 of one district are held back: the cell is blank, which is not nought. */
function religionRows(dice: Dice): string[][] {
  const rows = longRows(dice, religions).map(([code = '', name = '', label = '', count = '']) => [
    code,
    name,
    label,
    code === 'FELL-02' && Number(count) < 70 ? '' : count,
  ]);
  return [['lad22_code', 'lad22_name', 'religion', 'n'], ...rows];
}

/** By code alone, with a share beside each count. */
function disabilityRows(dice: Dice): string[][] {
  const rows = longRows(dice, [
    ['Disabled under the Equality Act', 19.2],
    ['Not disabled under the Equality Act', 80.8],
  ]);
  const totalOf = (code: string): number =>
    rows.filter((row) => row[0] === code).reduce((sum, row) => sum + Number(row[3]), 0);
  return [
    ['ltla21_code', 'total_residents', 'disability_level', 'n', 'prop'],
    ...rows.map(([code = '', , label = '', count = '']) => {
      const total = totalOf(code);
      return [code, String(total), label, count, String(Number(count) / total)];
    }),
  ];
}

/** How many are of each age, against the others: an old county with few in their twenties. */
function shareOfAge(age: number): number {
  if (age < 18) return 95;
  if (age < 25) return 80;
  if (age < 45) return 105;
  if (age < 65) return 145;
  if (age < 80) return 135;
  return Math.max(1, 80 - (age - 80) * 4);
}

function ageLabel(age: number): string {
  if (age === 0) return 'Aged under 1 year';
  return age === 1 ? 'Aged 1 year' : age === 100 ? 'Aged 100 years and over' : `Aged ${age} years`;
}

/** Wide: one row a district, one column an age, the total first. */
function ageRows(dice: Dice): string[][] {
  const ages: Shares = Array.from({ length: 101 }, (_, age) => [ageLabel(age), shareOfAge(age)] as const);
  const totals = residentsByDistrict();
  const heading = (label: string): string => `Age: ${label}; measures: Value`;
  return [
    ['date', 'geography', 'geography code', heading('Total'), ...ages.map(([label]) => heading(label))],
    ...districts.map(({ code, name }, at) => {
      const counts = sharesToCounts(dice, totals[at] ?? 0, ages).map(([, count]) => count);
      const total = counts.reduce((sum, count) => sum + count, 0);
      return ['2021', name, code, String(total), ...counts.map(String)];
    }),
  ];
}

const tables: readonly [name: string, rows: (dice: Dice) => string[][], encoding: FileEncoding][] = [
  ['ethnicity', ethnicityRows, 'utf-8'],
  ['sex', sexRows, 'utf-8'],
  ['age', ageRows, 'utf-8'],
  ['religion', religionRows, 'utf-8 with byte-order mark'],
  ['disability', disabilityRows, 'utf-8'],
];

/** Five tables of the same residents. Each is perturbed on its own, so their totals differ by a few. */
export function populationFiles(seed: number, formatCsv: FormatCsv): DemonstrationFile[] {
  return tables.map(([name, rows, encoding]) => ({
    path: `invented-population/invented-fellshire-residents-by-${name}.csv`,
    partner: 'fellshire-council',
    content: encodedText(formatCsv(rows(diceFor(seed, `residents by ${name}`))), encoding),
  }));
}
