// Two people: nobody publishes what they wrote or submitted, by page or by request; and what each role may not.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  colleagues,
  type MadeUpPublications,
  putMadeUpPublications,
  wordsOf as words,
} from './put-made-up-desk.ts';
import { type MadeUpWork, putMadeUpWork } from './put-made-up-work.ts';

let bench: MadeUpPublications;
let work: MadeUpWork;
before(async () => {
  bench = await putMadeUpPublications();
  work = putMadeUpWork(bench);
});
after(() => bench[Symbol.asyncDispose]());

describe('two people', () => {
  it('bring a title to the public', async () => {
    const { at, slug } = await work.submitted();
    assert.equal((await bench.get(`/publications/${slug}`)).status, 404);
    const review = words(await bench.as('ben').get(`${at}/review`));
    assert.match(review, /Written by Ann Lee.*Sent for review by Ann Lee.*More people came than last year/);
    const done = await work.decide('ben', at, 'publish', { when: 'now' });
    assert.equal(done.headers['location'], `${at}/review?done=published`, words(done));
    assert.match(words(await bench.get(`/publications/${slug}`)), /More people came than last year/);
  });

  it('are two: whoever wrote it may not publish it, by page or by request, and is told who may', async () => {
    const { at, slug } = await work.submitted('dee');
    const says =
      /You wrote in this version and sent it for review, so you may not publish it yourself\. Ask Ben Marsh, who may\./;
    const page = await bench.as('dee').get(`${at}/review`);
    assert.match(words(page), says);
    assert.doesNotMatch(page.body, /Publish now/);
    const tries: Record<string, string>[] = [
      { when: 'now' },
      { when: 'now', why: 'In a hurry' },
      { when: 'then', day: '1 1 2027', time: '09:00' },
    ];
    for (const more of tries) {
      const posted = await work.decide('dee', at, 'publish', more);
      assert.equal(posted.status, 403);
      assert.match(words(posted), says);
    }
    assert.equal((await bench.get(`/publications/${slug}`)).status, 404);
  });

  it('are two also where one only sent it for review', async () => {
    const { at } = await work.written();
    await bench.as('dee').post(`${at}/submit`, await work.fieldsOf('dee', at));
    const posted = await work.decide('dee', at, 'publish', { when: 'now' });
    assert.match(words(posted), /You sent it for review, so you may not publish it yourself/);
  });

  it('may be one in an office with too few, with a reason that the public reads', async () => {
    const { at, slug } = await work.submitted('dee');
    const office = {
      bodyId: 'fellshire',
      reason: 'There are two of us',
      begunBy: colleagues.una.id,
      begunAt: bench.now(),
    };
    await bench.database.insertInto('smallOffice').values(office).execute();
    assert.match(
      words(await work.decide('dee', at, 'publish', { when: 'now', why: '' })),
      /Enter why it is published by one person/,
    );
    await work.decide('dee', at, 'publish', { when: 'now', why: 'Everybody else is ill.' });
    await bench.database
      .updateTable('smallOffice')
      .set({ endedAt: bench.now(), endedBy: colleagues.una.id })
      .execute();
    assert.match(
      words(await bench.get(`/publications/${slug}`)),
      /Published by the person who wrote and submitted it, because: Everybody else is ill\./,
    );
  });
});

describe('what is not there for somebody', () => {
  it('a publication of another body, at whichever address', async () => {
    const { at } = await work.submitted();
    const fields = await work.fieldsOf('ben', `${at}/review`);
    for (const below of ['', '/edit', '/review', '/versions/1', '/settings', '/withdraw'])
      assert.equal((await bench.as('fay').get(`${at}${below}`)).status, 404, below);
    for (const step of [
      'edit',
      'submit',
      'take-back',
      'put-aside',
      'next',
      'publish',
      'settings',
      'withdraw',
      'restore',
    ])
      assert.equal(
        (
          await bench
            .as('fay')
            .post(`${at}/${step}`, { ...fields, slug: 'x1', kind: 'other', why: 'x', text: 'stays' })
        ).status,
        404,
        step,
      );
  });

  it('writing and deciding, for whoever only reads', async () => {
    const { at } = await work.submitted();
    const page = await bench.as('una').get(at);
    assert.match(words(page), /You may read this/);
    assert.doesNotMatch(page.body, /<form method="post"/);
    for (const step of ['edit', 'submit', 'comment', 'publish', 'withdraw'])
      assert.equal((await bench.as('una').post(`${at}/${step}`, {})).status, 403, step);
  });

  it('publishing, for whoever only reviews', async () => {
    const { at } = await work.submitted();
    assert.doesNotMatch((await bench.as('rae').get(`${at}/review`)).body, /Publish now/);
    assert.equal((await work.decide('rae', at, 'publish', { when: 'now' })).status, 403);
  });
});

describe('review', () => {
  it('keeps what was said, and what was written, when it is sent back', async () => {
    const { at } = await work.submitted();
    assert.match(words(await work.decide('rae', at, 'comment', { comment: '' })), /Enter your comment/);
    await work.decide('rae', at, 'comment', { comment: 'Say which year.' });
    bench.pass(1);
    await work.decide('rae', at, 'endorse', { endorse: '' });
    bench.pass(1);
    assert.match(words(await work.decide('rae', at, 'send-back', {})), /Enter why it is sent back/);
    await work.decide('rae', at, 'send-back', { 'send-back': 'The year is missing.' });
    const page = words(await bench.as('ann').get(at));
    assert.match(
      page,
      /Rae Holt commented .*Say which year\. .*Rae Holt endorsed it .*Rae Holt sent it back .*The year is missing\./,
    );
    assert.match((await bench.as('ann').get(`${at}/edit`)).body, /More people came than last year/);
  });

  it('is told when somebody decided meanwhile', async () => {
    const { at } = await work.submitted();
    const fields = await work.fieldsOf('ben', `${at}/review`);
    await bench.as('ann').post(`${at}/take-back`, fields);
    const late = await bench.as('ben').post(`${at}/publish`, { ...fields, when: 'now' });
    assert.equal(late.status, 409);
    assert.match(words(late), /somebody has decided on it meanwhile/);
  });

  it('publishes only what was read: what was changed and sent again is to be read again', async () => {
    const { at, title } = await work.submitted();
    const fields = await work.fieldsOf('ben', `${at}/review`);
    await bench.as('ann').post(`${at}/take-back`, fields);
    const draft = await work.fieldsOf('ann', `${at}/edit`);
    await bench.as('ann').post(`${at}/edit`, {
      ...draft,
      title,
      summary: 'A year.',
      language: 'en-GB',
      text: 'Quite other words.',
    });
    await bench.as('ann').post(`${at}/submit`, draft);
    const late = await bench.as('ben').post(`${at}/publish`, { ...fields, when: 'now' });
    assert.equal(late.status, 409);
    assert.match(
      words(late),
      /It was changed since you read it, so it was not published\. .*Quite other words/,
    );
  });
});
