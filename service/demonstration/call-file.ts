// A year of 101 calls to Fellshire Constabulary: who called, how long they waited for an answer, and what came of it.
import { type DemonstrationFile, encodedText } from './demonstration-file.ts';
import { type Dice, diceFor, weightedPick } from './dice.ts';
import { type EthnicGroup, districts, ethnicGroups, residentsOf } from './fellshire-residents.ts';

const callsAYear = 6000;

const columns = [
  'Date and time',
  'District',
  'Subject of the call',
  'Self-defined ethnicity',
  'Gender',
  'Age range',
  'Minutes until answered',
  'What came of it',
];

/** In the hills there are fewer people to answer, and calls wait longer. */
const timesAsLong: readonly number[] = [1, 1.3, 1.1];

/** Callers who need an interpreter wait while one is found: the truth a finding should find, 1.3 times for Asian callers. */
const longerForAsian = 1.3;

const callers = ethnicGroups.map((group): [EthnicGroup, number] => [group, residentsOf(group)]);

const subjects = [
  ['Antisocial behaviour', 30],
  ['Theft or burglary', 24],
  ['Neighbours', 16],
  ['Traffic', 14],
  ['Something else', 16],
] as const;

const outcomes = [
  ['Advice given', 46],
  ['Somebody came', 31],
  ['Passed to another body', 20],
  ['', 3],
] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** Most wait some minutes, a few very long: three throws added up, and now and then four times as much. */
function minutes(dice: Dice, longer: number): string {
  const wait = 12 * longer * (dice.next() + dice.next() * dice.next() + dice.next() * dice.next());
  return (dice.happens(0.04) ? 4 * wait : wait).toFixed(1);
}

/** Written down as it was, or as nobody should have written it down. */
function written(dice: Dice, wait: string): string {
  return weightedPick(dice, [
    [wait, 968],
    ['', 24],
    ['not known', 6],
    [`-${wait}`, 2],
  ]);
}

function row(dice: Dice): string[] {
  const group = weightedPick(dice, callers);
  const district = weightedPick(
    dice,
    districts.map((_, at): [number, number] => [at, group.residents[at] ?? 0]),
  );
  const longer = (timesAsLong[district] ?? 1) * (group.officer === 'Asian' ? longerForAsian : 1);
  const day = `2025-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`;
  const asked = weightedPick(dice, [
    [group.police, 86],
    ['Other ethnic group - Not stated', 9],
    ['', 5],
  ]);
  return [
    `${day}T${two(dice.between(0, 23))}:${two(dice.between(0, 59))}:00+00:00`,
    districts[district]?.name ?? '',
    weightedPick(dice, subjects),
    asked,
    weightedPick(dice, [
      ['Female', 52],
      ['Male', 45],
      ['', 3],
    ]),
    weightedPick(dice, [
      ['10-17', 3],
      ['18-24', 12],
      ['25-34', 20],
      ['over 34', 61],
      ['', 4],
    ]),
    written(dice, minutes(dice, longer)),
    weightedPick(dice, outcomes),
  ];
}

/** One row for each call, by the time of day it came in. */
export function callFile(seed: number, formatCsv: (rows: string[][]) => string): DemonstrationFile {
  const dice = diceFor(seed, '101 calls');
  const calls = Array.from({ length: callsAYear }, () => row(dice)).sort((one, other) =>
    (one[0] ?? '') < (other[0] ?? '') ? -1 : 1,
  );
  return {
    path: 'invented-101-calls/invented-fellshire-101-calls-2025.csv',
    partner: 'fellshire',
    content: encodedText(formatCsv([columns, ...calls]), 'utf-8'),
  };
}
