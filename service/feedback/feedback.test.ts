// Feedback from the form to the inbox: kept as typed, told a reference, answered by a letter, and erased when its time is over.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findProfile, setUpBodies, setUpOrganisation } from '../organisation/index.ts';
import { madeUpPerson, nobodysDoor, doorFor } from '../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { actingAs } from '../platform/doer.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { exportLedger } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import { vaultOf } from '../platform/vault.ts';
import { eraseFeedback, feedback, listKeptFeedback } from './index.ts';
import { isReference, lettersIn, pathFrom, referenceOf } from './sent-feedback.ts';

const letters: { to: string; text: string; subject: string }[] = [];
let test: TestDatabase;
let visitors: WebServer;
let staff: WebServer;
const now = new Date('2026-11-22T12:00:00Z');
const asStaff = { id: 'somebody', role: 'publisher', request: null, body: 'fellshire' };

before(async () => {
  test = await openTestDatabase();
  const profile = findProfile('fellshire');
  assert.ok(profile);
  await setUpOrganisation(test.database, profile.id, now);
  await setUpBodies(test.database, profile);
  const { routes } = feedback({
    ...{ profile, database: test.database, vault: vaultOf(Buffer.alloc(32, 7)), clock: { now: () => now } },
    mail: { send: async (_, letter) => void letters.push(letter) },
  });
  const look = {
    ...{ organisationName: 'Fellshire', demonstration: false },
    brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
  };
  const mayRead = doorFor(({ name }) => name === 'feedback:read', madeUpPerson);
  visitors = createWebServer({ routes, look, log: silentLog, door: nobodysDoor });
  staff = createWebServer({ routes, look, log: silentLog, door: mayRead });
});
after(async () => {
  await visitors.close();
  await staff.close();
  await test[Symbol.asyncDispose]();
});

async function send(form: Record<string, string>): Promise<string> {
  const { status, headers } = await visitors.inject({ url: '/feedback', form });
  assert.equal(status, 303);
  return String(headers['location']).split('/').at(-1) ?? '';
}

const inbox = async (query = '') => (await staff.inject({ url: `/desk/feedback${query}` })).body;

describe('the form', () => {
  it('tells whom to ring, and that it is not for what is urgent or private', async () => {
    const { body } = await visitors.inject({ url: '/feedback' });
    assert.match(body, /ring 999.*101/s);
    assert.match(body, /Do not use this page for anything urgent/);
    const welsh = (await visitors.inject({ url: '/cy/feedback' })).body;
    assert.match(welsh, /ffoniwch 999/);
  });

  it('knows the page that it is about by its path alone', async () => {
    const asked = `/feedback?page=${encodeURIComponent('/published?words=my+name#top')}`;
    const { body } = await visitors.inject({ url: asked });
    assert.match(body, /name="page"[^>]*value="\/published"/);
    assert.equal(pathFrom('https://elsewhere.example/'), '');
    assert.equal(pathFrom('//elsewhere.example'), '');
  });

  it('is not held up by an address that is made to take long', async () => {
    const began = performance.now();
    const form = { useful: 'no', email: `a@${'.'.repeat(200_000)}@` };
    assert.equal((await visitors.inject({ url: '/feedback', form })).status, 422);
    assert.ok(performance.now() - began < 5_000);
  });

  it('keeps everything that was typed when something is wrong with it', async () => {
    const form = {
      useful: '',
      wentWrong: 'x'.repeat(3001),
      page: 'nowhere',
      email: 'not one',
      couldBeBetter: 'Kept',
    };
    const { status, body } = await visitors.inject({ url: '/feedback', form });
    assert.equal(status, 422);
    assert.match(body, /<title>Error: /);
    assert.match(body, /3,001 characters: shorten it to 3,000/);
    assert.match(body, /Enter a page of this site/);
    assert.match(body, /Enter an e-mail address/);
    assert.match(body, />Kept<\/textarea>/);
    assert.match(body, new RegExp('x{3001}'));
    const empty = await visitors.inject({ url: '/feedback', form: {} });
    assert.match(empty.body, /Say whether the page was useful/);
  });

  it('counts a line’s end and a character of several parts once each', () => {
    assert.equal(lettersIn('a\r\nb'), 3);
    assert.equal(lettersIn('𝒜é'), 2);
  });

  it('thanks with a reference that is easy to read out, and has nothing personal in its address', async () => {
    const reference = await send({ useful: 'yes' });
    assert.ok(isReference(reference));
    const { body } = await visitors.inject({ url: `/feedback/sent/${reference}` });
    assert.match(body, new RegExp(`Thank you[\\s\\S]*${reference}`));
    assert.equal((await visitors.inject({ url: '/feedback/sent/<b>' })).status, 404);
    assert.equal(referenceOf([0, 1, 2, 3, 28, 29, 30, 31]), 'ABCD-6789');
  });
});

