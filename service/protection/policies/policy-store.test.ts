// Policies as the database keeps them: every version, and who retired which.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { belowFive, belowTen } from '@due-regard/disclosure';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { isInForce, policyFor } from './body-policy.ts';
import { approvePolicy, findPolicy, listPolicies, type NewBodyPolicy, retirePolicy } from './policy-store.ts';

const calls = { id: '7d3b1c1e-0000-4000-8000-000000000001', title: 'Calls' };
const at = new Date('2026-11-22T12:00:00Z');

function approved(more: Partial<NewBodyPolicy> = {}): NewBodyPolicy {
  const rest = { note: '', approvedAt: at, demonstration: false, reviewBy: '2027-03-31' };
  const who = { approvedBy: 'Chief executive', approvedById: null, proposedById: null };
  return { dataset: null, presetId: 'below-5', policy: belowFive, ...who, ...rest, ...more };
}

describe('policies that are kept', () => {
  let opened: TestDatabase;
  before(async () => (opened = await openTestDatabase()));
  after(() => opened[Symbol.asyncDispose]());

  it('come back as they were approved, each version by itself', async () => {
    const { database } = opened;
    const first = await approvePolicy(database, approved());
    const second = await approvePolicy(database, approved({ policy: belowTen, presetId: 'below-10' }));
    const own = await approvePolicy(database, approved({ dataset: calls, note: 'Few calls' }));
    const all = await listPolicies(database);
    assert.deepEqual(
      all.map(({ id, version, dataset }) => [id, version, dataset]),
      [
        [second, 2, null],
        [first, 1, null],
        [own, 1, calls],
      ],
    );
    assert.deepEqual((await findPolicy(database, first))?.policy, belowFive);
    assert.equal((await findPolicy(database, own))?.note, 'Few calls');
    assert.equal((await findPolicy(database, own))?.reviewBy, '2027-03-31');
  });

  it('can be retired once, and say by whom', async () => {
    const { database } = opened;
    const own = (await listPolicies(database)).find(({ dataset }) => dataset)!;
    assert.equal(await retirePolicy(database, own.id, { at, by: 'Publisher', byId: 'a' }), true);
    assert.equal(await retirePolicy(database, own.id, { at, by: 'Somebody else', byId: 'b' }), false);
    const all = await listPolicies(database);
    const retired = all.find(({ id }) => id === own.id)!;
    assert.deepEqual(retired.retired, { at, by: 'Publisher' });
    assert.equal(isInForce(retired, all), false);
    assert.equal(policyFor(calls.id, all)?.version, 2);
  });

  it('never become the same version, however many are approved at once', async () => {
    const { database } = opened;
    const dataset = { ...calls, id: '7d3b1c1e-0000-4000-8000-000000000002' };
    const notes = ['first', 'second', 'third', 'fourth'];
    await Promise.all(notes.map((note) => approvePolicy(database, approved({ dataset, note }))));
    const versions = (await listPolicies(database)).flatMap((each) =>
      each.dataset?.id === dataset.id ? [each.version] : [],
    );
    assert.deepEqual(versions, [4, 3, 2, 1]);
  });

  it('are one version when the same form is sent twice', async () => {
    const dataset = { ...calls, id: '7d3b1c1e-0000-4000-8000-000000000003' };
    const first = await approvePolicy(opened.database, approved({ dataset }));
    assert.equal(await approvePolicy(opened.database, approved({ dataset })), first);
    assert.notEqual(await approvePolicy(opened.database, approved({ dataset, note: 'Again' })), first);
  });
});
