// What those who look after the program see of the queue.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { openTestDatabase } from './database/test-database.ts';
import { listJobs, retryJob } from './job-store.ts';
import { openJobs } from './jobs.ts';
import { silentLog } from './log.ts';

const opened = openTestDatabase();
after(async () => (await opened)[Symbol.asyncDispose]());

test('a queue that was never opened has nothing in it', async () => {
  const { database } = await opened;
  assert.deepEqual(await listJobs(database), []);
  assert.equal(await retryJob(database, crypto.randomUUID()), false);
});

test('a job that was given up is listed with why, without what it was about, and can be begun again', async () => {
  const { address, database } = await opened;
  let isMended = false;
  const done = Promise.withResolvers<void>();
  const jobs = openJobs(address, silentLog);
  jobs.work('frail', async () => {
    if (isMended) return done.resolve();
    throw Object.assign(new Error('Kit Underhill could not be written to'), { code: 'DISK_FULL' });
  });
  await jobs.enqueue('frail', { datasetId: 7 });
  // As if the pauses between its tries had passed.
  for (let turn = 0; turn < 500 && (await listJobs(database))[0]?.state !== 'given up'; turn += 1) {
    await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(database);
    await pause(20);
  }
  const [job] = await listJobs(database);
  assert.ok(job);
  assert.deepEqual([job.name, job.state, job.tries, job.why], ['frail', 'given up', 3, 'DISK_FULL']);
  assert.doesNotMatch(JSON.stringify(job), /Underhill/);
  isMended = true;
  assert.equal(await retryJob(database, job.id), true);
  await done.promise;
  await jobs.stop();
  assert.deepEqual(await listJobs(database), []);
});
