// What the web server answers, refuses, keeps and cleans up.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { z } from 'zod';
import { silentLog, type LogFacts } from '../platform/log.ts';
import { html } from './html.ts';
import type { Look } from './look.ts';
import { download, everyone, notFound, page, permission, redirect, route } from './route.ts';
import { doorFor } from './made-up-door.ts';
import { createWebServer } from './web.ts';

const look: Look = {
  organisationName: 'Office of the <Commissioner> for Fellshire',
  demonstration: true,
  brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
};
const lines: { what: string; facts: LogFacts }[] = [];
const keep = (what: string, facts: LogFacts = {}) => {
  lines.push({ what, facts });
};
const secret = permission('secrets:see');

const routes = [
  route({
    method: 'GET',
    path: '/',
    permission: everyone,
    answer: () => page({ title: 'Home', section: '/', body: html`<h1>Home</h1>` }),
  }),
  route({
    method: 'GET',
    path: '/findings/:id',
    permission: everyone,
    params: z.object({ id: z.coerce.number().int() }),
    query: z.object({ by: z.enum(['sex', 'age']).optional() }),
    answer: ({ params, query }) =>
      page({
        title: `Finding ${params.id + 1}`,
        section: '/findings',
        body: html`<p>by ${query.by ?? 'nothing'}</p>`,
      }),
  }),
  route({
    method: 'GET',
    path: '/findings',
    permission: everyone,
    answer: () => notFound('There are no findings yet.'),
  }),
  route({
    method: 'POST',
    path: '/findings',
    permission: everyone,
    audit: 'finding.made',
    answer: ({ form }) => {
      if (form.value('title') !== '') return redirect('/findings/1');
      const problems = [{ field: 'title', message: `Enter a title, not ${form.values('kind').join('+')}` }];
      return page({ title: 'Make a finding', body: html`<form></form>`, problems });
    },
  }),
  route({
    method: 'GET',
    path: '/csv',
    permission: everyone,
    answer: () =>
      download({
        fileName: '../Année "1"\r\n.csv',
        contentType: 'text/csv; charset=utf-8',
        content: 'a,b\n',
      }),
  }),
  route({
    method: 'GET',
    path: '/scripted',
    permission: everyone,
    answer: () => page({ title: 'Scripted', body: html``, scripts: ['/mine.js'] }),
  }),
  route({
    method: 'GET',
    path: '/secret',
    permission: secret,
    answer: () => page({ title: 'Secret', body: html`` }),
  }),
  route({
    method: 'GET',
    path: '/broken',
    permission: everyone,
    answer: () => {
      throw new Error('the password is hunter2');
    },
  }),
];

const server = createWebServer({
  routes,
  look,
  log: { ...silentLog, info: keep, error: keep },
  door: doorFor((permission) => permission !== secret),
});
after(() => server.close());

test('a page is a whole document in the layout, with the organisation’s name escaped', async () => {
  const { status, headers, body } = await server.inject({ url: '/' });
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.match(body, /^<!doctype html>\s*<html lang="en"/);
  assert.match(body, /<title>Home – Due Regard – Office of the &lt;Commissioner&gt; for Fellshire<\/title>/);
  assert.match(body, /href="#main-content"[^>]*>Skip to main content/);
  assert.match(body, /Demonstration data/);
  assert.doesNotMatch(body, /<Commissioner>|<script|style=/);
});

test('the navigation marks where we are and leaves out pages that do not exist', async () => {
  const home = (await server.inject({ url: '/' })).body;
  assert.match(home, /href="\/" aria-current="page"/);
  assert.doesNotMatch(home, /href="\/data"|accessibility-statement/);
  assert.match((await server.inject({ url: '/findings/1' })).body, /href="\/findings" aria-current="true"/);
});

test('what does not fit the schema of a route is answered, never passed on', async () => {
  assert.match((await server.inject({ url: '/findings/7?by=sex' })).body, /Finding 8[^]*by sex/);
  assert.equal((await server.inject({ url: '/findings/seven' })).status, 404);
  const wrong = await server.inject({ url: '/findings/7?by=<script>' });
  assert.equal(wrong.status, 400);
  assert.match(wrong.body, /The address asks for something this page cannot show\. by: /);
});

test('addresses without a page, and refusals, are answered in the layout in plain English', async () => {
  for (const url of ['/nowhere', '/findings', '/secret']) {
    const { status, body } = await server.inject({ url });
    assert.equal(status, url === '/secret' ? 403 : 404);
    assert.match(body, /<main class="govuk-main-wrapper" id="main-content">/);
  }
  assert.equal((await server.inject({ url: '/%E0%A4%A' })).status, 400);
});

