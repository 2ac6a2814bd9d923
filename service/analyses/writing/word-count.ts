// How many words a text has, and what is said of it where there is a most. It runs on the server and in browsers.

export function countWords(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

/** “You have 12 words too many”. */
export function countSentence(text: string, most: number): string {
  const left = most - countWords(text);
  const number = Math.abs(left);
  const words = number === 1 ? '1 word' : `${number} words`;
  return left < 0 ? `You have ${words} too many` : `You have ${words} left`;
}
