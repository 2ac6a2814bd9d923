// What comes over the wire and is no request: answered by a page, and nobody else is disturbed.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { silentLog } from '../platform/log.ts';
import { html } from './html.ts';
import { openDoor } from './made-up-door.ts';
import { everyone, page, route } from './route.ts';
import { createWebServer } from './web.ts';

const server = createWebServer({
  routes: [
    route({
      method: 'GET',
      path: '/',
      permission: everyone,
      answer: () => page({ title: 'Home', body: html`<h1>Home</h1>` }),
    }),
    route({
      method: 'POST',
      path: '/',
      permission: everyone,
      answer: ({ form }) => page({ title: 'Said', body: html`<h1>${form.value('a')}</h1>` }),
    }),
  ],
  look: {
    organisationName: 'Fellshire',
    demonstration: false,
    brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
  },
  log: silentLog,
  door: openDoor,
});
let port = 0;

before(async () => {
  port = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port);
});
after(() => server.close());

/** Sends bytes as they are, and returns all that comes back until the line is closed. */
function send(bytes: string | Buffer): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let got = '';
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  socket.setTimeout(5_000, () => socket.destroy());
  socket.on('data', (data) => (got += data.toString()));
  socket.on('error', () => undefined);
  socket.on('close', () => resolve(got));
  return promise;
}

const head = 'Host: localhost\r\nConnection: close\r\n';

for (const [what, bytes, status] of [
  ['64 KB of header fields', `GET / HTTP/1.1\r\n${head}X-Large: ${'x'.repeat(65_536)}\r\n\r\n`, 431],
  ['a thousand header fields', `GET / HTTP/1.1\r\n${head}${'X-Many: 0123456789\r\n'.repeat(1_000)}\r\n`, 431],
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['a TLS greeting', Buffer.from('16030100c8010000c40303', 'hex'), 400],
  ['a method that does not exist', `FROB / HTTP/1.1\r\n${head}\r\n`, 400],
  ['a NUL in a header field', `GET / HTTP/1.1\r\n${head}X-Nul: a\0b\r\n\r\n`, 400],
  [
    'two lengths that differ',
    `POST / HTTP/1.1\r\n${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
    400,
  ],
  [
    'a length beside chunks, as smugglers send',
    `POST / HTTP/1.1\r\n${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ['a chunk without a size', `POST / HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nxyz\r\n`, 400],
  ['a length that is no number', `POST / HTTP/1.1\r\n${head}Content-Length: lots\r\n\r\n`, 400],
  ['an address with raw bytes', Buffer.from(`GET /\u00ff\u00fe HTTP/1.1\r\n${head}\r\n`, 'latin1'), 400],
] as const)
  test(`${what}: ${status}, and a page`, async () => {
    const answer = await send(bytes);
    assert.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `), answer.slice(0, 200));
    assert.match(answer, /content-security-policy: default-src 'none'/i);
    assert.match(answer, /<h1 class="govuk-heading-l">/);
    assert.match(await send(`GET / HTTP/1.1\r\n${head}\r\n`), /^HTTP\/1\.1 200 /);
  });

test('without a host name nothing is answered but that', async () => {
  assert.match(await send('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 400 /);
  assert.match(await send('GET / HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 403 /);
});

test('a form that comes in pieces is read whole', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  let got = '';
  const socket = connect(port, '127.0.0.1');
  socket.on('data', (data) => (got += data.toString()));
  socket.on('close', () => resolve(got));
  const token = /name="form-token"/.test(await send(`GET / HTTP/1.1\r\n${head}\r\n`));
  assert.equal(token, false);
  socket.write(
    `POST / HTTP/1.1\r\n${head}Origin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\na=`,
  );
  await new Promise((done) => setTimeout(done, 50));
  socket.write('hello');
  // Without the token of its form it is kept to be sent again: it has been read to its end.
  assert.match(await promise, /^HTTP\/1\.1 403 [^]*name="a" value="hello"/);
});
