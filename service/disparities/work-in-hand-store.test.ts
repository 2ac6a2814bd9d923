// Findings that are being worked out: what becomes of each, and what is remembered.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Aside, AsideStopped } from '../platform/aside.ts';
import { fixedClock } from '../platform/clock.ts';
import { openTestDatabase } from '../platform/database/test-database.ts';
import { type AskedFinding, workInHandStore } from './work-in-hand-store.ts';

const asked: AskedFinding = {
  kind: 'rate',
  request: { records: 'a', population: 'b' },
  typed: { by: 'gender' },
};

const opened = openTestDatabase();
after(async () => (await opened)[Symbol.asyncDispose]());

/** Work that ends as it is told to, and notes what was kept and logged: one copy of the program. */
async function storeWith(run: Aside['run']) {
  const kept: unknown[] = [];
  const logged: string[] = [];
  const note = (what: string) => void logged.push(what);
  const works = workInHandStore({
    aside: { run, close: async () => undefined },
    database: (await opened).database,
    dataFolder: '/nowhere',
    databaseAddress: { connectionString: 'postgres://nobody@localhost/none' },
    log: { debug: note, info: note, warn: note, error: note },
    clock: fixedClock(new Date('2026-01-05T09:00:00Z')),
    keep: async (_, finding) => {
      kept.push(finding);
      return 'kept-1';
    },
  });
  return { works, kept, logged };
}

async function stateAfter(run: Aside['run']) {
  const { works, kept, logged } = await storeWith(run);
  const { id } = await works.begin(asked);
  return { state: (await works.settled(id, 1000))?.state, kept, logged };
}

describe('a finding that is being worked out', () => {
  it('is kept when it is made, and leads to it', async () => {
    const { state, kept } = await stateAfter(async () => ({ ok: true, finding: '{"format":1}' }));
    assert.deepEqual(state, { name: 'done', findingId: 'kept-1' });
    assert.deepEqual(kept, [{ format: 1 }]);
  });

  it('says why when it is refused', async () => {
    const problems = [{ code: 'NOTHING_COUNTED', message: 'There are none.' }];
    const { state, kept } = await stateAfter(async () => ({ ok: false, problems }));
    assert.deepEqual(state, { name: 'refused', problems });
    assert.deepEqual(kept, []);
  });

  it('is logged when it breaks off, without what was asked', async () => {
    const { state, logged } = await stateAfter(() => Promise.reject(new Error('out of memory')));
    assert.deepEqual(state, { name: 'failed' });
    assert.deepEqual(logged, ['a finding could not be worked out']);
  });

  it('breaks off too when what comes back is no answer', async () => {
    assert.deepEqual((await stateAfter(async () => 'nonsense')).state, { name: 'failed' });
  });

  it('is being worked out until it is over, and can be stopped', async () => {
    const { works, logged } = await storeWith(untilStopped);
    const { id } = await works.begin(asked);
    assert.equal((await works.settled(id, 5))?.state.name, 'working');
    await works.stop(id);
    assert.equal((await works.settled(id, 1000))?.state.name, 'stopped');
    assert.deepEqual(logged, []);
  });

  it('keeps what was typed, to be put back', async () => {
    const { works } = await storeWith(async () => ({ ok: false, problems: [] }));
    const { id } = await works.begin(asked);
    assert.deepEqual((await works.find(id))?.typed, { by: 'gender' });
  });

  it('that never was is not found', async () => {
    const { works } = await storeWith(async () => undefined);
    const none = randomUUID();
    assert.equal(await works.find(none), undefined);
    assert.equal(await works.settled(none, 5), undefined);
  });

  it('is seen, waited for and stopped from any copy of the program', async () => {
    const { works } = await storeWith(untilStopped);
    const { works: other } = await storeWith(async () => undefined);
    const { id } = await works.begin(asked);
    assert.equal((await other.settled(id, 5))?.state.name, 'working');
    await other.stop(id);
    assert.equal((await other.settled(id, 5000))?.state.name, 'stopped');
    assert.deepEqual((await other.find(id))?.request, asked.request);
  });

  it('has broken off when its copy of the program is gone, and can be begun again', async () => {
    const { database } = await opened;
    const { works: other } = await storeWith(async () => ({ ok: true, finding: '{}' }));
    const id = randomUUID();
    // As a copy leaves it that was killed.
    await sql`insert into work_under_way (id, kind, asked, started_at, seen_at)
      values (${id}, 'finding', ${JSON.stringify(asked)}::json, now(), now() - interval '1 minute')`.execute(
      database,
    );
    const left = await other.find(id);
    assert.equal(left?.state.name, 'failed');
    const again = await other.begin({ kind: left.kind, request: left.request, typed: left.typed });
    assert.deepEqual((await other.settled(again.id, 1000))?.state, { name: 'done', findingId: 'kept-1' });
  });

  it('has time to end when its copy stops, and has broken off when that was not enough', async () => {
    const slow = await storeWith(async () => {
      await pause(50);
      return { ok: true, finding: '{}' };
    });
    const short = await slow.works.begin(asked);
    await slow.works.close(2000);
    assert.equal((await slow.works.find(short.id))?.state.name, 'done');
    const endless = await storeWith(untilStopped);
    const long = await endless.works.begin(asked);
    await endless.works.close(20);
    assert.equal((await slow.works.find(long.id))?.state.name, 'failed');
  });

  it('is forgotten after a day', async () => {
    const { works } = await storeWith(async () => ({ ok: false, problems: [] }));
    const { id } = await works.begin(asked);
    await works.settled(id, 1000);
    const { database } = await opened;
    await sql`update work_under_way set seen_at = now() - interval '25 hours' where id = ${id}`.execute(
      database,
    );
    await works.begin(asked);
    assert.equal(await works.find(id), undefined);
  });
});

const untilStopped: Aside['run'] = (_, signal) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new AsideStopped('Stopped.')));
  });
