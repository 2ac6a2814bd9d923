// What the queue of jobs promises.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
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

test('a job that nobody does is refused when it is asked for', async () => {
  const jobs = openJobs((await opened).address, silentLog);
  await assert.rejects(jobs.enqueue('nothing', {}), /Nobody does the jobs called nothing/);
});
