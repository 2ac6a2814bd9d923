// What protection works out: what becomes of it, and what is remembered and logged of it.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { type Aside, AsideStopped } from '../../platform/aside.ts';
import { fixedClock } from '../../platform/clock.ts';
import { openTestDatabase } from '../../platform/database/test-database.ts';
import type { LogFacts } from '../../platform/log.ts';
import { madeUpSet } from './made-up-finding.ts';
import type { WorkInput } from './work-input.ts';
import { type AskedWork, workStore } from './work-store.ts';

const asked: AskedWork = {
  ...{ findingId: 'a', heading: 'Searches', records: 'b', set: madeUpSet },
  ...{ policyId: null, known: [] },
};
const input: WorkInput = { task: 'compare', set: madeUpSet, register: [], dataFolder: '/none', policies: [] };

const opened = openTestDatabase();
after(async () => (await opened)[Symbol.asyncDispose]());

async function storeWith(run: Aside['run']) {
  const logged: { what: string; facts: LogFacts }[] = [];
  const note = (what: string, facts: LogFacts = {}) => void logged.push({ what, facts });
  const works = workStore({
    aside: { run, close: async () => undefined },
    database: (await opened).database,
    log: { debug: note, info: note, warn: note, error: note },
    clock: fixedClock(new Date('2026-11-22T12:00:00Z')),
  });
  return { works, logged };
}

describe('what protection works out', () => {
  it('is there when it is done', async () => {
    const { works } = await storeWith(async () => ({ kind: 'compared', policies: [] }));
    const { id } = await works.begin(asked, input);
    assert.deepEqual((await works.settled(id, 1000))?.state, {
      name: 'done',
      answer: { kind: 'compared', policies: [] },
    });
  });

  it('can be stopped', async () => {
    const { works, logged } = await storeWith(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new AsideStopped('Stopped.')));
        }),
    );
    const { id } = await works.begin(asked, input);
    assert.equal((await works.settled(id, 5))?.state.name, 'working');
    await works.stop(id);
    assert.equal((await works.settled(id, 1000))?.state.name, 'stopped');
    assert.deepEqual(logged, []);
  });

  it('is logged when it breaks off, without what the fault says: that may be somebody’s number', async () => {
    const { works, logged } = await storeWith(() =>
      Promise.reject(new RangeError('“Black” is 3 and cannot be.')),
    );
    const { id } = await works.begin(asked, input);
    assert.equal((await works.settled(id, 1000))?.state.name, 'failed');
    assert.equal(logged[0]?.what, 'protection could not be worked out');
    assert.equal(logged[0]?.facts['fault'], 'RangeError');
    assert.doesNotMatch(JSON.stringify(logged), /Black/);
  });
});
