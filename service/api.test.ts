// The API as programs of partners meet it: every address documented, every documented answer given and of its shape, big files resumed.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { z } from 'zod';
import { type OpenProgram, openProgram } from '../tools/open-program.ts';
import { lookOfProfile } from './people/index.ts';
import { createWebServer, type InjectedRequest, type InjectedResponse, type WebServer } from './pages/web.ts';
import { agreeOn, newToken, search, searchHeader } from './datasets/submissions/put-made-up-partner.ts';
import { silentLog } from './platform/log.ts';

let program: OpenProgram;
let web: WebServer;
/** Takes little at once. */
let narrow: WebServer;
let dataset: string;
let unagreed: string;
let token: string;
const given = new Map<string, Set<string>>();

const document = z.looseObject({
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
let api: z.infer<typeof document>;

before(async () => {
  program = await openProgram();
  const { foundations, routes, door } = program;
  const look = lookOfProfile(foundations.profile);
  web = createWebServer({ routes, door, look, log: silentLog });
  narrow = createWebServer({ routes, door, look, log: silentLog, maxUploadBytes: 300 });
  const { database } = foundations;
  const partner = await agreeOn(database, { title: 'Searches of Fellshire', slug: 'fellshire' });
  dataset = partner.datasetId;
  token = await newToken(database, partner);
  const other = await agreeOn(database, { title: 'Not agreed', slug: 'elsewhere', isAgreed: false });
  unagreed = await newToken(database, other);
  api = document.parse(JSON.parse((await web.inject({ url: '/api/v1/openapi.json' })).body));
});

after(async () => {
  await web.close();
  await narrow.close();
  await program[Symbol.asyncDispose]();
});

interface Call extends Omit<InjectedRequest, 'method'> {
  method?: 'GET' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE';
  /** '' for none. */
  as?: string;
  at?: WebServer;
}

/** Asks, and holds the answer to what the document says of it. */
async function call(path: string, { as = token, at = web, ...asked }: Call): Promise<InjectedResponse> {
  const headers = { ...(as !== '' && { authorization: `Bearer ${as}` }), ...asked.headers };
  const { method = 'GET', ...rest } = asked;
  const answer = await at.inject({ ...rest, headers, ...(method !== 'GET' && { method }) });
  const documented = api.paths[path]?.[method.toLowerCase()]?.responses[String(answer.status)];
  assert.ok(
    documented,
    `${method} ${path} answered ${answer.status}, which is not documented: ${answer.body}`,
  );
  if (method !== 'HEAD' && answer.status !== 204) holdToSchema(answer, documented.content ?? {});
  const place = `${method} ${path}`;
  given.set(place, (given.get(place) ?? new Set()).add(String(answer.status)));
  return answer;
}

function holdToSchema(
  { headers, body }: InjectedResponse,
  content: Record<string, { schema: object }>,
): void {
  const type = String(headers['content-type']).split(';')[0] ?? '';
  const schema = content[type]?.schema;
  assert.ok(schema, `${type} is not documented`);
  if (!type.endsWith('json')) return;
  const { $ref } = z.looseObject({ $ref: z.string().optional() }).parse(schema);
  const named = $ref === undefined ? schema : api.components.schemas[$ref.split('/').at(-1) ?? ''];
  assert.ok(named, `${$ref} is not in the document`);
  const checked = z.fromJSONSchema(schemaOf(named)).safeParse(JSON.parse(body));
  assert.ok(checked.success, `${body} is not of its shape: ${checked.error?.message}`);
}

const schemaOf = (value: object): Parameters<typeof z.fromJSONSchema>[0] => ({ ...value });

const good = (day: string): string => `${searchHeader}\n${search(day)}\n${search('2026-01-99')}\n`;
const send = (payload: string, more: Partial<Call> = {}, name = 'mended.csv') =>
  call('/api/v1/datasets/{id}/submissions', {
    ...{ method: 'POST', url: `/api/v1/datasets/${dataset}/submissions?name=${name}`, payload },
    ...more,
    headers: { 'content-type': 'text/csv', ...more.headers },
  });
const idIn = (answer: InjectedResponse): string =>
  z.looseObject({ id: z.string() }).parse(JSON.parse(answer.body)).id;

async function untilDone(id: string): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await call('/api/v1/submissions/{id}', { url: `/api/v1/submissions/${id}` });
    const stands = z.looseObject({ state: z.string() }).parse(JSON.parse(answer.body));
    if (stands.state !== 'waiting' && stands.state !== 'reading') return stands;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('It was never read.');
}

describe('the document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(api)));
    assert.deepEqual([valid, errors], [true, undefined]);
  });

  test('has every address of the program that is below /api, and no other', () => {
    const written = Object.entries(api.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = program.routes
      .filter(({ path }) => path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    // Of a provider of single sign-on; it is there where one is set up.
    const everywhere = written.filter((line) => !line.includes('back-channel'));
    assert.deepEqual(everywhere.sort(), routes.filter((line) => !line.includes('back-channel')).sort());
  });
});

