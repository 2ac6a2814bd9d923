// Ethnic group as in the 2001 census of England and Wales: 16 groups in five, Chinese not being in Asian.

import type { Category, Classification } from './classification.ts';
import { ambiguousEthnicWords } from './ethnic-ambiguities.ts';
import {
  chineseInOther,
  ethnicCategories,
  ethnicSpellings,
  twoGroups,
  whiteBritishAndOthers,
} from './ethnic-list.ts';
import { finestRollUp } from './roll-up.ts';

const asian = 'Asian or Asian British';
const black = 'Black or Black British';

/** Two broad groups of 2001 hold other people than their namesakes of 2011, and so have codes of their own. */
const only2001: Readonly<Record<string, Partial<Category>>> = {
  'asian-excluding-chinese': { shortLabel: 'Asian excluding Chinese' },
  'asian-indian': { parent: 'asian-excluding-chinese' },
  'asian-pakistani': { parent: 'asian-excluding-chinese' },
  'asian-bangladeshi': { parent: 'asian-excluding-chinese' },
  'asian-other': { parent: 'asian-excluding-chinese' },
  'other-including-chinese': { shortLabel: 'Other including Chinese' },
  'asian-chinese': { parent: 'other-including-chinese' },
  'other-any': { parent: 'other-including-chinese' },
};

const categories = ethnicCategories([
  ['white', 'White'],
  ['white-british', 'White: British'],
  ['white-irish', 'White: Irish'],
  ['white-other', 'White: Other White'],
  ['mixed', 'Mixed'],
  ['mixed-white-and-black-caribbean', 'Mixed: White and Black Caribbean'],
  ['mixed-white-and-black-african', 'Mixed: White and Black African'],
  ['mixed-white-and-asian', 'Mixed: White and Asian'],
  ['mixed-other', 'Mixed: Other Mixed'],
  ['asian-excluding-chinese', asian],
  ['asian-indian', `${asian}: Indian`],
  ['asian-pakistani', `${asian}: Pakistani`],
  ['asian-bangladeshi', `${asian}: Bangladeshi`],
  ['asian-other', `${asian}: Other Asian`],
  ['black', black],
  ['black-caribbean', `${black}: Caribbean`],
  ['black-african', `${black}: African`],
  ['black-other', `${black}: Other Black`],
  ['other-including-chinese', 'Chinese or other ethnic group'],
  ['asian-chinese', 'Chinese or other ethnic group: Chinese'],
  ['other-any', 'Chinese or other ethnic group: Other ethnic group'],
]).map((category) => ({ ...category, ...only2001[category.code] }));

/** In this list these words are plain: the list has exactly such groups. */
const plainHere = new Set([
  'Asian excluding Chinese',
  'Other including Chinese',
  'Chinese or other',
  'Chinese or other ethnic group',
  'Chinese and other',
  'Other/Chinese',
]);

export const ethnicityCensus2001: Classification = {
  id: 'ethnicity-census-2001',
  version: '2001',
  characteristic: 'race',
  title: 'Ethnic group, Census 2001, England and Wales',
  source: {
    title: 'Census 2001, Key Statistics for local authorities in England and Wales (KS06, Ethnic group)',
    publisher: 'Office for National Statistics',
    url: 'https://www.nomisweb.co.uk/census/2001/ks006',
    published: '2003',
  },
  categories,
  rollUps: [
    chineseInOther(categories),
    finestRollUp('16', '16 ethnic groups of the 2001 census, Chinese apart', categories),
    twoGroups(categories),
    whiteBritishAndOthers(categories),
  ],
  usualRollUp: 'chinese-in-other',
  spellings: {
    ...ethnicSpellings(categories),
    'asian-excluding-chinese': ['Asian', 'Asian British'],
    'other-including-chinese': [
      'Chinese or other',
      'Chinese and other',
      'Other/Chinese',
      'Other',
      'Other ethnic group',
    ],
  },
  ambiguous: Object.fromEntries(
    Object.entries(ambiguousEthnicWords(categories)).filter(([words]) => !plainHere.has(words)),
  ),
};
