// What protection does stands in the ledger: policies and releases, each once, by whom and from which request.
import assert from 'node:assert/strict';
import { madeUpPerson } from '../pages/made-up-door.ts';
import { test } from 'node:test';
import { listEvents, exportLedger } from '../platform/ledger/index.ts';
import { verifyLedger } from '../platform/ledger/chain/index.ts';
import { approval, putMadeUpProtection } from './put-made-up-protection.ts';

test('a policy, a release under it, its withdrawal and the end of the policy are recorded once each', async () => {
  await using bench = await putMadeUpProtection();
  const { url: policy } = await bench.followed(await bench.post('/protection/policies/new', approval));
  await bench.post('/protection/policies/new', approval);
  const prepared = await bench.post('/protection/release/prepare', { finding: bench.finding });
  const preview = await bench.followed(prepared);
  const { url } = await bench.followed(
    await bench.post(`${preview.url}/release`, { releasedBy: 'Mary Roe' }),
  );
  await bench.post(`${preview.url}/release`, { releasedBy: 'Mary Roe' });
  await bench.post(`${url}/withdraw`, { why: 'Counted twice.' });
  await bench.post(`${url}/withdraw`, { why: 'Again.' });
  await bench.post(`${policy}/retire`, { retiredBy: 'Jane Doe' });

  const { events } = await listEvents(bench.database, { page: 1, most: 20 });
  const done = events.toReversed();
  assert.deepEqual(
    done.map(({ event }) => event.action),
    ['policy.approved', 'release.made', 'release.withdrawn', 'policy.retired'],
  );
  assert.deepEqual(
    done.map(
      ({ event }) =>
        `/protection/${event.subject.kind === 'policy' ? 'policies' : 'releases'}/${event.subject.id}`,
    ),
    [policy, url, url, policy],
  );
  assert.ok(done.every(({ event }) => event.actor.id === madeUpPerson.id && event.request !== null));
  assert.equal(new Set(done.map(({ event }) => event.request)).size, 4);
  const releasedBy = done[1]?.values.find(({ field }) => field === 'released by');
  assert.equal(releasedBy?.value, 'Mary Roe');
  assert.deepEqual((await verifyLedger(await Array.fromAsync(exportLedger(bench.database)))).faults, []);
});

test('what is refused is not recorded', async () => {
  await using bench = await putMadeUpProtection();
  await bench.post('/protection/policies/new', { ...approval, approvedBy: '' });
  assert.equal((await listEvents(bench.database, { page: 1, most: 1 })).inAll, 0);
});
