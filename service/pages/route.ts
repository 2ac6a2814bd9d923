// A route: address, permission, what it reads from the request, and the answer. Without a permission it does not compile.
import type { z } from 'zod';
import type { Asked } from '../platform/ledger/index.ts';
import { badRequest, notFound, type Answer } from './answer.ts';
import type { FormFields } from './forms.ts';
import type { Permission } from './permission.ts';

export {
  badRequest,
  download,
  notFound,
  page,
  redirect,
  type Answer,
  type Breadcrumb,
  type DownloadAnswer,
  type PageAnswer,
  type RedirectAnswer,
  type RefusalAnswer,
} from './answer.ts';
export { everyone, permission, Permission } from './permission.ts';

/** A file somebody sent. It lies in a temporary folder that goes when the answer has been sent: copy what is to stay. */
export interface UploadedFile {
  fieldName: string;
  /** The name as the sender gave it, for showing only: never a path to write to. */
  fileName: string;
  path: string;
  bytes: number;
}

/** Nothing to decode: the route has no such schema. */
export type Nothing = Readonly<Record<string, never>>;

export interface RouteRequest<Params, Query> {
  params: Params;
  query: Query;
  /** What was typed in a posted form; empty for GET. */
  form: FormFields;
  /** The query as typed, for pages that fill a form from their own address. */
  search: FormFields;
  files: readonly UploadedFile[];
  /** Path and query of this request. */
  url: string;
}

export interface RouteDefinition<Params, Query> {
  method: 'GET' | 'POST';
  /** Such as `/findings/:id`. */
  path: string;
  permission: Permission;
  /** What it asks for, for routes that change something: the log says that it was asked, the ledger that it was done. */
  audit?: Asked;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  /** The form carries files; without this a multipart form is refused. */
  uploads?: true;
  answer(request: RouteRequest<Params, Query>): Promise<Answer> | Answer;
}

/** What the web server hands to a route, not yet decoded. */
export interface UndecodedRequest {
  params: unknown;
  query: unknown;
  form: FormFields;
  search: FormFields;
  files: readonly UploadedFile[];
  url: string;
}

export interface Route {
  method: 'GET' | 'POST';
  path: string;
  permission: Permission;
  audit?: Asked;
  uploads: boolean;
  answer(request: UndecodedRequest): Promise<Answer>;
}

/**
 * Makes a route. Parameters that do not fit their schema are answered "not found", a query that does not fit is
 * answered "bad request" with the reason; `answer` sees only decoded values.
 */
export function route<Params = Nothing, Query = Nothing>(definition: RouteDefinition<Params, Query>): Route {
  return {
    method: definition.method,
    path: definition.path,
    permission: definition.permission,
    audit: definition.audit,
    uploads: definition.uploads ?? false,
    answer: (request) => decodeAndAnswer(definition, request),
  };
}

async function decodeAndAnswer<Params, Query>(
  definition: RouteDefinition<Params, Query>,
  request: UndecodedRequest,
): Promise<Answer> {
  const params = decoded(definition.params, request.params);
  if (!params.ok) return notFound('There is no page at this address.');
  const query = decoded(definition.query, request.query);
  if (!query.ok) return badRequest(`The address asks for something this page cannot show. ${query.reason}`);
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
