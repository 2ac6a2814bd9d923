// The spellings met so far in each column of few values, and what those of the characteristics mean.
import { findClassification, harmonise, type Candidate } from '@due-regard/classifications';
import { stopAndSearchHeaders, type MappedColumn } from './column-mapping.ts';
import { publishedSpellings } from './published-spellings.ts';
import { silenceTokens, unrecognisedToken } from './events-import.ts';

/** More values than this in a column that is not a characteristic, and it is kept as plain text. */
const fewValues = 300;

/** Spellings by slug; a column that is not in the map is plain text. */
export interface Spellings {
  of(slug: string): readonly string[] | undefined;
  /** Columns judged to have few values; null before anything was learned. */
  slugs(): string[] | null;
  /** Takes in the values found in some rows. */
  learn(found: Readonly<Record<string, readonly (string | null)[] | null>>): void;
}

/** Starts with those that are published, or with none; columns that hold dates or places are never in it. */
export function newSpellings(columns: readonly MappedColumn[]): Spellings {
  const known = usualSpellings(columns);
  const plain = new Set<string>();
  const isCharacteristic = new Set(columns.filter(({ breakdown }) => breakdown).map(({ slug }) => slug));
  return {
    of: (slug) => {
      const values = known.get(slug);
      return values && [...values];
    },
    slugs: () => (known.size === 0 ? null : [...known.keys()]),
    learn: (found) => {
      for (const [slug, values] of Object.entries(found)) {
        if (plain.has(slug)) continue;
        const all = (known.get(slug) ?? new Set<string>()).union(
          new Set(values?.filter((value) => value !== null)),
        );
        if (all.size > fewValues && !isCharacteristic.has(slug)) {
          known.delete(slug);
          plain.add(slug);
        } else known.set(slug, all);
      }
    },
  };
}

/** Of files with the published columns and no other: the rest have to be looked at first. */
function usualSpellings(columns: readonly MappedColumn[]): Map<string, Set<string>> {
  const published = columns.every(({ header }) => stopAndSearchHeaders.some((name) => name === header));
  const known = columns.flatMap(({ slug }) => {
    const values = publishedSpellings[slug];
    return published && values ? [[slug, new Set(values)] as const] : [];
  });
  return new Map(known);
}

/** What a spelling becomes in a `__group` column; null for a blank, which only its row can explain. */
export function groupToken(classificationId: string, spelling: string): string | null {
  if (spelling.trim() === '') return null;
  const meaning = harmonise(classificationOf(classificationId), spelling);
  if (meaning.kind === 'category') return meaning.code;
  return meaning.kind === 'silence' ? silenceTokens[meaning.silence] : unrecognisedToken;
}

/** The labels that a spelling may have meant, nearest first. */
export function nearestLabels(classificationId: string, spelling: string): readonly Candidate[] {
  const meaning = harmonise(classificationOf(classificationId), spelling);
  return meaning.kind === 'unknown' ? meaning.candidates : [];
}

function classificationOf(id: string) {
  const classification = findClassification(id);
  if (classification === undefined)
    throw new Error(`EVENTS_CLASSIFICATION_UNKNOWN: there is no classification “${id}”.`);
  return classification;
}
