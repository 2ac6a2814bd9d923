// What the queue of jobs promises.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
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
