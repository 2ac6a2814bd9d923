// The web server: the only door to the web framework. Decodes requests, asks the routes, and sends what they answer.
import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actingAs, staffOf } from '../platform/doer.ts';
import { temporaryFolder } from '../platform/files.ts';
import type { Log } from '../platform/log.ts';
import { badRequest, notFound, type Answer } from './answer.ts';
import { assetsOf, type Asset } from './assets.ts';
import { FormFields } from './forms.ts';
import type { LayoutFrame } from './layout.ts';
import { defaultFooterLinks, defaultNavigation, type Look } from './look.ts';
import { Permission } from './permission.ts';
import { receiveUpload, uploadLimit, type ReceivedForm } from './receive-upload.ts';
import { hostProblem, originProblem } from './request-checks.ts';
import { answerToError } from './answer-to-error.ts';
import { isKept, responseOf } from './response.ts';
import type { Route } from './route.ts';

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
  /** Until people sign in, whoever can reach this machine's own address may do everything. */
  mayUse?: (permission: Permission) => boolean;
}

/** A request made without a network, as a page of ours would make it unless headers say otherwise. */
export interface InjectedRequest {
  method?: 'GET' | 'POST' | 'HEAD';
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

const formLimit = 1 << 20;

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
  const frame = frameOf(needs, assets.stylesheet.path, assets.icon.path);
  const send = (answer: Answer, request: FastifyRequest, reply: FastifyReply) => {
    const { status, headers, body } = responseOf(answer, frame, pathOf(request.url));
    const isThere = status === 200 && isKept(request.headers['if-none-match'], headers['etag']);
    return isThere ? reply.code(304).headers(headers).send() : reply.code(status).headers(headers).send(body);
  };
  const fail = (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
    send(answerToError(error, factsOf(request), needs.log, needs.maxUploadBytes), request, reply);
  registerPlugins(app, needs);
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

type Send = (answer: Answer, request: FastifyRequest, reply: FastifyReply) => FastifyReply;

const permissionsPolicy = 'camera=(), geolocation=(), microphone=(), payment=(), usb=()';

function registerPlugins(app: FastifyInstance, { maxUploadBytes = uploadLimit }: WebServerNeeds): void {
  const nothing = ["'none'"];
  const ours = ["'self'"];
  void app.register(helmet, {
    // Plain http on this machine: neither HSTS nor an upgrade of requests, or nothing would load.
    hsts: false,
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: nothing,
        styleSrc: ours,
        imgSrc: ours,
        formAction: ours,
        baseUri: nothing,
        frameAncestors: nothing,
      },
    },
  });
  void app.register(compress, {
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  });
  app.removeAllContentTypeParsers();
  void app.register(formbody, {
    bodyLimit: formLimit,
    parser: (text) => ({ entries: [...new URLSearchParams(text)] }),
  });
  void app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      fileSize: maxUploadBytes,
      files: 1000,
      fields: 1000,
      parts: 2000,
      fieldSize: formLimit,
      fieldNameSize: 200,
    },
  });
}

/** Navigation and foot without links to pages that this program does not have. */
function frameOf({ look, routes }: WebServerNeeds, stylesheet: string, icon: string): LayoutFrame {
  const paths = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  return {
    look,
    stylesheet,
    icon,
    navigation: (look.navigation ?? defaultNavigation).filter(({ href }) => paths.has(href)),
    footerLinks: defaultFooterLinks.filter(({ href }) => paths.has(href)),
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
  app.route({
    method: route.method,
    url: route.path,
    handler: async (request, reply) => {
      const mayUse = needs.mayUse?.(route.permission) ?? true;
      if (!mayUse)
        return send(
          { kind: 'refusal', status: 403, sentence: 'You do not have permission to do this.' },
          request,
          reply,
        );
      // What comes of it is recorded in the ledger under the same id.
      const id = randomUUID();
      const answer = await actingAs(staffOf(id), () => answerOf(route, request, needs));
      if (route.audit !== undefined)
        needs.log.info('audit', {
          event: route.audit,
          request: id,
          ...factsOf(request),
          answer: answer.kind,
        });
      return send(answer, request, reply);
    },
  });
}

async function answerOf(route: Route, request: FastifyRequest, needs: WebServerNeeds): Promise<Answer> {
  const { params, query, url } = request;
  const asked = {
    params,
    query,
    url,
    search: new FormFields(new URLSearchParams(url.slice(pathOf(url).length))),
  };
  if (!request.isMultipart()) return route.answer({ ...asked, form: typedForm(request.body), files: [] });
  if (!route.uploads) return badRequest('This page takes no files.');
  await using folder = await temporaryFolder('due-regard-upload', needs.uploadsWithin);
  const received: ReceivedForm = await receiveUpload(
    request.parts(),
    folder.path,
    needs.maxUploadBytes ?? uploadLimit,
  );
  if (!received.ok) return { kind: 'refusal', status: received.status, sentence: received.sentence };
  return await route.answer({ ...asked, form: new FormFields(received.entries), files: received.files });
}

const typedBody = z.object({ entries: z.array(z.tuple([z.string(), z.string()])) });

function typedForm(body: unknown): FormFields {
  return new FormFields(body === undefined || body === null ? [] : typedBody.parse(body).entries);
}

function refusalOf(request: FastifyRequest, allowedHosts: readonly string[] = []): string | null {
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  const headers = { host, origin, secFetchSite: typeof site === 'string' ? site : undefined };
  const changes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  return hostProblem(headers, allowedHosts) ?? (changes ? originProblem(headers) : null);
}

/** Never the query or anything typed: the log holds no personal data. */
function factsOf(request: FastifyRequest): { method: string; route: string } {
  return { method: request.method, route: request.routeOptions.url ?? 'none' };
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? '/';
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
