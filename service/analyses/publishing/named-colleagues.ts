// Where a text names somebody who has an account here: offices decide and posts answer, and the public reads no name of staff.
import type { PlacedText } from './held-figures.ts';

export interface NamedColleague {
  name: string;
  place: string;
}

/** A name of one word may be any word, and is not looked for. */
export function findNamedColleagues(
  texts: readonly PlacedText[],
  names: readonly string[],
): NamedColleague[] {
  const wanted = names
    .map((name) => ({ name, words: plain(name) }))
    .filter(({ words }) => words.trim().includes(' '));
  return texts.flatMap(({ place, text }) => {
    const words = plain(text);
    return wanted.filter((each) => words.includes(each.words)).map(({ name }) => ({ name, place }));
  });
}

/** Letters alone, with a blank around each word, so that only whole words are found. */
function plain(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{M}'’-]+/u)
    .filter(Boolean);
  return ` ${words.join(' ')} `;
}
