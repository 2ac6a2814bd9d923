// Ethnic appearance as a police officer saw it: five groups, or six where Chinese is told apart, and the IC codes.

import type { Category, Classification } from './classification.ts';
import { ambiguousEthnicWords } from './ethnic-ambiguities.ts';
import { fiveGroups, twoGroups } from './ethnic-list.ts';
import { finestRollUp } from './roll-up.ts';

const chinese = 'chinese-or-south-east-asian';

/**
 * The sixth group has no parent and no code of the census, because it is wider than Chinese and because tables that
 * show it print Asian beside it, without it.
 */
const categories: Category[] = [
  { code: 'white', label: 'White', shortLabel: 'White', order: 0 },
  { code: 'black', label: 'Black (or Black British)', shortLabel: 'Black', order: 1 },
  { code: 'asian', label: 'Asian (or Asian British)', shortLabel: 'Asian', order: 2 },
  {
    code: chinese,
    label: 'Chinese, Japanese or South East Asian',
    shortLabel: 'Chinese or South East Asian',
    order: 3,
  },
  { code: 'mixed', label: 'Mixed', shortLabel: 'Mixed', order: 4 },
  { code: 'other', label: 'Other', shortLabel: 'Other', order: 5 },
];

export const ethnicityPoliceOfficerDefined: Classification = {
  id: 'ethnicity-police-officer-defined',
  version: '6+1',
  characteristic: 'race',
  title: 'Officer-defined ethnic appearance, police list',
  source: {
    title: 'Technical guide to Ethnicity and the Criminal Justice System 2022',
    publisher: 'Ministry of Justice',
    url: 'https://www.gov.uk/government/statistics/ethnicity-and-the-criminal-justice-system-2022',
    published: '2024-01-25',
  },
  categories,
  rollUps: [
    fiveGroups(categories, { [chinese]: 'asian' }),
    finestRollUp('6', 'Six groups, Chinese and South East Asian apart', categories),
    twoGroups(categories),
  ],
  usualRollUp: '5',
  spellings: {
    white: [
      'IC1',
      'IC2',
      'White - North European',
      'White North European',
      'White - South European',
      'White South European',
      'Dark European',
      'White European',
    ],
    black: ['IC3', 'Black British', 'African-Caribbean', 'Afro-Caribbean'],
    asian: ['IC4', 'Asian British', 'South Asian', 'Asian - Indian subcontinent', 'Indian subcontinent'],
    [chinese]: [
      'IC5',
      'Chinese',
      'Chinese, Japanese, Korean or other South East Asian',
      'Chinese, Japanese, or other South East Asian',
      'Chinese, Japanese, or any other South East Asian',
      'Chinese/Japanese/South East Asian',
      'Chinese, Japanese or Southeast Asian',
      'South East Asian',
    ],
    mixed: ['Mixed ethnic groups', 'Mixed or multiple ethnic groups', 'Mixed race', 'Mixed ethnicity'],
    other: [
      'IC6',
      'Other ethnic group',
      'Any other',
      'Any other ethnic group',
      'Arab',
      'Arabic',
      'Middle Eastern',
      'Arab or North African',
      'Arabic or North African',
    ],
  },
  // The officer, not the person, was asked: "don't know" tells of nobody's refusal, and counts with what is not known.
  silences: {
    'not-recorded': [
      "Don't know",
      'Do not know',
      'IC0',
      'IC7',
      'IC9',
      'Not perceived',
      'Not stated or perceived',
    ],
  },
  ambiguous: ambiguousEthnicWords(categories),
};
