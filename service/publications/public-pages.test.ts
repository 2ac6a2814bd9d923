// What the public reads of publications: lists, addresses that always answer, versions, corrections and the feed.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { actingAs } from '../platform/doer.ts';
import { workOutDigest } from './life/work-out-digest.ts';
import { addNextVersion, saveDraft } from './life/draft-store.ts';
import { madeUpText } from './life/made-up-publication.ts';
import { publishVersion, withdrawVersion } from './life/publish-store.ts';
import { submitVersion } from './life/review-store.ts';
import { keepSettings } from './life/settings-store.ts';
import { silentLog } from '../platform/log.ts';
import {
  colleagues,
  type MadeUpPublications,
  putMadeUpPublications,
  wordsOf as words,
} from './put-made-up-desk.ts';

let bench: MadeUpPublications;
before(async () => {
  bench = await putMadeUpPublications();
});
after(() => bench[Symbol.asyncDispose]());

const doing = (name: 'ann' | 'ben') => ({
  ...{ id: colleagues[name].id, role: 'author', request: null, body: 'fellshire' },
});
const publishNeeds = () => ({
  ...{ database: bench.database, log: silentLog, seal: () => 'a'.repeat(64) },
  jobs: { enqueue: async () => undefined },
});

/** Another version, by the same two people. */
async function next(
  id: string,
  title: string,
  correction: { since: number; wasWrong: string; isRight: string } | null,
) {
  const { database } = bench;
  const versionId = await actingAs(doing('ann'), () => addNextVersion(database, id, bench.now()));
  assert.ok(versionId);
  const saving = {
    edition: 1,
    document: madeUpText(title, 'Other words.'),
    changeNote: 'Said better.',
    correction,
  };
  await actingAs(doing('ann'), async () => {
    await saveDraft(database, versionId, saving, bench.now());
    await submitVersion(database, versionId, bench.now());
  });
  await actingAs(doing('ben'), () =>
    publishVersion(publishNeeds(), versionId, { at: bench.now(), own: null }),
  );
  return versionId;
}

describe('the list', () => {
  it('with nothing in it says so, and offers no search', async () => {
    const page = await bench.get('/publications');
    assert.equal(page.status, 200);
    assert.match(words(page), /Nothing has been published yet/);
    assert.doesNotMatch(page.body, /<form method="get"/);
  });

  it('shows kinds that there are, finds words of the text, and nothing that is not published', async () => {
    await bench.publish('yearly', madeUpText('Yearly report', 'It tells of lapwings.'));
    await bench.publish('other', madeUpText('Other report', 'Nothing much.'));
    const page = words(await bench.get('/publications'));
    assert.match(page, /Annual equality reports/);
    assert.doesNotMatch(page, /Strategies<|Scrutiny</);
    const found = words(await bench.get('/publications?words=LAPWINGS'));
    assert.match(found, /1 publication .*Yearly report/);
    assert.doesNotMatch(found, /Other report/);
    assert.match(words(await bench.get('/publications?words=herons')), /Nothing that is published fits/);
    assert.equal((await bench.get('/publications?words=%00')).status, 200);
    assert.match(
      words(await bench.get('/publications?words=%25&kind=nothing&year=abcd')),
      /Nothing that is published fits/,
    );
  });

  it('is in Welsh below /cy', async () => {
    assert.match(words(await bench.get('/cy/publications')), /Adroddiadau cydraddoldeb blynyddol/);
  });
});

describe('an address', () => {
  it('answers with what is published there: text, contact of today, and how to check it', async () => {
    await bench.publish('answers', madeUpText('It answers', 'Words of it.'));
    bench.setPublisher({
      organisationName: 'Fellshire OPCC',
      contact: ['Team', 'new@example.org'],
      fictional: false,
    });
    const page = await bench.get('/publications/answers');
    assert.match(words(page), /It answers .*Words of it\. .*new@example\.org/);
    const { digested, digest } = JSON.parse(
      (await bench.get('/publications/answers/versions/1/record.json')).body,
    );
    const { publication, version, ...rest } = digested;
    assert.equal(digest, workOutDigest({ publicationId: publication, number: version, ...rest }));
    assert.ok(page.body.includes(digest));
  });

  it('where nothing was ever published says so', async () => {
    for (const place of [
      '/publications/nothing',
      '/publications/nothing/versions',
      '/publications/nothing/feed.atom',
    ])
      assert.equal((await bench.get(place)).status, 404, place);
    assert.equal((await bench.get('/publications/answers/versions/7')).status, 404);
  });

  it('that was changed leads on, at all its pages', async () => {
    const { id } = await bench.publish('was-here');
    const settings = {
      kind: 'annual-report',
      inForceFrom: null,
      inForceUntil: null,
      replacedBy: null,
    } as const;
    await actingAs(doing('ann'), () =>
      keepSettings(bench.database, id, { ...settings, slug: 'is-there' }, bench.now()),
    );
    for (const below of ['', '/versions', '/versions/1', '/versions/1/record.json', '/feed.atom']) {
      const moved = await bench.get(`/publications/was-here${below}`);
      assert.equal(moved.headers['location'], `/publications/is-there${below}`, below);
      assert.equal((await bench.get(`/publications/is-there${below}`)).status, 200, below);
    }
  });

  it('of something that took another’s place is named there', async () => {
    const old = await bench.publish('objectives-2022', madeUpText('Objectives 2022 to 2026', 'Four.'));
    const { id: replacedBy } = await bench.publish(
      'objectives-2026',
      madeUpText('Objectives 2026 to 2030', 'Five.'),
    );
    const settings = { slug: 'objectives-2022', kind: 'objectives', replacedBy } as const;
    const dated = { ...settings, inForceFrom: '2022-04-01', inForceUntil: '2026-03-31' };
    await actingAs(doing('ann'), () => keepSettings(bench.database, old.id, dated, bench.now()));
    const page = words(await bench.get('/publications/objectives-2022'));
    assert.match(page, /Replaced by: Objectives 2026 to 2030/);
    assert.match(page, /In force from 1 April 2022 to 31 March 2026/);
    assert.match(page, /Four\./);
  });
});

