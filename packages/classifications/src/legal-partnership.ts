// Legal partnership as in the 2021 census of England and Wales, with its sub-levels; people aged 16 and over.

import type { Category, Classification } from './classification.ts';
import { broadestRollUp, finestRollUp } from './roll-up.ts';

const together = 'Married or in a registered civil partnership';
const apart = 'Separated, but still legally married or still legally in a civil partnership';
const ended = 'Divorced or civil partnership dissolved';
const widowed = 'Widowed or surviving civil partnership partner';

/** Code, label, short label, and the code of what holds it. */
const rows: readonly (readonly [string, string, string, string?])[] = [
  [
    'never-married',
    'Never married and never registered a civil partnership',
    'Never married or in a civil partnership',
  ],
  ['married-or-civil-partnership', together, 'Married or in a civil partnership'],
  ['married', `${together}: Married`, 'Married', 'married-or-civil-partnership'],
  ['married-opposite-sex', `${together}: Married: Opposite sex`, 'Married, opposite sex', 'married'],
  ['married-same-sex', `${together}: Married: Same sex`, 'Married, same sex', 'married'],
  [
    'civil-partnership',
    `${together}: In a registered civil partnership`,
    'In a civil partnership',
    'married-or-civil-partnership',
  ],
  [
    'civil-partnership-opposite-sex',
    `${together}: In a registered civil partnership: Opposite sex`,
    'In a civil partnership, opposite sex',
    'civil-partnership',
  ],
  [
    'civil-partnership-same-sex',
    `${together}: In a registered civil partnership: Same sex`,
    'In a civil partnership, same sex',
    'civil-partnership',
  ],
  ['separated', apart, 'Separated'],
  [
    'separated-still-married',
    `${apart}: Separated, but still married`,
    'Separated, still married',
    'separated',
  ],
  [
    'separated-still-civil-partner',
    `${apart}: Separated, but still in a registered civil partnership`,
    'Separated, still in a civil partnership',
    'separated',
  ],
  ['divorced-or-dissolved', ended, 'Divorced or civil partnership dissolved'],
  ['divorced', `${ended}: Divorced`, 'Divorced', 'divorced-or-dissolved'],
  [
    'civil-partnership-dissolved',
    `${ended}: Formerly in a civil partnership now legally dissolved`,
    'Civil partnership dissolved',
    'divorced-or-dissolved',
  ],
  ['widowed-or-surviving-partner', widowed, 'Widowed or surviving civil partner'],
  ['widowed', `${widowed}: Widowed`, 'Widowed', 'widowed-or-surviving-partner'],
  [
    'surviving-civil-partner',
    `${widowed}: Surviving partner from civil partnership`,
    'Surviving civil partner',
    'widowed-or-surviving-partner',
  ],
];

const categories: Category[] = rows.map(([code, label, shortLabel, parent], order) => ({
  code,
  label,
  shortLabel,
  order,
  ...(parent !== undefined && { parent }),
}));

export const legalPartnership: Classification = {
  id: 'legal-partnership',
  version: '2021',
  characteristic: 'marriage-and-civil-partnership',
  title: 'Legal partnership status, Census 2021, England and Wales',
  source: {
    title: 'Legal partnership status (TS002), Census 2021',
    publisher: 'Office for National Statistics',
    url: 'https://www.nomisweb.co.uk/datasets/c2021ts002',
    published: '',
  },
  categories,
  rollUps: [
    broadestRollUp('5', 'Five legal partnership statuses', categories),
    finestRollUp('detailed', 'Legal partnership status in full', categories),
  ],
  usualRollUp: '5',
  spellings: {
    'never-married': [
      'Never married',
      'Single (never married or never registered a same-sex civil partnership)',
      'Single, never married',
      'Never married or never in a civil partnership',
    ],
    'married-or-civil-partnership': [
      'Married or civil partnership',
      'Married/civil partnership',
      'Married or civil partnered',
    ],
    'civil-partnership': [
      'Civil partnership',
      'Civil partner',
      'In a civil partnership',
      'In a registered civil partnership',
    ],
    'civil-partnership-same-sex': ['In a registered same-sex civil partnership'],
    separated: [
      'Separated (but still legally married or still legally in a same-sex civil partnership)',
      'Separated from marriage or civil partnership',
    ],
    'divorced-or-dissolved': [
      'Divorced or formerly in a same-sex civil partnership which is now legally dissolved',
    ],
    'widowed-or-surviving-partner': ['Widowed or surviving partner from a same-sex civil partnership'],
    'surviving-civil-partner': ['Surviving partner', 'Surviving partner from civil partnership'],
  },
  // A form that offers only Single and Married does not say where a widow stands.
  ambiguous: {
    Single: ['never-married', 'divorced-or-dissolved', 'widowed-or-surviving-partner'],
    Unmarried: ['never-married', 'divorced-or-dissolved', 'widowed-or-surviving-partner'],
    'Same sex': ['married-same-sex', 'civil-partnership-same-sex'],
    'Opposite sex': ['married-opposite-sex', 'civil-partnership-opposite-sex'],
  },
};
