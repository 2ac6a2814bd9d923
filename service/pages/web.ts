// The web server: the only door to the web framework. Decodes requests, asks the routes, and sends what they answer.
import { createHmac, randomBytes } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Log } from '../platform/log.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { CountRequests, SentForms } from '../platform/requests/index.ts';
import { notFound, type Answer, type RefusalAnswer } from './answer.ts';
import { assetsOf, type Asset } from './assets.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { addressIn, languageOf, withoutLanguage } from './languages/language-address.ts';
import { pageLanguages, type PageLanguages } from './languages/page-languages.ts';
import { welshResponse } from './languages/welsh-response.ts';
import type { Look } from './look.ts';
import { Permission } from './permission.ts';
import { uploadLimit } from './receive-upload.ts';
import { refusalWords } from './refusal-words.ts';
import { isKept, responseOf, type WebResponse } from './response.ts';
import type { Route } from './route.ts';
import { answerFault } from './serving/answer-fault.ts';
import { answerOnce, answerOneSending } from './serving/answer-once.ts';
import type { AnsweringNeeds } from './serving/answer-proved.ts';
import { answerRoute } from './serving/answer-route.ts';
import { cookieHeader, cookiesOf } from './serving/cookies.ts';
import { formTokens, tokenHeader, withTokens } from './serving/form-tokens.ts';
import { answerBrokenRequest } from './serving/answer-broken-request.ts';
import { hurrySlowSenders, type Patience, usualPatience } from './serving/hurry-slow-senders.ts';
import { keepPages, keyOfPage } from './serving/keep-pages.ts';
import { makeFrames } from './serving/make-frames.ts';
import { askingOf, factsOf, pathOf } from './serving/read-request.ts';
import { refusalOfRequest } from './serving/refusal-of-request.ts';
import { addReports } from './serving/read-reports.ts';
import { formLimit, registerPlugins } from './serving/register-plugins.ts';
import { headersOfAll } from './serving/security-headers.ts';
import { nobody, type Visitor } from './visitor.ts';

export interface WebServerNeeds {
  routes: readonly Route[];
  look: Look;
  log: Log;
  /** Limit of all files of one form together, in bytes; 2 GiB unless stated. */
  maxUploadBytes?: number;
  /** Folder that uploads wait in while they are answered; the system's unless stated. */
  uploadsWithin?: string;
  /** Where people reach the service beside this machine's own names: origins, such as `https://regard.example.gov.uk`. */
  addresses?: readonly string[];
  /** Proxies whose word on who asks, and for which host, is taken: network addresses and ranges. */
  trustedProxies?: readonly string[];
  /** Marks our forms as ours; the same for all copies of the program. Made anew for each server unless stated. */
  formKey?: string;
  /** What is kept of requests for all copies of the program; without it, forms are remembered in this one and nobody is counted. */
  requests?: { sentForms: SentForms; count: CountRequests };
  metrics?: Metrics;
  /** With those who send drop by drop. */
  patience?: Patience;
  /** Who asks, and what they may do. */
  door: Doorkeeper;
}

/** A request made without a network, as a page of ours would make it unless headers say otherwise. */
export interface InjectedRequest {
  method?: 'GET' | 'POST' | 'HEAD' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  url: string;
  headers?: Record<string, string>;
  /** Fields of a form; sent urlencoded. */
  form?: Record<string, string | readonly string[]>;
  /** A body sent as it is. */
  payload?: string | Uint8Array;
}

export interface InjectedResponse {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: string;
  bytes: Buffer;
}

export interface WebServer {
  /** The address it answers at. Rejects with code EADDRINUSE when the port is taken; may then be asked for another. */
  listen(at: { port: number; host?: string }): Promise<string>;
  inject(request: InjectedRequest): Promise<InjectedResponse>;
  /** Answers what has begun, for a while, and takes no more. */
  close(): Promise<void>;
}

