// Long-term health problem or disability as in the 2011 census: how far day-to-day activities are limited.

import type { Category, Classification } from './classification.ts';
import { broadestRollUp, finestRollUp } from './roll-up.ts';

const limited = 'Day-to-day activities limited';

const categories: Category[] = [
  { code: 'limited', label: limited, shortLabel: 'Limited', order: 0 },
  {
    code: 'limited-a-lot',
    label: `${limited} a lot`,
    shortLabel: 'Limited a lot',
    parent: 'limited',
    order: 1,
  },
  {
    code: 'limited-a-little',
    label: `${limited} a little`,
    shortLabel: 'Limited a little',
    parent: 'limited',
    order: 2,
  },
  { code: 'not-limited', label: 'Day-to-day activities not limited', shortLabel: 'Not limited', order: 3 },
];

export const disabilityCensus2011: Classification = {
  id: 'disability-census-2011',
  version: '2011',
  characteristic: 'disability',
  title: 'Long-term health problem or disability, Census 2011, England and Wales',
  source: {
    title: 'Long-term health problem or disability (QS303EW), Census 2011',
    publisher: 'Office for National Statistics',
    url: 'https://www.nomisweb.co.uk/census/2011/qs303ew',
    published: '',
  },
  categories,
  rollUps: [
    broadestRollUp('2', 'Activities limited, and not limited', categories),
    finestRollUp('detailed', 'How far activities are limited', categories),
  ],
  usualRollUp: '2',
  spellings: {
    limited: ['Limited a lot or a little'],
    'limited-a-lot': ['Yes, limited a lot'],
    'limited-a-little': ['Yes, limited a little'],
    'not-limited': ['No'],
  },
};
