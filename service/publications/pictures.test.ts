// Pictures and previews at the desk: cleaned when sent, seen by the public with what shows them, and nothing typed is lost.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { madeUpText } from './life/made-up-publication.ts';
import {
  type MadeUpBrowser,
  type MadeUpPublications,
  putMadeUpPublications,
  wordsOf,
} from './put-made-up-desk.ts';
import { type MadeUpWork, putMadeUpWork } from './put-made-up-work.ts';

let bench: MadeUpPublications;
let work: MadeUpWork;
before(async () => {
  bench = await putMadeUpPublications();
  work = putMadeUpWork(bench);
});
after(() => bench[Symbol.asyncDispose]());

/** One point of a shade of grey, and words about who made it. */
function picture(shade: number): { sent: Buffer; digest: string } {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const header = chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
  const [points, end] = [chunk('IDAT', deflateSync(Buffer.from([0, shade]))), chunk('IEND', Buffer.alloc(0))];
  const clean = Buffer.concat([signature, header, points, end]);
  const sent = Buffer.concat([
    signature,
    header,
    chunk('tEXt', Buffer.from('Author\0J. Smith')),
    points,
    end,
    Buffer.from('more'),
  ]);
  return { sent, digest: createHash('sha256').update(clean).digest('hex') };
}

async function send(browser: MadeUpBrowser, fileName: string, content: Uint8Array, name = '') {
  const boundary = 'part-of-a-form';
  const parts = [
    `--${boundary}\r\nContent-Disposition: form-data; name="name"\r\n\r\n${name}\r\n`,
    `--${boundary}\r\nContent-Disposition: form-data; name="picture"; filename="${fileName}"\r\nContent-Type: image/png\r\n\r\n`,
    content,
    `\r\n--${boundary}--\r\n`,
  ].map((part) => Buffer.from(part));
  return browser.send(
    '/desk/publications/images',
    `multipart/form-data; boundary=${boundary}`,
    Buffer.concat(parts),
  );
}

const figure = (digest: string) => ({
  ...madeUpText('With a picture', 'Words.'),
  blocks: [
    { id: 'f1', kind: 'figure' as const, image: digest, alt: 'Grey', decorative: false, caption: 'A point' },
  ],
});

describe('a picture', () => {
  it('is cleaned when it is sent, and listed with what is written to set it in', async () => {
    const { sent, digest } = picture(1);
    assert.equal((await send(bench.as('ann'), 'grey.png', sent, 'A grey point')).status, 303);
    assert.equal((await send(bench.as('ann'), 'twice.png', sent)).status, 303);
    const list = wordsOf(await bench.as('ann').get('/desk/publications/images'));
    assert.match(list, new RegExp(`A grey point.*image:${digest}`));
    assert.ok(!list.includes('twice'));
    const { bytes } = await bench.as('ann').get(`/publications/images/${digest}`);
    assert.ok(!bytes.includes('Smith') && !bytes.includes('more'));
  });

  it('is seen by colleagues who read drafts, and by nobody else until something that shows it is published', async () => {
    const { sent, digest } = picture(2);
    await send(bench.as('ann'), 'grey.png', sent);
    const at = `/publications/images/${digest}`;
    assert.equal((await bench.as('una').get(at)).status, 200);
    assert.equal((await bench.as('fay').get(at)).status, 404);
    assert.equal((await bench.get(at)).status, 404);
    await bench.publish('with-a-picture', figure(digest));
    const shown = await bench.get(at);
    assert.equal(shown.status, 200);
    assert.equal(shown.headers['content-type'], 'image/png');
    assert.equal(shown.headers['x-content-type-options'], 'nosniff');
    assert.match((await bench.get('/publications/with-a-picture')).body, new RegExp(`src="${at}"`));
  });

  it('that cannot be taken is refused with what to do, and the name that was typed stays', async () => {
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    for (const name of ['map.svg', 'map.png']) {
      const answer = await send(bench.as('ann'), name, drawing, 'Our map');
      assert.ok(answer.status === 415 || answer.status === 422, String(answer.status));
    }
    const cut = await send(bench.as('ann'), 'map.png', picture(3).sent.subarray(0, 40), 'Our map');
    assert.equal(cut.status, 422);
    assert.match(wordsOf(cut), /The picture is damaged/);
    assert.match(cut.body, /value="Our map"/);
  });

  it('is sent only by who writes', async () => {
    assert.equal((await send(bench.as('una'), 'grey.png', picture(4).sent)).status, 403);
    assert.equal((await bench.as('una').get('/desk/publications/images')).status, 403);
  });

  it('has no address that anybody could guess into anything else', async () => {
    assert.equal((await bench.get('/publications/images/versions')).status, 404);
    assert.equal((await bench.get(`/publications/images/${'0'.repeat(64)}`)).status, 404);
  });
});

/** Which button of the form. */
const pressed = (value: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(`then=${value}`));

describe('a preview', () => {
  it('shows the text as readers will see it, says what is missing, and keeps nothing', async () => {
    const { at, title } = await work.written();
    const fields = await work.fieldsOf('ann', `${at}/edit`);
    const typed = {
      ...fields,
      title,
      summary: 'S',
      language: 'en-GB',
      text: `## Seen first\n\n![Grey](image:${'e'.repeat(64)})`,
    };
    const page = await bench.as('ann').post(`${at}/edit`, { ...typed, ...pressed('preview') });
    assert.equal(page.status, 200);
    assert.match(page.body, /<h3[^>]*>\s*Seen first/);
    assert.match(
      wordsOf(page),
      /Nothing has been saved yet\. It cannot be shown in full: Block 2, the picture “Grey”: there is no such picture/,
    );
    assert.ok(page.body.includes('## Seen first'));
    assert.ok(!(await bench.as('ann').get(at)).body.includes('Seen first'));
  });

  it('and saving both say the line that has to be mended, and keep what was typed', async () => {
    const { at, title } = await work.written();
    const fields = await work.fieldsOf('ann', `${at}/edit`);
    const typed = { ...fields, title, summary: 'S', language: 'en-GB', text: 'One\n\nTwo **three' };
    for (const value of ['preview', 'stay']) {
      const page = await bench.as('ann').post(`${at}/edit`, { ...typed, ...pressed(value) });
      assert.equal(page.status, 422);
      assert.match(wordsOf(page), /Line 3: “\*\*” opens strong words that never end/);
      assert.ok(page.body.includes('Two **three'));
    }
  });
});