describe('sending', () => {
  test('a file is received, read, and told of with its rows, its reasons and its quality', async () => {
    const sent = await send(good('2026-01-05'));
    assert.equal(sent.status, 202);
    assert.equal(sent.headers['location'], `/api/v1/submissions/${idIn(sent)}`);
    const stands = await untilDone(idIn(sent));
    assert.equal(stands['state'], 'partly');
    assert.deepEqual(stands['rows'], { rows: 2, takenIn: 1, putAside: 1 });
    const path = '/api/v1/submissions/{id}/problems';
    const rows = await call(path, { url: `/api/v1/submissions/${idIn(sent)}/problems` });
    assert.match(rows.body, /"total":1.*"column":"Date".*2026-01-99/);
    const csv = await call(`${path}.csv`, { url: `/api/v1/submissions/${idIn(sent)}/problems.csv` });
    assert.match(csv.body, /^Problem file,/);
    await call(path, { url: `/api/v1/submissions/${idIn(sent)}/problems?limit=0` });
  });

  test('the same key with the same file answers the same; with another file it is refused', async () => {
    const headers = { 'idempotency-key': 'one' };
    const first = await send(good('2026-02-01'), { headers });
    const again = await send(good('2026-02-01'), { headers });
    assert.deepEqual([again.status, again.body], [202, first.body]);
    assert.equal((await send(good('2026-02-02'), { headers })).status, 409);
  });

  test('twice at the same moment makes one submission', async () => {
    const headers = { 'idempotency-key': 'at once' };
    const [one, two] = await Promise.all([1, 2].map(() => send(good('2026-02-03'), { headers })));
    assert.equal(one && idIn(one), two && idIn(two));
  });

  test('a multipart form carries several files', async () => {
    const boundary = 'part-of-a-test';
    const part = (name: string, text: string): string =>
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n`;
    const payload = `${part('a.csv', good('2026-03-01'))}${part('b.csv', good('2026-03-02'))}--${boundary}--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const sent = await send(payload, { headers });
    assert.match(sent.body, /a\.csv.*b\.csv/);
    assert.equal((await send(payload, { headers, at: narrow })).status, 413);
    assert.equal((await send(`--${boundary}--\r\n`, { headers })).status, 400);
  });

  test('what cannot be used is refused with a sentence, and nothing of it is kept', async () => {
    assert.equal((await send(good('2026-01-05'), {}, '')).status, 400);
    assert.equal((await send('%PDF-1.7', {}, 'a.csv')).status, 415);
    const wrong = { 'repr-digest': `sha-256=:${createHash('sha256').update('x').digest('base64')}:` };
    assert.equal((await send(good('2026-01-05'), { headers: wrong })).status, 422);
    assert.equal(
      (await send('a', { url: `/api/v1/datasets/${randomUUID()}/submissions?name=a.csv` })).status,
      403,
    );
    const refused = await send(good('2026-01-05'), {
      as: unagreed,
      url: `/api/v1/datasets/${await datasetOf(unagreed)}/submissions?name=a.csv`,
    });
    assert.equal(refused.status, 403);
    assert.match(refused.body, /no data-sharing agreement .*Ask Policy and equality team/);
  });

  test('data that were removed are no longer there', async () => {
    const { database } = program.foundations;
    const gone = await agreeOn(database, { title: 'Gone', slug: 'gone' });
    const itsToken = await newToken(database, gone);
    const url = `/api/v1/datasets/${gone.datasetId}/submissions?name=a.csv`;
    await database
      .updateTable('dataset')
      .set({ removedAt: new Date() })
      .where('id', '=', gone.datasetId)
      .execute();
    assert.equal((await send('a', { as: itsToken, url })).status, 401, 'its token opens nothing any more');
  });
});

async function datasetOf(text: string): Promise<string> {
  const digest = createHash('sha256').update(text).digest('hex');
  const { datasetId } = await program.foundations.database
    .selectFrom('apiToken')
    .select('datasetId')
    .where('digest', '=', digest)
    .executeTakeFirstOrThrow();
  return datasetId;
}

