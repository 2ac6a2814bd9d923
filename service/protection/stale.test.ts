// A release whose finding says something else since: staff see it on the list and on its page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { approval, putMadeUpProtection, wordsOf, type MadeUpProtection } from './put-made-up-protection.ts';

/** As when its data changed and it was worked out again. */
async function changeFinding({ database, finding }: MadeUpProtection, at: string): Promise<void> {
  const made = { title: 'x', heading: 'x', scope: 'x', finding: '{}', receiptDigest: '1'.repeat(64) };
  const times = { workedOutAt: new Date(0), replacedAt: new Date(at) };
  const { number } = await database
    .selectFrom('findingVersion')
    .select(({ fn }) => fn.countAll<number>().as('number'))
    .executeTakeFirstOrThrow();
  await database
    .insertInto('findingVersion')
    .values({ findingId: finding, number: number + 1, ...made, ...times })
    .execute();
}

test('a release is marked as stale once its finding has changed, and not for what changed before', async () => {
  await using bench = await putMadeUpProtection();
  await changeFinding(bench, '2026-11-20T12:00:00Z');
  await bench.approve(approval);
  const waiting = await bench.handOver();
  await bench.as('ben').post(`${waiting.url}/release`, {});
  const list = async () => wordsOf(await bench.get('/protection/releases'));
  assert.doesNotMatch(await list(), /stale/);
  await changeFinding(bench, '2026-11-24T12:00:00Z');
  assert.match(await list(), /Its finding changed on 24 November 2026 Out, and stale/);
  const [url = ''] = /\/protection\/releases\/[0-9a-f-]{36}/.exec((await bench.get(waiting.url)).body) ?? [];
  assert.match(wordsOf(await bench.get(url)), /has not said the same since 24 November 2026/);
  await bench.as('ben').post(`${url}/withdraw`, { why: 'The data were corrected.' });
  assert.doesNotMatch(await list(), /Out, and stale/);
});
