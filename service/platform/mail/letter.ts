// A letter: to one person, in plain text. What it is about is kept afterwards; whom it went to and what it said is not.

export interface Letter {
  /** An e-mail address. */
  to: string;
  /** No name and nothing about anybody: subjects are shown on locked telephones. */
  subject: string;
  text: string;
  /** Such as `invitation`. */
  about: string;
}

/** Tried for about a day: after 1, 2, 4 … minutes, at most 2 hours apart. */
export const mostTries = 18;

/** @param tries made so far, from 1 */
export function minutesUntilNextTry(tries: number): number {
  return Math.min(2 ** (tries - 1), 120);
}
