// Ethnic group as people describe themselves to the police: the 18+1 list, with the older 16+1 and the newer Roma.

import type { Classification } from './classification.ts';
import { ambiguousEthnicWords } from './ethnic-ambiguities.ts';
import { detailedGroups } from './ethnic-groups.ts';
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

const asian = 'Asian/Asian British';
const black = 'Black/African/Caribbean/Black British';
const mixed = 'Mixed/Multiple ethnic groups';

const categories = ethnicCategories([
  ['white', 'White'],
  ['white-british', 'White - English/Welsh/Scottish/Northern Irish/British'],
  ['white-irish', 'White - Irish'],
  ['white-gypsy-or-irish-traveller', 'White - Gypsy or Irish Traveller'],
  ['white-roma', 'White - Roma'],
  ['white-other', 'White - Any other White background'],
  ['mixed', mixed],
  ['mixed-white-and-black-caribbean', `${mixed} - White and Black Caribbean`],
  ['mixed-white-and-black-african', `${mixed} - White and Black African`],
  ['mixed-white-and-asian', `${mixed} - White and Asian`],
  ['mixed-other', `${mixed} - Any other Mixed/Multiple ethnic background`],
  ['asian', asian],
  ['asian-indian', `${asian} - Indian`],
  ['asian-pakistani', `${asian} - Pakistani`],
  ['asian-bangladeshi', `${asian} - Bangladeshi`],
  ['asian-chinese', `${asian} - Chinese`],
  ['asian-other', `${asian} - Any other Asian background`],
  ['black', black],
  ['black-african', `${black} - African`],
  ['black-caribbean', `${black} - Caribbean`],
  ['black-other', `${black} - Any other Black/African/Caribbean background`],
  ['other', 'Other ethnic group'],
  ['other-arab', 'Other ethnic group - Arab'],
  ['other-any', 'Other ethnic group - Any other ethnic group'],
]);

/** The codes written on police forms. O1 is Chinese in the 16+1 list and A4 in the 18+1 list. */
const formCodes: Readonly<Record<string, readonly string[]>> = {
  'white-british': ['W1'],
  'white-irish': ['W2'],
  'white-gypsy-or-irish-traveller': ['W3'],
  'white-other': ['W9'],
  'mixed-white-and-black-caribbean': ['M1'],
  'mixed-white-and-black-african': ['M2'],
  'mixed-white-and-asian': ['M3'],
  'mixed-other': ['M9'],
  'asian-indian': ['A1'],
  'asian-pakistani': ['A2'],
  'asian-bangladeshi': ['A3'],
  'asian-chinese': ['A4', 'O1'],
  'asian-other': ['A9'],
  'black-caribbean': ['B1'],
  'black-african': ['B2'],
  'black-other': ['B9'],
  'other-arab': ['O2'],
  'other-any': ['O9'],
};

/** Form codes also stand before or after their words ("W1 White British", "White British (W1)", "A1 Indian"). */
function withFormCodes(): Record<string, readonly string[]> {
  const spellings = ethnicSpellings(categories);
  return Object.fromEntries(
    categories.map(({ code, label, shortLabel }) => {
      const names = detailedGroups.find((group) => group.code === code)?.names ?? [];
      const codes = formCodes[code] ?? [];
      const both = [label, shortLabel, ...names].flatMap((word) =>
        codes.flatMap((each) => [`${each} ${word}`, `${word} ${each}`]),
      );
      return [code, [...(spellings[code] ?? []), ...codes, ...both]];
    }),
  );
}

export const ethnicityPoliceSelfDefined: Classification = {
  id: 'ethnicity-police-self-defined',
  version: '18+1',
  characteristic: 'race',
  title: 'Self-defined ethnic group, police 18+1 list',
  source: {
    title: 'PACE Code A, Annex B: self-defined ethnic classification categories',
    publisher: 'Home Office',
    url: 'https://www.gov.uk/guidance/police-and-criminal-evidence-act-1984-pace-codes-of-practice',
    published: '',
  },
  categories,
  rollUps: [
    fiveGroups(categories),
    detailedRollUp('19', '19 ethnic groups, Roma apart', categories),
    detailedRollUp('18', '18 ethnic groups (Roma in White other)', categories, foldedBefore2021),
    detailedRollUp('16', '16 ethnic groups of the 16+1 list, Chinese apart', categories, foldedBefore2011),
    twoGroups(categories),
    whiteBritishAndOthers(categories),
    blackIncludingMixed(categories),
    chineseInOther(categories),
  ],
  usualRollUp: '5',
  spellings: withFormCodes(),
  // N1 to N4 say why the question was not put (N1, N2) or not answered (N3, N4).
  silences: {
    'not-stated': [
      'NS',
      'NS Not stated',
      'Not stated (NS)',
      'N3',
      'N4',
      'N4 Declined',
      "N3 Didn't understand",
    ],
    'not-recorded': ['N1', 'N2'],
  },
  ambiguous: ambiguousEthnicWords(categories),
};
