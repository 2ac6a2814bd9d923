// What the queue of jobs promises.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { openTestDatabase } from './database/test-database.ts';
import { openJobs } from './jobs.ts';
import { silentLog } from './log.ts';

const opened = openTestDatabase();
after(async () => (await opened)[Symbol.asyncDispose]());

test('a job is done once, with what it was given', async () => {
  const jobs = openJobs((await opened).address, silentLog);
  const done = Promise.withResolvers<unknown>();
  jobs.work('import', async (payload) => done.resolve(payload));
  await jobs.enqueue('import', { dataset: 7 });
  assert.deepEqual(await done.promise, { dataset: 7 });
  await jobs.stop();
});

test('a job that was left waiting is done after the next start', async () => {
  const { address } = await opened;
  const before = openJobs(address, silentLog);
  const begun = Promise.withResolvers<void>();
  const hold = Promise.withResolvers<void>();
  before.work('slow', async () => {
    begun.resolve();
    await hold.promise;
  });
  await before.enqueue('slow', { turn: 1 });
  await begun.promise;
  await before.enqueue('slow', { turn: 2 });
  const stopped = before.stop();
  hold.resolve();
  await stopped;
  const later = openJobs(address, silentLog);
  const done = Promise.withResolvers<unknown>();
  later.work('slow', async (payload) => done.resolve(payload));
  await later.start();
  assert.deepEqual(await done.promise, { turn: 2 });
  await later.stop();
});

test('a job whose program was killed is begun again, and given up when it was begun three times', async () => {
  const { address, database } = await opened;
  const jobs = openJobs(address, silentLog);
  const [again, lost] = [Promise.withResolvers<unknown>(), Promise.withResolvers<unknown>()];
  jobs.work(
    'broken',
    async (payload) => again.resolve(payload),
    async (payload) => lost.resolve(payload),
  );
  await jobs.start();
  await jobs.stop();
  const killed = (turn: number, begun: number) => sql`
    insert into pgboss.job (name, data, state, started_on, heartbeat_on, heartbeat_seconds, retry_limit, retry_count, dead_letter)
    values ('broken', ${JSON.stringify({ turn })}::jsonb, 'active', now(), now() - interval '1 hour', 30, 2, ${begun - 1}, 'broken.given-up')`;
  await killed(1, 1).execute(database);
  await killed(2, 3).execute(database);
  await sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`.execute(database); // As if the last look were long ago.
  const later = openJobs(address, silentLog);
  later.work(
    'broken',
    async (payload) => again.resolve(payload),
    async (payload) => lost.resolve(payload),
  );
  await later.start();
  assert.deepEqual(await again.promise, { turn: 1 });
  assert.deepEqual(await lost.promise, { turn: 2 });
  await later.stop();
});

test('a job that nobody does is refused when it is asked for', async () => {
  const jobs = openJobs((await opened).address, silentLog);
  await assert.rejects(jobs.enqueue('nothing', {}), /Nobody does the jobs called nothing/);
});

test('work of the day is done once a day, however many copies start', async () => {
  const { address, database } = await opened;
  const days: string[] = [];
  const done = Promise.withResolvers<void>();
  const copy = () => {
    const jobs = openJobs(address, silentLog);
    jobs.daily('roots', async (day) => {
      days.push(day);
      done.resolve();
    });
    return jobs;
  };
  const copies = [copy(), copy(), copy()];
  await Promise.all(copies.map((jobs) => jobs.start()));
  await done.promise;
  await Promise.all(copies.map((jobs) => jobs.stop()));
  const { rows } = await sql<{
    day: string;
  }>`select to_char(now() at time zone 'utc', 'YYYY-MM-DD') as day`.execute(database);
  assert.deepEqual(days, [rows[0]?.day]);

  const sameDay = copy();
  await sameDay.start();
  await sameDay.stop();
  assert.equal(days.length, 1);

  // As if that had been three days ago, and no copy had run since.
  await sql`update pgboss.job set singleton_on = singleton_on - interval '3 days' where name = 'roots'`.execute(
    database,
  );
  const later = copy();
  await later.start();
  for (let waited = 0; waited < 5000 && days.length < 2; waited += 20) await pause(20);
  await later.stop();
  assert.equal(days.length, 2);
});

test('a job asked for in a transaction is there when, and only when, the transaction is', async () => {
  const { address, database } = await opened;
  const jobs = openJobs(address, silentLog);
  const done: unknown[] = [];
  const second = Promise.withResolvers<void>();
  jobs.work('beside', async (payload) => {
    done.push(payload);
    second.resolve();
  });
  await assert.rejects(
    database.transaction().execute(async (transaction) => {
      await jobs.enqueue('beside', { turn: 1 }, transaction);
      throw new Error('thought better of it');
    }),
    /thought better/,
  );
  await database.transaction().execute((transaction) => jobs.enqueue('beside', { turn: 2 }, transaction));
  await second.promise;
  await jobs.stop();
  assert.deepEqual(done, [{ turn: 2 }]);
});

test('a copy that does not work hands its jobs to one that does', async () => {
  const { address } = await opened;
  const web = openJobs(address, silentLog, { works: false, patienceSeconds: 1 });
  const worker = openJobs(address, silentLog);
  const done = Promise.withResolvers<string>();
  web.work('handed-on', async () => done.resolve('web'));
  worker.work('handed-on', async () => done.resolve('worker'));
  await web.enqueue('handed-on', {});
  await worker.start();
  assert.equal(await done.promise, 'worker');
  await Promise.all([web.stop(), worker.stop()]);
});

test('a job that has not ended when the copy must stop goes back, and another copy does it', async () => {
  const { address } = await opened;
  const first = openJobs(address, silentLog, { works: true, patienceSeconds: 1 });
  const [begun, hold, again] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
  ];
  first.work('long', async () => {
    begun.resolve();
    await hold.promise;
  });
  await first.enqueue('long', {});
  await begun.promise;
  await first.stop();
  hold.resolve();
  await sql`update pgboss.job set start_after = now() where name = 'long' and state = 'retry'`.execute(
    (await opened).database,
  );
  const second = openJobs(address, silentLog);
  second.work('long', async () => again.resolve());
  await second.start();
  await again.promise;
  await second.stop();
});
