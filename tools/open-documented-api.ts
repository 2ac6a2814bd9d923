// The API of the whole program with two partners, one of them without an agreement; every answer is held to what its document says.
import assert from 'node:assert/strict';
import { z } from 'zod';
import {
  agreeOn,
  newToken,
  search,
  searchHeader,
} from '../service/datasets/submissions/put-made-up-partner.ts';
import { createWebServer, type InjectedRequest, type InjectedResponse } from '../service/pages/web.ts';
import { lookOfProfile } from '../service/organisation/index.ts';
import { silentLog } from '../service/platform/log.ts';
import { type OpenProgram, openProgram } from './open-program.ts';

const apiDocument = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        responses: z.record(
          z.string(),
          z.looseObject({
            content: z.record(z.string(), z.looseObject({ schema: z.looseObject({}) })).optional(),
          }),
        ),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});
type ApiDocument = z.infer<typeof apiDocument>;

export interface ApiCall extends Omit<InjectedRequest, 'method'> {
  method?: 'GET' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE';
  /** A token; '' for none, else the one of the partner who has an agreement. */
  as?: string;
  /** By the program that takes at most 300 bytes at once. */
  narrow?: boolean;
}

export interface DocumentedApi extends AsyncDisposable {
  program: OpenProgram;
  document: ApiDocument;
  /** Of the partner who has an agreement. */
  dataset: string;
  /** The data and the token of the partner without one. */
  unagreed: { dataset: string; token: string };
  /** Asks, and holds the answer to what the document says of it. `path` is as the document has it. */
  call(path: string, asked: ApiCall): Promise<InjectedResponse>;
  /** Sends one file to the data of the partner who has an agreement. */
  send(payload: string, more?: Partial<ApiCall>, name?: string): Promise<InjectedResponse>;
  /** Asks until what was sent is read. */
  untilDone(submission: string): Promise<Record<string, unknown>>;
  /** What the document says can be answered and was not yet, each such as `GET /api/v1/published 200`. */
  neverAnswered(): string[];
}

export async function openDocumentedApi(): Promise<DocumentedApi> {
  const program = await openProgram();
  const { foundations, routes, door } = program;
  const look = lookOfProfile(foundations.profile);
  const web = createWebServer({ routes, door, look, log: silentLog });
  const narrowWeb = createWebServer({ routes, door, look, log: silentLog, maxUploadBytes: 300 });
  const { database } = foundations;
  const partner = await agreeOn(database, { title: 'Searches of Fellshire', slug: 'fellshire' });
  const token = await newToken(database, partner);
  const other = await agreeOn(database, { title: 'Not agreed', slug: 'elsewhere', isAgreed: false });
  const document = apiDocument.parse(JSON.parse((await web.inject({ url: '/api/v1/openapi.json' })).body));
  const answered = new Set<string>();
  const call: DocumentedApi['call'] = async (path, { as = token, narrow = false, ...asked }) => {
    const headers = { ...(as !== '' && { authorization: `Bearer ${as}` }), ...asked.headers };
    const { method = 'GET', ...rest } = asked;
    const server = narrow ? narrowWeb : web;
    const answer = await server.inject({ ...rest, headers, ...(method !== 'GET' && { method }) });
    holdToDocument(document, `${method} ${path}`, answer);
    answered.add(`${method} ${path} ${answer.status}`);
    return answer;
  };
  return {
    ...{ program, document, call },
    dataset: partner.datasetId,
    unagreed: { dataset: other.datasetId, token: await newToken(database, other) },
    send: (payload, more = {}, name = 'mended.csv') =>
      call('/api/v1/datasets/{id}/submissions', {
        ...{ method: 'POST', url: `/api/v1/datasets/${partner.datasetId}/submissions?name=${name}`, payload },
        ...more,
        headers: { 'content-type': 'text/csv', ...more.headers },
      }),
    untilDone: (submission) => askUntilDone(call, submission),
    neverAnswered: () => documentedAnswers(document).filter((line) => !answered.has(line)),
    async [Symbol.asyncDispose]() {
      await web.close();
      await narrowWeb.close();
      await program[Symbol.asyncDispose]();
    },
  };
}

/** A file of two searches: one of that day, and one of a day that there is not. */
export function fileOfSearches(day: string): string {
  return `${searchHeader}\n${search(day)}\n${search('2026-01-99')}\n`;
}

function documentedAnswers({ paths }: ApiDocument): string[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method.toUpperCase()} ${path} ${status}`),
    ),
  );
}

function holdToDocument(document: ApiDocument, address: string, answer: InjectedResponse): void {
  const [method = '', path = ''] = address.split(' ');
  const documented = document.paths[path]?.[method.toLowerCase()]?.responses[String(answer.status)];
  assert.ok(documented, `${address} answered ${answer.status}, which is not documented: ${answer.body}`);
  if (method !== 'HEAD' && answer.status !== 204) holdToSchema(document, answer, documented.content ?? {});
}

function holdToSchema(
  { components }: ApiDocument,
  { headers, body }: InjectedResponse,
  content: Readonly<Record<string, { schema: object }>>,
): void {
  const type = String(headers['content-type']).split(';')[0] ?? '';
  const schema = content[type]?.schema;
  assert.ok(schema, `${type} is not documented`);
  if (!type.endsWith('json')) return;
  const { $ref } = z.looseObject({ $ref: z.string().optional() }).parse(schema);
  const named = $ref === undefined ? schema : components.schemas[$ref.split('/').at(-1) ?? ''];
  assert.ok(named, `${$ref} is not in the document`);
  const checked = z.fromJSONSchema({ ...named }).safeParse(JSON.parse(body));
  assert.ok(checked.success, `${body} is not of its shape: ${checked.error?.message}`);
}

async function askUntilDone(
  call: DocumentedApi['call'],
  submission: string,
): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await call('/api/v1/submissions/{id}', { url: `/api/v1/submissions/${submission}` });
    const stands = z.looseObject({ state: z.string() }).parse(JSON.parse(answer.body));
    if (stands.state !== 'waiting' && stands.state !== 'reading') return stands;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('It was never read.');
}
