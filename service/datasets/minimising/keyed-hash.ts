// A keyed hash in place of an identifier: the same person has the same one, and without the key nobody can say who.
import { createHmac } from 'node:crypto';
import type { PersonalDetail } from './personal-details.ts';

/**
 * HMAC-SHA-256 (FIPS 198-1) of the identifier as normalised, in hexadecimal; null of a blank.
 * The kind goes in too, so that a number of one kind is never taken for the same number of another.
 */
export function keyedHash(key: Uint8Array, detail: PersonalDetail, identifier: string): string | null {
  const plain = normalisedIdentifier(detail, identifier);
  return plain === '' ? null : createHmac('sha256', key).update(`${detail}\u0000${plain}`).digest('hex');
}

/** As two spellings of one identifier become one: letter case, blanks, dashes, and a telephone number's country. */
export function normalisedIdentifier(detail: PersonalDetail, identifier: string): string {
  const text = identifier.normalize('NFKC').trim().toLowerCase();
  if (detail === 'email') return text.replace(/\s+/g, '');
  if (detail === 'telephone') return text.replace(/\D/g, '').replace(/^(0044|44)0?/, '0');
  if (detail === 'name') return wordsInOrder(text);
  if (detail === 'address') return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** “SMITH, John” and “John Smith” are one. Accents go. */
function wordsInOrder(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !/^(mr|mrs|ms|miss|mx|dr)$/.test(word));
  return words.sort().join(' ');
}
