// Those who send drop by drop: they are cut off with a page, and whoever goes on sending a file is not.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../platform/files.ts';
import { silentLog } from '../platform/log.ts';
import { html } from './html.ts';
import { nobodysDoor } from './made-up-door.ts';
import { everyone, page, route } from './route.ts';
import { createWebServer } from './web.ts';

const uploads = await temporaryFolder('due-regard-slow-test');
const said = (words: string) => page({ title: 'Said', body: html`<h1>${words}</h1>` });
const server = createWebServer({
  routes: [
    route({
      method: 'POST',
      path: '/form',
      permission: everyone,
      answer: ({ form }) => said(form.value('a')),
    }),
    route({
      method: 'POST',
      path: '/files',
      permission: everyone,
      uploads: true,
      answer: ({ files }) => said(`${files[0]?.bytes} bytes`),
    }),
  ],
  look: {
    organisationName: 'Fellshire',
    demonstration: false,
    brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
  },
  log: silentLog,
  door: nobodysDoor,
  uploadsWithin: uploads.path,
  patience: { formMilliseconds: 150, pauseMilliseconds: 150 },
});
let port = 0;

before(async () => {
  port = Number(new URL(await server.listen({ port: 0, host: '127.0.0.1' })).port);
});
after(async () => {
  await server.close();
  await uploads[Symbol.asyncDispose]();
});

function open(path: string, type: string, length: number): { socket: Socket; answer: Promise<string> } {
  const { promise, resolve } = Promise.withResolvers<string>();
  let got = '';
  const socket = connect(port, '127.0.0.1');
  socket.on('data', (data) => (got += data.toString()));
  socket.on('error', () => undefined);
  socket.on('close', () => resolve(got));
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`,
  );
  return { socket, answer: promise };
}

const form = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=edge';
const head = '--edge\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\n';
const foot = '\r\n--edge--\r\n';

test('a form that does not end is answered 408, however it drips', async () => {
  const { socket, answer } = open('/form', form, 1_000);
  const drip = setInterval(() => socket.writable && socket.write('a'), 20);
  const got = await answer;
  clearInterval(drip);
  assert.match(got, /^HTTP\/1\.1 408 [^]*came too slowly/);
});

test('a file that pauses for too long is answered 408, and nothing of it stays', async () => {
  const { socket, answer } = open('/files', multipart, 1_000);
  socket.write(`${head}abc`);
  assert.match(await answer, /^HTTP\/1\.1 408 /);
  for (let tries = 0; tries < 100 && readdirSync(uploads.path).length > 0; tries += 1) await sleep(10);
  assert.deepEqual(readdirSync(uploads.path), []);
});

test('a file that goes on coming is taken, however long it takes', async () => {
  const pieces = Array.from({ length: 12 }, () => 'abcdefgh\n');
  const { socket, answer } = open('/files', multipart, head.length + pieces.join('').length + foot.length);
  socket.write(head);
  for (const piece of pieces) {
    await sleep(40);
    socket.write(piece);
  }
  socket.write(foot);
  assert.match(await answer, /^HTTP\/1\.1 200 [^]*<h1>108 bytes/);
});
