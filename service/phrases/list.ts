// Words put together: lists in a sentence, and a sentence's first letter.
import type { Language } from './language.ts';

const and: Readonly<Record<Language, string>> = { en: 'and', cy: 'a hefyd' };

/**
 * `one`, `one and two`, `one, two and three`. The Welsh "a hefyd" (and also) stands before any word alike, where "a" alone would be
 * "ac" before vowels and change the first letter of others, names among them.
 */
export function listed(items: readonly string[], language: Language = 'en'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and[language]} ${items.at(-1)}`;
}

/** `“a”, “b” and 3 more`: names and values as they stand in the data, long ones cut. */
export function quoted(values: readonly string[], most = 10): string {
  const shown = values.slice(0, most).map((value) => `“${value.slice(0, 60)}”`);
  return shown.join(', ') + (values.length > most ? ` and ${values.length - most} more` : '');
}

/** `searches of Black people` → `Searches of Black people`. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
