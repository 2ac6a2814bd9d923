// A route: address, permission, what it reads from the request, and the answer. Without a permission it does not compile.
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Language } from '../phrases/language.ts';
import type { Asked } from '../platform/ledger/index.ts';
import { badRequest, notFound, type Answer } from './answer.ts';
import type { FilesTaken } from './file-content.ts';
import type { FormFields } from './forms.ts';
import type { Permission } from './permission.ts';
import { refusalWords } from './refusal-words.ts';
import type { Visitor } from './visitor.ts';

export {
  badRequest,
  download,
  json,
  leadAway,
  notFound,
  page,
  redirect,
  type Answer,
  type Breadcrumb,
  type DownloadAnswer,
  type HeadLink,
  type JsonAnswer,
  type PageAnswer,
  type RedirectAnswer,
  type RefusalAnswer,
  type SetCookie,
} from './answer.ts';
export { everyone, permission, Permission, signedIn } from './permission.ts';
export type { SignedInPerson, Visitor, Where } from './visitor.ts';

/** All but GET and POST are for programs only: their addresses begin with /api/. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';

/** A file somebody sent. It lies in a temporary folder that goes when the answer has been sent: copy what is to stay. */
export interface UploadedFile {
  fieldName: string;
  /** The name as the sender gave it, for showing only: never a path to write to. */
  fileName: string;
  path: string;
  bytes: number;
  /** SHA-256 of its content, in hexadecimal. */
  digest: string;
}

/** Nothing to decode: the route has no such schema. */
export type Nothing = Readonly<Record<string, never>>;

/** Who asks, and how: the same for every route. */
export interface RequestFacts {
  visitor: Visitor;
  /** Network address of the client; never to be kept longer than a limit needs it. */
  address: string;
  /** What the browser calls itself. */
  agent: string;
  /** The language of the page that is asked for. */
  language: Language;
  cookies: ReadonlyMap<string, string>;
  /** By names in small letters. */
  headers: Readonly<Record<string, string | undefined>>;
}

export interface RouteRequest<Params, Query> extends RequestFacts {
  params: Params;
  query: Query;
  /** What was typed in a posted form; empty for GET. */
  form: FormFields;
  /** The query as typed, for pages that fill a form from their own address. */
  search: FormFields;
  files: readonly UploadedFile[];
  /** Path and query of this request. */
  url: string;
  /** For routes with `body: 'json'`: what was sent, to be decoded by a schema. */
  json: unknown;
  /** For routes with `body: 'bytes'`: what is being sent; empty for others. */
  bytes: Readable | null;
}

/** What a route takes that is no form. */
export type BodyKind = 'json' | 'bytes';

export interface RouteDefinition<Params, Query> {
  method: Method;
  /** Such as `/findings/:id`. */
  path: string;
  permission: Permission;
  /** What it asks for, for routes that change something: the log says that it was asked, the ledger that it was done. */
  audit?: Asked;
  /** In which languages its pages are written: a page that has Welsh answers below /cy too, with `request.language` saying which was asked for. English alone unless stated. */
  languages?: readonly Language[];
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  /** The form carries files; without this a multipart form is refused. */
  uploads?: true;
  /** What the files are: data, documents to be kept as they are (PDF, DOCX, ODT), or films, recordings, words and pictures. Data unless stated. */
  takes?: FilesTaken;
  /** It takes no form but JSON (1 MB at most), or bytes of any kind as a stream; with `uploads` a multipart form too. For programs only. */
  body?: BodyKind;
  /** Who does this must have proved who they are a short while ago: decisions, exports, changes of roles. */
  proof?: 'recent';
  /** The parameter that names the one thing it is about: a role held for that thing alone is then enough. */
  item?: keyof Params & string;
  /** One opened page of it is one sending: what is sent from it again with other words is asked about first (409), and never lost. */
  oneSending?: true;
  /** Reading it takes long: one sender may ask for it only so often. */
  expensive?: true;
  /** Neither logged nor measured: nobody is to read when it was asked for. */
  unrecorded?: true;
  answer(request: RouteRequest<Params, Query>): Promise<Answer> | Answer;
}

/** What the web server hands to a route, not yet decoded. */
export interface UndecodedRequest extends RequestFacts {
  params: unknown;
  query: unknown;
  form: FormFields;
  search: FormFields;
  files: readonly UploadedFile[];
  url: string;
  json: unknown;
  bytes: Readable | null;
}

export interface Route {
  method: Method;
  path: string;
  permission: Permission;
  audit?: Asked;
  languages?: readonly Language[];
  uploads: boolean;
  takes?: FilesTaken;
  body: BodyKind | null;
  needsRecentProof: boolean;
  /** Name of the parameter that names the one thing it is about; null where it is about more. */
  item: string | null;
  isExpensive: boolean;
  isUnrecorded?: boolean;
  isOneSending?: boolean;
  answer(request: UndecodedRequest): Promise<Answer>;
}

/**
 * Makes a route. Parameters that do not fit their schema are answered "not found", a query that does not fit is
 * answered "bad request" with the reason; `answer` sees only decoded values.
 */
export function route<Params = Nothing, Query = Nothing>(definition: RouteDefinition<Params, Query>): Route {
  const isPage = definition.method === 'GET' || definition.method === 'POST';
  if (!isPage && !definition.path.startsWith('/api/'))
    throw new Error(
      `ROUTE_METHOD: ${definition.method} ${definition.path} is for programs: begin it with /api/.`,
    );
  return {
    method: definition.method,
    path: definition.path,
    permission: definition.permission,
    audit: definition.audit,
    languages: definition.languages ?? ['en'],
    uploads: definition.uploads ?? false,
    takes: definition.takes ?? 'data',
    body: definition.body ?? null,
    needsRecentProof: definition.proof === 'recent',
    item: definition.item ?? null,
    isExpensive: definition.expensive ?? false,
    isUnrecorded: definition.unrecorded ?? false,
    isOneSending: definition.oneSending ?? false,
    answer: (request) => decodeAndAnswer(definition, request),
  };
}

async function decodeAndAnswer<Params, Query>(
  definition: RouteDefinition<Params, Query>,
  request: UndecodedRequest,
): Promise<Answer> {
  const words = refusalWords(request.language);
  const params = decoded(definition.params, request.params);
  if (!params.ok) return notFound(words.noPage);
  const query = decoded(definition.query, request.query);
  if (!query.ok) return badRequest(words.cannotShow(query.reason));
  return definition.answer({ ...request, params: params.value, query: query.value });
}

type Decoded<T> = { ok: true; value: T } | { ok: false; reason: string };

function decoded<T>(schema: z.ZodType<T> | undefined, value: unknown): Decoded<T> {
  // Without a schema T is Nothing, which the empty object is.
  if (!schema) return { ok: true, value: {} as T };
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    reason: result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`).join(' '),
  };
}
