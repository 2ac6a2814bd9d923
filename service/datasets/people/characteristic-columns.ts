// Which headers speak of which characteristic of a person, and the lists that their values may be in.
import type { PeopleBreakdownId } from './people.ts';

interface CharacteristicColumn {
  breakdown: PeopleBreakdownId;
  /** As it stands in a sentence. */
  label: string;
  /** What a header must hold, its words in small letters parted by blanks. */
  says: RegExp;
  /** What it must not hold. */
  saysNot?: RegExp;
  /** Ids of the lists to try; of those that know as many values, the first. */
  lists: readonly string[];
}

/** Ethnicity that an officer saw is never the person's own: such a column stays as it is. */
export const characteristicColumns: readonly CharacteristicColumn[] = [
  {
    breakdown: 'ethnicity',
    label: 'ethnicity',
    says: /\b(ethnicity|ethnic (group|origin|background|category|code)|race)\b/,
    saysNot: /\b(officer|perceived|visual)\b/,
    lists: [
      'ethnicity-census-2021',
      'ethnicity-census-2011',
      'ethnicity-police-self-defined',
      'ethnicity-census-2001',
    ],
  },
  {
    breakdown: 'gender-identity',
    label: 'gender identity',
    says: /\bgender (identity|reassignment)\b|\btrans(gender)?\b|\bsame .*(registered|assigned|birth)/,
    lists: ['gender-identity'],
  },
  {
    breakdown: 'sex',
    label: 'sex',
    says: /\b(sex|gender)\b/,
    saysNot: /\b(identity|reassignment|same|partners?|child)\b/,
    lists: ['sex'],
  },
  {
    breakdown: 'age',
    label: 'age',
    says: /\bage\b/,
    saysNot: /\b(child|partner)\b/,
    lists: ['age-census-bands', 'age-police-bands', 'age-five-year', 'age-use-of-force-bands'],
  },
  {
    breakdown: 'disability',
    label: 'disability',
    says: /\b(disability|disabled|disabilities)\b|\blong term (health )?condition\b/,
    lists: ['disability', 'disability-census-2011'],
  },
  {
    breakdown: 'religion',
    label: 'religion or belief',
    says: /\b(religion|religious|belief|faith)\b/,
    lists: ['religion'],
  },
  {
    breakdown: 'sexual-orientation',
    label: 'sexual orientation',
    says: /\b(sexual orientation|sexuality|orientation)\b/,
    lists: ['sexual-orientation'],
  },
  {
    breakdown: 'legal-partnership',
    label: 'marriage and civil partnership',
    says: /\b(marital|marriage|civil partnership|legal partnership|partnership status|relationship status)\b/,
    lists: ['legal-partnership'],
  },
  {
    breakdown: 'pregnancy-and-maternity',
    label: 'pregnancy and maternity',
    says: /\b(pregnancy|pregnant|maternity)\b/,
    lists: ['pregnancy-and-maternity'],
  },
];

/** Names of columns that a header row is sought by when titles stand above it. */
export const usualHeaders: readonly string[] = [
  'Ethnicity',
  'Ethnic group',
  'Ethnic origin',
  'Sex',
  'Gender',
  'Age',
  'Age band',
  'Age group',
  'Disability',
  'Disabled',
  'Religion',
  'Religion or belief',
  'Sexual orientation',
  'Marital status',
  'Marriage and civil partnership',
  'Gender identity',
  'Gender reassignment',
  'Pregnancy and maternity',
];

/** The characteristic that a header speaks of; undefined for any other. */
export function characteristicOf(header: string): CharacteristicColumn | undefined {
  const words = headerWords(header);
  return characteristicColumns.find(({ says, saysNot }) => says.test(words) && !saysNot?.test(words));
}

/** A header in small letters, its words parted by single blanks. */
export function headerWords(header: string): string {
  return header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
