// Is a password one of those that everybody tries first? By what it is made of, so that no list of millions need be shipped.
import { commonWords } from './common-words.ts';

/**
 * True for one or two common words with digits and signs around, between or in place of letters (`P@ssw0rd2024!!`, `LiverpoolFC1892`), for a
 * short piece said again and again (`abc123abc123`), and for runs along the alphabet, the digits or the keyboard (`1234567890qwerty`).
 */
export function isCommonPassword(password: string): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  return isRepeated(text) || isOfRuns(text) || spellings(text).some(isOfCommonWords);
}

const longestPiece = 6;

function isRepeated(text: string): boolean {
  const piece = /^(.+?)\1+$/su.exec(text)?.[1];
  return piece !== undefined && Array.from(piece).length <= longestPiece;
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '!"£$%^&*()',
  '!@#$%^&*()',
];

/** At most three runs: `123456789abc`, `qwertyuiop12`, `111122223333`. */
function isOfRuns(text: string): boolean {
  const letters = Array.from(text);
  const breaks = letters.filter((letter, index) => index > 0 && !follows(letters[index - 1] ?? '', letter));
  return letters.length >= 3 * (breaks.length + 1) && breaks.length <= 2;
}

function follows(one: string, next: string): boolean {
  return one === next || rows.some((row) => row.includes(one + next) || row.includes(next + one));
}

/** Signs that stand for letters, read either as those letters or as nothing at all. */
const standFor: Readonly<Record<string, string>> = {
  ...{ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'l', '+': 't', '€': 'e', '£': 'l' },
};

function spellings(text: string): string[] {
  const trimmed = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const read = (signs: string) => Array.from(signs, (sign) => standFor[sign] ?? sign).join('');
  return [text, read(trimmed), read(text)].map((spelling) => spelling.replace(/[^\p{L}]/gu, ''));
}

const mostWords = 2;

/** Wholly made of at most two common words; of digits and signs alone there is nothing left to say, and it is not one. */
function isOfCommonWords(letters: string): boolean {
  if (letters.length < 3) return false;
  const fewest: number[] = [0];
  for (let end = 1; end <= letters.length; end += 1) {
    let best = Number.POSITIVE_INFINITY;
    for (let start = 0; start < end; start += 1)
      if (commonWords.has(letters.slice(start, end))) best = Math.min(best, (fewest[start] ?? best) + 1);
    fewest.push(best);
  }
  return (fewest.at(-1) ?? mostWords + 1) <= mostWords;
}
