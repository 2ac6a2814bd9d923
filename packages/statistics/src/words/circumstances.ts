// What has to be known, or said to be unknown, before a number is put into words: what is counted, when, of whom, and what is missing.
import { refuse, requireProportionGroup } from '../input.ts';

/** The things counted, and how they are joined to people: searches `of` Black people, complaints `by` women. */
export interface Counted {
  singular: string;
  plural: string;
  joined: string;
  /** Events are not people: one person may have several. */
  are: 'events' | 'people';
}

/** "Other", "not known" and "prefer not to say" are three different things, and none is a group for a verdict. */
export type GroupKind =
  'a group' | 'everyone else' | 'everybody' | 'other' | 'not known' | 'prefer not to say';

/** People as a sentence names them: `Black people`, `women`, `Asian applicants`, `everyone else`. */
export interface Named {
  name: string;
  is: GroupKind;
}

/** Every field has to be given. What is not known is `null`, and is then said not to be known. */
export interface Circumstances {
  counted: Counted;
  /** What exactly is counted: `searches of people recorded under section 1 of PACE`. */
  definition: string | null;
  /** `April 2024 to March 2025`. */
  period: string | null;
  /** Parts of the period for which nothing was sent: missing, not zero. Empty when everything was sent. */
  notSent: readonly string[] | null;
  /** `ethnicity`; and whose word it is. The two sides of a comparison share it, so that they cannot differ. */
  characteristic: { name: string; saidBy: 'the person' | 'an officer' | 'another record' | null };
  /** Of how many counted things (`of`) the characteristic is missing in how many (`count`). */
  missing: { count: number; of: number } | null;
  /** How many comparisons were made together; 1 for one alone. */
  comparisons: number | null;
  /** A reason that is on record beside a gap, with its source. */
  justification?: { words: string; source: string };
}

/** @throws ImpossibleInput for an empty word, a missing share that cannot be, or no comparison. */
export function requireCircumstances(about: Circumstances): void {
  const { counted, characteristic, missing, comparisons, notSent, definition, period } = about;
  requireWords(counted.singular, 'The word for one of what is counted');
  requireWords(counted.plural, 'The word for what is counted');
  requireWords(counted.joined, 'The word that joins what is counted to people');
  requireWords(characteristic.name, 'The name of the characteristic');
  if (definition !== null) requireWords(definition, 'The definition');
  if (period !== null) requireWords(period, 'The period');
  notSent?.forEach((part) => requireWords(part, 'A part of the period that was not sent'));
  if (missing) requireProportionGroup({ count: missing.count, total: missing.of }, 'what is missing');
  if (comparisons !== null && !(Number.isSafeInteger(comparisons) && comparisons >= 1))
    refuse(`The number of comparisons must be a whole number of at least 1, and is ${comparisons}.`);
}

export function requireWords(text: string, name: string): void {
  if (text.trim() === '') refuse(`${name} must not be empty.`);
}
