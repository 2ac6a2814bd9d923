// The groups of a list that a label not known to it may have meant, nearest first.

import type { Candidate } from './classification.ts';

/** A bare spelling of a category, ready to be compared. */
export interface KnownSpelling {
  readonly bare: string;
  readonly code: string;
  readonly label: string;
}

const most = 3;
const tooFar = 0.75;

/**
 * Up to three candidates for a bare spelling, each category once.
 * The distance is the smaller of two: the share of words not in common (one less Dice's coefficient), and
 * the edit distance (Levenshtein 1966) over the longer length. Words are compared with every spelling;
 * letters only with the ten spellings nearest in length and words, which keeps it quick.
 */
export function nearest(bare: string, known: readonly KnownSpelling[]): Candidate[] {
  const words = wordsOf(bare);
  const byWords = known.map((spelling) => ({
    spelling,
    distance: wordDistance(words, wordsOf(spelling.bare)),
  }));
  const byLetters = [...known]
    .sort((a, b) => roughLetters(bare, a.bare) - roughLetters(bare, b.bare))
    .slice(0, 10)
    .map((spelling) => ({
      spelling,
      distance: editDistance(bare, spelling.bare) / Math.max(bare.length, spelling.bare.length, 1),
    }));
  return bestOfEach([...byWords, ...byLetters]);
}

function bestOfEach(compared: readonly { spelling: KnownSpelling; distance: number }[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const { spelling, distance } of compared) {
    const so = best.get(spelling.code);
    if (distance <= tooFar && (so === undefined || distance < so.distance))
      best.set(spelling.code, { code: spelling.code, label: spelling.label, distance });
  }
  return [...best.values()]
    .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, most);
}

function wordsOf(bare: string): Set<string> {
  return new Set(bare.split(' ').filter((word) => word !== 'and' && word !== ''));
}

function wordDistance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return 1 - (2 * common) / Math.max(a.size + b.size, 1);
}

/** How many letters two spellings do not share, order apart: never more than their edit distance twice over. */
function roughLetters(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const letter of a) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of b) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? a.length;
}