describe('the inbox', () => {
  it('has what was sent, and is shut to whoever is not signed in', async () => {
    const reference = await send({
      useful: 'no',
      wentWrong: 'The table <b>is</b> too wide',
      page: '/published',
    });
    const body = await inbox();
    assert.match(body, new RegExp(reference));
    assert.match(body, /The table &lt;b&gt;is&lt;\/b&gt; too wide/);
    assert.equal((await visitors.inject({ url: '/desk/feedback' })).status, 303);
  });

  it('finds by words, and by state', async () => {
    const reference = await send({ couldBeBetter: 'More about 100% of buses' });
    assert.match(await inbox('?words=100%25+buses'), new RegExp(reference));
    assert.doesNotMatch(await inbox('?words=trains'), new RegExp(reference));
    assert.doesNotMatch(await inbox('?state=closed'), new RegExp(reference));
  });

  it('answers by a letter, and never twice shows the address', async () => {
    const reference = await send({ wentWrong: 'A link is broken', email: 'reader@made-up.example' });
    const { id } = await row(reference);
    const kept = await actingAs(asStaff, () =>
      test.database
        .selectFrom('feedback')
        .select('emailLocked')
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    assert.doesNotMatch(kept.emailLocked ?? '', /reader/);
    const page = (await staff.inject({ url: `/desk/feedback/${id}` })).body;
    assert.match(page, /Yes, by email/);
    assert.doesNotMatch(page, /reader@made-up/);
    const { status } = await staff.inject({
      url: `/desk/feedback/${id}/answer`,
      form: { answered: 'It is mended.' },
    });
    assert.equal(status, 303);
    assert.equal(letters.length, 1);
    assert.equal(letters[0]?.to, 'reader@made-up.example');
    assert.match(letters[0]?.text ?? '', /^It is mended\./);
    assert.equal((await row(reference)).state, 'answered');
    assert.match(
      (await staff.inject({ url: `/desk/feedback/${id}` })).body,
      /Answer sent[\s\S]*It is mended/,
    );
  });

  it('has nowhere to send an answer where nobody wants one; notes and closes', async () => {
    const { id } = await row(await send({ useful: 'partly' }));
    const answered = await staff.inject({ url: `/desk/feedback/${id}/answer`, form: { answered: 'Thanks' } });
    assert.match(answered.body, /They gave no address/);
    const empty = await staff.inject({ url: `/desk/feedback/${id}/note`, form: { noted: '' } });
    assert.match(empty.body, /Enter a note/);
    await staff.inject({ url: `/desk/feedback/${id}/note`, form: { noted: 'Told the web team' } });
    await staff.inject({ url: `/desk/feedback/${id}/close`, form: {} });
    assert.match((await staff.inject({ url: `/desk/feedback/${id}` })).body, /Told the web team/);
    assert.match(await inbox('?state=closed'), new RegExp(id));
  });
});

describe('when its time is over', () => {
  it('its words, address and notes are gone, and nothing of them is in the ledger', async () => {
    const reference = await send({ wentWrong: 'Unmistakable-4711', email: 'unmistakable@made-up.example' });
    const { id } = await row(reference);
    await staff.inject({ url: `/desk/feedback/${id}/note`, form: { noted: 'Unmistakable-4711 again' } });
    await actingAs(asStaff, async () => {
      assert.ok((await listKeptFeedback(test.database)).some((each) => each.id === id));
      await test.database.transaction().execute((transaction) => eraseFeedback(transaction, id, now));
      assert.ok(!(await listKeptFeedback(test.database)).some((each) => each.id === id));
      assert.deepEqual(
        await test.database.selectFrom('feedbackNote').selectAll().where('feedbackId', '=', id).execute(),
        [],
      );
    });
    assert.match(await inbox(), new RegExp(`${reference}[\\s\\S]*Erased, as its time was over`));
    let ledger = '';
    for await (const part of exportLedger(test.database)) ledger += part;
    assert.match(ledger, /feedback\.received/);
    assert.doesNotMatch(ledger, /Unmistakable-4711|made-up\.example/);
  });
});

async function row(reference: string) {
  return actingAs(asStaff, () =>
    test.database
      .selectFrom('feedback')
      .select(['id', 'state'])
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow(),
  );
}
