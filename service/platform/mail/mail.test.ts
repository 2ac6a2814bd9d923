// Letters: sent when, and only when, what they are about is done; tried again; known for the same when sent twice; forgotten when sent.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { openTestDatabase } from '../database/test-database.ts';
import { temporaryFolder } from '../files.ts';
import { type LogFacts, silentLog } from '../log.ts';
import { type Carrier, countSentLetters, listLetters, mailServer, openMail, outboxFolder } from './index.ts';
import { withdrawLetters } from './letter-store.ts';
import { minutesUntilNextTry, mostTries } from './letter.ts';

const from = 'Due Regard <no-reply@fellshire.example>';
const letter = {
  to: 'zoe@fellshire.example',
  subject: 'Your invitation',
  text: 'Hello Zoë,\n\nhttps://regard.example/join/abc=def\n',
  about: 'invitation',
};
const test0 = await openTestDatabase();
const { database } = test0;
after(async () => test0[Symbol.asyncDispose]());

/** A clock that is put forward by hand. */
function movableClock() {
  let at = Date.parse('2026-11-22T12:00:00Z');
  return { now: () => new Date(at), pass: (minutes: number) => void (at += minutes * 60_000) };
}

function post(carrier: Carrier, log = silentLog) {
  const clock = movableClock();
  const mail = openMail({ database, carrier, clock, log });
  const send = (more: Partial<typeof letter> = {}) =>
    database.transaction().execute((transaction) => mail.send(transaction, { ...letter, ...more }));
  return { mail, clock, send };
}

