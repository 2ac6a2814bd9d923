// The formats of a publication as the public meets them: a list, files with telling names, and audio with the text beside it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { PublicationDocument } from './document/document.ts';
import { automaticMakers } from './formats/automatic.ts';
import { madeUpText } from './life/made-up-publication.ts';
import { madeUpMakers, type MadeUpPublications, putMadeUpPublications, wordsOf } from './put-made-up-desk.ts';
import { putMadeUpWork } from './put-made-up-work.ts';

let made: MadeUpPublications;
const base = '/publications/annual-report';

before(async () => {
  made = await putMadeUpPublications({ ...automaticMakers });
  await made.publish('annual-report', madeUpText('Our annual report', 'We did what we said.'));
});
after(() => made[Symbol.asyncDispose]());

describe('the formats of a publication', () => {
  it('are listed with what each is for, in English and in Welsh, and below its text', async () => {
    const { body } = await made.get(`${base}/formats`);
    for (const words of [
      'PDF',
      'Large print, 24 point',
      'Word',
      'Braille, grade 1',
      'Computer-read',
      'English',
    ])
      assert.ok(body.includes(words), words);
    assert.match(body, /made when you ask for it/);
    const welsh = await made.get(`/cy${base}/formats`);
    assert.match(welsh.body, /Print bras, 24 pwynt/);
    assert.match(welsh.body, /Cyfrifiadur sy’n darllen/);
    const own = await made.get(base);
    assert.match(own.body, /Other formats/);
    assert.ok(own.body.includes(`href="${base}/formats/large-print-18"`));
  });

  it('are made while somebody waits, and sent by a name that tells what they are', async () => {
    const { status, headers, bytes } = await made.get(`${base}/formats/braille-1`);
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'application/x-brf');
    assert.match(
      String(headers['content-disposition']),
      /attachment; filename="annual-report-version-1-braille-1\.brf"/,
    );
    assert.match(bytes.toString('latin1'), /,WE DID :AT|,WE DID WHAT WE SAID4/);
    assert.match(String(headers['content-security-policy']), /sandbox/);
    const { body } = await made.get(`${base}/formats`);
    assert.match(body, /BRF, [\d.]+ K?B, \d+ braille pages, English, made 23 November 2026/);
  });

  it('are not sent again to a browser that has them', async () => {
    const { headers } = await made.get(`${base}/formats/large-print-18`);
    assert.equal(headers['cache-control'], 'public, max-age=60');
    const again = await made.get(`${base}/formats/large-print-18`, {
      'if-none-match': String(headers['etag']),
    });
    assert.equal(again.status, 304);
  });

  it('are made anew when the contact has changed, and nothing is published for it', async () => {
    const before = await made.get(`${base}/formats/braille-1`);
    made.setPublisher({
      organisationName: 'Fellshire OPCC',
      contact: ['Ring 01632 960 999'],
      fictional: false,
    });
    const now = await made.get(`${base}/formats/braille-1`);
    assert.notEqual(now.headers['etag'], before.headers['etag']);
    assert.match(now.bytes.toString('latin1'), /#JAFCB/);
  });

  it('of an older version stay at their own address', async () => {
    const { status, headers } = await made.get(`${base}/formats/braille-1?version=1`);
    assert.equal(status, 200);
    assert.match(String(headers['content-disposition']), /version-1/);
    assert.equal((await made.get(`${base}/formats/braille-1?version=2`)).status, 404);
  });

  it('there are none of what is not published, nor any that do not exist', async () => {
    assert.equal((await made.get('/publications/no-such-thing/formats')).status, 404);
    assert.equal((await made.get(`${base}/formats/cassette`)).status, 404);
    assert.equal((await made.get(`${base}/formats/braille-1?language=ur`)).status, 404);
    assert.equal((await made.get(`${base}/formats?version=x`)).status, 400);
  });

  it('that the document keeps from being made are said to be seen to', async () => {
    const odd: PublicationDocument = madeUpText('Odd letters', 'Written with ВАС.');
    await made.publish('odd-letters', odd);
    const { status, body } = await made.get('/publications/odd-letters/formats/braille-1');
    assert.equal(status, 404);
    assert.match(body, /We have been told, and are seeing to it/);
  });
});

describe('publishing', () => {
  it('waits until every format is there, has them made, and says so', async () => {
    await using bench = await putMadeUpPublications();
    const work = putMadeUpWork(bench);
    const { at, slug } = await work.written();
    await bench.as('ann').post(`${at}/submit`, await work.fieldsOf('ann', at));
    const refused = await work.decide('ben', at, 'publish', { when: 'now' });
    assert.equal(refused.status, 422);
    assert.match(refused.body, /The formats of this version are being made now/);
    assert.equal((await bench.get(`/publications/${slug}`)).status, 404);
    assert.match(wordsOf(await bench.as('ann').get(`${at}/formats`)), /They are being made: 0% done/);
    await bench.makeFormats();
    assert.match(wordsOf(await bench.as('ann').get(`${at}/formats`)), /All formats are there/);
    assert.equal((await work.decide('ben', at, 'publish', { when: 'now' })).status, 303);
    assert.equal((await bench.get(`/publications/${slug}/formats/pdf`)).status, 200);
  });

  it('is refused in the words of the format that the text keeps from being made', async () => {
    const sentence = 'The picture has no description.';
    await using bench = await putMadeUpPublications({
      ...madeUpMakers,
      pdf: async () => ({ code: 'FORMAT_REFUSED', sentence }),
    });
    const work = putMadeUpWork(bench);
    const { at } = await work.submitted();
    const refused = await work.decide('ben', at, 'publish', { when: 'now' });
    assert.equal(refused.status, 422);
    assert.match(refused.body, /PDF: The picture has no description/);
  });
});

describe('hearing a publication', () => {
  it('waits on a page that looks again by itself, and then plays it beside the text', async () => {
    const { status, body, headers } = await made.get(`${base}/formats/audio`);
    assert.equal(status, 200);
    assert.equal(headers['refresh'], '5');
    assert.match(body, /is being made/);
    assert.ok(body.includes(`href="${base}/formats/audio"`), 'without a refresh there is a link');
    assert.equal((await made.get(`${base}/formats/audio/file`)).status, 503);
    await made.makeFormats();
    const heard = await made.get(`${base}/formats/audio`);
    if (!heard.body.includes('<audio')) {
      assert.match(heard.body, /cannot be made by computer here/, 'the optional package may be missing');
      return;
    }
    assert.match(heard.body, /A computer reads this aloud/);
    assert.match(heard.body, /We did what we said/);
    assert.match(heard.body, /<audio[^>]* controls[^>]* src="[^"]*\/formats\/audio\/file"/);
    const file = await made.get(`${base}/formats/audio/file`);
    assert.equal(file.headers['content-type'], 'audio/mpeg');
    assert.equal(file.headers['accept-ranges'], 'bytes');
    const part = await made.get(`${base}/formats/audio/file`, { range: 'bytes=0-99' });
    assert.equal(part.status, 206);
    assert.equal(part.headers['content-range'], `bytes 0-99/${file.bytes.length}`);
    assert.deepEqual(part.bytes, file.bytes.subarray(0, 100));
  });
});
