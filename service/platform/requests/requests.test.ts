// What is kept of requests for all copies of the program: a form is taken up once, and a count is one for all.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { actingAs, visitorOf } from '../doer.ts';
import { recordEvent } from '../ledger/index.ts';
import { countRequestsIn, sentFormsIn, type SentForms } from './index.ts';

let opened: TestDatabase;
let forms: SentForms;

before(async () => {
  opened = await openTestDatabase();
  forms = sentFormsIn(opened.database);
});

after(async () => opened[Symbol.asyncDispose]());

const digestOf = (digit: string) => digit.repeat(64);

async function leaveForDead(digest: string): Promise<void> {
  await sql`update sent_form set alive_until = now() - interval '1 second' where digest = ${digest}`.execute(
    opened.database,
  );
}

describe('a form', () => {
  it('goes to whoever begins it first; the others wait, and then go where the first was sent on to', async () => {
    const [digest, request] = [digestOf('a'), randomUUID()];
    const begun = await Promise.all([forms.begin(digest, request), forms.begin(digest, randomUUID())]);
    assert.deepEqual(begun.map(({ is }) => is).sort(), ['first', 'under way']);
    const first = begun[0]?.is === 'first' ? request : null;
    if (first === null) return;
    await forms.finish(digest, request, '/findings/1');
    assert.deepEqual(await forms.begin(digest, randomUUID()), { is: 'done', ledTo: '/findings/1' });
  });

  it('that came to nothing may be sent again', async () => {
    const [digest, request] = [digestOf('b'), randomUUID()];
    await forms.begin(digest, request);
    await forms.letGo(digest, request);
    assert.deepEqual(await forms.begin(digest, randomUUID()), { is: 'first' });
  });

  it('of a copy that was killed is taken over by one other', async () => {
    const digest = digestOf('c');
    await forms.begin(digest, randomUUID());
    await leaveForDead(digest);
    const begun = await Promise.all([forms.begin(digest, randomUUID()), forms.begin(digest, randomUUID())]);
    assert.deepEqual(begun.map(({ is }) => is).sort(), ['first', 'under way']);
  });

  it('of a copy that was killed after the ledger had it is done, and is not done again', async () => {
    const [digest, request] = [digestOf('d'), randomUUID()];
    await forms.begin(digest, request);
    await actingAs(visitorOf(request), () =>
      opened.database
        .transaction()
        .execute((transaction) =>
          recordEvent(transaction, { action: 'finding.made', subject: { kind: 'finding', id: 'f1' } }),
        ),
    );
    await leaveForDead(digest);
    assert.deepEqual(await forms.begin(digest, randomUUID()), { is: 'done', ledTo: null });
  });

  it('that is still worked on is not taken over', async () => {
    const [digest, request] = [digestOf('e'), randomUUID()];
    await forms.begin(digest, request);
    await leaveForDead(digest);
    await forms.goOn(digest, request);
    assert.deepEqual(await forms.begin(digest, randomUUID()), { is: 'under way' });
  });

  it('is forgotten after an hour', async () => {
    const [digest, request] = [digestOf('f'), randomUUID()];
    await forms.begin(digest, request);
    await forms.finish(digest, request, '/data');
    await sql`update sent_form set began_at = now() - interval '61 minutes' where digest = ${digest}`.execute(
      opened.database,
    );
    assert.deepEqual(await forms.begin(digest, randomUUID()), { is: 'first' });
  });
});

describe('a count', () => {
  it('goes on for all copies, and begins anew after a minute', async () => {
    const [one, other] = [countRequestsIn(opened.database), countRequestsIn(opened.database)];
    assert.equal((await one(digestOf('1'))).requests, 1);
    const { requests, secondsLeft } = await other(digestOf('1'));
    assert.equal(requests, 2);
    assert.ok(secondsLeft > 50 && secondsLeft <= 60);
    assert.equal((await one(digestOf('2'))).requests, 1);
    await sql`update request_count set began_at = now() - interval '61 seconds'`.execute(opened.database);
    assert.equal((await one(digestOf('1'))).requests, 1);
  });
});
