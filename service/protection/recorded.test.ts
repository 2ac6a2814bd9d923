// What protection does stands in the ledger: policies and releases, each once, by whom and from which request.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listEvents, exportLedger } from '../platform/ledger/index.ts';
import { verifyLedger } from '../platform/ledger/chain/index.ts';
import { colleagues } from './add-made-up-colleagues.ts';
import { approval, putMadeUpProtection } from './put-made-up-protection.ts';

test('a policy, a release under it, its withdrawal and the end of the policy are recorded once each', async () => {
  await using bench = await putMadeUpProtection();
  const { url: policy } = await bench.approve(approval);
  await bench.approve(approval);
  const waiting = await bench.handOver();
  await bench.as('ben').post(`${waiting.url}/release`, {});
  await bench.as('ben').post(`${waiting.url}/release`, {});
  const [url = ''] = /\/protection\/releases\/[0-9a-f-]{36}/.exec((await bench.get(waiting.url)).body) ?? [];
  await bench.as('ben').post(`${url}/withdraw`, { why: 'Counted twice.' });
  await bench.as('ben').post(`${url}/withdraw`, { why: 'Again.' });
  await bench.as('cal').post(`${policy}/retire`, {});

  const { events } = await listEvents(bench.database, { page: 1, most: 50 });
  const done = events.toReversed().filter(({ event }) => event.action !== 'role.given');
  assert.deepEqual(
    done.map(({ event, values }) => [event.action, values.find(({ place }) => place === 'name')?.value]),
    [
      ['policy.proposed', 'Ann Lee'],
      ['policy.approved', 'Cal Rowe'],
      ['policy.proposed', 'Ann Lee'],
      ['release.handed-over', 'Ann Lee'],
      ['release.made', 'Ben Marsh'],
      ['release.withdrawn', 'Ben Marsh'],
      ['policy.retired', 'Cal Rowe'],
    ],
  );
  assert.equal(`/protection/policies/${done[1]?.event.subject.id}`, policy);
  assert.equal(`/protection/releases/${done[4]?.event.subject.id}`, url);
  assert.equal(done[4]?.event.actor.id, colleagues.ben.id);
  assert.equal(done[4]?.event.actor.role, 'publisher');
  assert.equal(new Set(done.map(({ event }) => event.request)).size, done.length);
  const preparedBy = done[4]?.values.find(({ field }) => field === 'prepared by');
  assert.equal(preparedBy?.value, colleagues.ann.id);
  assert.deepEqual((await verifyLedger(await Array.fromAsync(exportLedger(bench.database)))).faults, []);
});

test('what is refused is not recorded', async () => {
  await using bench = await putMadeUpProtection();
  const before = (await listEvents(bench.database, { page: 1, most: 1 })).inAll;
  await bench.post('/protection/policies/new', { ...approval, below: '1' });
  const { url } = await bench.followed(await bench.as('dee').post('/protection/policies/new', approval));
  await bench.as('dee').post(`${url}/approve`, {});
  assert.equal((await listEvents(bench.database, { page: 1, most: 1 })).inAll, before + 1);
});
