// The desk: writing, publishing at a time, and what comes after; nothing is lost on the way.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type MadeUpPublications, putMadeUpPublications, wordsOf as words } from './put-made-up-desk.ts';
import { madeUpWords, type MadeUpWork, putMadeUpWork } from './put-made-up-work.ts';

let bench: MadeUpPublications;
let work: MadeUpWork;
before(async () => {
  bench = await putMadeUpPublications();
  work = putMadeUpWork(bench);
});
after(() => bench[Symbol.asyncDispose]());

describe('writing', () => {
  it('of two people at once loses neither text: the second sees both', async () => {
    const { at, title } = await work.written();
    const [ann, dee] = [await work.fieldsOf('ann', `${at}/edit`), await work.fieldsOf('dee', `${at}/edit`)];
    const fields = { title, summary: 'A year.', language: 'en-GB' };
    await bench.as('ann').post(`${at}/edit`, { ...ann, ...fields, text: 'Words of Ann.' });
    const conflict = await bench.as('dee').post(`${at}/edit`, { ...dee, ...fields, text: 'Words of Dee.' });
    assert.equal(conflict.status, 409);
    assert.match(
      words(conflict),
      /Somebody else has saved this since you began.*Ann Lee has written in it.*Words of Ann\..*What you wrote.*Words of Dee\./,
    );
    const again = /name="edition" value="(\d+)"/.exec(conflict.body)?.[1] ?? '';
    const both = await bench
      .as('dee')
      .post(`${at}/edit`, { ...dee, ...fields, edition: again, text: 'Words of both.' });
    assert.equal(both.status, 303);
    assert.match((await bench.as('ann').get(`${at}/edit`)).body, /Words of both\./);
  });

  it('comes back with everything that was typed when something is missing', async () => {
    const { at } = await work.written();
    const fields = await work.fieldsOf('ann', `${at}/edit`);
    const page = await bench
      .as('ann')
      .post(`${at}/edit`, { ...fields, title: '', summary: 'S', language: 'en-GB', text: 'Typed <words>' });
    assert.equal(page.status, 422);
    assert.match(words(page), /Enter a title/);
    assert.match(page.body, /Typed &lt;words&gt;/);
  });

  it('stops at what would not go out: no text, no summary, a release that is not there', async () => {
    const made = await bench
      .as('ann')
      .post('/desk/publications/new', { title: 'Nothing in it', kind: 'other' });
    const at = String(made.headers['location']).replace('/edit', '');
    assert.match(
      words(await bench.as('ann').get(at)),
      /To be mended before it can be published .*It has no text\. .*It has no summary\./,
    );
    const sent = await bench.as('ann').post(`${at}/submit`, await work.fieldsOf('ann', `${at}/edit`));
    assert.equal(sent.status, 422);
    assert.match(words(sent), /It has no text/);
  });

  it('can have an earlier title, summary or text back, and undo that again', async () => {
    const { at, title } = await work.written();
    const fields = await work.fieldsOf('ann', `${at}/edit`);
    await bench.as('ann').post(`${at}/edit`, {
      ...fields,
      title: 'Worse',
      summary: 'A year.',
      language: 'en-GB',
      text: madeUpWords,
    });
    const page = (await bench.as('ann').get(at)).body;
    const [, event = ''] =
      /name="event" value="(\d+)" \/>\s*<input type="hidden" name="field" value="title"/.exec(page) ?? [];
    const back = await bench.as('ann').post(`${at}/restore`, { event, field: 'title' });
    assert.equal(back.headers['location'], `${at}?done=restored`, words(back));
    assert.match(words(await bench.as('ann').get(at)), new RegExp(`${title} .*“Worse” → “${title}”`));
  });

  it('gives an address once, whoever had it', async () => {
    const { title } = await work.written();
    const again = await bench.as('ann').post('/desk/publications/new', { title, kind: 'other' });
    assert.equal(again.status, 422);
    assert.match(words(again), /Another publication has, or had, this address/);
    const odd = await bench
      .as('ann')
      .post('/desk/publications/new', { title: 'X', kind: 'other', slug: '../x' });
    assert.match(words(odd), /The address must be 2 to 80 small letters/);
  });
});

