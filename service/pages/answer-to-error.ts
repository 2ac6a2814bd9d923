// What somebody sees when a request fails: for their mistake a sentence, for ours a code that is also in the log.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { isUnavailable } from '../platform/database/index.ts';
import { isDiskFull } from '../platform/files.ts';
import type { Log, LogFacts } from '../platform/log.ts';
import { badRequest, notFound, type Answer, type RefusalAnswer } from './answer.ts';
import { tooLargeSentence, uploadLimit } from './receive-upload.ts';
import { faultPage } from './response.ts';

/** The web framework's own refusals state a status between 400 and 499. */
const refusal = z.object({ statusCode: z.number().int().min(400).max(499), code: z.string().optional() });

/** @param facts of the request, for the log: its method and route, never its query or what was typed */
export function answerToError(
  error: unknown,
  facts: LogFacts,
  log: Log,
  maxUploadBytes: number = uploadLimit,
): Answer {
  const known = refusal.safeParse(error);
  if (known.success) return refusalFor(known.data.statusCode, known.data.code, maxUploadBytes);
  const reference = randomBytes(4).toString('hex').toUpperCase();
  const passing = passingFault(error);
  log.error('a request failed', { ...facts, reference, ...(passing && { reason: passing.reason }), error });
  return passing === null
    ? faultPage(reference)
    : { kind: 'refusal', status: 503, ...passing.says(reference) };
}

interface PassingFault {
  reason: string;
  says(reference: string): { sentence: string; retryAfterSeconds: number };
}

/** What goes by, or is mended by whoever looks after the service: the same request may do then. */
function passingFault(error: unknown): PassingFault | null {
  if (isUnavailable(error))
    return {
      reason: 'DATABASE_UNAVAILABLE',
      says: (reference) => ({
        sentence: `The service cannot reach its records at the moment. Nothing was changed. Wait a minute, go back and try again. If it goes on, give the people who look after this service the code ${reference}.`,
        retryAfterSeconds: 30,
      }),
    };
  if (isDiskFull(error))
    return {
      reason: 'DISK_FULL',
      says: (reference) => ({
        sentence: `There is no room left to keep anything. What you sent was not kept, and nothing was changed. Tell the people who look after this service, with the code ${reference}.`,
        retryAfterSeconds: 600,
      }),
    };
  return null;
}

function refusalFor(status: number, code: string | undefined, maxUploadBytes: number): RefusalAnswer {
  if (status === 404) return notFound('There is no page at this address.');
  if (status === 415)
    return { kind: 'refusal', status, sentence: 'Send the form from a page of this service.' };
  if (status === 413) {
    const typed = 'More was typed than one form can hold (1 MB).';
    const sentence = code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? typed : tooLargeSentence(maxUploadBytes);
    return { kind: 'refusal', status, sentence };
  }
  return badRequest('This service could not read what was sent. Go back, open the page anew and try again.');
}
