// Ethnic group as in the 2011 census of England and Wales: 18 groups in five.

import type { Classification } from './classification.ts';
import { ambiguousEthnicWords } from './ethnic-ambiguities.ts';
import {
  blackIncludingMixed,
  chineseInOther,
  detailedRollUp,
  ethnicCategories,
  ethnicSpellings,
  fiveGroups,
  foldedBefore2011,
  twoGroups,
  whiteBritishAndOthers,
} from './ethnic-list.ts';

const asian = 'Asian/Asian British';
const black = 'Black/African/Caribbean/Black British';
const mixed = 'Mixed/multiple ethnic groups';

const categories = ethnicCategories([
  ['white', 'White'],
  ['white-british', 'White: English/Welsh/Scottish/Northern Irish/British'],
  ['white-irish', 'White: Irish'],
  ['white-gypsy-or-irish-traveller', 'White: Gypsy or Irish Traveller'],
  ['white-other', 'White: Other White'],
  ['mixed', mixed],
  ['mixed-white-and-black-caribbean', `${mixed}: White and Black Caribbean`],
  ['mixed-white-and-black-african', `${mixed}: White and Black African`],
  ['mixed-white-and-asian', `${mixed}: White and Asian`],
  ['mixed-other', `${mixed}: Other Mixed`],
  ['asian', asian],
  ['asian-indian', `${asian}: Indian`],
  ['asian-pakistani', `${asian}: Pakistani`],
  ['asian-bangladeshi', `${asian}: Bangladeshi`],
  ['asian-chinese', `${asian}: Chinese`],
  ['asian-other', `${asian}: Other Asian`],
  ['black', black],
  ['black-african', `${black}: African`],
  ['black-caribbean', `${black}: Caribbean`],
  ['black-other', `${black}: Other Black`],
  ['other', 'Other ethnic group'],
  ['other-arab', 'Other ethnic group: Arab'],
  ['other-any', 'Other ethnic group: Any other ethnic group'],
]);

export const ethnicityCensus2011: Classification = {
  id: 'ethnicity-census-2011',
  version: '2011',
  characteristic: 'race',
  title: 'Ethnic group, Census 2011, England and Wales',
  source: {
    title: 'Ethnicity and National Identity in England and Wales: 2011',
    publisher: 'Office for National Statistics',
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/culturalidentity/ethnicity/articles/ethnicityandnationalidentityinenglandandwales/2012-12-11',
    published: '2012-12-11',
  },
  categories,
  rollUps: [
    fiveGroups(categories),
    detailedRollUp('18', '18 ethnic groups of the 2011 census', categories),
    detailedRollUp('16', '16 ethnic groups of the 2001 census, Chinese apart', categories, foldedBefore2011),
    twoGroups(categories),
    whiteBritishAndOthers(categories),
    blackIncludingMixed(categories),
    chineseInOther(categories),
  ],
  usualRollUp: '5',
  spellings: ethnicSpellings(categories),
  ambiguous: ambiguousEthnicWords(categories),
};
