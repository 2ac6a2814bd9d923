// Formats that people make, from being asked for to being read by the public: a second person checks, and a newer version makes them stale.
import assert from 'node:assert/strict';
import { deflateSync, crc32 } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import type { InjectedResponse } from '../pages/web.ts';
import { actingAs } from '../platform/doer.ts';
import { addNextVersion } from './life/draft-store.ts';
import { submitVersion } from './life/review-store.ts';
import { publishVersion } from './life/publish-store.ts';
import { automaticMakers } from './formats/automatic.ts';
import {
  colleagues,
  madeUpMakers,
  type MadeUpPublications,
  putMadeUpPublications,
  wordsOf,
} from './put-made-up-desk.ts';
import { silentLog } from '../platform/log.ts';

let bench: MadeUpPublications;
let id = '';
let desk = '';
const base = '/publications/annual-report';

before(async () => {
  bench = await putMadeUpPublications({
    ...madeUpMakers,
    'large-print-18': automaticMakers['large-print-18'],
  });
  ({ id } = await bench.publish('annual-report'));
  desk = `/desk/publications/${id}/prepared`;
});
after(() => bench[Symbol.asyncDispose]());

interface Sent {
  name: string;
  fileName: string;
  content: Uint8Array;
}

/** As a browser sends a form with files. */
async function send(
  url: string,
  fields: Record<string, string>,
  ...files: Sent[]
): Promise<InjectedResponse> {
  const boundary = 'made-up-boundary';
  const head = (more: string) => `--${boundary}\r\nContent-Disposition: form-data; ${more}\r\n`;
  const parts = [
    ...Object.entries(fields).map(([name, value]) =>
      Buffer.from(`${head(`name="${name}"`)}\r\n${value}\r\n`),
    ),
    ...files.map(({ name, fileName, content }) =>
      Buffer.concat([
        Buffer.from(
          `${head(`name="${name}"; filename="${fileName}"`)}Content-Type: application/octet-stream\r\n\r\n`,
        ),
        content,
        Buffer.from('\r\n'),
      ]),
    ),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return bench.as('ben').send(url, `multipart/form-data; boundary=${boundary}`, Buffer.concat(parts));
}

function chunk(kind: string, content: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(Buffer.concat([Buffer.from(kind), content])));
  return Buffer.concat([length, Buffer.from(kind), content, check]);
}

/** A grey picture of two by two pixels (PNG, third edition, W3C 2025). */
function madeUpPng(grey: number): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.from([0, grey, grey, 0, grey, grey]));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function asked(format: string): Promise<string> {
  const { headers } = await bench.as('ben').post(desk, { format });
  return String(headers['location']);
}

async function editionOf(at: string): Promise<string> {
  const { body } = await bench.as('ben').get(at);
  return /name="edition" value="(\d+)"/.exec(body)?.[1] ?? '';
}

