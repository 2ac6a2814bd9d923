// The few words that a format puts around what its author wrote, in the document's own language.
import type { LanguageTag } from '../document/document.ts';
import { easternWords } from './words-around-east.ts';
import { westernWords } from './words-around-west.ts';
import type { DocumentWords } from './words-around.ts';

const byLanguage: Readonly<Record<string, DocumentWords>> = { ...westernWords, ...easternWords };

/** In which the words are known; a document in another language has them in English, marked as English. */
export const languagesOfWords: readonly string[] = Object.keys(byLanguage);

/** The words, and the language they are in. */
export function documentWords(language: LanguageTag): { words: DocumentWords; language: LanguageTag } {
  const words = byLanguage[language.split('-')[0] ?? ''];
  return words ? { words, language } : { words: westernWords.en, language: 'en-GB' };
}

/** `filled('Page {page}', { page: '3' })` → `Page 3`. */
export function filled(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** The day in the United Kingdom, in words of that language and in our digits. */
export function dayIn(language: LanguageTag, instant: Date): string {
  const options = {
    dateStyle: 'long',
    timeZone: 'Europe/London',
    numberingSystem: 'latn',
    calendar: 'gregory',
  } as const;
  return new Intl.DateTimeFormat(language, options).format(instant);
}
