// What is said of a translation within it: who made it, and what is not translated. In the languages that are known here, else in English.
import type { LanguageTag } from '../document/document.ts';
import type { Maker } from './translation-part.ts';

interface TranslationWords {
  /** After “Translated by”. A company is called by its name. */
  by: Readonly<Record<Exclude<Maker, 'company'>, string>>;
  stale: string;
  missing: string;
}

const english: TranslationWords = {
  by: { person: 'a person', computer: 'a computer' },
  stale: 'This part has changed since it was translated. It stands here in the language it was written in.',
  missing: 'This part has not been translated yet. It stands here in the language it was written in.',
};

/** Welsh: "gan" changes the first letter of the word after it. */
const byLanguage: Readonly<Record<string, TranslationWords>> = {
  en: english,
  cy: {
    by: { person: 'berson', computer: 'gyfrifiadur' },
    stale:
      'Mae’r rhan hon wedi newid ers iddi gael ei chyfieithu. Mae hi yma yn yr iaith y cafodd ei hysgrifennu ynddi.',
    missing: 'Nid yw’r rhan hon wedi’i chyfieithu eto. Mae hi yma yn yr iaith y cafodd ei hysgrifennu ynddi.',
  },
  ar: {
    by: { person: 'شخص', computer: 'حاسوب' },
    stale: 'تغيّر هذا الجزء بعد ترجمته. وهو هنا باللغة التي كُتب بها.',
    missing: 'لم يُترجم هذا الجزء بعد. وهو هنا باللغة التي كُتب بها.',
  },
  ur: {
    by: { person: 'ایک شخص', computer: 'کمپیوٹر' },
    stale: 'ترجمے کے بعد اس حصے میں تبدیلی ہوئی ہے۔ یہاں یہ اسی زبان میں ہے جس میں لکھا گیا تھا۔',
    missing: 'اس حصے کا ابھی ترجمہ نہیں ہوا۔ یہاں یہ اسی زبان میں ہے جس میں لکھا گیا تھا۔',
  },
  pl: {
    by: { person: 'człowiek', computer: 'komputer' },
    stale: 'Ta część zmieniła się po przetłumaczeniu. Jest tutaj w języku, w którym ją napisano.',
    missing: 'Ta część nie została jeszcze przetłumaczona. Jest tutaj w języku, w którym ją napisano.',
  },
};

/** The words, and the language that they are in. */
export function translationWords(language: LanguageTag): { words: TranslationWords; language: LanguageTag } {
  const words = byLanguage[language.split('-')[0] ?? ''];
  return words ? { words, language } : { words: english, language: 'en-GB' };
}
