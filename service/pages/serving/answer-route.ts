// Answers a request by its route: who asks, whether they may, whether they must prove it anew, and then what they asked for.
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { actingAs, visitorOf, type Doer } from '../../platform/doer.ts';
import { temporaryFolder } from '../../platform/files.ts';
import type { Log } from '../../platform/log.ts';
import { badRequest, type Answer } from '../answer.ts';
import type { Doorkeeper } from '../doorkeeper.ts';
import { FormFields } from '../forms.ts';
import { receiveUpload, uploadLimit } from '../receive-upload.ts';
import type { Route, UndecodedRequest, UploadedFile } from '../route.ts';
import type { Visitor } from '../visitor.ts';
import { askingOf, bytesOf, headersOf, searchOf, typedForm } from './read-request.ts';

export interface AnsweringNeeds {
  door: Doorkeeper;
  log: Log;
  maxUploadBytes?: number | undefined;
  uploadsWithin?: string | undefined;
}

export interface Answered {
  answer: Answer;
  visitor: Visitor;
}

export async function answerRoute(
  route: Route,
  request: FastifyRequest,
  needs: AnsweringNeeds,
): Promise<Answered> {
  const visitor = await needs.door.visitorOf(askingOf(request));
  const refusal = refusalOf(route, request, visitor, needs.door);
  if (refusal !== null) return { answer: refusal, visitor };
  // What comes of it is recorded in the ledger under the same id.
  const id = randomUUID();
  const answer = await actingAs(doerOf(visitor, id), () => answerOf(route, request, visitor, needs));
  if (route.audit !== undefined) {
    const { method, path } = route;
    needs.log.info('audit', { event: route.audit, request: id, method, route: path, answer: answer.kind });
  }
  return { answer, visitor };
}

function refusalOf(route: Route, { url }: FastifyRequest, visitor: Visitor, door: Doorkeeper): Answer | null {
  if (visitor.may(route.permission)) return null;
  const isProgram = route.path.startsWith('/api/');
  if (visitor.person !== null)
    return {
      kind: 'refusal',
      status: 403,
      sentence: 'You do not have permission to do this. Ask an administrator if you need it for your work.',
    };
  if (isProgram) return { kind: 'refusal', status: 401, sentence: 'Send a token that may do this.' };
  return door.signIn(route.method === 'GET' ? url : '/');
}

function doerOf({ person, body }: Visitor, request: string): Doer {
  if (person === null) return { ...visitorOf(request), body };
  const role = person.roles.join(' ') || 'none';
  return { id: person.id, role, request, name: person.name, body };
}

async function answerOf(
  route: Route,
  request: FastifyRequest,
  visitor: Visitor,
  needs: AnsweringNeeds,
): Promise<Answer> {
  const { params, query, url } = request;
  const asking = askingOf(request);
  const asked: UndecodedRequest = {
    ...{ params, query, url, visitor, search: searchOf(url), form: new FormFields(), files: [] },
    ...{ address: asking.address, agent: asking.agent, cookies: asking.cookies, headers: headersOf(request) },
    ...{ json: null, bytes: null },
  };
  if (route.body === 'json') return route.answer({ ...asked, json: request.body });
  if (route.body === 'bytes') return route.answer({ ...asked, bytes: bytesOf(request.body) });
  const answer = (form: FormFields, files: readonly UploadedFile[]) =>
    answerProved(route, { ...asked, form, files }, needs.door);
  if (!request.isMultipart()) return answer(typedForm(request.body), []);
  if (!route.uploads) return badRequest('This page takes no files.');
  await using folder = await temporaryFolder('due-regard-upload', needs.uploadsWithin);
  const most = needs.maxUploadBytes ?? uploadLimit;
  const received = await receiveUpload(request.parts(), folder.path, most);
  if (!received.ok) return { kind: 'refusal', status: received.status, sentence: received.sentence };
  return await answer(new FormFields(received.entries), received.files);
}

async function answerProved(route: Route, asked: UndecodedRequest, door: Doorkeeper): Promise<Answer> {
  if (route.needsRecentProof) {
    const { url, form, cookies, address, agent, headers } = asked;
    const asking = { cookies, authorization: headers['authorization'], address, agent, url };
    const method = route.method === 'GET' ? 'GET' : 'POST';
    const instead = await door.askForProof({ method, url, form, asking }, asked.visitor);
    if (instead !== null) return instead;
  }
  return route.answer(asked);
}
