// Answers a request by its route: who asks, whether they may, whether they must prove it anew, and then what they asked for.
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Language } from '../../phrases/language.ts';
import { actingAs, visitorOf, type Doer } from '../../platform/doer.ts';
import type { Answer } from '../answer.ts';
import { FormFields } from '../forms.ts';
import { languageOf, withoutLanguage } from '../languages/language-address.ts';
import { refusalWords } from '../refusal-words.ts';
import type { Route, UndecodedRequest } from '../route.ts';
import type { Visitor, Where } from '../visitor.ts';
import { answerFault } from './answer-fault.ts';
import { answerForm } from './answer-form.ts';
import { type AnsweringNeeds, answerProved } from './answer-proved.ts';
import { tokenField } from './form-tokens.ts';
import { keepTyped } from './keep-typed.ts';
import { type Counted, secondsToWait } from './limit-requests.ts';
import { askingOf, bytesOf, headersOf, searchOf, typedForm } from './read-request.ts';

export interface Answered {
  answer: Answer;
  visitor: Visitor;
}

export async function answerRoute(
  route: Route,
  request: FastifyRequest,
  needs: AnsweringNeeds,
): Promise<Answered> {
  const visitor = await needs.door.visitorOf(askingOf(request, needs.isHttps));
  const refusal = refusalOf(route, request, visitor, needs);
  if (refusal !== null) return { answer: refusal, visitor };
  // What comes of it is recorded in the ledger under the same id.
  const id = randomUUID();
  const facts = { request: id, method: route.method, route: route.path };
  const answer = await answerAs(visitor, id, route, request, needs).catch((error: unknown) =>
    answerFault(error, request, needs, id),
  );
  if (route.audit !== undefined)
    needs.log.info('audit', { event: route.audit, ...facts, answer: answer.kind });
  return { answer, visitor };
}

const namedThings = z.record(z.string(), z.string());

/** Without an item a route is about the whole of a body. */
function placeOf({ item }: Route, params: unknown): Where {
  const named = item === null ? undefined : namedThings.safeParse(params).data?.[item];
  return named === undefined ? {} : { item: named };
}

function refusalOf(
  route: Route,
  request: FastifyRequest,
  visitor: Visitor,
  { door, isHttps }: AnsweringNeeds,
): Answer | null {
  const { url, params } = request;
  if (visitor.may(route.permission, placeOf(route, params))) return null;
  const isProgram = route.path.startsWith('/api/');
  if (visitor.person !== null)
    return {
      kind: 'refusal',
      status: 403,
      sentence: 'You do not have permission to do this. Ask an administrator if you need it for your work.',
    };
  if (isProgram) return { kind: 'refusal', status: 401, sentence: 'Send a token that may do this.' };
  if (route.method === 'GET') return door.signIn(url);
  const form = typedForm(request.body).without(tokenField);
  return door.signIn('/', { method: 'POST', url, form, asking: askingOf(request, isHttps) });
}

async function answerAs(
  visitor: Visitor,
  id: string,
  route: Route,
  request: FastifyRequest,
  needs: AnsweringNeeds,
): Promise<Answer> {
  const wait = await waitOf(route, request, visitor, needs);
  if (wait > 0) {
    const [form, language] = [typedForm(request.body).without(tokenField), languageOf(request.url)];
    return keepTyped(tooMany(wait, language), route, form, { url: request.url, language });
  }
  return actingAs(doerOf(visitor, id), () => answerOf(route, request, id, visitor, needs));
}

async function waitOf(
  route: Route,
  request: FastifyRequest,
  visitor: Visitor,
  { count, keyed }: AnsweringNeeds,
): Promise<number> {
  const reads = route.method === 'GET' || route.method === 'HEAD';
  const counted: Counted | null = !reads ? 'change' : route.isExpensive ? 'expensive' : null;
  if (counted === null || count === null) return 0;
  return secondsToWait(counted, { address: request.ip, visitor }, count, keyed);
}

function tooMany(seconds: number, language: Language): Answer {
  return {
    kind: 'refusal',
    status: 429,
    sentence: refusalWords(language).tooMany(seconds),
    retryAfterSeconds: seconds,
  };
}

function doerOf({ person, body }: Visitor, request: string): Doer {
  if (person === null) return { ...visitorOf(request), body };
  const role = person.roles.join(' ') || 'none';
  return { id: person.id, role, request, name: person.name, body };
}

async function answerOf(
  route: Route,
  request: FastifyRequest,
  id: string,
  visitor: Visitor,
  needs: AnsweringNeeds,
): Promise<Answer> {
  const { params, query } = request;
  const [language, url] = [languageOf(request.url), withoutLanguage(request.url)];
  const asking = askingOf(request, needs.isHttps);
  const asked: UndecodedRequest = {
    ...{ params, query, url, visitor, search: searchOf(url), form: new FormFields(), files: [] },
    language,
    ...{ address: asking.address, agent: asking.agent, cookies: asking.cookies, headers: headersOf(request) },
    ...{ json: null, bytes: null },
  };
  if (route.body === 'json') return route.answer({ ...asked, json: request.body });
  if (route.body === 'bytes' && !(route.uploads && request.isMultipart()))
    return route.answer({ ...asked, bytes: bytesOf(request.body) });
  if (route.method === 'POST') return answerForm(route, request, asked, id, needs);
  return answerProved(route, asked, needs.door);
}
