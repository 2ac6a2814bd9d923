// Files that people send: where they wait, when they are refused, and that they go.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../platform/files.ts';
import { silentLog } from '../platform/log.ts';
import { html } from './html.ts';
import { everyone, page, redirect, route, type UploadedFile } from './route.ts';
import { openDoor } from './made-up-door.ts';
import { createWebServer } from './web.ts';

const uploads = await temporaryFolder('due-regard-web-test');
const seen: { files: UploadedFile[]; contents: string[] } = { files: [], contents: [] };
const server = createWebServer({
  door: openDoor,
  look: {
    organisationName: 'Fellshire',
    demonstration: false,
    brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
  },
  log: silentLog,
  maxUploadBytes: 1000,
  uploadsWithin: uploads.path,
  routes: [
    route({ method: 'POST', path: '/findings', permission: everyone, answer: () => redirect('/') }),
    route({
      method: 'POST',
      path: '/data',
      permission: everyone,
      uploads: true,
      answer: ({ form, files }) => {
        seen.files = [...files];
        seen.contents = files.map(({ path }) => readFileSync(path, 'utf8'));
        return page({ title: 'Data', body: html`<p>${form.value('name')}</p>` });
      },
    }),
  ],
});
after(async () => {
  await server.close();
  await uploads[Symbol.asyncDispose]();
});

function multipart(parts: readonly string[]): { payload: string; headers: Record<string, string> } {
  const payload = `${parts.map((part) => `--edge\r\nContent-Disposition: form-data; ${part}\r\n`).join('')}--edge--\r\n`;
  return { payload, headers: { 'content-type': 'multipart/form-data; boundary=edge' } };
}

test('files are kept under names of our own while they are answered, and are gone afterwards', async () => {
  const sent = multipart([
    'name="name"\r\n\r\nSearches',
    'name="files"; filename="../../../etc/passwd.csv"\r\nContent-Type: text/csv\r\n\r\na,b',
    'name="files"; filename="two.csv"\r\nContent-Type: text/csv\r\n\r\nc,d',
    'name="more"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n',
  ]);
  const { status, body } = await server.inject({ method: 'POST', url: '/data', ...sent });
  assert.equal(status, 200);
  assert.match(body, /Searches/);
  assert.deepEqual(seen.contents, ['a,b', 'c,d']);
  assert.deepEqual(
    seen.files.map(({ bytes }) => bytes),
    [3, 3],
  );
  for (const { path } of seen.files) {
    assert.ok(path.startsWith(uploads.path) && !path.includes('..') && !path.includes('passwd'), path);
    assert.ok(!existsSync(path));
  }
  assert.deepEqual(readdirSync(uploads.path), []);
});

test('files that are too large together are refused in a sentence, and nothing stays', async () => {
  const part = `name="files"; filename="a.csv"\r\n\r\n${'x'.repeat(600)}`;
  const { status, body } = await server.inject({ method: 'POST', url: '/data', ...multipart([part, part]) });
  assert.equal(status, 413);
  assert.match(body, /The files are larger than 1000 bytes together/);
  const single = multipart([`name="files"; filename="a.csv"\r\n\r\n${'x'.repeat(5000)}`]);
  assert.equal((await server.inject({ method: 'POST', url: '/data', ...single })).status, 413);
  assert.deepEqual(readdirSync(uploads.path), []);
});

test('a file that is not what its name says, or of a kind that is not taken, is refused by name and what was typed stays', async () => {
  const send = (file: string) =>
    server.inject({ method: 'POST', url: '/data', ...multipart(['name="name"\r\n\r\nSearches', file]) });
  const picture = await send('name="files"; filename="holiday.csv"\r\n\r\nGIF89a');
  assert.equal(picture.status, 415);
  const pdf = await send('name="files"; filename="report.xlsx"\r\n\r\n%PDF-1.7');
  assert.equal(pdf.status, 415);
  assert.match(pdf.body, /“report\.xlsx” ends in \.xlsx and is a PDF\. Save it as what it is/);
  assert.match(pdf.body, /<input type="hidden" name="name" value="Searches"/);
  const program = await send('name="files"; filename="run.exe"\r\n\r\nMZ');
  assert.match(program.body, /“run\.exe” is of a kind that is not taken here: send CSV, ODS or XLSX/);
  assert.deepEqual(readdirSync(uploads.path), []);
});

test('files from a page that is not ours to this session are not kept', async () => {
  const file = 'name="files"; filename="a.csv"\r\n\r\na,b';
  const sent = multipart(['name="name"\r\n\r\nSearches', file]);
  const headers = { ...sent.headers, 'x-form-token': 'forged' };
  seen.files = [];
  const { status, body } = await server.inject({ method: 'POST', url: '/data', ...sent, headers });
  assert.equal(status, 403);
  assert.match(body, /Send this again[^]*Choose the files again[^]*name="name" value="Searches"/);
  assert.deepEqual(seen.files, []);
  assert.deepEqual(readdirSync(uploads.path), []);
});

test('a form that is too long, cut off, or of an unknown kind is refused in a sentence', async () => {
  const long = await server.inject({ url: '/findings', form: { title: 'x'.repeat(1 << 20) } });
  assert.equal(long.status, 413);
  assert.match(long.body, /More was typed than one form can hold/);
  const cut = multipart(['name="files"; filename="a.csv"\r\n\r\nabc']);
  const unfinished = await server.inject({
    method: 'POST',
    url: '/data',
    ...cut,
    payload: cut.payload.slice(0, -12),
  });
  assert.equal(unfinished.status, 400);
  const json = { payload: '{}', headers: { 'content-type': 'application/json' } };
  assert.equal((await server.inject({ method: 'POST', url: '/findings', ...json })).status, 415);
  assert.equal((await server.inject({ method: 'POST', url: '/findings', ...multipart([]) })).status, 400);
  assert.deepEqual(readdirSync(uploads.path), []);
});

test('a sender who goes away in the middle of a file leaves nothing behind', async () => {
  const address = new URL(await server.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(address.port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `POST /data HTTP/1.1\r\nHost: ${address.host}\r\nOrigin: ${address.origin}\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 900\r\n\r\n` +
      `--edge\r\nContent-Disposition: form-data; name="files"; filename="a.csv"\r\n\r\n${'x'.repeat(300)}`,
  );
  await until(() => readdirSync(uploads.path).length === 1);
  socket.destroy();
  await until(() => readdirSync(uploads.path).length === 0);
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !isSo(); tries += 1) await sleep(10);
  assert.ok(isSo());
}