describe('a correction', () => {
  it('points at the first wrong version, and each wrong version at the correction', async () => {
    const { id } = await bench.publish('corrected', madeUpText('Corrected report', 'The total is 41.'));
    bench.pass(60);
    await next(id, 'Corrected report', null);
    bench.pass(60);
    await next(id, 'Corrected report', {
      since: 1,
      wasWrong: 'The total was 41.',
      isRight: 'The total is 14.',
    });
    const log = await bench.get('/corrections');
    assert.match(
      words(log),
      /What was wrong The total was 41\. What is right The total is 14\. Wrong since version 1, 23 November 2026 Corrected in version 3/,
    );
    for (const number of [1, 2]) {
      const page = await bench.get(`/publications/corrected/versions/${number}`);
      assert.match(words(page), /Something in this version was wrong and has been corrected/);
      assert.match(page.body, /href="\/corrections#corrected-3"/);
      assert.match(words(page), /Read version 3, which took its place/);
    }
    assert.match(log.body, /id="corrected-3"/);
    const latest = await bench.get('/publications/corrected');
    assert.match(words(latest), /Corrected on 23 November 2026/);
    assert.match(words(await bench.get('/publications/corrected/versions/1')), /The total is 41\./);
  });
});

describe('something withdrawn', () => {
  it('can still be read under the reason where its text stays', async () => {
    const { versionId } = await bench.publish('stays', madeUpText('It stays', 'Still readable.'));
    await actingAs(doing('ben'), () =>
      withdrawVersion(publishNeeds(), versionId, { why: 'Out of date.', text: 'stays', at: bench.now() }),
    );
    const page = await bench.get('/publications/stays');
    assert.equal(page.status, 200);
    assert.match(words(page), /Withdrawn .*Why it was withdrawn Out of date\. .*Still readable/);
    assert.doesNotMatch(words(await bench.get('/publications')), /It stays/);
  });

  it('is gone (410), with the reason and nothing of its text at any address, where its text must not be seen', async () => {
    const { versionId } = await bench.publish('hidden', madeUpText('It is hidden', 'Not to be seen.'));
    await actingAs(doing('ben'), () =>
      withdrawVersion(publishNeeds(), versionId, {
        why: 'It named somebody.',
        text: 'hidden',
        at: bench.now(),
      }),
    );
    for (const place of ['', '/versions', '/versions/1']) {
      const page = await bench.get(`/publications/hidden${place}`);
      assert.equal(page.status, 410, place);
      assert.match(words(page), /A publication that was withdrawn .*It named somebody\./);
      assert.doesNotMatch(page.body, /Not to be seen|It is hidden/);
    }
    assert.equal((await bench.get('/publications/hidden/versions/1/record.json')).status, 404);
    for (const place of ['/publications?words=seen', '/publications/feed.atom'])
      assert.doesNotMatch((await bench.get(place)).body, /Not to be seen/, place);
  });
});

describe('the feed', () => {
  it('has an entry for each version, the newest first, with what was corrected', async () => {
    const { body, headers } = await bench.get('/publications/corrected/feed.atom');
    assert.match(String(headers['content-type']), /application\/atom\+xml/);
    const titles = [...body.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
    assert.deepEqual(titles, [
      'Corrected report',
      'Corrected: Corrected report',
      'Corrected report',
      'Corrected report',
    ]);
    assert.match(body, /<id>https:\/\/regard\.example\.gov\.uk\/publications\/corrected\/versions\/3<\/id>/);
    assert.match(body, /What was wrong: The total was 41\./);
  });

  it('stays XML whatever a title is', async () => {
    await bench.publish('marked', madeUpText('Marks <&> "quotes"', 'Words.'));
    assert.match((await bench.get('/publications/marked/feed.atom')).body, /<title>Marks &lt;&amp;&gt; /);
  });
});

describe('figures that were withdrawn', () => {
  it('leave a sentence in the document that says so, and take nothing else with them', async () => {
    const release = '0c6a1f3e-0000-4000-8000-000000000001';
    const document = madeUpText('With figures', 'Before.', 'After.');
    const block = { kind: 'released-figures', id: 'f1', release, table: 1, show: 'table' } as const;
    await bench.publish('with-figures', {
      ...document,
      blocks: [...document.blocks.slice(0, 1), block, ...document.blocks.slice(1)],
    });
    assert.match(
      words(await bench.get('/publications/with-figures')),
      /Before\. .*They can’t be shown\. .*After\./,
    );
    bench.releases.set(release, {
      ...{ state: 'withdrawn', id: release, releasedAt: bench.now(), by: '', heading: 'Searches', scope: '' },
      ...{ fictional: true, withdrawnAt: bench.now(), why: 'Counted twice.', replacedBy: 'another' },
    });
    const page = await bench.get('/publications/with-figures');
    assert.match(
      words(page),
      /Before\. .*Searches\. They were withdrawn on 23 November 2026 .*Counted twice\. .*After\./,
    );
    assert.match(page.body, /href="\/published\/another"/);
    assert.match(
      words(await bench.as('ann').get('/desk/publications')),
      /Figures that these show were withdrawn .*With figures/,
    );
  });
});
