// Reads what a file says of a group as a category of a list, a silence, a total, or something unknown.

import { ageRange } from './age-range.ts';
import type { AgeRange, Candidate, Category, Classification, Harmonised, Silence } from './classification.ts';
import { nearestAmong, type KnownSpelling } from './nearest.ts';
import { namesEverybody, silenceSpellings } from './silences.ts';
import { bareSpelling, plainerSpellings } from './spelling.ts';

/**
 * What a text means in a classification. Never guesses and never drops: a label that the list does not know, or that
 * could mean several of its groups, comes back as `unknown`, as written, with the nearest candidates.
 * Null, undefined and blank are `not-recorded`; whether a blank is by design (a search of a vehicle) only the caller knows.
 */
export function harmonise(classification: Classification, text: string | null | undefined): Harmonised {
  const label = text ?? '';
  const age = classification.characteristic === 'age' ? readAge(classification.categories, label) : undefined;
  if (age !== undefined) return age;
  const bare = bareSpelling(label);
  if (bare === '') return { kind: 'silence', silence: 'not-recorded' };
  const { meanings, nearest } = vocabularyOf(classification);
  for (const form of [bare, ...plainerSpellings(bare)]) {
    const known = meanings.get(form);
    if (known !== undefined) return known.kind === 'unknown' ? { ...known, label } : known;
    if (namesEverybody(form)) return { kind: 'total' };
  }
  return { kind: 'unknown', label, candidates: nearest(bare) };
}

/** An age or band written in any usual way is the category of exactly those years; bands it only overlaps are candidates. */
function readAge(categories: readonly Category[], label: string): Harmonised | undefined {
  const range = ageRange(label);
  if (range === undefined) return undefined;
  const same = categories.find(({ ages }) => ages?.from === range.from && ages.to === range.to);
  if (same !== undefined) return { kind: 'category', code: same.code };
  const bands = categories.filter(({ parent, ages }) => parent === undefined && overlaps(ages, range));
  return {
    kind: 'unknown',
    label,
    candidates: bands.map((band) => ({ code: band.code, label: band.label, distance: 0.5 })),
  };
}

function overlaps(ages: AgeRange | undefined, range: AgeRange): boolean {
  return ages !== undefined && ages.from <= (range.to ?? Infinity) && range.from <= (ages.to ?? Infinity);
}

/** What every spelling that a list knows means, by its bare form, and the finder of candidates for the others. */
interface Vocabulary {
  readonly meanings: ReadonlyMap<string, Harmonised>;
  readonly nearest: (bare: string) => readonly Candidate[];
}

/** A list's vocabulary is made when it is first asked for, and kept for as long as the list is. */
const vocabularies = new WeakMap<Classification, Vocabulary>();

function vocabularyOf(classification: Classification): Vocabulary {
  const made = vocabularies.get(classification) ?? makeVocabulary(classification);
  vocabularies.set(classification, made);
  return made;
}

/** Later entries win: what is true of every list, then this list's categories, its silences, its ambiguous words. */
function makeVocabulary(classification: Classification): Vocabulary {
  const meanings = new Map<string, Harmonised>();
  const known = classification.categories.flatMap((category) => spellingsOf(classification, category));
  addSilences(meanings, silenceSpellings);
  // Ages are only ever read as numbers: without its sign "65+" would be 65.
  if (classification.characteristic !== 'age')
    for (const { bare, code } of known) meanings.set(bare, { kind: 'category', code });
  addSilences(meanings, classification.silences ?? {});
  addAmbiguous(meanings, classification);
  return { meanings, nearest: nearestAmong(known.filter(({ bare }) => !/\d/u.test(bare))) };
}

type SilenceTable = Readonly<Partial<Record<Silence, readonly string[]>>>;

function addSilences(meanings: Map<string, Harmonised>, table: SilenceTable): void {
  for (const silence of ['not-stated', 'not-recorded', 'not-applicable'] as const)
    for (const spelling of table[silence] ?? [])
      meanings.set(bareSpelling(spelling), { kind: 'silence', silence });
}

function addAmbiguous(
  meanings: Map<string, Harmonised>,
  { ambiguous = {}, categories }: Classification,
): void {
  for (const [label, codes] of Object.entries(ambiguous)) {
    const meant = categories.filter(({ code }) => codes.includes(code));
    const candidates = meant.map((category) => ({ code: category.code, label: category.label, distance: 0 }));
    meanings.set(bareSpelling(label), { kind: 'unknown', label, candidates });
  }
}

/** The bare spellings of one category: its code, its labels and what the list's table adds. */
export function spellingsOf(
  classification: Classification,
  { code, label, shortLabel }: Category,
): KnownSpelling[] {
  const written = [code, label, shortLabel, ...(classification.spellings[code] ?? [])];
  return [...new Set(written.map(bareSpelling))].map((bare) => ({ bare, code, label }));
}
