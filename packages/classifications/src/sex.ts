// Sex as the census asks it, with the third value that police forces record.

import type { Category, Classification } from './classification.ts';
import { finestRollUp } from './roll-up.ts';

/** Other is not an answer of the census: it has no population to be a rate of. */
const categories: Category[] = [
  { code: 'female', label: 'Female', shortLabel: 'Female', order: 0 },
  { code: 'male', label: 'Male', shortLabel: 'Male', order: 1 },
  { code: 'other', label: 'Other', shortLabel: 'Other', order: 2 },
];

export const sex: Classification = {
  id: 'sex',
  version: '2021',
  characteristic: 'sex',
  title: 'Sex or gender, as recorded',
  source: {
    title: 'Sex variable, Census 2021 (and the Gender column of data.police.uk, which adds Other)',
    publisher: 'Office for National Statistics',
    url: 'https://www.nomisweb.co.uk/datasets/c2021ts008',
    published: '',
  },
  categories,
  rollUps: [finestRollUp('detailed', 'Sex', categories)],
  usualRollUp: 'detailed',
  spellings: {
    female: ['F', 'Females', 'Woman', 'Women', 'Women and girls', 'All females'],
    male: ['M', 'Males', 'Man', 'Men', 'Men and boys', 'All males'],
    other: ['Other gender', 'Other sex', 'Any other'],
  },
  silences: { 'not-recorded': ['U', 'Indeterminate'] },
};
