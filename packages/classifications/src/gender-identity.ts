// Gender identity as in the 2021 census of England and Wales, asked of people aged 16 and over.

import type { Category, Classification } from './classification.ts';
import { broadestRollUp, finestRollUp } from './roll-up.ts';

const same = 'Gender identity the same as sex registered at birth';
const different = 'Gender identity different from sex registered at birth';

const categories: Category[] = [
  { code: 'same-as-registered', label: same, shortLabel: 'Same as sex registered at birth', order: 0 },
  { code: 'different', label: different, shortLabel: 'Different from sex registered at birth', order: 1 },
  {
    code: 'different-not-specified',
    label: `${different} but no specific identity given`,
    shortLabel: 'Different, no identity given',
    parent: 'different',
    order: 2,
  },
  { code: 'trans-woman', label: 'Trans woman', shortLabel: 'Trans woman', parent: 'different', order: 3 },
  { code: 'trans-man', label: 'Trans man', shortLabel: 'Trans man', parent: 'different', order: 4 },
  { code: 'non-binary', label: 'Non-binary', shortLabel: 'Non-binary', parent: 'different', order: 5 },
  {
    code: 'other-gender-identity',
    label: 'All other gender identities',
    shortLabel: 'Other gender identity',
    parent: 'different',
    order: 6,
  },
];

export const genderIdentity: Classification = {
  id: 'gender-identity',
  version: '2021',
  characteristic: 'gender-reassignment',
  title: 'Gender identity, Census 2021, England and Wales',
  source: {
    title: 'Gender identity, England and Wales: Census 2021',
    publisher: 'Office for National Statistics',
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/culturalidentity/genderidentity/bulletins/genderidentityenglandandwales/census2021',
    published: '2023-01-06',
  },
  categories,
  rollUps: [
    broadestRollUp('2', 'Same as, or different from, sex registered at birth', categories),
    finestRollUp('detailed', 'Gender identity in full', categories),
  ],
  usualRollUp: '2',
  spellings: {
    'same-as-registered': [
      'Same',
      'Gender identity same as sex registered at birth',
      'Cisgender',
      'Cis',
      'Not trans',
    ],
    different: [
      'Different',
      'Gender identity different to sex registered at birth',
      'Trans',
      'Transgender',
      'Gender identity different from sex registered at birth: Total',
    ],
    'different-not-specified': ['Different, no specific identity given', 'No specific identity given'],
    'trans-woman': ['Transgender woman', 'Transwoman', 'Trans women'],
    'trans-man': ['Transgender man', 'Transman', 'Trans men'],
    'non-binary': ['Nonbinary', 'Non binary person'],
    'other-gender-identity': [
      'Other gender identity',
      'Any other gender identity',
      'Other gender identities',
    ],
  },
  // Forms ask the question both ways round: "Is it the same?" and "Are you trans?".
  ambiguous: {
    Yes: ['same-as-registered', 'different'],
    No: ['same-as-registered', 'different'],
    Other: ['other-gender-identity', 'different'],
    'Trans woman or trans man': ['trans-woman', 'trans-man'],
  },
};
