// What somebody says of the site: what is asked, how much of it there may be, and the reference that they are told.

export const usefulAnswers = ['yes', 'partly', 'no'] as const;
export type Useful = (typeof usefulAnswers)[number] | '';
export type FeedbackState = 'new' | 'answered' | 'closed';
export const feedbackStates: readonly FeedbackState[] = ['new', 'answered', 'closed'];

export interface SentFeedback {
  useful: Useful;
  wentWrong: string;
  couldBeBetter: string;
  /** The path of the page that it is about; empty where it is about none. */
  page: string;
  /** Empty: no answer is wanted. */
  email: string;
}

/** Of each of the two answers in words, as people count letters. */
export const mostLetters = 3000;
const longestPage = 300;

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

/** Of an address the path alone: what was searched for and whoever it was about is nobody's business. Empty where it is no path of ours. */
export function pathFrom(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return /^\/(?!\/)[\x21-\x7e]*$/.test(path) && path.length <= longestPage ? path : '';
}
