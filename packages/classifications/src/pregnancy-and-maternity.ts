// Pregnancy and maternity: no census asks it, so the list follows the protection in the Equality Act 2010.

import type { Category, Classification } from './classification.ts';
import { broadestRollUp, finestRollUp } from './roll-up.ts';

const protectedGroup = 'pregnant-or-maternity';

const categories: Category[] = [
  {
    code: protectedGroup,
    label: 'Pregnant or in the maternity period',
    shortLabel: 'Pregnant or maternity',
    order: 0,
  },
  { code: 'pregnant', label: 'Pregnant', shortLabel: 'Pregnant', parent: protectedGroup, order: 1 },
  {
    code: 'maternity-leave',
    label: 'On maternity leave',
    shortLabel: 'On maternity leave',
    parent: protectedGroup,
    order: 2,
  },
  {
    code: 'gave-birth-within-26-weeks',
    label: 'Gave birth within the last 26 weeks, not on maternity leave',
    shortLabel: 'Gave birth in the last 26 weeks',
    parent: protectedGroup,
    order: 3,
  },
  {
    code: 'neither',
    label: 'Neither pregnant nor in the maternity period',
    shortLabel: 'Neither pregnant nor maternity',
    order: 4,
  },
];

/** Section 17 protects for 26 weeks from the birth outside work; section 18 through maternity leave at work. */
export const pregnancyAndMaternity: Classification = {
  id: 'pregnancy-and-maternity',
  version: '2010',
  characteristic: 'pregnancy-and-maternity',
  title: 'Pregnancy and maternity, Equality Act 2010',
  source: {
    title: 'Equality Act 2010, sections 17 and 18',
    publisher: 'legislation.gov.uk',
    url: 'https://www.legislation.gov.uk/ukpga/2010/15/section/17',
    published: '2010-04-08',
  },
  categories,
  rollUps: [
    broadestRollUp('2', 'Pregnant or in the maternity period, and neither', categories),
    finestRollUp('detailed', 'Pregnancy and maternity in full', categories),
  ],
  usualRollUp: '2',
  spellings: {
    [protectedGroup]: [
      'Yes',
      'Y',
      'Pregnancy and maternity',
      'Pregnant or on maternity leave',
      'Pregnancy or maternity',
    ],
    pregnant: ['Currently pregnant', 'Pregnancy', 'Expectant mother'],
    'maternity-leave': ['Maternity leave', 'Currently on maternity leave'],
    'gave-birth-within-26-weeks': ['Gave birth in the last 26 weeks', 'Given birth in the last 26 weeks'],
    neither: ['No', 'N', 'Not pregnant', 'Not pregnant or on maternity leave', 'Neither'],
  },
  ambiguous: { Maternity: ['maternity-leave', 'gave-birth-within-26-weeks'] },
};
