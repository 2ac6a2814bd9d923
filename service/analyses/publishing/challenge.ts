// A challenge: somebody says, with evidence, that a screening or an analysis is wrong. What may be typed, and the reference they are told.

export interface SentChallenge {
  said: string;
  evidence: string;
  /** Empty: no answer is wanted. */
  email: string;
}

export const challengeStates = ['new', 'accepted', 'not-accepted'] as const;
export type ChallengeState = (typeof challengeStates)[number];

/** Of each of the two answers in words, as people count letters. */
export const mostLetters = 5000;

/** Letters and digits that nobody takes for one another. */
export const referenceLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** `KX4T-9HQ2`. @param random numbers from 0 to 31, eight of them */
export function referenceOf(random: readonly number[]): string {
  const letters = random.map((number) => referenceLetters[number % referenceLetters.length] ?? 'A').join('');
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
}

export function isReference(text: string): boolean {
  return /^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/.test(text);
}

/** A line's end is one letter, however the browser sends it. */
export function lettersIn(text: string): number {
  return Array.from(text.replaceAll('\r\n', '\n')).length;
}
