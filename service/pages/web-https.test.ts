// Behind a proxy that ends TLS: what every answer carries, whose word is taken, and what is not told.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { silentLog } from '../platform/log.ts';
import { html } from './html.ts';
import { openDoor } from './made-up-door.ts';
import { everyone, page, redirect, route } from './route.ts';
import { createWebServer, type WebServerNeeds } from './web.ts';

const routes = [
  route({
    method: 'GET',
    path: '/',
    permission: everyone,
    answer: ({ address, cookies }) =>
      page({ title: 'Who', body: html`<h1>${address} ${cookies.get('due-regard') ?? 'nobody'}</h1>` }),
  }),
  route({
    method: 'POST',
    path: '/sign-in',
    permission: everyone,
    answer: () => redirect('/', [{ name: 'due-regard', value: 'secret' }]),
  }),
];

function serverOf(needs: Partial<WebServerNeeds> = {}) {
  const server = createWebServer({
    routes,
    look: {
      organisationName: 'Fellshire',
      demonstration: false,
      brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
    },
    log: silentLog,
    door: openDoor,
    addresses: ['https://regard.example'],
    ...needs,
  });
  after(() => server.close());
  return server;
}

const host = 'regard.example';
const forwarded = { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-proto': 'https' };

describe('a service that people reach by https', () => {
  it('tells browsers on every answer to come by https only, for two years', async () => {
    const { inject } = serverOf();
    for (const url of ['/', '/nowhere', '/%'])
      assert.equal(
        (await inject({ url, headers: { host } })).headers['strict-transport-security'],
        'max-age=63072000; includeSubDomains',
      );
  });

  it('sets and reads cookies that no other host and no plain http can have written', async () => {
    const { inject } = serverOf();
    const { headers } = await inject({ url: '/sign-in', form: {}, headers: { host } });
    assert.equal(headers['set-cookie'], '__Host-due-regard=secret; Path=/; HttpOnly; SameSite=Lax; Secure');
    const seen = async (cookie: string) => (await inject({ url: '/', headers: { host, cookie } })).body;
    assert.match(await seen('__Host-due-regard=secret'), /<h1>127\.0\.0\.1 secret</);
    assert.match(await seen('due-regard=forged'), /<h1>127\.0\.0\.1 nobody</);
  });

  it('answers under its own address and to this computer, and to no other name', async () => {
    const { inject } = serverOf();
    const status = async (name: string) => (await inject({ url: '/', headers: { host: name } })).status;
    assert.deepEqual(
      [await status(host), await status('localhost:3000'), await status('evil.example')],
      [200, 200, 403],
    );
  });
});

describe('what a proxy says', () => {
  it('counts only from a proxy that was named', async () => {
    const who = async (trustedProxies: string[]) => {
      const { inject } = serverOf({ trustedProxies });
      return (await inject({ url: '/', headers: { host, ...forwarded } })).body;
    };
    assert.match(await who(['127.0.0.1']), /<h1>198\.51\.100\.7 /);
    assert.match(await who(['127.0.0.0/8']), /<h1>198\.51\.100\.7 /);
    assert.match(await who(['10.0.0.5']), /<h1>127\.0\.0\.1 /);
    assert.match(await who([]), /<h1>127\.0\.0\.1 /);
  });

  it('does not let a client choose its own address before the proxy', async () => {
    const { inject } = serverOf({ trustedProxies: ['127.0.0.1'] });
    const headers = { host, 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };
    assert.match((await inject({ url: '/', headers })).body, /<h1>198\.51\.100\.7 /);
  });

  it('about the host is taken from it alone', async () => {
    const headers = { host: 'internal:3000', 'x-forwarded-host': host };
    assert.equal(
      (await serverOf({ trustedProxies: ['127.0.0.1'] }).inject({ url: '/', headers })).status,
      200,
    );
    assert.equal((await serverOf().inject({ url: '/', headers })).status, 403);
  });
});

describe('what is not told', () => {
  it('is which programs are behind the pages, and to other origins anything at all', async () => {
    const { headers } = await serverOf().inject({
      url: '/',
      headers: { host, origin: 'https://evil.example' },
    });
    for (const name of [
      'server',
      'x-powered-by',
      'access-control-allow-origin',
      'access-control-allow-credentials',
    ])
      assert.equal(headers[name], undefined, name);
  });

  it('is what came with a request (TRACE), or what else could be asked (OPTIONS)', async () => {
    const server = serverOf();
    const address = await server.listen({ port: 0, host: '127.0.0.1' });
    const { connect } = await import('node:net');
    const { promise, resolve } = Promise.withResolvers<string>();
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
      socket.write(`TRACE / HTTP/1.1\r\nHost: ${host}\r\nX-Secret: abc\r\nConnection: close\r\n\r\n`),
    );
    let got = '';
    socket.on('data', (data) => (got += data.toString()));
    socket.on('close', () => resolve(got));
    assert.match(await promise, /^HTTP\/1\.1 4\d\d /);
    assert.doesNotMatch(got, /abc/);
    assert.equal((await server.inject({ method: 'OPTIONS', url: '/', headers: { host } })).status, 404);
  });
});
