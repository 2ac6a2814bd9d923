// Words for ethnic groups that could mean several groups of a list, and so are never resolved.

import type { Category } from './classification.ts';

/**
 * What each of these may mean. "Other including Chinese" is not Other: the 2001 census put Chinese there, and later
 * ones put it in Asian, so a join on either would be wrong. "Gypsy or Roma" spans two groups of the 2021 census.
 */
const meanings: Readonly<Record<string, readonly string[]>> = {
  British: ['white-british', 'asian', 'black'],
  'White and Black': ['mixed-white-and-black-african', 'mixed-white-and-black-caribbean'],
  'Mixed White/Black': ['mixed-white-and-black-african', 'mixed-white-and-black-caribbean'],
  'Mixed: White and Black': ['mixed-white-and-black-african', 'mixed-white-and-black-caribbean'],
  'Black and White': ['mixed-white-and-black-african', 'mixed-white-and-black-caribbean'],
  'Pakistani and Bangladeshi': ['asian-pakistani', 'asian-bangladeshi'],
  'Asian - Pakistani/Bangladeshi': ['asian-pakistani', 'asian-bangladeshi'],
  'Asian excluding Chinese': ['asian'],
  'Asian other including Chinese': ['asian-other', 'asian-chinese'],
  'Other including Chinese': ['other', 'asian-chinese'],
  'Chinese or other': ['other', 'asian-chinese'],
  'Chinese or other ethnic group': ['other', 'asian-chinese'],
  'Chinese and other': ['other', 'asian-chinese'],
  'Other/Chinese': ['other', 'asian-chinese'],
  'Other including Mixed': ['other', 'mixed'],
  'Other/Mixed': ['other', 'mixed'],
  'Mixed/Other': ['other', 'mixed'],
  'Mixed and other': ['other', 'mixed'],
  'Mixed/multiple/other': ['other', 'mixed'],
  'Other including Mixed and Chinese': ['other', 'mixed', 'asian-chinese'],
  'Other including Asian': ['other', 'asian'],
  'Asian and other': ['other', 'asian'],
  'Gypsy or Roma': ['white-gypsy-or-irish-traveller', 'white-roma', 'white-other'],
  'Gypsy/Roma': ['white-gypsy-or-irish-traveller', 'white-roma', 'white-other'],
  'White: Gypsy/Roma': ['white-gypsy-or-irish-traveller', 'white-roma', 'white-other'],
  'Gypsy, Roma or Traveller': ['white-gypsy-or-irish-traveller', 'white-roma', 'white-other'],
  'Gypsy, Roma and Irish Traveller': ['white-gypsy-or-irish-traveller', 'white-roma', 'white-other'],
  Traveller: ['white-gypsy-or-irish-traveller', 'white-other'],
  Gypsy: ['white-gypsy-or-irish-traveller', 'white-roma'],
  'White British and other': ['white-british', 'white'],
  'White & other': ['white', 'other', 'white-other'],
  BAME: ['asian', 'black', 'mixed', 'other'],
  BME: ['asian', 'black', 'mixed', 'other'],
  'Black and minority ethnic': ['asian', 'black', 'mixed', 'other'],
  'Black, Asian and minority ethnic': ['asian', 'black', 'mixed', 'other'],
  'Ethnic minority': ['asian', 'black', 'mixed', 'other'],
  'Ethnic minorities': ['asian', 'black', 'mixed', 'other'],
  'All ethnic minorities': ['asian', 'black', 'mixed', 'other'],
  'Minority ethnic': ['asian', 'black', 'mixed', 'other'],
  'Non-White': ['asian', 'black', 'mixed', 'other'],
  'Other than White': ['asian', 'black', 'mixed', 'other'],
};

/** The ambiguous words, with the meanings that a list has; "Gypsy or Roma" in a list without Roma stays ambiguous. */
export function ambiguousEthnicWords(categories: readonly Category[]): Record<string, readonly string[]> {
  const has = (code: string) => categories.some((category) => category.code === code);
  const kept = Object.entries(meanings).map(([word, codes]) => [word, codes.filter(has)] as const);
  return Object.fromEntries(kept.filter(([, codes]) => codes.length > 0));
}
