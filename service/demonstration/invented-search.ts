// One invented search, as a row of the fifteen columns that police forces publish on data.police.uk.
import { type Dice, weightedPick } from './dice.ts';
import { type EthnicGroup, ethnicGroups, residentsOf } from './fellshire-residents.ts';

/** The published header, in its published order. */
export const searchColumns = [
  'Type',
  'Date',
  'Part of a policing operation',
  'Policing operation',
  'Latitude',
  'Longitude',
  'Gender',
  'Age range',
  'Self-defined ethnicity',
  'Officer-defined ethnicity',
  'Legislation',
  'Object of search',
  'Outcome',
  'Outcome linked to object of search',
  'Removal of more than just outer clothing',
] as const;

export type SearchColumn = (typeof searchColumns)[number];
export type Search = Record<SearchColumn, string>;

/** What a month is like, beyond the habits of the whole period. */
export interface MonthOfSearches {
  /** 'YYYY-MM' */
  month: string;
  /** True from June to September, when visitors swell the numbers and the young among them. */
  visitorSeason: boolean;
  /** Share of searches of persons whose gender nobody wrote down. */
  genderBlank: number;
  /** Name of a policing operation that some searches belong to, or '' for none. */
  operation: string;
}

const searchedBy = ethnicGroups.map((group): [EthnicGroup, number] => [
  group,
  residentsOf(group) * group.timesAsOften,
]);

const legislationAndObject: readonly (readonly [readonly [legislation: string, object: string], number])[] = [
  [['Misuse of Drugs Act 1971 (section 23)', 'Controlled drugs'], 66],
  [['Police and Criminal Evidence Act 1984 (section 1)', 'Offensive weapons'], 11],
  [['Police and Criminal Evidence Act 1984 (section 1)', 'Article for use in theft'], 9],
  [['Police and Criminal Evidence Act 1984 (section 1)', 'Stolen goods'], 7],
  [['Police and Criminal Evidence Act 1984 (section 1)', 'Articles for use in criminal damage'], 4],
  [['Poaching Prevention Act 1862 (section 2)', 'Game or poaching equipment'], 2],
  [['Firearms Act 1968 (section 47)', ''], 1],
];

const outcomes = [
  ['A no further action disposal', 70],
  ['Arrest', 14],
  ['Community resolution', 8],
  ['Khat or Cannabis warning', 4],
  ['Summons / charged by post', 2],
  ['Caution (simple or conditional)', 1],
  ['', 1],
] as const;

function lastDayOf(month: string): number {
  const [year = 0, monthOfYear = 0] = month.split('-').map(Number);
  const thirty = [4, 6, 9, 11].includes(monthOfYear);
  return monthOfYear === 2 ? (year % 4 === 0 ? 29 : 28) : thirty ? 30 : 31;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Both published forms: to the minute, or with microseconds. */
function writtenDate(dice: Dice, month: string): string {
  const day = two(dice.between(1, lastDayOf(month)));
  const time = `${two(dice.between(0, 23))}:${two(dice.between(0, 59))}`;
  const seconds = dice.happens(0.25) ? `${two(dice.between(0, 59))}.${dice.between(100, 999)}000` : '00';
  return `${month}-${day}T${time}:${seconds}+00:00`;
}

/** Points in the open North Sea, so that none can be taken for a real street. */
function point(dice: Dice): Pick<Search, 'Latitude' | 'Longitude'> {
  if (dice.happens(0.06)) return { Latitude: '', Longitude: '' };
  return { Latitude: (55.9 + dice.next() / 4).toFixed(6), Longitude: (3.1 + dice.next() / 2).toFixed(6) };
}

/** A name withheld, a blank, or the group; officers see White and Black before they see Mixed. */
function ethnicity(dice: Dice): Pick<Search, 'Self-defined ethnicity' | 'Officer-defined ethnicity'> {
  const group = weightedPick(dice, searchedBy);
  if (dice.happens(0.04)) return { 'Self-defined ethnicity': '', 'Officer-defined ethnicity': '' };
  const withheld = dice.happens(group.officer === 'White' || group.officer === 'Asian' ? 0.09 : 0.13);
  const mistaken = dice.happens(0.04);
  return {
    'Self-defined ethnicity': withheld ? 'Other ethnic group - Not stated' : group.police,
    'Officer-defined ethnicity': mistaken ? dice.pick(['White', 'Other']) : group.officer,
  };
}

function ageRange(dice: Dice, visitorSeason: boolean): string {
  const young = visitorSeason ? 42 : 30;
  return weightedPick(dice, [
    ['10-17', 16],
    ['18-24', young],
    ['25-34', 24],
    ['over 34', 22],
    ['', 7],
    ['under 10', 0.3],
  ]);
}

type Person = Pick<
  Search,
  | 'Gender'
  | 'Age range'
  | 'Self-defined ethnicity'
  | 'Officer-defined ethnicity'
  | 'Removal of more than just outer clothing'
>;

const nobody: Person = {
  Gender: '',
  'Age range': '',
  'Self-defined ethnicity': '',
  'Officer-defined ethnicity': '',
  'Removal of more than just outer clothing': '',
};

function person(dice: Dice, { genderBlank, visitorSeason }: MonthOfSearches): Person {
  const gender = weightedPick(dice, [
    ['Male', 85],
    ['Female', 14.4],
    ['Other', 0.6],
  ]);
  return {
    Gender: dice.happens(genderBlank) ? '' : gender,
    'Age range': ageRange(dice, visitorSeason),
    ...ethnicity(dice),
    'Removal of more than just outer clothing': dice.happens(0.07) ? 'True' : 'False',
  };
}

/** A search of that month. A search of a vehicle has no person, though now and then an ethnicity is written all the same. */
export function inventedSearch(dice: Dice, month: MonthOfSearches): Search {
  const type = weightedPick(dice, [
    ['Person search', 72],
    ['Person and Vehicle search', 21],
    ['Vehicle search', 7],
  ]);
  const stray = dice.happens(0.05) ? ethnicity(dice) : {};
  const [legislation, object] = weightedPick(dice, legislationAndObject);
  const inOperation = month.operation !== '' && dice.happens(0.2);
  return {
    Type: type,
    Date: writtenDate(dice, month.month),
    'Part of a policing operation': inOperation ? 'True' : 'False',
    'Policing operation': inOperation ? month.operation : '',
    ...point(dice),
    ...(type === 'Vehicle search' ? { ...nobody, ...stray } : person(dice, month)),
    Legislation: legislation,
    'Object of search': object,
    Outcome: weightedPick(dice, outcomes),
    'Outcome linked to object of search': dice.pick(['True', 'False', '']),
  };
}
