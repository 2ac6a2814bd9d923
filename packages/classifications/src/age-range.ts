// Reads an age or a band of ages, in any of the ways that files write them, as whole years.

import type { AgeRange } from './classification.ts';
import { longestLabel } from './spelling.ts';

/** Each way of writing, most particular first, with the years it means. */
const ways: readonly (readonly [RegExp, (a: number, b: number) => AgeRange])[] = [
  [/^(\d+) ?(?:-|to|and) ?(\d+)$/u, (a, b) => ({ from: a, to: b })],
  [/^(?:under|less than|below|younger than|<) ?(\d+)$/u, (a) => ({ from: 0, to: a - 1 })],
  [/^(?:<=|up to) ?(\d+)$|^(\d+) (?:and|or) (?:under|younger|below)$/u, (a) => ({ from: 0, to: a })],
  [/^(?:over|more than|greater than|above|older than|>) ?(\d+)$/u, (a) => ({ from: a + 1, to: null })],
  [/^(\d+) ?(?:\+|plus|(?:and|or) (?:over|older|above))$|^>= ?(\d+)$/u, (a) => ({ from: a, to: null })],
  [/^(\d+)$/u, (a) => ({ from: a, to: a })],
];

/**
 * The years that a text means, or undefined where it is not an age: "18-24", "Aged 20 to 24 years", "over 34",
 * "65+", "Aged 4 years and under", "under 1 year", "7". Ages above 130 and bands that run backwards are not ages.
 */
export function ageRange(text: string): AgeRange | undefined {
  const plain = plainAge(text);
  for (const [way, years] of ways) {
    const found = way.exec(plain);
    if (found === null) continue;
    const range = years(Number(found[1] ?? found[2]), Number(found[2]));
    return isPossible(range) ? range : undefined;
  }
  return undefined;
}

function isPossible({ from, to }: AgeRange): boolean {
  return from <= 130 && (to === null || (to >= from && to <= 130));
}

function plainAge(text: string): string {
  return text
    .trim()
    .slice(0, longestLabel)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/;\s*measures?\s*:.*$/u, '')
    .replace(/\[[^\]]*\]\s*$/u, '')
    .replace(/\((?:number|percent|%)\)/gu, '')
    .replace(/[\u2010-\u2015\u2212_]/gu, '-')
    .replace(/\s*-\s*/gu, '-')
    .replace(/-(and|or|to)-/gu, ' $1 ')
    .replace(/^\s*(?:ages?|aged|age group|age band|age range)\b\s*:?\s*(?:aged\b)?/u, '')
    .replace(/\b(?:years?|yrs?)\b(?: old| of age)?/gu, '')
    .replace(/^[\s"'*]+|[\s"'.*]+$/gu, '')
    .replace(/\s+/gu, ' ');
}
