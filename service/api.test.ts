// The API as programs of partners meet it: every address documented, every documented answer given and of its shape, big files resumed.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { z } from 'zod';
import {
  type ApiCall,
  type DocumentedApi,
  fileOfSearches,
  openDocumentedApi,
} from '../tools/open-documented-api.ts';
import { agreeOn, newToken } from './datasets/submissions/put-made-up-partner.ts';
import type { InjectedResponse } from './pages/web.ts';

let api: DocumentedApi;
before(async () => {
  api = await openDocumentedApi();
});
after(() => api[Symbol.asyncDispose]());

const idIn = (answer: InjectedResponse): string =>
  z.looseObject({ id: z.string() }).parse(JSON.parse(answer.body)).id;

describe('the document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(api.document)));
    assert.deepEqual([valid, errors], [true, undefined]);
  });

  test('has every address of the program that is below /api, and no other', () => {
    const written = Object.entries(api.document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const routes = api.program.routes
      .filter(({ path }) => path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    // Of a provider of single sign-on; it is there where one is set up.
    const everywhere = written.filter((line) => !line.includes('back-channel'));
    assert.deepEqual(everywhere.sort(), routes.filter((line) => !line.includes('back-channel')).sort());
  });
});

describe('sending', () => {
  test('a file is received, read, and told of with its rows, its reasons and its quality', async () => {
    const sent = await api.send(fileOfSearches('2026-01-05'));
    assert.equal(sent.status, 202);
    assert.equal(sent.headers['location'], `/api/v1/submissions/${idIn(sent)}`);
    const stands = await api.untilDone(idIn(sent));
    assert.equal(stands['state'], 'partly');
    assert.deepEqual(stands['rows'], { rows: 2, takenIn: 1, putAside: 1 });
    const path = '/api/v1/submissions/{id}/problems';
    const rows = await api.call(path, { url: `/api/v1/submissions/${idIn(sent)}/problems` });
    assert.match(rows.body, /"total":1.*"column":"Date".*2026-01-99/);
    const csv = await api.call(`${path}.csv`, { url: `/api/v1/submissions/${idIn(sent)}/problems.csv` });
    assert.match(csv.body, /^Problem file,/);
    await api.call(path, { url: `/api/v1/submissions/${idIn(sent)}/problems?limit=0` });
  });

  test('the same key with the same file answers the same; with another file it is refused', async () => {
    const headers = { 'idempotency-key': 'one' };
    const first = await api.send(fileOfSearches('2026-02-01'), { headers });
    const again = await api.send(fileOfSearches('2026-02-01'), { headers });
    assert.deepEqual([again.status, again.body], [202, first.body]);
    assert.equal((await api.send(fileOfSearches('2026-02-02'), { headers })).status, 409);
  });

  test('twice at the same moment makes one submission', async () => {
    const headers = { 'idempotency-key': 'at once' };
    const [one, two] = await Promise.all(
      [1, 2].map(() => api.send(fileOfSearches('2026-02-03'), { headers })),
    );
    assert.equal(one && idIn(one), two && idIn(two));
  });

  test('a multipart form carries several files', async () => {
    const boundary = 'part-of-a-test';
    const part = (name: string, text: string): string =>
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n`;
    const payload = `${part('a.csv', fileOfSearches('2026-03-01'))}${part('b.csv', fileOfSearches('2026-03-02'))}--${boundary}--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const sent = await api.send(payload, { headers });
    assert.match(sent.body, /a\.csv.*b\.csv/);
    assert.equal((await api.send(payload, { headers, narrow: true })).status, 413);
    assert.equal((await api.send(`--${boundary}--\r\n`, { headers })).status, 400);
  });

  test('what cannot be used is refused with a sentence, and nothing of it is kept', async () => {
    assert.equal((await api.send(fileOfSearches('2026-01-05'), {}, '')).status, 400);
    assert.equal((await api.send('%PDF-1.7', {}, 'a.csv')).status, 415);
    const wrong = { 'repr-digest': `sha-256=:${createHash('sha256').update('x').digest('base64')}:` };
    assert.equal((await api.send(fileOfSearches('2026-01-05'), { headers: wrong })).status, 422);
    assert.equal(
      (await api.send('a', { url: `/api/v1/datasets/${randomUUID()}/submissions?name=a.csv` })).status,
      403,
    );
    const refused = await api.send(fileOfSearches('2026-01-05'), {
      as: api.unagreed.token,
      url: `/api/v1/datasets/${api.unagreed.dataset}/submissions?name=a.csv`,
    });
    assert.equal(refused.status, 403);
    assert.match(refused.body, /no data-sharing agreement .*Ask Policy and equality team/);
  });

  test('data that were removed are no longer there', async () => {
    const { database } = api.program.foundations;
    const gone = await agreeOn(database, { title: 'Gone', slug: 'gone' });
    const itsToken = await newToken(database, gone);
    const url = `/api/v1/datasets/${gone.datasetId}/submissions?name=a.csv`;
    await database
      .updateTable('dataset')
      .set({ removedAt: new Date() })
      .where('id', '=', gone.datasetId)
      .execute();
    assert.equal(
      (await api.send('a', { as: itsToken, url })).status,
      401,
      'its token opens nothing any more',
    );
  });
});

