// The web server: the only door to the web framework. Decodes requests, asks the routes, and sends what they answer.
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Log } from '../platform/log.ts';
import { notFound, type Answer } from './answer.ts';
import { answerToError } from './answer-to-error.ts';
import { assetsOf, type Asset } from './assets.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import type { LayoutFrame } from './layout.ts';
import { defaultFooterLinks, defaultNavigation, type Look } from './look.ts';
import { Permission } from './permission.ts';
import { uploadLimit } from './receive-upload.ts';
import { hostProblem, originProblem } from './request-checks.ts';
import { isKept, responseOf } from './response.ts';
import type { Route } from './route.ts';
import { answerRoute } from './serving/answer-route.ts';
import { pathOf } from './serving/read-request.ts';
import { formLimit, registerPlugins } from './serving/register-plugins.ts';
import { nobody, type Visitor } from './visitor.ts';

export interface WebServerNeeds {
  routes: readonly Route[];
  look: Look;
  log: Log;
  /** Limit of all files of one form together, in bytes; 2 GiB unless stated. */
  maxUploadBytes?: number;
  /** Folder that uploads wait in while they are answered; the system's unless stated. */
  uploadsWithin?: string;
  /** Host names beside this machine's own under which the service may be reached. */
  allowedHosts?: readonly string[];
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
  close(): Promise<void>;
}

export function createWebServer(needs: WebServerNeeds): WebServer {
  const app = fastify({
    logger: false,
    bodyLimit: formLimit,
    forceCloseConnections: true,
    requestTimeout: 10 * 60_000,
    http: { headersTimeout: 10_000, maxHeaderSize: 16_384 },
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error, request, reply) => void fail(error, request, reply),
  });
  const assets = assetsOf(needs.look.brand);
  const frameFor = framesOf(needs, assets.stylesheet.path, assets.icon.path);
  const send: Send = (answer, request, reply, visitor = nobody) => {
    const { status, headers, body } = responseOf(answer, frameFor(visitor), pathOf(request.url));
    const isThere = status === 200 && isKept(request.headers['if-none-match'], headers['etag']);
    return isThere ? reply.code(304).headers(headers).send() : reply.code(status).headers(headers).send(body);
  };
  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    send(answerToError(error, factsOf(request), needs.log, needs.maxUploadBytes), request, reply);
  registerPlugins(app, needs.maxUploadBytes ?? uploadLimit);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'permissions-policy': permissionsPolicy });
    const sentence = refusalOf(request, needs.allowedHosts);
    if (sentence !== null) return send({ kind: 'refusal', status: 403, sentence }, request, reply);
  });
  app.addHook('onResponse', async (request, reply) => {
    needs.log.info('answered', {
      ...factsOf(request),
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
  });
  app.setNotFoundHandler((request, reply) =>
    send(
      notFound('There is no page at this address. Check that it was typed or copied whole.'),
      request,
      reply,
    ),
  );
  app.setErrorHandler(fail);
  // Registered after the plugins, so that they see each route.
  void app.register(async (within) => {
    for (const asset of [assets.stylesheet, assets.icon]) addAsset(within, asset);
    for (const route of needs.routes) addRoute(within, route, needs, send);
  });
  return {
    listen: (at) => app.listen({ host: 'localhost', ...at }),
    inject: (request) => inject(app, request),
    close: () => app.close(),
  };
}

type Send = (answer: Answer, request: FastifyRequest, reply: FastifyReply, visitor?: Visitor) => FastifyReply;

const permissionsPolicy = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';

/** Navigation and foot without links to pages that this program does not have, or that this visitor may not read. */
function framesOf(
  { door, look, routes }: WebServerNeeds,
  stylesheet: string,
  icon: string,
): (visitor: Visitor) => LayoutFrame {
  const pages = routes.filter(({ method }) => method === 'GET');
  const permissions = new Map(pages.map(({ path, permission }) => [path, permission]));
  return (visitor) => {
    const mayRead = ({ href }: { href: string }) => {
      const permission = permissions.get(href);
      return permission !== undefined && visitor.may(permission);
    };
    return {
      ...{ look, stylesheet, icon },
      accountBar: door.accountBar(visitor),
      navigation: (look.navigation ?? defaultNavigation).filter(mayRead),
      footerLinks: defaultFooterLinks.filter(mayRead),
    };
  };
}

function addAsset(app: FastifyInstance, { path, contentType, content }: Asset): void {
  app.get(path, (_request, reply) =>
    reply
      .headers({ 'content-type': contentType, 'cache-control': 'public, max-age=31536000, immutable' })
      .send(content),
  );
}

function addRoute(app: FastifyInstance, route: Route, needs: WebServerNeeds, send: Send): void {
  if (!(route.permission instanceof Permission))
    throw new Error(`ROUTE_PERMISSION: ${route.path} has no permission.`);
  const add = (within: FastifyInstance) =>
    within.route({
      method: route.method,
      url: route.path,
      handler: async (request, reply) => {
        const { answer, visitor } = await answerRoute(route, request, needs);
        return send(answer, request, reply, visitor);
      },
    });
  if (route.body === null) add(app);
  else void app.register(async (within) => add(readerOf(route.body, within)));
}

/** A part of the server whose requests carry no forms. */
function readerOf(body: Route['body'], within: FastifyInstance): FastifyInstance {
  within.removeAllContentTypeParsers();
  if (body === 'json')
    within.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: formLimit },
      within.getDefaultJsonParser('error', 'error'),
    );
  else within.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  return within;
}

function refusalOf(request: FastifyRequest, allowedHosts: readonly string[] = []): string | null {
  const { authorization, host, origin, 'sec-fetch-site': site } = request.headers;
  const headers = { host, origin, secFetchSite: typeof site === 'string' ? site : undefined };
  // A program that sends a token is no browser that could have been led here.
  const isProgram = authorization !== undefined && request.url.startsWith('/api/');
  const changes = !isProgram && !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  return hostProblem(headers, allowedHosts) ?? (changes ? originProblem(headers) : null);
}

/** Never the query or anything typed: the log holds no personal data. */
function factsOf(request: FastifyRequest): { method: string; route: string } {
  return { method: request.method, route: request.routeOptions.url ?? 'none' };
}

async function inject(
  app: FastifyInstance,
  { method, url, headers, form, payload }: InjectedRequest,
): Promise<InjectedResponse> {
  const fields = Object.entries(form ?? {}).flatMap(([name, values]) =>
    (typeof values === 'string' ? [values] : values).map((value) => [name, value]),
  );
  const answer = await app.inject({
    method: method ?? (form === undefined ? 'GET' : 'POST'),
    url,
    headers: {
      'sec-fetch-site': 'same-origin',
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
