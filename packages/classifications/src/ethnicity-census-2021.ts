// Ethnic group as in the 2021 census of England and Wales: 19 groups in five.

import type { Classification } from './classification.ts';
import {
  blackIncludingMixed,
  chineseInOther,
  detailedRollUp,
  ethnicCategories,
  ethnicSpellings,
  fiveGroups,
  foldedBefore2011,
  foldedBefore2021,
  twoGroups,
  whiteBritishAndOthers,
} from './ethnic-list.ts';
import { ambiguousEthnicWords } from './ethnic-ambiguities.ts';

const asian = 'Asian, Asian British or Asian Welsh';
const black = 'Black, Black British, Black Welsh, Caribbean or African';
const mixed = 'Mixed or Multiple ethnic groups';

const categories = ethnicCategories([
  ['asian', asian],
  ['asian-bangladeshi', `${asian}: Bangladeshi`],
  ['asian-chinese', `${asian}: Chinese`],
  ['asian-indian', `${asian}: Indian`],
  ['asian-pakistani', `${asian}: Pakistani`],
  ['asian-other', `${asian}: Other Asian`],
  ['black', black],
  ['black-african', `${black}: African`],
  ['black-caribbean', `${black}: Caribbean`],
  ['black-other', `${black}: Other Black`],
  ['mixed', mixed],
  ['mixed-white-and-asian', `${mixed}: White and Asian`],
  ['mixed-white-and-black-african', `${mixed}: White and Black African`],
  ['mixed-white-and-black-caribbean', `${mixed}: White and Black Caribbean`],
  ['mixed-other', `${mixed}: Other Mixed or Multiple ethnic groups`],
  ['white', 'White'],
  ['white-british', 'White: English, Welsh, Scottish, Northern Irish or British'],
  ['white-irish', 'White: Irish'],
  ['white-gypsy-or-irish-traveller', 'White: Gypsy or Irish Traveller'],
  ['white-roma', 'White: Roma'],
  ['white-other', 'White: Other White'],
  ['other', 'Other ethnic group'],
  ['other-arab', 'Other ethnic group: Arab'],
  ['other-any', 'Other ethnic group: Any other ethnic group'],
]);

export const ethnicityCensus2021: Classification = {
  id: 'ethnicity-census-2021',
  version: '2021',
  characteristic: 'race',
  title: 'Ethnic group, Census 2021, England and Wales',
  source: {
    title: 'Ethnic group, England and Wales: Census 2021',
    publisher: 'Office for National Statistics',
    url: 'https://www.ons.gov.uk/peoplepopulationandcommunity/culturalidentity/ethnicity/bulletins/ethnicgroupenglandandwales/census2021',
    published: '2022-11-29',
  },
  categories,
  rollUps: [
    fiveGroups(categories),
    detailedRollUp('19', '19 ethnic groups of the 2021 census', categories),
    detailedRollUp(
      '18',
      '18 ethnic groups of the 2011 census (Roma in White other)',
      categories,
      foldedBefore2021,
    ),
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
