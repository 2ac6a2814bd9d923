// The answer to a request that failed: its language, what was typed in its form, and nothing of either in the log.
import type { FastifyRequest } from 'fastify';
import type { Log } from '../../platform/log.ts';
import type { Answer } from '../answer.ts';
import { answerToError } from '../answer-to-error.ts';
import { languageOf } from '../languages/language-address.ts';
import { tokenField } from './form-tokens.ts';
import { keepTyped } from './keep-typed.ts';
import { factsOf, typedForm } from './read-request.ts';

export interface FaultNeeds {
  log: Log;
  maxUploadBytes: number;
}

/** @param id of the request, where it has got one */
export function answerFault(
  error: unknown,
  request: FastifyRequest,
  { log, maxUploadBytes }: FaultNeeds,
  id?: string,
): Answer {
  const [facts, language] = [factsOf(request), languageOf(request.url)];
  const told = id === undefined ? facts : { request: id, ...facts };
  const answer = answerToError(error, told, log, maxUploadBytes, language);
  const form = typedForm(request.body).without(tokenField);
  return keepTyped(answer, { method: request.method, path: facts.route }, form, {
    url: request.url,
    language,
  });
}
