// How old a reader of English has to be: the Coleman–Liau index, which counts letters and sentences and no syllables.

export interface Readability {
  letters: number;
  words: number;
  sentences: number;
  /** Years of school in the United States that it takes (Coleman and Liau 1975, Journal of Applied Psychology 60(2), 283–284). */
  grade: number;
  /** In years: children are five when they begin their first year. */
  age: number;
}

/** Fewer words than this say too little about a text. */
export const leastWords = 100;

/** Null for a text without words. Meant for a hundred words and more. */
export function readability(text: string): Readability | null {
  const words = wordsIn(text).length;
  if (words === 0) return null;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const sentences = Math.max(1, sentencesIn(text).length);
  const grade = 0.0588 * ((100 * letters) / words) - 0.296 * ((100 * sentences) / words) - 15.8;
  return { letters, words, sentences, grade, age: grade + 5 };
}

export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.&/-]*/gu) ?? [];
}

/** A full stop after one letter, or after a shortened word, ends no sentence. */
const shortened =
  /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Rev|St|No|e\.g|i\.e|etc|cf|vs|[Ss]s?)\.$|\p{Lu}\.\p{Lu}\.$/u;

export function sentencesIn(text: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const part of text.split(/(?<=[.!?]["”’)]*)\s+|\n+/)) {
    open = open === '' ? part : `${open} ${part}`;
    if (shortened.test(open)) continue;
    sentences.push(open);
    open = '';
  }
  return [...sentences, open]
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
