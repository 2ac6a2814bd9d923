// Nobody approves, releases or withdraws their own, by page or by direct request; and what an office too small for that may do.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listEvents } from '../platform/ledger/index.ts';
import {
  approval,
  type MadeUpDesk,
  type MadeUpProtection,
  putMadeUpProtection,
  wordsOf as words,
} from './put-made-up-protection.ts';
import { colleagues } from './add-made-up-colleagues.ts';

/** Prepares the finding, which Ann made, and hands it over; the page on which it waits. */
async function handedOver(bench: MadeUpProtection, desk: MadeUpDesk): Promise<string> {
  const begun = await desk.post('/protection/release/prepare', { finding: bench.finding });
  const { url } = await desk.followed(begun);
  return (await desk.followed(await desk.post(`${url}/hand-over`, {}))).url;
}

describe('somebody with two hats', () => {
  let bench: MadeUpProtection;
  let dee: MadeUpDesk;
  before(async () => {
    bench = await putMadeUpProtection();
    dee = bench.as('dee');
  });
  after(() => bench[Symbol.asyncDispose]());

  it('may not approve the policy they proposed, and is told who may', async () => {
    const { url } = await dee.followed(await dee.post('/protection/policies/new', approval));
    const says = /You proposed the policy, so you may not approve your own policy\. Ask Cal Rowe, who may\./;
    const page = await dee.get(url);
    assert.match(words(page), says);
    assert.doesNotMatch(words(page), /You approve it in your own name/);
    const posted = await dee.post(`${url}/approve`, {});
    assert.equal(posted.status, 403);
    assert.match(words(posted), says);
    assert.match(words(await dee.get('/protection/policies')), /No policy has been approved yet/);
  });

  it('may approve what somebody else proposed', async () => {
    const { url } = await bench.followed(await bench.post('/protection/policies/new', approval));
    await dee.post(`${url}/approve`, {});
    assert.match(words(await dee.get('/protection/policies')), /Dee Shaw, Approver/);
  });

  it('may not release what they prepared, and is told who may', async () => {
    const url = await handedOver(bench, dee);
    const says =
      /You prepared the release, so you may not release your own finding\. Ask Ben Marsh, who may\./;
    const page = await dee.get(url);
    assert.match(words(page), says);
    assert.doesNotMatch(words(page), /Release under this policy|Release it all the same/);
    for (const why of ['', 'I am in a hurry']) {
      const posted = await dee.post(`${url}/release`, { why });
      assert.equal(posted.status, 403);
      assert.match(words(posted), says);
    }
    assert.match(words(await dee.get('/protection/releases')), /Nothing has been released yet/);
  });

  it('may release what somebody else made and prepared', async () => {
    const url = await handedOver(bench, bench);
    await dee.post(`${url}/release`, {});
    assert.match(words(await dee.get('/protection/releases')), /by Dee Shaw, Publisher/);
  });
});

describe('whoever made the finding', () => {
  it('may neither release it, whoever prepared it, nor withdraw it, once they are a publisher', async () => {
    await using bench = await putMadeUpProtection();
    await bench.approve(approval);
    await bench.database
      .insertInto('roleHeld')
      .values({
        ...{ personId: colleagues.ann.id, role: 'publisher', bodyId: 'fellshire' },
        ...{ givenBy: colleagues.ada.id, givenAt: new Date() },
      })
      .execute();
    const url = await handedOver(bench, bench.as('dee'));
    const refused = await bench.post(`${url}/release`, {});
    assert.equal(refused.status, 403);
    assert.match(
      words(refused),
      /You made the finding, so you may not release your own finding\. Ask Ben Marsh,/,
    );
    await bench.as('ben').post(`${url}/release`, {});
    const [release = ''] = /\/protection\/releases\/[0-9a-f-]{36}/.exec((await bench.get(url)).body) ?? [];
    assert.match(words(await bench.get(release)), /You made the finding, so you may not withdraw/);
    const withdrawn = await bench.post(`${release}/withdraw`, { why: 'It looks bad' });
    assert.equal(withdrawn.status, 403);
    assert.match(words(withdrawn), /Ask Ben Marsh or Dee Shaw, who may/);
    await bench.as('ben').post(`${release}/withdraw`, { why: 'Counted twice.' });
    assert.match(words(await bench.get(release)), /Withdrawn/);
  });
});

