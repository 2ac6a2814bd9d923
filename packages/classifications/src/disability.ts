// Disability under the Equality Act 2010, with the levels that the 2021 census prints beneath.

import type { Category, Classification } from './classification.ts';
import { broadestRollUp, finestRollUp } from './roll-up.ts';

const yes = 'Disabled under the Equality Act';
const no = 'Not disabled under the Equality Act';
const unlimited =
  'Has long term physical or mental health condition but day-to-day activities are not limited';

const categories: Category[] = [
  { code: 'disabled', label: yes, shortLabel: 'Disabled', order: 0 },
  {
    code: 'limited-a-lot',
    label: `${yes}: Day-to-day activities limited a lot`,
    shortLabel: 'Limited a lot',
    parent: 'disabled',
    order: 1,
  },
  {
    code: 'limited-a-little',
    label: `${yes}: Day-to-day activities limited a little`,
    shortLabel: 'Limited a little',
    parent: 'disabled',
    order: 2,
  },
  { code: 'not-disabled', label: no, shortLabel: 'Not disabled', order: 3 },
  {
    code: 'condition-not-limiting',
    label: `${no}: ${unlimited}`,
    shortLabel: 'Long-term condition, not limited',
    parent: 'not-disabled',
    order: 4,
  },
  {
    code: 'no-condition',
    label: `${no}: No long term physical or mental health conditions`,
    shortLabel: 'No long-term condition',
    parent: 'not-disabled',
    order: 5,
  },
];

export const disability: Classification = {
  id: 'disability',
  version: '2021',
  characteristic: 'disability',
  title: 'Disability under the Equality Act, Census 2021, England and Wales',
  source: {
    title: 'Disability, England and Wales: Census 2021',
    publisher: 'Office for National Statistics',
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/healthandsocialcare/healthandwellbeing/bulletins/disabilityenglandandwales/census2021',
    published: '2023-01-19',
  },
  categories,
  rollUps: [
    broadestRollUp('2', 'Disabled, and not disabled', categories),
    finestRollUp('detailed', 'How far activities are limited', categories),
  ],
  usualRollUp: '2',
  spellings: {
    disabled: [
      'Yes',
      'Y',
      'Disabled people',
      'Disabled person',
      'Has a disability',
      'Declared disabled',
      'Disability declared',
    ],
    'limited-a-lot': ['Day-to-day activities limited a lot', 'Yes, limited a lot', 'Limited a lot'],
    'limited-a-little': [
      'Day-to-day activities limited a little',
      'Yes, limited a little',
      'Limited a little',
    ],
    'not-disabled': [
      'No',
      'N',
      'Non-disabled',
      'Non-disabled people',
      'No disability',
      'Without a disability',
      'Declared not disabled',
    ],
    'condition-not-limiting': [unlimited, 'Long-term condition but not limited'],
    'no-condition': ['No long term physical or mental health conditions', 'No long-term condition'],
  },
  // In the 2011 census "not limited" also held people with a condition that did not limit them, and people with none.
  ambiguous: { 'Day-to-day activities not limited': ['condition-not-limiting', 'no-condition'] },
};
