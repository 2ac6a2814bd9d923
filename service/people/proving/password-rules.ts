// Which passwords may be chosen: long enough, nobody's first guess, and without the words that stand around it. Nothing else is asked.
import { isCommonPassword } from './common-password.ts';

export const shortest = 12;
/** Longer than any that a person types; it only keeps the work of hashing small. */
export const longest = 200;

/** @param around words that whoever guesses knows: name, e-mail address, organisation. Null: it may be chosen */
export function passwordProblem(password: string, around: readonly string[]): string | null {
  // Code points, as NIST SP 800-63B-4, 3.1.1.2 counts them.
  const { length } = Array.from(password);
  if (length === 0) return 'Enter a password';
  if (length < shortest)
    return `Enter a password of at least ${shortest} characters. This one has ${length}. Four words in a row are easy to remember.`;
  if (length > longest) return `Enter a password of at most ${longest} characters. This one has ${length}.`;
  const known = contextWords(around).find((word) => folded(password).includes(word));
  if (known !== undefined)
    return `Choose a password without “${known}”: whoever guesses tries your name, your address and your organisation first.`;
  if (isCommonPassword(password))
    return 'Choose a password that is not made of the words or runs that are tried first.';
  return null;
}

const shortestWord = 4;

/** Words of four letters and more: shorter ones stand in many good passwords. */
export function contextWords(around: readonly string[]): string[] {
  const words = around.flatMap((text) => folded(text).split(/[^\p{L}\p{N}]+/u));
  return [...new Set(words)].filter((word) => word.length >= shortestWord && !everyday.has(word));
}

/** Words of organisations and of e-mail addresses that say nothing about anybody. */
const everyday = new Set([
  'office',
  'with',
  'from',
  'and',
  'the',
  'gov',
  'mail',
  'example',
  'police',
  'crime',
]);

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
