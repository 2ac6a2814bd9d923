// Disability as a police officer saw it, in the use of force returns.

import type { Category, Classification } from './classification.ts';
import { broadestRollUp, finestRollUp } from './roll-up.ts';

const categories: Category[] = [
  { code: 'disabled', label: 'Perceived as disabled', shortLabel: 'Disabled', order: 0 },
  { code: 'mental', label: 'Mental', shortLabel: 'Mental', parent: 'disabled', order: 1 },
  { code: 'physical', label: 'Physical', shortLabel: 'Physical', parent: 'disabled', order: 2 },
  {
    code: 'physical-and-mental',
    label: 'Physical and mental',
    shortLabel: 'Physical and mental',
    parent: 'disabled',
    order: 3,
  },
  { code: 'not-disabled', label: 'None', shortLabel: 'Not disabled', order: 4 },
];

export const disabilityPolicePerceived: Classification = {
  id: 'disability-police-perceived',
  version: '2019',
  characteristic: 'disability',
  title: 'Disability as perceived by the officer, use of force returns',
  source: {
    title: 'Police use of force statistics, England and Wales: April 2018 to March 2019',
    publisher: 'Home Office',
    url: 'https://www.gov.uk/government/statistics/police-use-of-force-statistics-april-2018-to-march-2019',
    published: '2019-12-19',
  },
  categories,
  rollUps: [
    broadestRollUp('2', 'Perceived as disabled, and not', categories),
    finestRollUp('detailed', 'Kind of disability perceived', categories),
  ],
  usualRollUp: '2',
  spellings: {
    disabled: ['Yes'],
    mental: ['Mental disability', 'Mental health'],
    physical: ['Physical disability'],
    'physical-and-mental': ['Mental and physical', 'Both'],
    'not-disabled': ['No', 'No disability'],
  },
  silences: { 'not-recorded': ["Don't know", 'Do not know'] },
};
