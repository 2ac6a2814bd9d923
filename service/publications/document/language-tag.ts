// Languages of texts: their tags, and which way they are written.
import type { LanguageTag } from './document.ts';

const form = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/;

export function isLanguageTag(text: string): boolean {
  return form.test(text);
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** By the script the tag names, or the one the language is usually written in. */
export function textDirection(language: LanguageTag): 'ltr' | 'rtl' {
  const [name = '', ...rest] = language.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script !== undefined)
    return ['arab', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm', 'rohg'].includes(script) ? 'rtl' : 'ltr';
  return rightToLeft.has(name) ? 'rtl' : 'ltr';
}