describe('a big file in parts', () => {
  const file = fileOfSearches('2026-04-01');
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const begin = (more: Partial<ApiCall> = {}) =>
    api.call('/api/v1/datasets/{id}/uploads', {
      ...{ method: 'POST', url: `/api/v1/datasets/${api.dataset}/uploads`, ...more },
      headers: {
        'upload-length': String(file.length),
        'upload-metadata': `filename ${base64('big.csv')},sha256 ${base64(createHash('sha256').update(file).digest('hex'))}`,
        ...more.headers,
      },
    });
  const one = (method: ApiCall['method'], url: string, more: Partial<ApiCall> = {}) =>
    api.call('/api/v1/uploads/{id}', { ...more, url, method: method ?? 'GET' });
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
    assert.equal((await api.untilDone(id))['state'], 'partly');
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
    const url = `/api/v1/datasets/${api.unagreed.dataset}/uploads`;
    assert.equal((await begin({ as: api.unagreed.token, url })).status, 403);
  });

  test('is refused at its end where the agreement ended meanwhile', async () => {
    const { database } = api.program.foundations;
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
  const places = (): [string, ApiCall][] => [
    [
      '/api/v1/datasets/{id}/submissions',
      {
        method: 'POST',
        url: `/api/v1/datasets/${api.dataset}/submissions?name=a.csv`,
        payload: 'a',
        headers: { 'content-type': 'text/csv' },
      },
    ],
    ['/api/v1/submissions/{id}', { url: `/api/v1/submissions/${nowhere}` }],
    ['/api/v1/submissions/{id}/problems', { url: `/api/v1/submissions/${nowhere}/problems` }],
    ['/api/v1/submissions/{id}/problems.csv', { url: `/api/v1/submissions/${nowhere}/problems.csv` }],
    ['/api/v1/datasets/{id}/uploads', { method: 'POST', url: `/api/v1/datasets/${api.dataset}/uploads` }],
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
    const { database } = api.program.foundations;
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
      for (const [path, asked] of places())
        assert.equal((await api.call(path, { ...asked, as })).status, 401);
  });

  test('says where there is nothing, and nothing of what is another token’s', async () => {
    for (const [path, asked] of places().filter(([path]) => !path.includes('datasets')))
      assert.equal((await api.call(path, asked)).status, 404);
    const id = idIn(await api.send(fileOfSearches('2026-05-01')));
    const url = `/api/v1/submissions/${id}`;
    assert.equal((await api.call('/api/v1/submissions/{id}', { url, as: api.unagreed.token })).status, 404);
  });

  test('says so where the address is none', async () => {
    const path = '/api/v1/datasets/{id}/';
    const sent = { method: 'POST', payload: 'a', headers: { 'content-type': 'text/csv' } } as const;
    for (const what of ['submissions', 'uploads'])
      assert.equal(
        (await api.call(`${path}${what}`, { ...sent, url: `/api/v1/datasets/mine/${what}` })).status,
        404,
      );
  });

  test('says how long to wait to a token that is used too often', async () => {
    const { database } = api.program.foundations;
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
      const answer = await api.call(path, { ...asked, as: often });
      assert.equal(answer.status, 429);
      assert.ok(Number(answer.headers['retry-after']) > 0);
    }
  });
});

test('what is published is answered in its shape', async () => {
  const ask = (path: string, url: string) => api.call(path, { url: `/api/v1/${url}`, as: '' });
  for (const query of ['', `?year=${'9'.repeat(501)}`]) await ask('/api/v1/published', `published${query}`);
  await ask('/api/v1/published/{id}', `published/${randomUUID()}`);
  for (const query of ['', '?state=x']) await ask('/api/v1/register', `register${query}`);
  for (const query of ['', '?edition=x'])
    await ask('/api/v1/register/{place}/{number}', `register/2026-999/1${query}`);
  await ask('/api/v1/openapi.json', 'openapi.json');
});

test('every answer that is documented was given here', () => {
  // Answered with a release, with an entry of the register, and with a provider: in the tests of those.
  const elsewhere =
    /^(GET \/api\/v1\/(published\/{id}|register\/{place}\/{number}) 200|POST \/api\/v1\/back-channel)/;
  const missing = api.neverAnswered().filter((line) => !elsewhere.test(line));
  assert.deepEqual(missing, []);
});