describe('a big file in parts', () => {
  const file = good('2026-04-01').repeat(1);
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const begin = (more: Partial<Call> = {}) =>
    call('/api/v1/datasets/{id}/uploads', {
      ...{ method: 'POST', url: `/api/v1/datasets/${dataset}/uploads`, ...more },
      headers: {
        'upload-length': String(file.length),
        'upload-metadata': `filename ${base64('big.csv')},sha256 ${base64(createHash('sha256').update(file).digest('hex'))}`,
        ...more.headers,
      },
    });
  const one = (method: Call['method'], url: string, more: Partial<Call> = {}) =>
    call('/api/v1/uploads/{id}', { ...more, url, method: method ?? 'GET' });
  const part = (url: string, from: number, payload: string, more: Record<string, string> = {}) =>
    one('PATCH', url, {
      payload,
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from), ...more },
    });

  test('goes on from where it broke off, is checked at its end, and becomes one submission', async () => {
    const begun = await begin();
    assert.equal(begun.status, 201);
    const url = String(begun.headers['location']);
    assert.equal((await part(url, 0, file.slice(0, 100))).headers['upload-offset'], '100');
    assert.equal((await part(url, 0, file.slice(0, 100))).status, 409, 'the same part again');
    assert.equal((await one('HEAD', url)).headers['upload-offset'], '100');
    const last = await part(url, 100, file.slice(100));
    assert.match(String(last.headers['location']), /^\/api\/v1\/submissions\//);
    const shown = await one('GET', url);
    assert.match(shown.body, new RegExp(`"submission":"${String(last.headers['location'])}"`));
    const id = String(last.headers['location']).split('/').at(-1) ?? '';
    assert.equal((await untilDone(id))['state'], 'partly');
    assert.equal((await part(url, file.length, '')).status, 409, 'it is a submission already');
  });

  test('is refused where its digest is another, more comes than was said, or it is no part', async () => {
    const url = String((await begin()).headers['location']);
    assert.equal((await part(url, 0, 'x'.repeat(file.length))).status, 422);
    assert.equal((await one('GET', url)).status, 404, 'and is gone');
    const other = String((await begin()).headers['location']);
    assert.equal((await part(other, 0, `${file}x`)).status, 413);
    assert.equal((await part(other, 0, 'x', { 'content-type': 'text/plain' })).status, 415);
    assert.equal((await one('DELETE', other)).status, 204);
    assert.equal((await one('HEAD', other)).status, 404);
    assert.equal((await one('PATCH', other)).status, 404);
    assert.equal((await one('DELETE', other)).status, 404);
  });

  test('is refused at its beginning where it could not be taken in at its end', async () => {
    assert.equal((await begin({ headers: { 'upload-length': 'many' } })).status, 400);
    assert.equal((await begin({ headers: { 'upload-metadata': '' } })).status, 400);
    assert.equal((await begin({ headers: { 'upload-length': String(2 ** 40) } })).status, 413);
    const url = `/api/v1/datasets/${await datasetOf(unagreed)}/uploads`;
    assert.equal((await begin({ as: unagreed, url })).status, 403);
  });

  test('is refused at its end where the agreement ended meanwhile', async () => {
    const { database } = program.foundations;
    const partner = await agreeOn(database, { title: 'Ends', slug: 'ends' });
    const itsToken = await newToken(database, partner);
    const url = `/api/v1/datasets/${partner.datasetId}/uploads`;
    const at = String((await begin({ as: itsToken, url })).headers['location']);
    await database
      .updateTable('agreementVersion')
      .set({ state: 'ended' })
      .where('agreementId', '=', partner.agreementId)
      .execute();
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
    const last = await one('PATCH', at, { as: itsToken, payload: file, headers });
    assert.match(`${last.status} ${last.body}`, /403 .*was ended/);
  });
});

