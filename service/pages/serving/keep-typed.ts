// The answer to a form that cannot be kept just now: what was typed stays, and other ways are named.
import type { Answer } from '../answer.ts';
import type { FormFields } from '../forms.ts';
import { refusalWords } from '../refusal-words.ts';
import type { UndecodedRequest } from '../route.ts';
import { sendAgainPage } from './send-again-page.ts';

/** Any other answer stays as it is, and so does that of a program. @param hadFiles files have to be chosen anew */
export function keepTyped(
  answer: Answer,
  { method, path }: { method: string; path: string },
  form: FormFields,
  { url, language }: Pick<UndecodedRequest, 'url' | 'language'>,
  hadFiles = false,
): Answer {
  if (answer.kind !== 'refusal' || method !== 'POST' || path.startsWith('/api/')) return answer;
  const { status, sentence, retryAfterSeconds = 60 } = answer;
  // Not now, or not so often.
  if (status !== 503 && status !== 429) return answer;
  const words = refusalWords(language);
  const more = [words.stillTyped, ...(hadFiles ? [words.filesAgain] : []), words.otherWays];
  const content = { status, title: words.titles[status], retryAfterSeconds };
  return sendAgainPage({ ...content, sentence: [sentence, ...more].join(' ') }, form, url, language);
}