describe('a time to come', () => {
  it('is told on the desk, nothing is public before it, and it can be taken back', async () => {
    const { at, slug } = await work.submitted();
    for (const [more, says] of [
      [{ day: '', time: '09:00' }, /Enter the day/],
      [{ day: '1 2 2027', time: 'x' }, /Enter the time/],
      [{ day: '28 3 2027', time: '01:30' }, /There is no such time that day/],
      [{ day: '1 1 2026', time: '09:00' }, /That time is over/],
    ] as const)
      assert.match(words(await work.decide('ben', at, 'publish', { when: 'then', ...more })), says);
    await work.decide('ben', at, 'publish', { when: 'then', day: '1 7 2027', time: '9:30' });
    assert.match(
      words(await bench.as('ann').get(at)),
      /To be published on 1 July 2027 at 09:30, decided by Ben Marsh/,
    );
    assert.equal((await bench.get(`/publications/${slug}`)).status, 404);
    await bench.as('ann').post(`${at}/take-back`, await work.fieldsOf('ann', at));
    assert.match(words(await bench.as('ann').get(at)), /Draft Version 1/);
  });
});

describe('after it is out', () => {
  it('a next version begins with what the last one says, and must say what has changed', async () => {
    const { at, title } = await work.submitted();
    await work.decide('ben', at, 'publish', { when: 'now' });
    const next = await bench.as('ann').post(`${at}/next`);
    assert.equal(next.headers['location'], `${at}/edit`);
    assert.match(words(await bench.as('ann').get(at)), /It does not say what has changed/);
    const fields = {
      ...(await work.fieldsOf('ann', `${at}/edit`)),
      title,
      summary: 'A year.',
      language: 'en-GB',
    };
    const wrong = await bench
      .as('ann')
      .post(`${at}/edit`, { ...fields, text: 'Right now.', note: 'Mended', correction: 'yes' });
    assert.match(
      words(wrong),
      /Choose the first version that was wrong.*Enter what was wrong.*Enter what is right/,
    );
    const right = { correction: 'yes', since: '1', wrong: 'It said 41.', right: 'It is 14.' };
    await bench.as('ann').post(`${at}/edit`, { ...fields, text: 'Right now.', note: 'Mended', ...right });
    await bench.as('ann').post(`${at}/submit`, await work.fieldsOf('ann', at));
    await bench.makeFormats();
    await bench.makeFormats();
    await work.decide('ben', at, 'publish', { when: 'now' });
    assert.match(words(await bench.get('/corrections')), /It said 41\. What is right It is 14\./);
  });

  it('is withdrawn with a reason that the public reads', async () => {
    const { at, slug } = await work.submitted();
    await work.decide('ben', at, 'publish', { when: 'now' });
    const asked = await bench.as('ben').post(`${at}/withdraw`, { why: '', text: '' });
    assert.match(words(asked), /Enter why it is withdrawn.*Choose whether its text can still be read/);
    await bench.as('ben').post(`${at}/withdraw`, { why: 'Out of date.', text: 'stays' });
    assert.match(words(await bench.get(`/publications/${slug}`)), /Why it was withdrawn Out of date\./);
    const twice = await bench.as('ben').post(`${at}/withdraw`, { why: 'Again.', text: 'hidden' });
    assert.match(words(twice), /Nothing of it is published now/);
  });

  it('moves to another address, which the old one leads to, and says what took its place', async () => {
    const one = await work.submitted();
    await work.decide('ben', one.at, 'publish', { when: 'now' });
    const other = await work.submitted();
    await work.decide('ben', other.at, 'publish', { when: 'now' });
    const id = other.at.split('/').at(-1) ?? '';
    const settings = {
      slug: 'moved-here',
      kind: 'objectives',
      from: '1 4 2022',
      until: '31 3 2026',
      replacedBy: id,
    };
    const kept = await bench.as('ben').post(`${one.at}/settings`, settings);
    assert.equal(kept.headers['location'], `${one.at}?done=settings`, words(kept));
    assert.equal(
      (await bench.get(`/publications/${one.slug}`)).headers['location'],
      '/publications/moved-here',
    );
    assert.match(
      words(await bench.get('/publications/moved-here')),
      new RegExp(`Replaced by: ${other.title}`),
    );
    const refused = await bench.as('ben').post(`${other.at}/settings`, {
      ...settings,
      slug: one.slug,
      from: '31 2 2022',
      until: '1 1 2020',
      replacedBy: '',
    });
    assert.match(words(refused), /Enter the day in figures/);
  });
});

describe('the list of the desk', () => {
  it('is searched by words, kind and state', async () => {
    const { title } = await work.written();
    const found = words(
      await bench.as('ann').get(`/desk/publications?words=${encodeURIComponent(title)}&state=draft`),
    );
    assert.match(found, new RegExp(`1 publication .*${title}`));
    assert.match(
      words(await bench.as('ann').get('/desk/publications?words=zebra')),
      /Nothing fits what you looked for/,
    );
    assert.match(
      words(await bench.as('rae').get('/desk/publications/waiting')),
      /Each waits for somebody else/,
    );
    assert.match(words(await bench.as('fay').get('/desk/publications')), /Nothing has been written yet/);
  });
});
