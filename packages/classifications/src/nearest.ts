// The groups of a list that a label not known to it may have meant, nearest first.

import type { Candidate } from './classification.ts';
import { editDistance } from './edit-distance.ts';

/** A bare spelling of a category. */
export interface KnownSpelling {
  readonly bare: string;
  readonly code: string;
  readonly label: string;
}

/** A known spelling with its words and its letters counted, ready to be compared many times. */
interface Prepared extends KnownSpelling {
  readonly words: ReadonlySet<string>;
  readonly letters: Uint8Array;
}

const most = 3;
const tooFar = 0.75;
/** Only as many spellings have their letters compared, and only so much of a label is read: both keep it quick. */
const comparedByLetters = 4;
const longest = 80;

/**
 * Makes the finder of candidates for a list: up to three for a bare spelling, each category once.
 * The distance is the smaller of two: the share of words not in common (one less Dice's coefficient), compared with
 * every spelling, and the edit distance over the longer length, compared with those that share most letters.
 */
export function nearestAmong(known: readonly KnownSpelling[]): (bare: string) => Candidate[] {
  const prepared = known.map((spelling) => ({
    ...spelling,
    words: wordsOf(spelling.bare),
    letters: lettersOf(spelling.bare),
  }));
  return (text) => {
    const bare = text.slice(0, longest);
    const best = new Map<string, Candidate>();
    const words = wordsOf(bare);
    for (const spelling of prepared) keepNearer(best, spelling, wordDistance(words, spelling.words));
    for (const spelling of withLikeLetters(lettersOf(bare), prepared))
      keepNearer(
        best,
        spelling,
        editDistance(bare, spelling.bare) / Math.max(bare.length, spelling.bare.length),
      );
    return [...best.values()]
      .sort((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
      .slice(0, most);
  };
}

function keepNearer(best: Map<string, Candidate>, { code, label }: KnownSpelling, distance: number): void {
  if (distance <= tooFar && distance < (best.get(code)?.distance ?? Infinity))
    best.set(code, { code, label, distance });
}

function withLikeLetters(letters: Uint8Array, prepared: readonly Prepared[]): Prepared[] {
  const nearest: { spelling: Prepared; unlike: number }[] = [];
  for (const spelling of prepared) {
    const unlike = unlikeLetters(letters, spelling.letters);
    if (nearest.length === comparedByLetters && unlike >= (nearest.at(-1)?.unlike ?? 0)) continue;
    nearest.push({ spelling, unlike });
    nearest.sort((a, b) => a.unlike - b.unlike);
    nearest.length = Math.min(nearest.length, comparedByLetters);
  }
  return nearest.map(({ spelling }) => spelling);
}

function wordsOf(bare: string): Set<string> {
  return new Set(bare.split(' ').filter((word) => word !== 'and' && word !== ''));
}

function wordDistance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common === 0 ? 1 : 1 - (2 * common) / (a.size + b.size);
}

/** How often each letter occurs; letters beyond a to z share the last place. */
function lettersOf(bare: string): Uint8Array {
  const counts = new Uint8Array(27);
  for (let place = 0; place < bare.length; place += 1) {
    const letter = Math.min(Math.max(bare.charCodeAt(place) - 97, -1), 26);
    if (letter >= 0) counts[letter] = (counts[letter] ?? 0) + 1;
  }
  return counts;
}

function unlikeLetters(a: Uint8Array, b: Uint8Array): number {
  let unlike = 0;
  for (let letter = 0; letter < 27; letter += 1) unlike += Math.abs((a[letter] ?? 0) - (b[letter] ?? 0));
  return unlike;
}