export function createWebServer(needs: WebServerNeeds): WebServer {
  const { addresses = [], trustedProxies = [] } = needs;
  const answering = answeringNeeds(needs, isHttps(addresses));
  const assets = assetsOf(needs.look.brand);
  const languagesOf = pageLanguages(needs.routes);
  const paths = { stylesheet: assets.stylesheet.path, icon: assets.icon.path };
  const frameFor = makeFrames({ ...needs, ...paths, origin: addresses[0] ?? '' }, languagesOf);
  const always = headersOfAll(answering.isHttps);
  const pageFor = (refusal: RefusalAnswer) => responseOf(refusal, frameFor(nobody, '/'), '/');
  const app = fastify({
    logger: false,
    bodyLimit: formLimit,
    forceCloseConnections: 'idle',
    requestTimeout: 10 * 60_000,
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 1_000 },
    clientErrorHandler: answerBrokenRequest(always, pageFor),
    routerOptions: { maxParamLength: 500 },
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    // These come before any hook has run.
    frameworkErrors: (error, request, reply) => void fail(error, request, reply.headers(always)),
  });
  const pages = keepPages();
  const send: Send = (answer, request, reply, visitor = nobody, key = null) => {
    const cookies = 'cookies' in answer ? (answer.cookies ?? []) : [];
    const chosen = cookiesOf(request.headers.cookie ?? '', answering.isHttps);
    const frame = frameFor(visitor, request.url, chosen);
    // Whoever is being signed in by this answer is not asked to sign in by it.
    const around = cookies.length > 0 && visitor.person === null ? { ...frame, accountBar: null } : frame;
    const written = responseOf(answer, around, withoutLanguage(pathOf(request.url)));
    const response = languageOf(request.url) === 'cy' ? welshResponse(written, languagesOf) : written;
    for (const cookie of cookies) reply.header('set-cookie', cookieHeader(cookie, answering.isHttps));
    if (visitor.person === null && cookies.length === 0) pages.keep(key, response);
    return sendResponse(response, request, reply, visitor.person?.session ?? null);
  };
  const sendResponse = (
    { status, headers, body }: WebResponse,
    request: FastifyRequest,
    reply: FastifyReply,
    session: string | null,
  ) => {
    const isThere = status === 200 && isKept(request.headers['if-none-match'], headers['etag']);
    reply.code(isThere ? 304 : status).headers(headers);
    const isPage = typeof body === 'string' && headers['content-type']?.startsWith('text/html') === true;
    if (isThere) return reply.send();
    return reply.send(
      isPage ? withTokens(body, () => answering.tokens.make(session), session === null) : body,
    );
  };
  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    send(answerFault(error, request, answering), request, reply);
  registerPlugins(app, answering.maxUploadBytes);
  hurrySlowSenders(app, pageFor, needs.patience ?? usualPatience);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(always);
    const sentence = refusalOfRequest(request, addresses);
    if (sentence !== null) return send({ kind: 'refusal', status: 403, sentence }, request, reply);
  });
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.isUnrecorded) return;
    const facts = { ...factsOf(request), status: reply.statusCode };
    needs.metrics?.answered(facts.method, facts.route, facts.status, reply.elapsedTime / 1000);
    needs.log.info('answered', { ...facts, milliseconds: Math.round(reply.elapsedTime) });
  });
  app.setNotFoundHandler(async (request, reply) => {
    const visitor = await needs.door.visitorOf(askingOf(request, answering.isHttps));
    return send(noPage(request.url, languagesOf), request, reply, visitor);
  });
  app.setErrorHandler(fail);
  // Registered after the plugins, so that they see each route.
  void app.register(async (within) => {
    for (const asset of [assets.stylesheet, assets.icon]) addAsset(within, asset);
    for (const route of needs.routes)
      addRoute(within, route, async (request, reply) => {
        const key = keyOfPage(route, request);
        const kept = pages.find(key);
        if (kept !== null) return sendResponse(kept, request, reply, null);
        const { answer, visitor } = await answerRoute(route, request, answering);
        if (visitor.person === null) await needs.look.site?.refresh();
        if (route.method !== 'GET') pages.forget();
        return send(answer, request, reply, visitor, key);
      });
    addReports(within, needs.log);
  });
  return {
    listen: (at) => app.listen({ host: 'localhost', ...at }),
    inject: (request) => inject(app, request, answering),
    close: () => closeInOrder(app),
  };
}

/** How long requests that have begun may take to be answered, in milliseconds. */
const patience = 15_000;

