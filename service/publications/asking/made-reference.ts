// A reference that somebody can read out over the telephone: no letter that sounds or looks like a figure.
import { randomInt } from 'node:crypto';

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Such as `K7MP-3WXA`: of a million million, so that nobody comes upon another's. */
export function madeReference(): string {
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}