describe('Easy Read', () => {
  let at = '';

  it('is asked for once, and given to somebody by a day', async () => {
    at = await asked('easy-read');
    assert.match(at, /\/prepared\/[0-9a-f-]{36}$/);
    assert.equal(await asked('easy-read'), at, 'whoever asks again is led to it');
    await bench.as('ben').post(`${at}/give`, { maker: 'Speak Up', due: '2026-12-24' });
    assert.match(wordsOf(await bench.as('ben').get(at)), /Being made By Speak Up, due 24 December 2026/);
    const wrong = await bench.as('ben').post(`${at}/give`, { maker: 'Speak Up', due: 'Christmas' });
    assert.match(wordsOf(wrong), /“Christmas” is no day/);
  });

  it('keeps what was typed, and says what is left to mend', async () => {
    const fields = {
      edition: await editionOf(at),
      title: 'Being fair',
      'text-1': 'We want to be fair.',
      'alt-1': 'Two people.',
    };
    const kept = await send(`${at}/content`, fields, {
      name: 'picture-1',
      fileName: 'a.png',
      content: madeUpPng(90),
    });
    assert.equal(kept.status, 303, wordsOf(kept));
    const { body } = await bench.as('ben').get(at);
    assert.ok(body.includes('We want to be fair.') && /<img class="dr-easy-read__picture"/.test(body));
    assert.match(body, /Say who from the group took part/);
    assert.ok(!body.includes(`${at}/send`), 'it cannot be sent to be checked yet');
  });

  it('refuses a file that is no picture, and of two who save at once the second is told', async () => {
    const edition = await editionOf(at);
    const pretend = {
      name: 'picture-1',
      fileName: 'a.png',
      content: Buffer.from('<svg onload="alert(1)"/>'),
    };
    const refused = await send(`${at}/content`, { edition, title: 'X' }, pretend);
    assert.equal(refused.status, 415);
    const late = await send(`${at}/content`, { edition: '1', title: 'Y' });
    assert.equal(late.status, 422);
    assert.match(wordsOf(late), /Somebody else has changed it/);
  });

  it('is checked by somebody else than who sent it, and is public then', async () => {
    const more = { group: 'Speak Up Fellshire', people: '6', day: '2026-10-01' };
    const fields = { 'text-1': 'We want to be fair.', 'alt-1': 'Two people.', title: 'Being fair' };
    await send(`${at}/content`, { edition: await editionOf(at), ...fields, ...more });
    await bench.as('ben').post(`${at}/send`);
    assert.match(wordsOf(await bench.as('ben').get(at)), /You sent it\. Somebody else checks it/);
    assert.match(
      wordsOf(await bench.as('ben').post(`${at}/check`, { decision: 'ready' })),
      /You sent it yourself/,
    );
    assert.equal((await bench.get(`${base}/formats/easy-read`)).status, 404);
    assert.equal((await bench.as('dee').post(`${at}/check`, { decision: 'ready' })).status, 303);
    const read = await bench.get(`${base}/formats/easy-read`);
    assert.equal(read.status, 200);
    assert.match(
      wordsOf(read),
      /Being fair We want to be fair\. Speak Up Fellshire worked on this with us: 6 people, on 1 October 2026/,
    );
    assert.match(read.body, /alt="Two people\."/);
    const picture = /src="([^"]*\/files\/[0-9a-f]{64})"/.exec(read.body)?.[1] ?? '';
    const sent = await bench.get(picture);
    assert.equal(sent.headers['content-type'], 'image/png');
    assert.equal(sent.headers['x-content-type-options'], 'nosniff');
    assert.match((await bench.get(`${base}/formats`)).body, /Made by people/);
    assert.match((await bench.get(`/cy${base}/formats`)).body, /Hawdd ei Ddeall/);
  });

  it('is a PDF too', async () => {
    const { status, headers, bytes } = await bench.get(`${base}/formats/easy-read/pdf`);
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'application/pdf');
    assert.match(bytes.subarray(0, 5).toString(), /%PDF-/);
    assert.match(String(headers['content-disposition']), /annual-report-version-1-easy-read\.pdf/);
  });

  it('says from which version it was made when there is a newer one, until it is withdrawn', async () => {
    const doing = (name: 'ann' | 'ben') => ({
      id: colleagues[name].id,
      role: 'author',
      request: null,
      body: 'fellshire',
    });
    const versionId = await actingAs(doing('ann'), () => addNextVersion(bench.database, id, bench.now()));
    assert.ok(versionId);
    await actingAs(doing('ann'), () => submitVersion(bench.database, versionId, bench.now()));
    const needs = {
      database: bench.database,
      log: silentLog,
      seal: () => 'a'.repeat(64),
      jobs: { enqueue: async () => undefined },
    };
    await actingAs(doing('ben'), () => publishVersion(needs, versionId, { at: bench.now(), own: null }));
    const read = await bench.get(`${base}/formats/easy-read`);
    assert.match(wordsOf(read), /This was made from version 1\. Version 2 is the one that counts/);
    assert.match(wordsOf(await bench.get(`${base}/formats`)), /Made from version 1, which is not the latest/);
    const old = await bench.get(`${base}/formats/easy-read?version=1`);
    assert.doesNotMatch(wordsOf(old), /This was made from version 1/);
    // What was withdrawn for good does not come back in another form, whatever is published after it.
    await bench.database
      .updateTable('publicationVersion')
      .set({ hidden: true })
      .where('number', '=', 1)
      .execute();
    for (const path of ['', '/pdf', '?version=2'])
      assert.equal((await bench.get(`${base}/formats/easy-read${path}`)).status, 404, path);
    assert.equal((await bench.as('ben').post(`${at}/withdraw`)).status, 303);
  });
});

describe('a recording', () => {
  it('takes a real one with its reader and day, plays part by part, and refuses what only has the name', async () => {
    const at = await asked('recording');
    const fake = { name: 'sound', fileName: 'a.mp3', content: Buffer.from('ID3 but nothing else') };
    const refused = await send(
      `${at}/content`,
      { edition: '1', reader: 'A. Reader', day: '2026-11-01' },
      fake,
    );
    assert.match(wordsOf(refused), /“a\.mp3” is not a whole MP3 recording/);
    assert.ok(refused.body.includes('A. Reader'), 'what was typed stays');
    // Frames of 104 bytes: MPEG 2, layer III, 32 kbit/s, 22,050 Hz; 576 samples each. 200 of them play 5.2 seconds.
    const frame = Buffer.concat([Buffer.from([0xff, 0xf3, 0x40, 0xc0]), Buffer.alloc(100)]);
    const sound = {
      name: 'sound',
      fileName: 'a.mp3',
      content: Buffer.concat(Array.from({ length: 200 }, () => frame)),
    };
    const kept = await send(
      `${at}/content`,
      { edition: await editionOf(at), reader: 'A. Reader', day: '2026-11-01' },
      sound,
    );
    assert.equal(kept.status, 303, wordsOf(kept));
    await bench.as('ben').post(`${at}/send`);
    await bench.as('dee').post(`${at}/check`, { decision: 'ready' });
    const heard = await bench.get(`${base}/formats/recording`);
    assert.match(wordsOf(heard), /Read by A\. Reader, recorded on 1 November 2026/);
    assert.match(wordsOf(heard), /First words/, 'the text stands beside it');
    const source = /<audio[^>]* src="([^"]*)"/.exec(heard.body)?.[1] ?? '';
    const part = await bench.get(source, { range: 'bytes=104-207' });
    assert.equal(part.status, 206);
    assert.deepEqual(part.bytes, frame);
    const all = await bench.get(`${base}/formats`);
    assert.ok(all.body.includes(`${base}/formats/recording`) && !all.body.includes(`${base}/formats/audio`));
    assert.doesNotMatch(all.body, /Computer-read/, 'a person’s voice takes the place of the computer’s');
  });
});

describe('who may', () => {
  it('only those who prepare formats change anything, and nobody of another body sees it', async () => {
    assert.equal((await bench.as('una').get(desk)).status, 200);
    assert.equal((await bench.as('una').post(desk, { format: 'bsl' })).status, 403);
    assert.equal((await bench.as('fay').get(desk)).status, 404);
    assert.equal((await bench.get(desk)).status === 200, false);
  });
});
