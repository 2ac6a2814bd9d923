// The characteristics of an invented person at work, in the words that forms use, with the silences that real files have.
import { type Dice, weightedPick } from './dice.ts';

type Choices = readonly (readonly [choice: string, weight: number])[];

/** Of 100 people who work in invented Fellshire, about six are of an ethnic minority. */
const ethnicities: Choices = [
  ['White British', 87],
  ['White Irish', 1.2],
  ['Any other White background', 4],
  ['Pakistani', 1.6],
  ['Indian', 1.4],
  ['Any other Asian background', 0.8],
  ['African', 0.9],
  ['Caribbean', 0.6],
  ['White and Black Caribbean', 0.8],
  ['White and Asian', 0.7],
  ['Any other ethnic group', 0.5],
];

const religions: Choices = [
  ['No religion', 48],
  ['Christian', 42],
  ['Muslim', 3],
  ['Hindu', 1],
  ['Sikh', 0.5],
  ['Buddhist', 0.6],
  ['Other religion', 0.9],
];

const orientations: Choices = [
  ['Heterosexual', 91],
  ['Gay or lesbian', 5],
  ['Bisexual', 3],
  ['Other', 0.5],
];

const partnerships: Choices = [
  ['Single', 34],
  ['Married', 50],
  ['Civil partnership', 2],
  ['Divorced', 9],
  ['Separated', 3],
  ['Widowed', 2],
];

/** Headings of the characteristics, sex and age first. */
export const characteristicHeadings = [
  'Sex',
  'Age',
  'Ethnicity',
  'Disability',
  'Religion or belief',
  'Sexual orientation',
  'Marital status',
  'Gender identity same as sex registered at birth',
  'Pregnancy and maternity',
] as const;

export interface InventedPerson {
  sex: 'Female' | 'Male';
  /** In years. */
  age: number;
  ethnicity: string;
  /** The nine characteristics as cells, in the order of their headings. */
  cells: string[];
}

export interface PersonChances {
  /** Of being a woman. */
  woman: number;
  ages: readonly [youngest: number, oldest: number];
  /** How much likelier than at work in general somebody is of an ethnic minority. */
  minority: number;
}

export function inventedPerson(dice: Dice, { woman, ages, minority }: PersonChances): InventedPerson {
  const sex = dice.happens(woman) ? 'Female' : 'Male';
  const [youngest, oldest] = ages;
  // Two throws: most are between the ends.
  const age = Math.round((dice.between(youngest, oldest) + dice.between(youngest, oldest)) / 2);
  const ethnicity = weightedPick(
    dice,
    ethnicities.map(([name, weight]) => [name, isWhite(name) ? weight : weight * minority] as const),
  );
  const disabled = dice.happens(0.07) ? 'Yes' : 'No';
  return {
    sex,
    age,
    ethnicity,
    cells: [
      withSilence(dice, sex, 0.004, 0.002),
      String(age),
      withSilence(dice, ethnicity, 0.035, 0.025),
      withSilence(dice, disabled, 0.05, 0.16),
      withSilence(dice, weightedPick(dice, religions), 0.09, 0.2),
      withSilence(dice, weightedPick(dice, orientations), 0.08, 0.2),
      withSilence(dice, weightedPick(dice, partnerships), 0.03, 0.08),
      withSilence(dice, dice.happens(0.994) ? 'Yes' : 'No', 0.06, 0.3),
      pregnancy(dice, sex, age),
    ],
  };
}

export function isWhite(ethnicity: string): boolean {
  return ['White British', 'White Irish', 'Any other White background'].includes(ethnicity);
}

/** Somebody who would rather not say, and somebody who was never asked, are not the same. */
function withSilence(dice: Dice, value: string, declined: number, blank: number): string {
  if (dice.happens(declined)) return 'Prefer not to say';
  return dice.happens(blank) ? '' : value;
}

function pregnancy(dice: Dice, sex: string, age: number): string {
  if (sex === 'Male') return 'Not applicable';
  const isOne = age < 45 && dice.happens(0.04);
  return withSilence(dice, isOne ? dice.pick(['Pregnant', 'Maternity leave']) : 'No', 0.02, 0.1);
}
