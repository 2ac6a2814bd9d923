// Findings that are being worked out: what becomes of each, and what is remembered.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Aside, AsideStopped } from '../platform/aside.ts';
import { fixedClock } from '../platform/clock.ts';
import { type AskedFinding, workInHandStore } from './work-in-hand-store.ts';

const asked: AskedFinding = {
  kind: 'rate',
  request: { records: 'a', population: 'b' },
  typed: { by: 'gender' },
};

/** Work that ends as it is told to, and notes what was kept and logged. */
function storeWith(run: Aside['run']) {
  const kept: unknown[] = [];
  const logged: string[] = [];
  const note = (what: string) => void logged.push(what);
  const works = workInHandStore({
    aside: { run, close: async () => undefined },
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
  const { works, kept, logged } = storeWith(run);
  const { id } = works.begin(asked);
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
    const { works, logged } = storeWith(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new AsideStopped('Stopped.')));
        }),
    );
    const { id } = works.begin(asked);
    assert.equal((await works.settled(id, 5))?.state.name, 'working');
    works.stop(id);
    assert.equal((await works.settled(id, 1000))?.state.name, 'stopped');
    assert.deepEqual(logged, []);
  });

  it('keeps what was typed, to be put back', () => {
    const { works } = storeWith(async () => ({ ok: false, problems: [] }));
    assert.deepEqual(works.find(works.begin(asked).id)?.typed, { by: 'gender' });
  });

  it('that never was is not found', async () => {
    const { works } = storeWith(async () => undefined);
    assert.equal(works.find('none'), undefined);
    assert.equal(await works.settled('none', 5), undefined);
  });

  it('is forgotten when it is over and two hundred have come after it', async () => {
    const { works } = storeWith(async () => ({ ok: false, problems: [] }));
    const first = works.begin(asked).id;
    await works.settled(first, 1000);
    for (let time = 0; time < 200; time += 1) works.begin(asked);
    assert.equal(works.find(first), undefined);
  });
});
