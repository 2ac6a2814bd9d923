// A date as a sentence has it, in each language of the pages: 3 October 2026, 3 Hydref 2026.
import type { Language } from '../../phrases/language.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy-GB' };

/** As it was in London, whatever the machine's own zone. */
export function writtenDate(date: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' },
  }).format(date);
}
