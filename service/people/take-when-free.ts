// Answers, or says that the service is busy when too many passwords are being worked out already.
import type { Answer } from '../pages/answer.ts';
import { HashingBusy } from './proving/password-hash.ts';

const seconds = 20;

export async function takeWhenFree(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HashingBusy)) throw error;
    return {
      kind: 'refusal',
      status: 503,
      sentence: 'Very many people are signing in at this moment. Wait half a minute, go back and try again.',
      retryAfterSeconds: seconds,
    };
  }
}