/** A mail server on this machine that keeps what it is sent. `refuse` answers instead for a recipient. */
async function server(refuse: (to: string) => Error | null = () => null) {
  const received: string[] = [];
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(refuse(address)),
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  return {
    received,
    address: `smtp://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => smtp.close(resolve)),
  };
}

function answering(code: number): Error {
  return Object.assign(new Error(`${letter.to} is not wanted`), { responseCode: code });
}

describe('a letter', () => {
  test('reaches the mail server as plain text, from us, marked as written by a program', async () => {
    await using smtp = await server();
    const { mail, send } = post(mailServer(smtp.address, null, from));
    await send();
    assert.equal(await mail.carryDue(), 1);
    const [message = ''] = smtp.received;
    assert.match(message, /^From: Due Regard <no-reply@fellshire\.example>\r\n/m);
    assert.match(message, /^To: zoe@fellshire\.example\r\n/m);
    assert.match(message, /^Message-ID: <[0-9a-f-]{36}@fellshire\.example>\r\n/m);
    assert.match(message, /^Auto-Submitted: auto-generated\r\n/m);
    assert.match(message, /Hello Zo=C3=AB,/);
    assert.match(message, /join\/abc=3Ddef/);
    await mail.stop();
  });

  test('of something that was not done is not there', async () => {
    const { mail } = post(outboxFolder('/nowhere', from));
    const undone = database.transaction().execute(async (transaction) => {
      await mail.send(transaction, letter);
      throw new Error('changed our mind');
    });
    await assert.rejects(undone, /changed our mind/);
    await assert.rejects(mail.send(database, letter), /MAIL_OUTSIDE_TRANSACTION/);
    assert.deepEqual(await listLetters(database, 10), []);
  });

  test('that was sent leaves no address and no words behind, only that there was one', async () => {
    await using smtp = await server();
    const { mail, send } = post(mailServer(smtp.address, null, from));
    const before = await countSentLetters(database);
    await send();
    await mail.carryDue();
    const rows = await database.selectFrom('letter').selectAll().where('state', '=', 'sent').execute();
    assert.equal(await countSentLetters(database), before + 1);
    assert.doesNotMatch(JSON.stringify(rows), /zoe|Hello|Your invitation/);
  });

  test('is sent again under the same name when the program died with it in hand, and not before', async () => {
    await using smtp = await server();
    const real = mailServer(smtp.address, null, from);
    const died = new Promise<never>(() => undefined);
    let lives = 0;
    const { mail, clock, send } = post({
      async carry(each) {
        await real.carry(each);
        lives += 1;
        if (lives === 1) await died; // Taken by the server, and never heard of again.
      },
      close: () => undefined,
    });
    await send();
    void mail.carryDue();
    while (smtp.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(await mail.carryDue(), 0);
    clock.pass(6);
    assert.equal(await mail.carryDue(), 1);
    const names = smtp.received.map((message) => /^Message-ID: (.*)\r\n/m.exec(message)?.[1]);
    assert.equal(names.length, 2);
    assert.equal(names[0], names[1]);
  });

  test('that two programs look for is taken by one', async () => {
    await using smtp = await server();
    const one = post(mailServer(smtp.address, null, from));
    const other = post(mailServer(smtp.address, null, from));
    for (let count = 0; count < 10; count += 1) await one.send();
    const gone = await Promise.all([one.mail.carryDue(), other.mail.carryDue()]);
    assert.equal(gone[0] + gone[1], 10);
    assert.equal(smtp.received.length, 10);
  });
});

describe('a mail server', () => {
  test('that does not answer is asked again later, and nothing of the letter is in the log', async () => {
    const lines: { what: string; facts: LogFacts }[] = [];
    const keep = (what: string, facts: LogFacts = {}) => void lines.push({ what, facts });
    const smtp = await server();
    await smtp[Symbol.asyncDispose]();
    const { mail, clock, send } = post(mailServer(smtp.address, null, from), { ...silentLog, warn: keep });
    await send();
    assert.equal(await mail.carryDue(), 0);
    const [waiting] = await listLetters(database, 10);
    assert.deepEqual([waiting?.state, waiting?.tries, waiting?.lastProblem], ['waiting', 1, 'ESOCKET']);
    assert.equal(await mail.carryDue(), 0);
    assert.equal((await listLetters(database, 10))[0]?.tries, 1);
    clock.pass(1);
    await mail.carryDue();
    assert.equal((await listLetters(database, 10))[0]?.tries, 2);
    assert.equal(lines.length, 2);
    assert.doesNotMatch(JSON.stringify(lines), /zoe|invitation\b.*Hello|Your/);
    await withdrawLetters(database, letter.to, clock.now());
    assert.deepEqual(await listLetters(database, 10), []);
  });

  test('that refuses an address for good is not asked again; one that is busy is', async () => {
    await using smtp = await server((to) =>
      to.startsWith('gone') ? answering(550) : to.startsWith('busy') ? answering(451) : null,
    );
    const { mail, send, clock } = post(mailServer(smtp.address, null, from));
    await send({ to: 'gone@fellshire.example' });
    await send({ to: 'busy@fellshire.example' });
    await mail.carryDue();
    const states = (await listLetters(database, 10)).map(
      ({ state, lastProblem }) => `${state} ${lastProblem ?? ''}`,
    );
    assert.deepEqual(states.sort(), ['failed EENVELOPE 550', 'waiting EENVELOPE 451']);
    assert.doesNotMatch(JSON.stringify(await listLetters(database, 10)), /wanted/);
    await withdrawLetters(database, 'busy@fellshire.example', clock.now());
    await database.deleteFrom('letter').execute();
  });

  test('that never comes back is given up after more than a day', async () => {
    const { mail, clock, send } = post({
      carry: () => Promise.reject(Object.assign(new Error('no'), { code: 'ETIMEDOUT' })),
      close: () => undefined,
    });
    await send();
    let minutes = 0;
    for (let tries = 1; tries <= mostTries; tries += 1) {
      await mail.carryDue();
      minutes += minutesUntilNextTry(tries);
      clock.pass(minutesUntilNextTry(tries));
    }
    const [given] = await listLetters(database, 10);
    assert.deepEqual([given?.state, given?.tries, given?.lastProblem], ['failed', mostTries, 'ETIMEDOUT']);
    assert.ok(minutes > 24 * 60 && minutes < 30 * 60, String(minutes));
    await database.deleteFrom('letter').execute();
  });

  test('with a name and a password is not told them over a line that others can read', async () => {
    await using smtp = await server();
    const { mail, send } = post(mailServer(smtp.address.replace('//', '//us:secret@'), null, from));
    await send();
    assert.equal(await mail.carryDue(), 0);
    assert.match((await listLetters(database, 10))[0]?.lastProblem ?? '', /^ETLS/);
    assert.deepEqual(smtp.received, []);
    await database.deleteFrom('letter').execute();
  });
});

describe('without a mail server', () => {
  test('each letter is a file that mail programs open, for the user of the program alone', async () => {
    await using folder = await temporaryFolder('outbox');
    const { mail, send } = post(outboxFolder(join(folder.path, 'outbox'), from));
    await send();
    assert.equal(await mail.carryDue(), 1);
    const [name = ''] = await readdir(join(folder.path, 'outbox'));
    assert.match(name, /^2026-11-22T12-00-00-000Z-[0-9a-f]{8}\.eml$/);
    assert.match(
      await readFile(join(folder.path, 'outbox', name), 'utf8'),
      /^To: zoe@fellshire\.example\r$/m,
    );
  });

  test('it looks by itself, and stops when it is told to', async () => {
    await using folder = await temporaryFolder('outbox');
    const clock = movableClock();
    const carrier = outboxFolder(folder.path, from);
    const mail = openMail({ database, carrier, clock, log: silentLog, everyMilliseconds: 10 });
    await database.transaction().execute((transaction) => mail.send(transaction, letter));
    mail.start();
    while ((await readdir(folder.path)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await mail.stop();
    await database.transaction().execute((transaction) => mail.send(transaction, letter));
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal((await readdir(folder.path)).length, 1);
  });
});