describe('every address that needs a token', () => {
  const nowhere = randomUUID();
  const places = (): [string, Call][] => [
    [
      '/api/v1/datasets/{id}/submissions',
      {
        method: 'POST',
        url: `/api/v1/datasets/${dataset}/submissions?name=a.csv`,
        payload: 'a',
        headers: { 'content-type': 'text/csv' },
      },
    ],
    ['/api/v1/submissions/{id}', { url: `/api/v1/submissions/${nowhere}` }],
    ['/api/v1/submissions/{id}/problems', { url: `/api/v1/submissions/${nowhere}/problems` }],
    ['/api/v1/submissions/{id}/problems.csv', { url: `/api/v1/submissions/${nowhere}/problems.csv` }],
    ['/api/v1/datasets/{id}/uploads', { method: 'POST', url: `/api/v1/datasets/${dataset}/uploads` }],
    ['/api/v1/uploads/{id}', { method: 'HEAD', url: `/api/v1/uploads/${nowhere}` }],
    ['/api/v1/uploads/{id}', { url: `/api/v1/uploads/${nowhere}` }],
    [
      '/api/v1/uploads/{id}',
      {
        method: 'PATCH',
        url: `/api/v1/uploads/${nowhere}`,
        payload: 'a',
        headers: { 'content-type': 'application/offset+octet-stream' },
      },
    ],
    ['/api/v1/uploads/{id}', { method: 'DELETE', url: `/api/v1/uploads/${nowhere}` }],
  ];

  test('is closed without one, and to one that was revoked, that ended, or that never was', async () => {
    const { database } = program.foundations;
    const partner = await agreeOn(database, { title: 'Tokens', slug: 'tokens' });
    const [revoked, ended] = [
      await newToken(database, partner),
      await newToken(database, partner, new Date(0)),
    ];
    const digest = createHash('sha256').update(revoked).digest('hex');
    await database
      .updateTable('apiToken')
      .set({ revokedAt: new Date() })
      .where('digest', '=', digest)
      .execute();
    for (const as of ['', revoked, ended, `dueregard_${'a'.repeat(43)}`])
      for (const [path, asked] of places()) assert.equal((await call(path, { ...asked, as })).status, 401);
  });

  test('says where there is nothing, and nothing of what is another token’s', async () => {
    for (const [path, asked] of places().filter(([path]) => !path.includes('datasets')))
      assert.equal((await call(path, asked)).status, 404);
    const id = idIn(await send(good('2026-05-01')));
    const url = `/api/v1/submissions/${id}`;
    assert.equal((await call('/api/v1/submissions/{id}', { url, as: unagreed })).status, 404);
  });

  test('says so where the address is none', async () => {
    const path = '/api/v1/datasets/{id}/';
    const sent = { method: 'POST', payload: 'a', headers: { 'content-type': 'text/csv' } } as const;
    for (const what of ['submissions', 'uploads'])
      assert.equal(
        (await call(`${path}${what}`, { ...sent, url: `/api/v1/datasets/mine/${what}` })).status,
        404,
      );
  });

  test('says how long to wait to a token that is used too often', async () => {
    const { database } = program.foundations;
    const partner = await agreeOn(database, { title: 'Often', slug: 'often' });
    const often = await newToken(database, partner);
    const { id } = await database
      .selectFrom('apiToken')
      .select('id')
      .where('partnerId', '=', partner.partnerId)
      .executeTakeFirstOrThrow();
    for (const minute of [0, 60_000]) {
      const at = new Date(Math.floor((Date.now() + minute) / 60_000) * 60_000);
      await database.insertInto('apiTokenUse').values({ tokenId: id, minute: at, uses: 120 }).execute();
    }
    for (const [path, asked] of places()) {
      const answer = await call(path, { ...asked, as: often });
      assert.equal(answer.status, 429);
      assert.ok(Number(answer.headers['retry-after']) > 0);
    }
  });
});

test('what is published is answered in its shape', async () => {
  await call('/api/v1/published', { url: '/api/v1/published', as: '' });
  await call('/api/v1/published', { url: `/api/v1/published?year=${'9'.repeat(501)}`, as: '' });
  await call('/api/v1/published/{id}', { url: `/api/v1/published/${randomUUID()}`, as: '' });
  await call('/api/v1/openapi.json', { url: '/api/v1/openapi.json', as: '' });
});

test('every answer that is documented was given here', () => {
  // Answered with a release, and with a provider: in the tests of those.
  const elsewhere = ['GET /api/v1/published/{id} 200', 'POST /api/v1/back-channel/{provider}'];
  const missing = Object.entries(api.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { responses }]) =>
      Object.keys(responses)
        .map((status) => `${method.toUpperCase()} ${path} ${status}`)
        .filter((line) => !given.get(`${method.toUpperCase()} ${path}`)?.has(line.split(' ').at(-1) ?? ''))
        .filter((line) => !elsewhere.some((known) => line.startsWith(known))),
    ),
  );
  assert.deepEqual(missing, []);
});
