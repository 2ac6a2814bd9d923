// What somebody reads who has tried too often.
import { waitWords } from './proving/attempt-limit.ts';

export function waitSentence(seconds: number): string {
  return `That was tried too often. Wait ${waitWords(seconds)}, then try again`;
}
