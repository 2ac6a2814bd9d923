// What somebody sees when a request fails: for their mistake a sentence, for ours a code that is also in the log.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Language } from '../phrases/language.ts';
import { isUnavailable } from '../platform/database/index.ts';
import { isDiskFull } from '../platform/files.ts';
import type { Log, LogFacts } from '../platform/log.ts';
import { badRequest, notFound, type Answer, type RefusalAnswer } from './answer.ts';
import { tooLargeSentence, uploadLimit } from './receive-upload.ts';
import { refusalWords, type RefusalWords } from './refusal-words.ts';
import { faultPage } from './response.ts';

/** The web framework's own refusals state a status between 400 and 499. */
const refusal = z.object({ statusCode: z.number().int().min(400).max(499), code: z.string().optional() });

/** @param facts of the request, for the log: its method and route, never its query or what was typed */
export function answerToError(
  error: unknown,
  facts: LogFacts,
  log: Log,
  maxUploadBytes: number = uploadLimit,
  language: Language = 'en',
): Answer {
  const words = refusalWords(language);
  const known = refusal.safeParse(error);
  if (known.success) return refusalFor(known.data.statusCode, known.data.code, maxUploadBytes, words);
  const reference = randomBytes(4).toString('hex').toUpperCase();
  const passing = passingFault(error, words);
  log.error('a request failed', { ...facts, reference, ...(passing && { reason: passing.reason }), error });
  return passing === null
    ? faultPage(reference, language)
    : { kind: 'refusal', status: 503, ...passing.says(reference) };
}

interface PassingFault {
  reason: string;
  says(reference: string): { sentence: string; retryAfterSeconds: number };
}

/** What goes by, or is mended by whoever looks after the service: the same request may do then. */
function passingFault(error: unknown, words: RefusalWords): PassingFault | null {
  if (isUnavailable(error))
    return {
      reason: 'DATABASE_UNAVAILABLE',
      says: (reference) => ({
        sentence: words.noRecords(reference),
        retryAfterSeconds: 30,
      }),
    };
  if (isDiskFull(error))
    return {
      reason: 'DISK_FULL',
      says: (reference) => ({
        sentence: words.noRoom(reference),
        retryAfterSeconds: 600,
      }),
    };
  return null;
}

function refusalFor(
  status: number,
  code: string | undefined,
  maxUploadBytes: number,
  words: RefusalWords,
): RefusalAnswer {
  if (status === 404) return notFound(words.noPage);
  if (status === 415) return { kind: 'refusal', status, sentence: words.elsewhere };
  if (status === 413) {
    const isTyped = code === 'FST_ERR_CTP_BODY_TOO_LARGE';
    return {
      kind: 'refusal',
      status,
      sentence: isTyped ? words.typedTooMuch : tooLargeSentence(maxUploadBytes),
    };
  }
  return badRequest(words.cannotRead);
}
