// Which languages can be read in English braille letter by letter, and which need a braille of their own.
import type { LanguageTag } from '../document/document.ts';

/** Languages that are not written in Latin letters. */
const otherLetters = new Set(
  'am ar be bg bn ckb el fa gu he hi hy ja ka km kn ko lo mk ml mn mr my ne pa ps ru sd si sr ta te th ti ug uk ur yi yue zh cmn'.split(
    ' ',
  ),
);

/** `en` of `en-GB`. */
export function plainLanguage(tag: LanguageTag): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

export function isInLatinLetters(tag: LanguageTag): boolean {
  return /-latn\b/i.test(tag) || !otherLetters.has(plainLanguage(tag));
}

/** `Urdu` for `ur`. */
export function languageName(tag: LanguageTag): string {
  return new Intl.DisplayNames('en-GB', { type: 'language' }).of(tag) ?? tag;
}
