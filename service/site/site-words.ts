// Words of the pages of the public site that staff have changed: which page or block, which field, in which language.
import type { Language } from '../phrases/language.ts';

export const wordFields = ['title', 'introduction', 'contact'] as const;
export type WordField = (typeof wordFields)[number];

export interface ChangedWords {
  /** A page, or a page and a block of it: `advisory-groups joining`. */
  place: string;
  field: WordField;
  language: Language;
  words: string;
}

/** What is said at a place: as somebody has changed it, or as the program says it. */
export type Saying = (place: string, field: WordField, otherwise: string) => string;

export function sayingOf(changed: readonly ChangedWords[], language: Language): Saying {
  const known = new Map(
    changed
      .filter((each) => each.language === language)
      .map(({ place, field, words }) => [`${place}\n${field}`, words]),
  );
  return (place, field, otherwise) => known.get(`${place}\n${field}`) ?? otherwise;
}