describe('what waits', () => {
  it('does not go out once the finding was worked out again', async () => {
    await using bench = await putMadeUpProtection();
    await bench.approve(approval);
    const { url } = await bench.handOver();
    const later = new Date('2026-11-23T00:00:00Z');
    await bench.database.updateTable('finding').set({ workedOutAt: later }).execute();
    const refused = await bench.as('ben').post(`${url}/release`, {});
    assert.equal(refused.status, 409);
    assert.match(words(refused), /The finding was worked out again since this was prepared/);
    assert.match(words(await bench.get('/protection/releases')), /Nothing has been released yet/);
  });

  it('is not there for the other body, nor are policies and what they wait for', async () => {
    await using bench = await putMadeUpProtection();
    const { url: policy } = await bench.approve(approval);
    const { url: proposal } = await bench.followed(
      await bench.post('/protection/policies/new', { ...approval, below: '7' }),
    );
    const { url } = await bench.handOver();
    const fay = bench.as('fay');
    for (const address of [url, policy, proposal])
      assert.equal((await fay.get(address)).status, 404, address);
    assert.equal((await fay.post(`${url}/release`, {})).status, 404);
    assert.equal((await fay.post(`${proposal}/approve`, {})).status, 404);
    assert.equal((await fay.post(`${policy}/retire`, {})).status, 404);
    assert.match(words(await fay.get('/protection/waiting')), /Nothing waits/);
  });
});

describe('a small office', () => {
  const why = 'there are three of us & two are ill';
  let bench: MadeUpProtection;
  let dee: MadeUpDesk;
  let url: string;
  before(async () => {
    bench = await putMadeUpProtection();
    dee = bench.as('dee');
    await bench.approve(approval);
    url = await handedOver(bench, dee);
    await bench.database
      .insertInto('smallOffice')
      .values({
        bodyId: 'fellshire',
        reason: 'Three people',
        begunBy: colleagues.ada.id,
        begunAt: new Date(),
      })
      .execute();
  });
  after(() => bench[Symbol.asyncDispose]());

  it('still asks for another person first, and for a reason', async () => {
    assert.match(words(await dee.get(url)), /Ask Ben Marsh, who may.*Release it all the same/);
    const posted = await dee.post(`${url}/release`, {});
    assert.equal(posted.status, 422);
    assert.match(words(posted), /Enter why it is released by one person/);
    assert.match(words(await dee.get('/protection/releases')), /Nothing has been released yet/);
  });

  it('does not take a reason that no one can read to its end', async () => {
    assert.equal((await dee.post(`${url}/release`, { why: 'x'.repeat(1001) })).status, 422);
  });

  it('lets the person release it with a reason, which is published on its page and in its files', async () => {
    await dee.post(`${url}/release`, { why });
    const [open = ''] = /\/published\/[0-9a-f-]{36}/.exec((await dee.get(url)).body) ?? [];
    const says =
      /Released by the person who prepared it, because: there are three of us (&|&amp;) two are ill/;
    assert.match((await dee.get(open)).body, says);
    assert.match((await dee.get(`${open}.txt`)).body.replace(/\s+/g, ' '), says);
    assert.match((await dee.get(`${open}.html`)).body, says);
    for (const address of [`${open}.json`, `/api/v1${open}`]) {
      const { ownRelease } = JSON.parse((await dee.get(address)).body);
      assert.deepEqual(ownRelease, {
        did: 'prepared',
        why,
        sentence: `Released by the person who prepared it, because: ${why}`,
      });
    }
    assert.doesNotMatch((await dee.get(open)).body, /Dee Shaw/);
  });

  it('has it in the ledger, with the reason', async () => {
    const { events } = await listEvents(bench.database, { page: 1, most: 1 });
    const values = events[0]?.values.map(({ field, value }) => [field, value]) ?? [];
    assert.equal(events[0]?.event.action, 'release.made');
    assert.deepEqual(
      values.filter(([field]) => field === 'because' || field === 'released by who'),
      [
        ['because', why],
        ['released by who', 'prepared'],
      ],
    );
  });

  it('lets its maker withdraw it too, and says so to the public', async () => {
    await bench.database
      .insertInto('roleHeld')
      .values({
        ...{ personId: colleagues.ann.id, role: 'publisher', bodyId: 'fellshire' },
        ...{ givenBy: colleagues.ada.id, givenAt: new Date() },
      })
      .execute();
    const [open = ''] = /\/published\/[0-9a-f-]{36}/.exec((await dee.get(url)).body) ?? [];
    await bench.post(`/protection/releases/${open.split('/').at(-1)}/withdraw`, { why: 'A slip.' });
    assert.match(words(await bench.get(open)), /A slip\. \(Withdrawn by the person who made the finding\.\)/);
  });

  it('never lets one person approve a policy of their own', async () => {
    const proposed = await dee.followed(
      await dee.post('/protection/policies/new', { ...approval, note: 'x' }),
    );
    const posted = await dee.post(`${proposed.url}/approve`, { why });
    assert.equal(posted.status, 403);
  });
});

describe('the database', () => {
  it('keeps no policy approved by who proposed it, and no release by one person that does not say so', async () => {
    await using bench = await putMadeUpProtection();
    await bench.approve(approval);
    await bench.release();
    const { database } = bench;
    await assert.rejects(
      database.updateTable('protectionPolicy').set({ approvedById: colleagues.ann.id }).execute(),
      /nobody_approves_their_own/,
    );
    await assert.rejects(
      database.updateTable('releaseKept').set({ releasedById: colleagues.ann.id }).execute(),
      /nobody_releases_their_own/,
    );
  });
});