/** Takes no more, answers what has begun, and breaks off what takes too long. */
async function closeInOrder(app: FastifyInstance): Promise<void> {
  const breakOff = setTimeout(() => app.server.closeAllConnections(), patience);
  // A browser keeps its connection after it has been answered.
  const letGo = setInterval(() => app.server.closeIdleConnections(), 50);
  try {
    await app.close();
  } finally {
    clearTimeout(breakOff);
    clearInterval(letGo);
  }
}

/** @param key under which the page may be kept for others; null: for nobody */
/** Below /cy there may be a page of the same address that is in English only. */
function noPage(url: string, languagesOf: PageLanguages): RefusalAnswer {
  const words = refusalWords(languageOf(url));
  const english = withoutLanguage(url);
  if (english === url || languagesOf('GET', pathOf(english)) === null) return notFound(words.checkAddress);
  return { ...notFound(words.notInThisLanguage), englishAt: english };
}

type Send = (
  answer: Answer,
  request: FastifyRequest,
  reply: FastifyReply,
  visitor?: Visitor,
  key?: string | null,
) => FastifyReply;
type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function isHttps(addresses: readonly string[]): boolean {
  return addresses.some((address) => address.startsWith('https:'));
}

function answeringNeeds(needs: WebServerNeeds, isHttps: boolean): AnsweringNeeds {
  const key = needs.formKey ?? randomBytes(32).toString('hex');
  return {
    ...{ door: needs.door, log: needs.log, isHttps, tokens: formTokens(key) },
    once: answerOnce(needs.requests?.sentForms ?? null),
    oneSending: answerOneSending(needs.requests?.sentForms ?? null),
    count: needs.requests?.count ?? null,
    keyed: (text) => createHmac('sha256', key).update(text).digest('hex'),
    maxUploadBytes: needs.maxUploadBytes ?? uploadLimit,
    uploadsWithin: needs.uploadsWithin,
  };
}

function addAsset(app: FastifyInstance, { path, contentType, content }: Asset): void {
  app.get(path, (_request, reply) =>
    reply
      .headers({ 'content-type': contentType, 'cache-control': 'public, max-age=31536000, immutable' })
      .send(content),
  );
}

function addRoute(app: FastifyInstance, route: Route, handler: Handle): void {
  if (!(route.permission instanceof Permission))
    throw new Error(`ROUTE_PERMISSION: ${route.path} has no permission.`);
  const add = (within: FastifyInstance) => {
    for (const language of route.languages ?? ['en'])
      within.route({
        method: route.method,
        url: addressIn(language, route.path),
        config: { takesFiles: route.uploads || route.body === 'bytes', isUnrecorded: route.isUnrecorded },
        handler,
      });
  };
  if (route.body === null) add(app);
  else void app.register(async (within) => add(readerOf(route, within)));
}

/** A part of the server whose requests carry no forms. */
function readerOf({ body, uploads }: Route, within: FastifyInstance): FastifyInstance {
  // A route that takes bytes and uploads takes a multipart form as well, and nothing else as a form.
  if (uploads) within.removeContentTypeParser('application/x-www-form-urlencoded');
  else within.removeAllContentTypeParsers();
  if (body === 'json')
    within.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: formLimit },
      within.getDefaultJsonParser('error', 'error'),
    );
  else within.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  return within;
}

/** As a page of ours would send it: with the token of its form, unless the request brings its own. */
async function inject(
  app: FastifyInstance,
  { method, url, headers, form, payload }: InjectedRequest,
  { door, tokens, isHttps }: AnsweringNeeds,
): Promise<InjectedResponse> {
  const fields = Object.entries(form ?? {}).flatMap(([name, values]) =>
    (typeof values === 'string' ? [values] : values).map((value) => [name, value]),
  );
  const { authorization, cookie = '' } = headers ?? {};
  const cookies = cookiesOf(cookie, isHttps);
  const asking = { cookies, authorization, address: '127.0.0.1', agent: 'test', url };
  const session = (await door.visitorOf(asking)).person?.session ?? null;
  const answer = await app.inject({
    method: method ?? (form === undefined ? 'GET' : 'POST'),
    url,
    headers: {
      'sec-fetch-site': 'same-origin',
      [tokenHeader]: tokens.make(session),
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    payload: form
      ? new URLSearchParams(fields).toString()
      : payload === undefined
        ? undefined
        : Buffer.from(payload),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body, bytes: answer.rawPayload };
}
