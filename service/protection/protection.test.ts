// The pages of protection as staff use them: no release without a policy, a preview, a name, and the register.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { InjectedResponse } from '../pages/web.ts';
import { madeUpSet } from './releasing/made-up-finding.ts';
import {
  approval,
  type MadeUpProtection,
  putMadeUpProtection,
  records,
  wordsOf as words,
} from './put-made-up-protection.ts';

/** No group has more than a few. */
const fewRows = [
  { labels: ['White', 'Arrested'], value: 2 },
  { labels: ['White', 'Not arrested'], value: 6 },
  { labels: ['Black', 'Arrested'], value: 3 },
  { labels: ['Black', 'Not arrested'], value: 1 },
  { labels: ['Asian', 'Arrested'], value: 1 },
  { labels: ['Asian', 'Not arrested'], value: 2 },
  { labels: ['Mixed', 'Arrested'], value: 4 },
  { labels: ['Mixed', 'Not arrested'], value: 3 },
];

let bench: MadeUpProtection;
before(async () => {
  bench = await putMadeUpProtection();
  await bench.approve(approval);
});
after(() => bench[Symbol.asyncDispose]());

const get: MadeUpProtection['get'] = (url) => bench.get(url);
const post: MadeUpProtection['post'] = (url, form) => bench.post(url, form);
const followed: MadeUpProtection['followed'] = (answer) => bench.followed(answer);