test('a fault shows a code that is in the log, and nothing of its cause', async () => {
  lines.length = 0;
  const { status, body } = await server.inject({ url: '/broken?name=somebody' });
  assert.equal(status, 500);
  assert.doesNotMatch(body, /hunter2|at .*\.ts/);
  const reference = /<strong class="dr-code">\s*([0-9A-F]{8})/.exec(body)?.[1];
  const line = lines.find(({ what }) => what === 'a request failed');
  assert.equal(line?.facts['reference'], reference);
  assert.match(String(line?.facts['error']), /hunter2/);
  assert.doesNotMatch(JSON.stringify(lines), /somebody/);
});

test('a posted form is answered by another address, or by the form with its problems', async () => {
  const done = await server.inject({ url: '/findings', form: { title: 'Searches' } });
  assert.deepEqual([done.status, done.headers['location']], [303, '/findings/1']);
  const wrong = await server.inject({ url: '/findings', form: { title: ' ', kind: ['a', 'b'] } });
  assert.equal(wrong.status, 422);
  assert.match(wrong.body, /<title>Error: Make a finding/);
  assert.match(wrong.body, /<a href="#title">Enter a title, not a\+b<\/a>/);
  assert.ok(lines.some(({ what, facts }) => what === 'audit' && facts['event'] === 'finding.made'));
});

test('a form sent from another site, or from who knows where, is refused', async () => {
  const post = async (headers: Record<string, string>) =>
    (await server.inject({ url: '/findings', form: { title: 'x' }, headers })).status;
  assert.equal(await post({ 'sec-fetch-site': 'cross-site' }), 403);
  assert.equal(await post({ 'sec-fetch-site': 'same-site' }), 403);
  assert.equal(await post({ 'sec-fetch-site': 'same-origin' }), 303);
});

test('a host name that is not this machine’s own is refused', async () => {
  const ask = async (host: string) => (await server.inject({ url: '/', headers: { host } })).status;
  for (const host of [
    'evil.example',
    'localhost.evil.example:3000',
    '127.0.0.1.evil.example',
    'localhost:3000@evil',
  ]) {
    assert.equal(await ask(host), 403, host);
  }
  for (const host of ['localhost:3000', '127.0.0.1', '[::1]:8080', 'LOCALHOST'])
    assert.equal(await ask(host), 200, host);
});

test('every answer carries the security policy, and none an upgrade to https that would break a plain server', async () => {
  for (const url of ['/', '/nowhere', '/broken', '/csv']) {
    const { headers } = await server.inject({ url });
    assert.match(String(headers['content-security-policy']), /^default-src 'none'; /);
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
    assert.doesNotMatch(String(headers['content-security-policy']), /unsafe|script-src|\*/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'same-origin');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
    assert.match(String(headers['permissions-policy']), /camera=\(\), .*geolocation=\(\)/);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['strict-transport-security'], undefined);
    assert.equal(headers['set-cookie'], undefined);
  }
});

test('only a page that brings a script of ours may run one, and a file that is saved may do nothing at all', async () => {
  const policyOf = async (url: string) =>
    String((await server.inject({ url })).headers['content-security-policy']);
  assert.equal(
    await policyOf('/'),
    "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'; report-uri /csp-report; report-to csp",
  );
  assert.match(
    await policyOf('/scripted'),
    /; script-src 'self'; connect-src 'self'; require-trusted-types-for/,
  );
  assert.match((await server.inject({ url: '/scripted' })).body, /<script type="module" src="\/mine\.js">/);
  assert.equal(
    await policyOf('/csv'),
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox",
  );
});

test('the style sheet and the icon are named by their content and may be kept for good', async () => {
  const { body } = await server.inject({ url: '/' });
  const addresses = [...body.matchAll(/(?:href)="(\/assets\/[^"]+)"/g)].map(([, address = '']) => address);
  assert.equal(addresses.length, 2);
  for (const url of addresses) {
    const asset = await server.inject({ url });
    assert.equal(asset.status, 200);
    assert.equal(asset.headers['cache-control'], 'public, max-age=31536000, immutable');
  }
});

test('pages are compressed where the browser takes it', async () => {
  const url = /\/assets\/[^"]+\.css/.exec((await server.inject({ url: '/' })).body)?.[0] ?? '';
  const brotli = await server.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.ok(brotli.bytes.length < 20_000, `${brotli.bytes.length} bytes`);
  assert.equal(
    (await server.inject({ url, headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding'],
    'gzip',
  );
});

test('a download has a name that cannot leave its folder or break its header', async () => {
  const { headers, body } = await server.inject({ url: '/csv' });
  assert.equal(body, 'a,b\n');
  assert.equal(
    headers['content-disposition'],
    `attachment; filename="-Ann_e -1-.csv"; filename*=UTF-8''-Ann%C3%A9e%20-1-.csv`,
  );
});

test('when a port is taken, the server says so and can be asked for another', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  await assert.rejects(server.listen({ port, host: '127.0.0.1' }), { code: 'EADDRINUSE' });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  assert.equal((await fetch(address)).status, 200);
  other.close();
});
