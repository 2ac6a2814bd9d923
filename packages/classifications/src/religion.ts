// Religion as in the 2021 census of England and Wales; the question is voluntary.

import type { Category, Classification } from './classification.ts';
import { finestRollUp, rollUpOf } from './roll-up.ts';

const names = ['No religion', 'Christian', 'Buddhist', 'Hindu', 'Jewish', 'Muslim', 'Sikh', 'Other religion'];

const categories: Category[] = names.map((label, order) => ({
  code: label.toLowerCase().replace(' ', '-'),
  label,
  shortLabel: label,
  order,
}));

const religious = [
  { code: 'no-religion', label: 'No religion' },
  { code: 'any-religion', label: 'Any religion' },
];

export const religion: Classification = {
  id: 'religion',
  version: '2021',
  characteristic: 'religion-or-belief',
  title: 'Religion, Census 2021, England and Wales',
  source: {
    title: 'Religion, England and Wales: Census 2021',
    publisher: 'Office for National Statistics',
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/culturalidentity/religion/bulletins/religionenglandandwales/census2021',
    published: '2022-11-29',
  },
  categories,
  rollUps: [
    finestRollUp('detailed', 'Religion', categories),
    rollUpOf('2', 'Any religion, and none', religious, categories, ({ code }) =>
      code === 'no-religion' ? code : 'any-religion',
    ),
  ],
  usualRollUp: 'detailed',
  spellings: {
    'no-religion': [
      'None',
      'No religion or belief',
      'Agnostic',
      'Atheist',
      'Humanist',
      'No religion: Atheist',
    ],
    christian: [
      'Christianity',
      'Christian (all denominations)',
      'Christian (including Church of England, Catholic, Protestant and all other Christian denominations)',
      'Church of England',
      'Roman Catholic',
      'Catholic',
      'Protestant',
      'Christian - Church of England',
      'Christian - Roman Catholic',
      'Christian - other',
    ],
    buddhist: ['Buddhism'],
    hindu: ['Hinduism'],
    jewish: ['Judaism', 'Jew'],
    muslim: ['Islam', 'Islamic'],
    sikh: ['Sikhism'],
    'other-religion': [
      'Other',
      'Any other religion',
      'Any other religion or belief',
      'Other religion or belief',
      'Other religions',
    ],
  },
  silences: { 'not-stated': ['Religion not stated', 'No religion stated'] },
};
