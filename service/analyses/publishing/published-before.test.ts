// What was published before: superseded, withdrawn or hidden, and never changed or removed; and what the checks stop before it goes out.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type MadeUpRegister, nameOf, putMadeUpRegister, wordsOf as words } from './put-made-up-register.ts';

let bench: MadeUpRegister;
before(async () => void (bench = await putMadeUpRegister()));
after(() => bench[Symbol.asyncDispose]());

const place = '/register/2026-001';
const deskOf = (id: string) => `/desk/analyses/${id}/publish`;

describe('what the checks stop', () => {
  it('a name of somebody who has an account, wherever it stands, until it is left out', async () => {
    const { id } = await bench.decided({ baseline: `Ask ${nameOf('abe')} how it is today.` });
    const page = words(await bench.as('pia').get(deskOf(id)));
    assert.match(
      page,
      /Section 1, What is proposed: How is it today\? names Abe Marsh, who has an account here/,
    );
    const posted = await bench.publish(id);
    assert.equal(posted.status, 409);
    await bench.as('pia').post(`${deskOf(id)}/leave-out`, {
      part: 'proposal/baseline',
      ground: 'personal',
      reason: 'It names somebody.',
    });
    assert.match(String((await bench.publish(id)).headers['location']), /done=published/);
  });

  it('an analysis without a summary, or with one of more than 400 words', async () => {
    for (const [summary, says] of [
      ['', /There is no public summary/],
      ['word '.repeat(401), /has 401 words\. At most 400 are published/],
    ] as const) {
      const { id } = await bench.decided({ 'public-summary': summary });
      assert.match(words(await bench.as('pia').get(deskOf(id))), says);
      assert.doesNotMatch(String((await bench.publish(id)).headers['location']), /published/);
      await bench.as('pia').post(`${deskOf(id)}/leave-out`, {
        part: 'summary/public-summary',
        ground: 'other',
        reason: 'It is being written.',
      });
      await bench.publish(id);
    }
  });
});

describe('what came before', () => {
  it('stays reachable when a newer one is published, and leads to it', async () => {
    const first = await bench.decided();
    await bench.publish(first.id);
    const second = await bench.decided();
    await bench.publish(second.id);
    const old = await bench.get(`${place}/${first.number}`);
    assert.equal(old.status, 200);
    assert.match(
      words(old),
      /Superseded .*A newer one stands in its place\..*See what is current.*Help for victims/,
    );
    assert.match(old.body, new RegExp(`href="${place}/${second.number}">See what is current`));
    assert.equal((await bench.course.now(first.id)).state, 'superseded');
    assert.match(
      words(await bench.get(place)),
      new RegExp(`2026-001/${second.number} .*2026-001/${first.number} .*Superseded`),
    );
    assert.doesNotMatch(words(await bench.get('/register')), new RegExp(`2026-001/${first.number} `));
    assert.match(words(await bench.get('/register?all=yes')), new RegExp(`2026-001/${first.number} `));
  });

  it('is withdrawn with the reason, and hidden where nobody may read it any more: then its words are nowhere', async () => {
    const { id, number } = await bench.decided({ purpose: 'A canary called quokka.' });
    await bench.publish(id);
    const at = deskOf(id);
    assert.match(
      words(await bench.as('pia').post(`${at}/take-off`, {})),
      /Enter why it is taken off .*Choose whether its text/,
    );
    await bench.as('pia').post(`${at}/take-off`, { off: 'It was of another plan.', text: 'stays' });
    const withdrawn = await bench.get(`${place}/${number}`);
    assert.match(withdrawn.body, /<title>Withdrawn: Support for victims/);
    assert.match(words(withdrawn), /Withdrawn on 2 November 2026\. It was of another plan\..*quokka/);
    await bench.publish(id);
    await bench.as('pia').post(`${at}/take-off`, { off: 'It named somebody.', text: 'hidden' });
    const gone = await bench.get(`${place}/${number}`);
    assert.equal(gone.status, 410);
    assert.match(words(gone), /It named somebody\. Its text can no longer be read/);
    for (const url of [
      `${place}/${number}`,
      `${place}/${number}/editions/1`,
      `/api/v1${place}/${number}`,
      '/api/v1/register',
      '/register.csv',
      place,
    ])
      assert.doesNotMatch((await bench.get(url)).body, /quokka/, url);
    const { rows } = await sql<{
      all: string;
    }>`select json_agg(register_entry)::text as all from (select content, title, summary from register_entry where hidden) register_entry`.execute(
      bench.publicDatabase,
    );
    assert.doesNotMatch(rows[0]?.all ?? '', /quokka|Support for victims/);
  });

  it('is never changed or removed, as the database has it', async () => {
    const change = (set: object) =>
      bench.course.as('pia', () => bench.database.updateTable('registerEntry').set(set).execute());
    await assert.rejects(change({ title: 'Something else' }), /stays as it was/);
    await assert.rejects(change({ publishedAt: new Date() }), /stays as it was/);
    await assert.rejects(change({ hidden: false }), /stays hidden|stays as it was|violates/);
    await assert.rejects(
      bench.course.as('pia', () => bench.database.deleteFrom('registerEntry').execute()),
      /withdrawn, and never removed/,
    );
  });
});
