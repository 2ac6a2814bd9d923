// The languages of the pages, and words that stand in each of them.

/** The languages that the program itself speaks. What is published may be in any. */
export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', cy: 'Cymraeg' };

/**
 * Words of a page in each language: the English ones say which there must be, so that a missing Welsh one does not
 * compile. `const words = inLanguages({ en: { title: 'Search' }, cy: { title: 'Chwilio' } })`, then `words(request.language).title`.
 */
export function inLanguages<Words>(words: { en: Words; cy: NoInfer<Words> }): (language: Language) => Words {
  return (language) => words[language];
}