describe('a release', () => {
  let preview: InjectedResponse & { url: string };
  let waiting: string;
  let release: string;

  it('is previewed as the public will see it: no small number, and nothing is out', async () => {
    preview = await followed(await post('/protection/release/prepare', { finding: bench.finding }));
    assert.match(words(preview), /This is what the public will see\. Nothing of it is out yet/);
    assert.match(words(preview), /\[c\]/);
    assert.doesNotMatch(words(preview), /3 of 44|1 of 30/);
    assert.match(words(await get('/protection/releases')), /Nothing has been released yet/);
  });

  it('says to staff where little of it is left, and not where enough is', async () => {
    const few = { ...madeUpSet, tables: [{ ...madeUpSet.tables[0]!, rows: fewRows }] };
    bench.setCounts(few);
    const poor = await followed(await post('/protection/release/prepare', { finding: bench.finding }));
    bench.setCounts(madeUpSet);
    assert.match(words(poor), /\d+ of 15 numbers are hidden, and with them whatever needs them/);
    assert.doesNotMatch(words(preview), /may leave more to read/);
  });

  it('is handed over, and waits for somebody else', async () => {
    const page = await followed(await post(`${preview.url}/hand-over`, {}));
    waiting = page.url;
    assert.match(words(page), /This is what the public will see.*Made by Ann Lee.*Prepared by Ann Lee/);
    assert.doesNotMatch(words(page), /Release this\?/);
    assert.match(
      words(await get('/protection/waiting')),
      /To be released.*Prepared on 22 November 2026 by Ann Lee/,
    );
    assert.match(words(await get('/protection/releases')), /Nothing has been released yet/);
    const again = await post(`${preview.url}/hand-over`, {});
    assert.equal(again.headers['location'], waiting);
  });

  it('is sent back with a reason, and handed over again', async () => {
    const ben = bench.as('ben');
    assert.match(words(await ben.post(`${waiting}/return`, { reason: '' })), /Enter why it is sent back/);
    await ben.post(`${waiting}/return`, { reason: 'The title misleads' });
    assert.match(
      words(await get(waiting)),
      /It was sent back.*by Ben Marsh.*The title misleads.*Prepare it again/,
    );
    await ben.post(`${waiting}/release`, {});
    assert.match(words(await get('/protection/releases')), /Nothing has been released yet/);
    waiting = (await bench.handOver()).url;
  });

  it('goes out and into the register at once', async () => {
    const ben = bench.as('ben');
    assert.match(words(await ben.get(waiting)), /Release this\?.*Release under this policy/);
    const done = await followed(await ben.post(`${waiting}/release`, {}));
    assert.match(words(done), /It was released.*by Ben Marsh/);
    release = /\/protection\/releases\/[0-9a-f-]{36}/.exec(done.body)?.[0] ?? '';
    const page = await get(release);
    assert.match(words(page), /Not for release/);
    assert.match(
      words(page),
      /Finding made by Ann Lee Prepared by Ann Lee Released 22 November 2026, by Ben Marsh, Publisher/,
    );
    assert.match(words(page), /has 3 people, fewer than 5/);
    const open = await get(`/published/${release.split('/').at(-1)}`);
    assert.equal(open.status, 200);
    assert.doesNotMatch(words(open), /has 3 people|Ben Marsh|Ann Lee|because:/);
  });

  it('is there once, however often the form is sent', async () => {
    await bench.as('ben').post(`${waiting}/release`, {});
    assert.equal((await bench.database.selectFrom('release').select('id').execute()).length, 1);
  });

  it('can be followed: from the finding to it, and from it to the finding and the policy', async () => {
    assert.match(
      (await get(`/protection/release?finding=${bench.finding}`)).body,
      new RegExp(`href="${release}"`),
    );
    const page = await get(release);
    assert.match(page.body, new RegExp(`href="/findings/${bench.finding}"`));
    assert.match(page.body, /href="\/protection\/policies\/[0-9a-f-]{36}"/);
  });

  it('stands on the page of the policy that it was made under', async () => {
    const policy = /\/protection\/policies\/[0-9a-f-]{36}/.exec((await get(release)).body)?.[0] ?? '';
    const page = await get(policy);
    assert.match(words(page), /Released under it/);
    assert.match(page.body, new RegExp(`href="${release}"`));
  });

  it('has downloads that say in name and content that they are not for release', async () => {
    const csv = await get(`${release}/not-for-release.csv`);
    assert.match(String(csv.headers['content-disposition']), /not-for-release/);
    assert.match(csv.body, /NOT FOR RELEASE,searches|NOT FOR RELEASE,Searches/);
    const json = await get(`${release}/not-for-release-certificates.json`);
    assert.match(String(json.headers['content-disposition']), /not-for-release/);
    assert.match(json.body, /^\{"marking":"NOT FOR RELEASE/);
  });

  it('says to staff when the public cannot see it, as it is not as it was released', async () => {
    const { database } = bench;
    const { text } = await database.selectFrom('release').select('text').executeTakeFirstOrThrow();
    await database
      .updateTable('release')
      .set({ text: text.replace('724', '725') })
      .execute();
    const broken = words(await get(release));
    await database.updateTable('release').set({ text }).execute();
    assert.match(broken, /The public cannot see this release/);
    assert.doesNotMatch(words(await get(release)), /The public cannot see/);
  });

  it('has its proof added up again when asked', async () => {
    assert.match(
      words(await post(`${release}/check`, {})),
      /The proof holds\. \d+ protected numbers of 2 attackers/,
    );
  });

  it('is not made twice of the same numbers', async () => {
    const { url } = await bench.handOver();
    const page = await bench.as('ben').post(`${url}/release`, {});
    assert.match(words(page), /Just these numbers of this finding are out already/);
  });

  it('nor once a new version of the policy hides the same', async () => {
    await bench.approve({ ...approval, note: 'Looked at again' });
    const { url } = await bench.handOver();
    const page = await bench.as('ben').post(`${url}/release`, {});
    assert.equal(page.status, 422);
    assert.match(words(page), /are out already.*withdraw the earlier release first/);
  });

  it('is withdrawn with a reason, and stays in the register', async () => {
    assert.equal((await post(`${release}/withdraw`, { why: 'Mine' })).status, 403);
    const ben = bench.as('ben');
    assert.match(words(await ben.post(`${release}/withdraw`, { why: '' })), /Enter why it is withdrawn/);
    await ben.post(`${release}/withdraw`, { why: 'A month was counted <twice>' });
    const page = await get(release);
    assert.match(page.body, /A month was counted &lt;twice&gt;/);
    assert.match(
      words(await get(`/published/${release.split('/').at(-1)}`)),
      /Withdrawn.*A month was counted/,
    );
    assert.match(words(await get('/protection/releases')), /Withdrawn on 22 November 2026/);
  });
});

describe('what was prepared is looked at again', () => {
  it('and does not go out under a policy that holds no more', async () => {
    const { url } = await bench.handOver();
    await bench.approve({ ...approval, below: '7' });
    assert.match(
      words(await bench.as('ben').post(`${url}/release`, {})),
      /The policy has changed since this was prepared/,
    );
  });

  it('and nothing at all goes out while the register cannot be read', async () => {
    const { url } = await bench.handOver();
    await bench.database.updateTable('releaseKept').set({ registered: '{"id":1}' }).execute();
    assert.match(
      words(await bench.as('ben').post(`${url}/release`, {})),
      /Without it nothing can be released/,
    );
    const begun = await post('/protection/release/prepare', { finding: bench.finding });
    assert.equal(begun.status, 409);
    assert.match(words(begun), /Without the register nothing can be released/);
    assert.match(
      words(await get('/protection/releases')),
      /Until that is put right nothing more can be released/,
    );
  });
});

describe('every page of protection', () => {
  it('asks for a permission, and every one that changes something is noted', () => {
    for (const { path, method, permission, audit } of bench.protecting.routes) {
      assert.match(
        permission.name,
        /^protection:(read|waiting|policies|approve|prepare|release|withdraw)$/,
        path,
      );
      assert.equal(audit !== undefined, method === 'POST', path);
    }
  });

  it('of a finding that is not there says so', async () => {
    assert.equal((await get('/protection/release?finding=nonsense')).status, 404);
    assert.equal((await post('/protection/release/prepare', { finding: records })).status, 404);
    assert.equal((await get(`/protection/work/${records}`)).status, 404);
    assert.equal((await get(`/protection/releases/${records}`)).status, 404);
  });
});
