// A small body: a policy of its own, one group told against everybody else, in words.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TableSet } from '@due-regard/disclosure';
import {
  approval,
  type MadeUpProtection,
  putMadeUpProtection,
  records,
  wordsOf as words,
} from './put-made-up-protection.ts';
import { madeUpSet } from './releasing/made-up-finding.ts';

/** A body of 20. */
const staffSet: TableSet = {
  ...madeUpSet,
  tables: [
    {
      name: 'staff',
      dimensions: ['group'],
      rows: [
        { labels: ['White'], value: 13 },
        { labels: ['Asian'], value: 4 },
        { labels: ['Not known'], value: 3 },
      ],
    },
  ],
  sensitive: ['group'],
  // Other people than those searched.
  scope: { ...madeUpSet.scope!, records: '7d3b1c1e-0000-4000-8000-000000000002' },
};

let bench: MadeUpProtection;
before(async () => {
  bench = await putMadeUpProtection();
  await bench.approve(approval);
});
after(() => bench[Symbol.asyncDispose]());

const get: MadeUpProtection['get'] = (url) => bench.get(url);
const post: MadeUpProtection['post'] = (url, form) => bench.post(url, form);
const followed: MadeUpProtection['followed'] = (answer) => bench.followed(answer);

describe('a small body', () => {
  const office = { ...approval, for: records, preset: 'small-office', way: 'words' };

  it('has a policy of its own for a dataset, which must still fit the finding', async () => {
    assert.match(words(await bench.approve(office)), /Stop and search/);
    const refused = await followed(await post('/protection/release/prepare', { finding: bench.finding }));
    assert.match(words(refused), /Nothing was released\..*publish one characteristic at a time/);
    assert.match(words(refused), /What you can do/);
  });

  it('says of which group it tells, and everybody else is brought together', async () => {
    bench.setCounts(staffSet);
    const asked = await get(`/protection/release?finding=${bench.finding}`);
    const compared = await followed(await post('/protection/release/compare', { finding: bench.finding }));
    const open = await post('/protection/release/prepare', { finding: bench.finding });
    const told = await followed(
      await post('/protection/release/prepare', { finding: bench.finding, about: 'Asian' }),
    );
    bench.setCounts(madeUpSet);
    assert.match(words(asked), /The share of which group is told\?/);
    assert.match(words(compared), /here White, against everybody else Kept out/);
    assert.equal(open.status, 422);
    assert.match(words(open), /Choose the group that is told/);
    assert.match(words(told), /fewer than a quarter: 0 to 4 of 20/);
    assert.match(words(told), /Everybody else/);
  });

  it('goes back to the policy for all data once its own is retired', async () => {
    const list = await get('/protection/policies');
    const [own = ''] = /\/protection\/policies\/[0-9a-f-]{36}(?=">Stop and search)/.exec(list.body) ?? [];
    assert.equal((await post(`${own}/retire`, {})).status, 403);
    await bench.as('cal').post(`${own}/retire`, {});
    assert.match(words(await get(own)), /Retired 22 November 2026, by Cal Rowe, Chief executive/);
    assert.match(words(await get('/protection/policies')), /Stop and search.*Hide below 5.*as for all data/);
  });

  it('is told of the rule for small bodies where another one holds', async () => {
    const asked = () => get(`/protection/release?finding=${bench.finding}`);
    assert.doesNotMatch(words(await asked()), /rule for small bodies/);
    bench.setCounts(staffSet);
    assert.match(words(await asked()), /These are 20 in all\..*rule for small bodies/);
    bench.setCounts(madeUpSet);
  });
});
