// Answers a form: only one that comes from a page of ours to this session, once however often it is sent, its files looked at first.
import type { FastifyRequest } from 'fastify';
import { temporaryFolder } from '../../platform/files.ts';
import { badRequest, type Answer } from '../answer.ts';
import { answerToError } from '../answer-to-error.ts';
import { FormFields } from '../forms.ts';
import { refusalWords } from '../refusal-words.ts';
import { receiveUpload, type ReceivedForm } from '../receive-upload.ts';
import type { Route, UndecodedRequest, UploadedFile } from '../route.ts';
import { answerProved, type AnsweringNeeds } from './answer-proved.ts';
import { tokenField, tokenHeader } from './form-tokens.ts';
import { keepTyped } from './keep-typed.ts';
import { typedForm } from './read-request.ts';
import { sendAgainPage } from './send-again-page.ts';

interface FormRequest {
  route: Route;
  asked: UndecodedRequest;
  /** Id of the request. */
  id: string;
  /** The token that a script of ours sent beside the form; '' without. */
  sentBeside: string;
}

export async function answerForm(
  route: Route,
  request: FastifyRequest,
  asked: UndecodedRequest,
  id: string,
  needs: AnsweringNeeds,
): Promise<Answer> {
  const sent = { route, asked, id, sentBeside: asked.headers[tokenHeader] ?? '' };
  if (!request.isMultipart()) return answerTyped(sent, typedForm(request.body), [], needs);
  if (!route.uploads) return badRequest(refusalWords(asked.language).noFiles);
  await using folder = await temporaryFolder('due-regard-upload', needs.uploadsWithin);
  const received: ReceivedForm = await receiveUpload(request.parts(), folder.path, {
    most: needs.maxUploadBytes,
    takes: route.takes ?? 'data',
    mayKeep: (entries) => isOurs(sent, new FormFields(entries), needs),
  });
  const form = new FormFields(received.entries);
  if (received.ok) return await answerTyped(sent, form, received.files, needs);
  if (received.status === 403) return notOurs(form, asked, 'Choose the files again after that.');
  const { status, sentence } = received;
  if (route.path.startsWith('/api/')) return { kind: 'refusal', status, sentence };
  const title = status === 413 ? 'This is too large' : 'These files cannot be taken';
  return sendAgainPage({ status, title, sentence, action: 'Go back to the form' }, form, asked.url);
}

async function answerTyped(
  sent: FormRequest,
  typed: FormFields,
  files: readonly UploadedFile[],
  needs: AnsweringNeeds,
): Promise<Answer> {
  const { route, asked, id } = sent;
  if (!isOurs(sent, typed, needs)) return notOurs(typed, asked);
  const form = typed.without(tokenField);
  const answer = () => answerProved(route, { ...asked, form, files }, needs.door);
  const mark = markOf(sent, typed, needs);
  const told = files.map(({ fieldName, fileName, digest }) => [fieldName, fileName, digest]);
  const session = asked.visitor.person?.session ?? null;
  const keyed = (...more: unknown[]) => needs.keyed(JSON.stringify([session, mark, asked.url, ...more]));
  const sentBefore = () => anotherPage(form, asked);
  const words = keyed(form.entries(), told);
  const work = () =>
    route.isOneSending === true && mark !== null
      ? needs.oneSending(keyed(), words, id, answer, sentBefore)
      : answer();
  try {
    return await (mark === null ? work() : needs.once(words, id, work, asked.language));
  } catch (error) {
    const facts = { request: id, method: route.method, route: route.path };
    const instead = answerToError(error, facts, needs.log, needs.maxUploadBytes, asked.language);
    return keepTyped(instead, route, form, asked, files.length > 0);
  }
}

function anotherPage(form: FormFields, { url, language }: UndecodedRequest): Answer {
  const { title, sentence, action } = refusalWords(language).another;
  return sendAgainPage({ status: 409, title, sentence, action }, form, url, language);
}

function markOf(
  { asked, sentBeside }: FormRequest,
  form: FormFields,
  { tokens }: AnsweringNeeds,
): string | null {
  const token = form.typed(tokenField) || sentBeside;
  return tokens.markOf(token, asked.visitor.person?.session ?? null);
}

/** Who is signed in by a cookie could be led here by another site; who shows a token with each request could not. */
function isOurs(sent: FormRequest, form: FormFields, needs: AnsweringNeeds): boolean {
  const { person } = sent.asked.visitor;
  return person === null || person.session === null || markOf(sent, form, needs) !== null;
}

function notOurs(form: FormFields, { url, language }: UndecodedRequest, more = ''): Answer {
  const { again } = refusalWords(language);
  const sentence = `${again.sentence} ${more}`.trim();
  return sendAgainPage({ status: 403, title: again.title, sentence }, form, url, language);
}
