// The search finds what is public and nothing else, ranks it, escapes it, and helps where there is nothing.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { actingAs } from '../../platform/doer.ts';
import type { Database } from '../../platform/database/index.ts';
import { type MadeUpSite, putMadeUpSite } from '../put-made-up-site.ts';
import { marked } from './found-view.ts';
import { guessed } from './search-site.ts';
import { closing, opening } from './search-store.ts';

let site: MadeUpSite;
before(async () => void (site = await putMadeUpSite()));
after(() => site[Symbol.asyncDispose]());

const ofTheBody = { id: 'somebody', role: 'author', request: null, body: 'fellshire' };

async function found(words: string, more = ''): Promise<string> {
  const { body, status } = await site.visitors.inject({
    url: `/search?words=${encodeURIComponent(words)}${more}`,
  });
  assert.equal(status, 200);
  return body.slice(body.indexOf('<main'));
}

/** A publication in a state, through the steps that there are. */
async function publication(
  slug: string,
  words: string,
  state: 'draft' | 'in-review' | 'published',
): Promise<string> {
  return actingAs(ofTheBody, async () => {
    const { database } = site;
    const now = new Date();
    const { id } = await database
      .insertInto('publication')
      .values({ slug, kind: 'other', title: slug, madeBy: 'somebody', madeAt: now, demonstration: true })
      .returning('id')
      .executeTakeFirstOrThrow();
    const blocks = [{ id: 'a', kind: 'paragraph', content: [{ kind: 'text', text: words }] }];
    const document = JSON.stringify({
      title: `Title of ${slug}`,
      language: 'en-GB',
      summary: 'A summary',
      blocks,
    });
    const { id: version } = await database
      .insertInto('publicationVersion')
      .values({
        ...{ publicationId: id, number: 1, document, words, madeAt: now, changedAt: now },
        ...{ writtenBy: ['somebody'], demonstration: true },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    if (state === 'draft') return id;
    await step(database, version, { state: 'in-review', submittedBy: 'somebody', submittedAt: now });
    if (state === 'in-review') return id;
    const sealed = { digest: 'a'.repeat(64), seal: 'b'.repeat(64) };
    await step(database, version, { state, publishedBy: 'another', publishedAt: now, ...sealed });
    await database
      .updateTable('publication')
      .set({ firstPublishedAt: now, currentNumber: 1, currentPublishedAt: now })
      .where('id', '=', id)
      .execute();
    return id;
  });
}

async function step(database: Database, version: string, set: Record<string, string | Date>): Promise<void> {
  await database.updateTable('publicationVersion').set(set).where('id', '=', version).execute();
}

describe('the search', () => {
  it('turns to no page that cannot be, whatever the address says', async () => {
    for (const number of ['0', '-5', '1e308', '99999999999999999999', 'x'])
      await found('lapwings', `&page=${number}`);
  });

  it('finds objectives and pages by their words, whatever their endings', async () => {
    const body = await found('custody visitors');
    assert.match(body, /Custody visitors who are more like the county<\/a>/);
    assert.match(await found('visitor'), /Custody visitors/);
    assert.match(await found('protected characteristics'), /href="\/duty">/);
  });

  it('finds what is published, in its text too, and not a word of a draft or of what is in review', async () => {
    await publication('annual-report', 'The quetzal flew over Harrowby', 'published');
    await publication('secret-plan', 'The quetzal is planned', 'draft');
    await publication('waiting-plan', 'The quetzal waits', 'in-review');
    const body = await found('quetzal');
    assert.match(body, /1 found for/);
    assert.match(body, /href="\/publications\/annual-report">Title of annual-report/);
    assert.match(body, /The <mark>quetzal<\/mark> flew over Harrowby/);
    assert.doesNotMatch(body, /secret|planned|waits/);
    const { rows } = { rows: await site.database.selectFrom('searchEntry').select('title').execute() };
    assert.ok(!rows.some(({ title }) => /secret|waiting/.test(title)));
  });

  it('forgets at once what is withdrawn or removed', async () => {
    const id = await publication('short-lived', 'The axolotl swam', 'published');
    assert.match(await found('axolotl'), /1 found/);
    await actingAs(ofTheBody, () =>
      site.database
        .updateTable('publication')
        .set({ withdrawnAt: new Date(), withdrawnWhy: 'A mistake', withdrawnText: 'hidden' })
        .where('id', '=', id)
        .execute(),
    );
    assert.match(await found('axolotl', '&again=1'), /Nothing that is published fits/);
  });

  it('does not find a draft of an objective, and finds it once it is public', async () => {
    await actingAs(ofTheBody, async () => {
      const { setId } = await site.database
        .selectFrom('objective')
        .select('setId')
        .limit(1)
        .executeTakeFirstOrThrow();
      await site.database
        .insertInto('objective')
        .values({
          setId,
          kind: 'commitment',
          position: 90,
          heading: 'Okapi for everyone',
          demonstration: true,
        })
        .execute();
    });
    assert.match(await found('okapi'), /Nothing that is published fits/);
    await actingAs(ofTheBody, () =>
      site.database
        .updateTable('objective')
        .set({ state: 'current', publishedAt: new Date() })
        .where('heading', '=', 'Okapi for everyone')
        .execute(),
    );
    assert.match(await found('okapi', '&again=1'), /Okapi for everyone/);
  });

  it('shows a release only while it stands as it was released', async () => {
    const text = JSON.stringify({
      content: { context: { heading: 'Pangolins counted', scope: '2025', readings: [] } },
    });
    const { id } = await site.database
      .insertInto('release')
      .values({ text, digest: 'c'.repeat(64), releasedAt: new Date(), bodyId: 'fellshire' })
      .returning('id')
      .executeTakeFirstOrThrow();
    assert.doesNotMatch(await found('pangolins'), /Pangolins counted/);
    site.whole.add(id);
    assert.match(await found('pangolins', '&again=1'), /Pangolins counted/);
  });

  it('puts a word in a title before the same word in a text', async () => {
    await publication('about-other-things', 'Nothing of much, but once the dodo', 'published');
    await publication('dodo', 'Another text', 'published');
    const body = await found('dodo');
    assert.ok(body.indexOf('Title of dodo') < body.indexOf('Title of about-other-things'));
  });

  it('filters by kind, and says when there is something of another', async () => {
    assert.doesNotMatch(await found('fair', '&kind=objective'), /href="\/strategy">Our strategy/);
    assert.match(await found('quetzal', '&kind=release'), /There is something of another kind/);
  });

  it('escapes whatever was typed and whatever is found', async () => {
    await publication('angles', 'A <script>alert(1)</script> narwhal & its <b>horn</b>', 'published');
    const body = await found('narwhal');
    assert.match(body, /<mark>narwhal<\/mark> &amp; its/);
    assert.doesNotMatch(body, /<script>|<b>horn/);
    assert.match(await found('"><img src=x>'), /“&quot;&gt;&lt;img src=x&gt;”/);
    assert.equal(marked(`a ${opening}<i>${closing} b`).toString(), 'a <mark>&lt;i&gt;</mark> b');
  });

  it('takes whatever somebody types: signs, quotation marks that never close, nothing', async () => {
    for (const words of ["'", '"never closed', '-', '& | ! ( ) :*', '\\', '%', 'a'.repeat(200)])
      await found(words);
    assert.match(await found(''), /Only what is published is found/);
    const long = await site.visitors.inject({ url: `/search?words=${'a'.repeat(201)}` });
    assert.equal(long.status, 422);
    assert.match(long.body, /at most 200 letters/);
  });

  it('guesses what was meant where nothing is found', async () => {
    assert.match(await found('costody visiters'), /Did you mean <a[^>]*>custody visitors<\/a>/);
    assert.equal(guessed('fair', ['fair']), null);
  });

  it('works in Welsh', async () => {
    const { body } = await site.visitors.inject({ url: '/cy/search?words=amcanion' });
    assert.match(body, /Ein hamcanion cydraddoldeb/);
  });
});
