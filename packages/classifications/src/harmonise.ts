// Reads what a file says of a group as a category of a list, a silence, a total, or something unknown.

import { ageRange } from './age-range.ts';
import type { AgeRange, Category, Classification, Harmonised, Silence } from './classification.ts';
import { nearest, type KnownSpelling } from './nearest.ts';
import { namesEverybody, silenceSpellings } from './silences.ts';
import { bareSpelling, plainerSpellings } from './spelling.ts';

/**
 * What a text means in a classification. Never guesses and never drops: a label that the list does not know, or that
 * could mean several of its groups, comes back as `unknown`, as written, with the nearest candidates.
 * Null, undefined and blank are `not-recorded`; whether a blank is by design (a search of a vehicle) only the caller knows.
 */
export function harmonise(classification: Classification, text: string | null | undefined): Harmonised {
  const bare = bareSpelling(text ?? '');
  if (bare === '') return { kind: 'silence', silence: 'not-recorded' };
  const words = vocabularyOf(classification);
  for (const form of [bare, ...plainerSpellings(bare)]) {
    const known = words.meanings.get(form);
    if (known !== undefined) return known.kind === 'unknown' ? { ...known, label: text ?? '' } : known;
    if (namesEverybody(form)) return { kind: 'total' };
  }
  return readAge(classification, text ?? '') ?? unknown(text ?? '', nearest(bare, words.known));
}

function unknown(
  label: string,
  candidates: Extract<Harmonised, { kind: 'unknown' }>['candidates'],
): Harmonised {
  return { kind: 'unknown', label, candidates };
}

/** An age or band written in any usual way is the category of exactly those years; bands it only overlaps are candidates. */
function readAge(classification: Classification, text: string): Harmonised | undefined {
  if (classification.characteristic !== 'age') return undefined;
  const range = ageRange(text);
  if (range === undefined) return undefined;
  const same = classification.categories.find(
    ({ ages }) => ages?.from === range.from && ages.to === range.to,
  );
  if (same !== undefined) return { kind: 'category', code: same.code };
  const bands = classification.categories.filter(
    ({ parent, ages }) => parent === undefined && meets(ages, range),
  );
  return unknown(
    text,
    bands.map(({ code, label }) => ({ code, label, distance: 0.5 })),
  );
}

function meets(ages: AgeRange | undefined, range: AgeRange): boolean {
  return ages !== undefined && ages.from <= (range.to ?? Infinity) && range.from <= (ages.to ?? Infinity);
}

/** Every spelling that a list knows, by its bare form, and those that candidates are sought among. */
interface Vocabulary {
  readonly meanings: ReadonlyMap<string, Harmonised>;
  readonly known: readonly KnownSpelling[];
}

const vocabularies = new WeakMap<Classification, Vocabulary>();

function vocabularyOf(classification: Classification): Vocabulary {
  const made = vocabularies.get(classification) ?? makeVocabulary(classification);
  vocabularies.set(classification, made);
  return made;
}

/** Later entries win: what is true of every list, then of this list's silences, its categories, its ambiguous words. */
function makeVocabulary(classification: Classification): Vocabulary {
  const meanings = new Map<string, Harmonised>();
  for (const table of [silenceSpellings, classification.silences ?? {}]) addSilences(meanings, table);
  const known = classification.categories.flatMap((category) => spellingsOf(classification, category));
  for (const { bare, code } of known) meanings.set(bare, { kind: 'category', code });
  for (const [spelling, codes] of Object.entries(classification.ambiguous ?? {})) {
    const label = (code: string) =>
      classification.categories.find((each) => each.code === code)?.label ?? code;
    const candidates = codes.map((code) => ({ code, label: label(code), distance: 0 }));
    meanings.set(bareSpelling(spelling), unknown(spelling, candidates));
  }
  return { meanings, known };
}

function addSilences(
  meanings: Map<string, Harmonised>,
  table: Readonly<Partial<Record<Silence, readonly string[]>>>,
) {
  for (const silence of ['not-stated', 'not-recorded', 'not-applicable'] as const)
    for (const spelling of table[silence] ?? [])
      meanings.set(bareSpelling(spelling), { kind: 'silence', silence });
}

/** The bare spellings of one category: its code, its labels and what the list's table adds. */
export function spellingsOf(
  classification: Classification,
  { code, label, shortLabel }: Category,
): KnownSpelling[] {
  const written = [code, label, shortLabel, ...(classification.spellings[code] ?? [])];
  return [...new Set(written.map(bareSpelling))].map((bare) => ({ bare, code, label }));
}
