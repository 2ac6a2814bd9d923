// Sexual orientation as in the 2021 census of England and Wales, asked of people aged 16 and over.

import type { Category, Classification } from './classification.ts';
import { finestRollUp, rollUpOf } from './roll-up.ts';

const other = 'all-other-sexual-orientations';

const categories: Category[] = [
  { code: 'straight', label: 'Straight or Heterosexual', shortLabel: 'Straight or heterosexual', order: 0 },
  { code: 'gay-or-lesbian', label: 'Gay or Lesbian', shortLabel: 'Gay or lesbian', order: 1 },
  { code: 'bisexual', label: 'Bisexual', shortLabel: 'Bisexual', order: 2 },
  { code: other, label: 'All other sexual orientations', shortLabel: 'Other sexual orientations', order: 3 },
];

const two = [
  { code: 'straight', label: 'Straight or heterosexual' },
  { code: 'lgb-plus', label: 'Lesbian, gay, bisexual or other (LGB+)' },
];

const four = categories.map(({ code, shortLabel }) => ({ code, label: shortLabel }));

/** What the detailed census tables print within "All other". */
const detailed: Category[] = [
  { code: 'pansexual', label: 'Pansexual', shortLabel: 'Pansexual', parent: other, order: 4 },
  { code: 'asexual', label: 'Asexual', shortLabel: 'Asexual', parent: other, order: 5 },
  { code: 'queer', label: 'Queer', shortLabel: 'Queer', parent: other, order: 6 },
  {
    code: 'any-other-sexual-orientation',
    label: 'Any other sexual orientation',
    shortLabel: 'Any other sexual orientation',
    parent: other,
    order: 7,
  },
];

const all = [...categories, ...detailed];

export const sexualOrientation: Classification = {
  id: 'sexual-orientation',
  version: '2021',
  characteristic: 'sexual-orientation',
  title: 'Sexual orientation, Census 2021, England and Wales',
  source: {
    title: 'Sexual orientation, England and Wales: Census 2021',
    publisher: 'Office for National Statistics',
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/culturalidentity/sexuality/bulletins/sexualorientationenglandandwales/census2021',
    published: '2023-01-06',
  },
  categories: all,
  rollUps: [
    rollUpOf('4', 'Four sexual orientations', four, all, ({ code, parent }) => parent ?? code),
    finestRollUp('detailed', 'Sexual orientation in full', all),
    rollUpOf('2', 'Straight or heterosexual, and LGB+', two, all, ({ code }) =>
      code === 'straight' ? code : 'lgb-plus',
    ),
  ],
  usualRollUp: '4',
  spellings: {
    straight: ['Straight', 'Heterosexual', 'Heterosexual/straight', 'Heterosexual or straight'],
    'gay-or-lesbian': [
      'Gay',
      'Lesbian',
      'Gay man',
      'Gay woman',
      'Gay woman/lesbian',
      'Lesbian or gay',
      'Gay/lesbian',
      'Homosexual',
    ],
    bisexual: ['Bi', 'Bisexual person'],
    [other]: ['Other', 'Other sexual orientation', 'Other sexual orientations', 'All other orientations'],
  },
  ambiguous: {
    LGB: ['gay-or-lesbian', 'bisexual'],
    'LGB+': ['gay-or-lesbian', 'bisexual', other],
    'Bisexual and other': ['bisexual', other],
  },
};
