// Which language an address asks for: what stands below /cy is Welsh, everything else English.
import type { Language } from '../../phrases/language.ts';

const welsh = '/cy';

/** @param path without query, or with it */
export function languageOf(path: string): Language {
  return /^\/cy(?:[/?#]|$)/.test(path) ? 'cy' : 'en';
}

/** `/published` → `/cy/published`, `/` → `/cy`; English addresses have nothing before them. Query and fragment stay. */
export function addressIn(language: Language, address: string): string {
  const plain = withoutLanguage(address);
  if (language === 'en') return plain;
  return /^\/(?:[?#]|$)/.test(plain) ? `${welsh}${plain.slice(1)}` : `${welsh}${plain}`;
}

/** The address that the routes know. */
export function withoutLanguage(address: string): string {
  if (languageOf(address) === 'en') return address;
  const rest = address.slice(welsh.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
