// The characteristics that a column can be of: their words, the headings that speak of them, and the lists they are read in.
import { findClassification, type Classification } from '@due-regard/classifications';
import type { RowKind } from './row-kind.ts';

export const characteristicIds = [
  'ethnicity',
  'officer-defined-ethnicity',
  'sex',
  'age',
  'disability',
  'religion',
  'sexual-orientation',
  'legal-partnership',
  'gender-identity',
  'pregnancy-and-maternity',
] as const;
export type CharacteristicId = (typeof characteristicIds)[number];

export interface MappedCharacteristic {
  id: CharacteristicId;
  /** As it stands in a sentence. */
  label: string;
  says: RegExp;
  saysNot?: RegExp;
  /** The heading that the reading of each kind of row knows it by; absent: it is not offered there. */
  heading: Partial<Record<RowKind, string>>;
  list: Partial<Record<RowKind, string>>;
  /** Its values alone can tell it, without the heading. */
  byValues: boolean;
}

const everywhere = (id: string) => ({ events: id, people: id, counts: id });

export const characteristics: readonly MappedCharacteristic[] = [
  {
    id: 'officer-defined-ethnicity',
    label: 'ethnicity, as an officer saw it',
    says: /\b(officer|perceived|visual|observed|apparent)\b.*\b(ethnic|ethnicity|race)\b|\b(ethnic|ethnicity|race)\b.*\b(officer|perceived|visual|observed)\b|\bic ?code\b/,
    heading: { events: 'Officer-defined ethnicity' },
    list: { events: 'ethnicity-police-officer-defined' },
    byValues: false,
  },
  {
    id: 'ethnicity',
    label: 'ethnicity, as the person said',
    says: /\bethnicity\b|\bethnic\b|\brace\b|\bself defined\b.*\bcode\b|\bsdec?\b/,
    saysNot: /\b(officer|perceived|visual|observed)\b/,
    heading: { events: 'Self-defined ethnicity', people: 'Ethnicity', counts: 'Ethnicity' },
    list: {
      events: 'ethnicity-police-self-defined',
      people: 'ethnicity-census-2021',
      counts: 'ethnicity-census-2021',
    },
    byValues: true,
  },
  {
    id: 'gender-identity',
    label: 'gender identity',
    says: /\bgender (identity|reassignment)\b|\btrans(gender)?\b|\bsame .*(registered|assigned|birth)/,
    heading: everywhere('Gender identity'),
    list: everywhere('gender-identity'),
    byValues: false,
  },
  {
    id: 'sex',
    label: 'sex',
    says: /\b(sex|gender)\b/,
    saysNot: /\b(identity|reassignment|same|partners?|child|sexual)\b/,
    heading: { events: 'Gender', people: 'Sex', counts: 'Sex' },
    list: everywhere('sex'),
    byValues: true,
  },
  {
    id: 'age',
    label: 'age',
    says: /\bage\b/,
    saysNot: /\b(child|partner)\b/,
    heading: { events: 'Age range', people: 'Age', counts: 'Age' },
    list: { events: 'age-police-bands', people: 'age-census-bands', counts: 'age-census-bands' },
    byValues: false,
  },
  {
    id: 'disability',
    label: 'disability',
    says: /\b(disability|disabled|disabilities)\b|\blong term (health )?condition\b/,
    heading: everywhere('Disability'),
    list: everywhere('disability'),
    byValues: false,
  },
  {
    id: 'religion',
    label: 'religion or belief',
    says: /\b(religion|religious|belief|faith)\b/,
    heading: everywhere('Religion or belief'),
    list: everywhere('religion'),
    byValues: true,
  },
  {
    id: 'sexual-orientation',
    label: 'sexual orientation',
    says: /\b(sexual orientation|sexuality|orientation)\b/,
    heading: everywhere('Sexual orientation'),
    list: everywhere('sexual-orientation'),
    byValues: true,
  },
  {
    id: 'legal-partnership',
    label: 'marriage and civil partnership',
    says: /\b(marital|marriage|civil partnership|legal partnership|partnership status|relationship status)\b/,
    heading: everywhere('Marital status'),
    list: everywhere('legal-partnership'),
    byValues: false,
  },
  {
    id: 'pregnancy-and-maternity',
    label: 'pregnancy and maternity',
    says: /\b(pregnancy|pregnant|maternity)\b/,
    heading: everywhere('Pregnancy and maternity'),
    list: everywhere('pregnancy-and-maternity'),
    byValues: false,
  },
];

export function characteristicCalled(id: CharacteristicId): MappedCharacteristic {
  const found = characteristics.find((each) => each.id === id);
  if (!found) throw new Error(`MAPPING_CHARACTERISTIC_UNKNOWN: there is no characteristic “${id}”.`);
  return found;
}

/** The list that a characteristic is read in, for rows of a kind; undefined where it is not offered there. */
export function listFor(id: CharacteristicId, rows: RowKind): Classification | undefined {
  return findClassification(characteristicCalled(id).list[rows] ?? '');
}
