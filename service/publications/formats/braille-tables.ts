// Which of liblouis's tables writes a language, in contracted braille where there is one.
import type { LanguageTag } from '../document/document.ts';
import { plainLanguage } from './braille-language.ts';

const tables: Readonly<Record<string, string>> = {
  en: 'en-ueb-g2.ctb',
  cy: 'cy-cy-g2.ctb',
  ga: 'ga-g2.ctb',
  ar: 'ar-ar-g2.ctb',
  bn: 'bn.tbl',
  gu: 'gu.tbl',
  hi: 'hi.tbl',
  pa: 'pa.tbl',
  pl: 'pl.tbl',
  ro: 'ro.ctb',
  ta: 'ta.tbl',
  uk: 'uk.utb',
  ur: 'ur-pk-g2.ctb',
};

/** Null where we know of none that we would trust. */
export function brailleTable(tag: LanguageTag): string | null {
  return tables[plainLanguage(tag)] ?? null;
}
