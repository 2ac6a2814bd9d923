// The public site: pages are made of records, what has nothing in it does not publish, and staff change words without a trace being lost.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type MadeUpSite, putMadeUpSite } from './put-made-up-site.ts';
import { keptOfPublic } from './kept-of-public.ts';

let fellshire: MadeUpSite;
let cumbria: MadeUpSite;
before(async () => {
  fellshire = await putMadeUpSite();
  cumbria = await putMadeUpSite('cumbria');
});
after(async () => {
  await fellshire[Symbol.asyncDispose]();
  await cumbria[Symbol.asyncDispose]();
});

async function see(of: MadeUpSite, url: string, status = 200): Promise<string> {
  const answer = await of.visitors.inject({ url });
  assert.equal(answer.status, status, url);
  return answer.body.replace(/\s+/g, ' ');
}

const main = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'));
const navigation = (body: string) => body.slice(body.indexOf('dr-site-nav__row'), body.indexOf('<details'));

describe('the public site', () => {
  it('greets whoever is not signed in, and leads them to nothing of the workbench', async () => {
    const body = await see(fellshire, '/');
    assert.match(main(body), /Are people treated fairly\?/);
    assert.match(main(body), /Fellshire does not exist/);
    assert.doesNotMatch(body, /href="\/(data|findings|people|desk|protection)/);
    assert.match(body, /<title>Home – Fair to Fellshire – Office of the Police/);
  });

  it('has no page without blocks in its navigation, nor in the search, and says “not published yet” there', async () => {
    const home = await see(fellshire, '/');
    assert.match(navigation(home), /href="\/objectives"/);
    assert.doesNotMatch(navigation(home), /href="\/analyses"/);
    assert.match(await see(fellshire, '/analyses', 404), /Not published yet/);
    assert.doesNotMatch(await see(fellshire, '/search?words=equality+analyses'), /href="\/analyses">/);
    const analysis = {
      title: 'Moving the office',
      summary: '',
      href: '/publications/a',
      at: new Date(),
      language: 'en-GB',
    };
    fellshire.published.set('equality-analysis', [analysis]);
    fellshire.pass(1);
    assert.match(await see(fellshire, '/analyses'), /Moving the office/);
    assert.match(navigation(await see(fellshire, '/objectives?anew')), /href="\/analyses"/);
  });

  it('has no objectives to show where none can be measured, and commitments that say so', async () => {
    await see(cumbria, '/objectives', 404);
    const body = main(await see(cumbria, '/strategy'));
    assert.equal(body.match(/No measure set/g)?.length, 19);
    assert.match(body, /2020 to 2025/);
    assert.match(body, /The years that it was made for are over/);
    assert.match(body, /Where the words are from: Diversity, Equality and Inclusion Strategy/);
  });

  it('names nine characteristics, shows the words of the Act as they are locked, and says that nobody has compared them', async () => {
    const body = main(await see(fellshire, '/duty'));
    for (const name of ['Age', 'Sex', 'Marriage and civil partnership', 'Gender reassignment'])
      assert.match(body, new RegExp(`<li>${name}</li>`));
    assert.match(body, /<blockquote[^>]*lang="en-GB"[^>]*>.*A public authority must …/);
    assert.match(body, /Nobody has compared this with the law letter by letter yet/);
    assert.match(main(await see(fellshire, '/cy/duty')), /Ailbennu rhywedd/);
  });

  it('says where to write to join an advisory group, and that a form comes later', async () => {
    const body = main(await see(cumbria, '/advisory-groups'));
    assert.match(body, /Diversity Support Team \(IAG\)<br \/?>Carleton Hall/);
    assert.match(body, /There will be a form to apply online later/);
    assert.doesNotMatch(body, /<form/);
  });

  it('tells first whom to ring in danger', async () => {
    const body = main(await see(fellshire, '/get-in-touch'));
    assert.ok(body.indexOf('999') < body.indexOf('01632 960 101'));
    assert.match(body, /href="tel:01632960101"/);
  });

  it('puts no list under a sentence that has nothing in it', async () => {
    for (const url of [
      '/',
      '/objectives',
      '/strategy',
      '/duty',
      '/scrutiny',
      '/advisory-groups',
      '/get-in-touch',
    ])
      assert.doesNotMatch(await see(fellshire, url), /<(ul|ol)[^>]*>\s*<\/\1>/, url);
  });
});

describe('the strip that says how new the site is', () => {
  it('leads to feedback on this page, and is gone after its last day, when staff are told', async () => {
    const of = await putMadeUpSite();
    try {
      const staff = of.staff('site:edit', 'feedback:read');
      assert.match(await see(of, '/objectives'), /Beta .*href="\/feedback\?page=%2Fobjectives"/);
      assert.doesNotMatch((await staff.inject({ url: '/' })).body, /had its last day/);
      of.pass(130); // 1 April 2027
      assert.doesNotMatch(await see(of, '/strategy'), /dr-strips__told.*Beta/);
      const home = (await staff.inject({ url: '/' })).body.replace(/\s+/g, ' ');
      assert.match(home, /“Beta” on the public site had its last day on 31 March 2027/);
      assert.match(home, /2 pieces of feedback/);
      assert.doesNotMatch((await of.staff().inject({ url: '/' })).body, /had its last day|of feedback/);
    } finally {
      await of[Symbol.asyncDispose]();
    }
  });
});

describe('words that staff change', () => {
  it('stand on the page at once, are escaped, and are given back by their history', async () => {
    const staff = fellshire.staff('site:edit');
    const body = (await staff.inject({ url: '/desk/site/objectives' })).body;
    assert.match(body, /Now: What we want to have changed/);
    const form = { 'objectives-introduction-en': 'Our <own> words.\n\nA second paragraph.' };
    assert.equal((await staff.inject({ url: '/desk/site/objectives', form })).status, 303);
    assert.match(
      main(await see(fellshire, '/objectives?one')),
      /Our &lt;own&gt; words\.<\/p>.*A second paragraph/,
    );
    await staff.inject({
      url: '/desk/site/objectives',
      form: { 'objectives-introduction-en': 'Third words' },
    });
    const edited = (await staff.inject({ url: '/desk/site/objectives' })).body;
    const [, event = ''] = /name="event" value="(\d+)"/.exec(edited) ?? [];
    const restoring = { event, field: 'objectives introduction en' };
    assert.equal((await staff.inject({ url: '/desk/site/objectives/restore', form: restoring })).status, 303);
    assert.match(main(await see(fellshire, '/objectives?two')), /Our &lt;own&gt; words/);
    await staff.inject({ url: '/desk/site/objectives', form: {} });
    assert.match(main(await see(fellshire, '/objectives?three')), /What we want to have changed/);
  });

  it('put another contact in the place of the profile’s', async () => {
    const staff = fellshire.staff('site:edit');
    const form = { 'advisory-groups-write-contact-en': 'The new office\nHigh Street' };
    await staff.inject({ url: '/desk/site/advisory-groups', form });
    assert.match(main(await see(fellshire, '/advisory-groups?one')), /The new office<br \/?>High Street/);
  });

  it('are kept as typed when they are too long, and changed by nobody without the permission', async () => {
    const staff = fellshire.staff('site:edit');
    const form = { 'duty-title-en': 'x'.repeat(5001) };
    const { status, body } = await staff.inject({ url: '/desk/site/duty', form });
    assert.equal(status, 422);
    assert.match(body, /shorten it to 5000/);
    assert.equal(
      (await fellshire.staff('feedback:read').inject({ url: '/desk/site', form: {} })).status,
      404,
    );
    assert.equal((await fellshire.staff().inject({ url: '/desk/site' })).status, 403);
    assert.equal((await fellshire.visitors.inject({ url: '/desk/site/duty', form })).status, 303);
  });
});

describe('the page about privacy', () => {
  it('names what the forms keep, and its list is that of the tables', async () => {
    const body = main(await see(fellshire, '/privacy'));
    for (const { form, keeps } of keptOfPublic) {
      assert.ok(body.includes(form.en));
      assert.ok(keeps.every(({ en }) => body.includes(en)));
    }
    const ofNobody = ['id', 'body_id', 'state', 'settled_at', 'erased_at', 'demonstration'];
    for (const { table, columns } of keptOfPublic) {
      if (table === null) continue;
      const { rows } = await sql<{ name: string }>`
        select column_name as name from information_schema.columns where table_name = ${table}`.execute(
        fellshire.database,
      );
      const kept = rows.map(({ name }) => name).filter((name) => !ofNobody.includes(name));
      assert.deepEqual(kept.toSorted(), columns.toSorted(), table);
    }
  });
});

describe('how long feedback is kept', () => {
  it('is on the page about privacy as the rule of retention has it, and no other rule can be read there', async () => {
    assert.match(main(await see(fellshire, '/privacy?one')), /Nobody has set a time yet/);
    const rule = {
      months: 12,
      basis: 'A secret basis',
      setBy: 'somebody',
      setAt: new Date(),
      bodyId: 'fellshire',
    };
    await fellshire.database
      .insertInto('retentionRule')
      .values([
        { ...rule, class: 'feedback' },
        { ...rule, class: 'deliveries' },
      ])
      .execute();
    const body = main(await see(fellshire, '/privacy?two'));
    assert.match(body, /12 months\. As long as our rule of retention says/);
    assert.doesNotMatch(body, /secret/);
  });
});

describe('what programs that read sites look for', () => {
  it('keeps a demonstration out of search engines, and lists public addresses', async () => {
    assert.match((await fellshire.visitors.inject({ url: '/robots.txt' })).body, /Disallow: \/\n/);
    const { body } = await cumbria.visitors.inject({ url: '/robots.txt' });
    assert.match(body, /Disallow: \/desk\/\n[\s\S]*Sitemap: https:\/\/regard\.example\/sitemap\.xml/);
    const map = (await cumbria.visitors.inject({ url: '/sitemap.xml' })).body;
    assert.match(map, /<loc>https:\/\/regard\.example\/strategy<\/loc>/);
    assert.match(map, /<loc>https:\/\/regard\.example\/objectives\/[0-9a-f-]{36}<\/loc>/);
    assert.doesNotMatch(map, /\/desk|\/objectives<\/loc>/);
  });

  it('says whom to tell of a weakness, and until when that can be believed (RFC 9116)', async () => {
    const { body, headers } = await fellshire.visitors.inject({ url: '/.well-known/security.txt' });
    assert.match(String(headers['content-type']), /^text\/plain; charset=utf-8/);
    assert.match(body, /^Contact: mailto:equality@fellshire-opcc\.example$/m);
    assert.match(body, /^Expires: 2027-05-01T00:00:00\.000Z$/m);
    assert.doesNotMatch((await cumbria.visitors.inject({ url: '/.well-known/security.txt' })).body, /mailto/);
  });
});
