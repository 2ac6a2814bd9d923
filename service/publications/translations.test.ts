// A publication is translated at the desk, opened by a second person, and read in its languages.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { addNextVersion, saveDraft } from './life/draft-store.ts';
import { madeUpText } from './life/made-up-publication.ts';
import { publishVersion } from './life/publish-store.ts';
import { submitVersion } from './life/review-store.ts';
import { actingAs } from '../platform/doer.ts';
import { silentLog } from '../platform/log.ts';
import { colleagues, type MadeUpPublications, putMadeUpPublications, wordsOf } from './put-made-up-desk.ts';
import { digestOf } from './translating/translation-part.ts';

let desk: MadeUpPublications;
let id: string;
const source = madeUpText('Objectives', 'First words.', 'Second words.');

before(async () => {
  desk = await putMadeUpPublications();
  ({ id } = await desk.publish('objectives', source));
});
after(() => desk[Symbol.asyncDispose]());

const base = () => `/desk/publications/${id}/translations`;
const read = (query = '', prefix = '') => desk.get(`${prefix}/publications/objectives${query}`);

/** The fields of the page as they stand there, as a browser would send them. */
async function fieldsOf(language: string): Promise<Record<string, string>> {
  const { body } = await desk.as('ann').get(`${base()}/${language}`);
  const hidden = [...body.matchAll(/<input\s+type="hidden"\s+name="((?:of|seen)-[^"]+)"\s+value="([^"]*)"/g)];
  const areas = [...body.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>\n?([\s\S]*?)<\/textarea/g)];
  return Object.fromEntries([...hidden, ...areas].map(([, name, value]) => [name, value ?? '']));
}

async function write(language: string, words: Record<string, string>, by: Record<string, string>) {
  const texts = Object.entries(words).map(([part, text]) => [`text-${part}`, text]);
  return desk.as('ann').post(`${base()}/${language}`, {
    ...(await fieldsOf(language)),
    ...Object.fromEntries(texts),
    ...by,
  });
}

const computer = { 'made-by': 'computer', maker: '' };
const urdu = { _title: 'مقاصد', _summary: 'مقاصد کے بارے میں۔', p1: 'پہلے الفاظ۔', p2: 'دوسرے الفاظ۔' };

describe('the desk of translations', () => {
  it('is seen by those who see what is written, of their own body, and changed by those who write', async () => {
    assert.equal((await desk.get(base())).status, 404);
    for (const name of ['una', 'ben'] as const) {
      assert.equal((await desk.as(name).get(base())).status, 200, name);
      assert.equal((await desk.as(name).post(base(), { language: 'fr' })).status, 403, name);
    }
    assert.equal((await desk.as('fay').get(base())).status, 404);
    assert.equal((await desk.as('ann').get(base())).status, 200);
  });

  it('takes a language by its tag, and not the one it was written in', async () => {
    for (const language of ['Urdu!', 'en', ''])
      assert.equal((await desk.as('ann').post(base(), { language })).status, 422, language);
    assert.equal((await desk.as('ann').post(base(), { language: 'ur' })).headers['location'], `${base()}/ur`);
  });

  it('lays each part beside what it says, in fields of the right direction', async () => {
    const { body } = await desk.as('ann').get(`${base()}/ur`);
    assert.match(body, /<div lang="en-GB" dir="ltr"[^>]*>Objectives<\/div>/);
    assert.match(body, /<textarea[^>]*id="text-p1"[^>]*lang="ur"[^>]*dir="rtl"/);
  });

  it('keeps what is good and gives back what is not, with what was typed', async () => {
    const { status, body } = await write('ur', { ...urdu, p2: '## دوسرے' }, computer);
    assert.equal(status, 422);
    assert.match(body, /href="#text-p2">Keep it what it is: a paragraph/);
    assert.match(body, /## دوسرے/);
    const kept = await fieldsOf('ur');
    assert.deepEqual([kept['text-p1'], kept['text-p2']], ['پہلے الفاظ۔', '']);
  });

  it('asks who translated it before it keeps anything', async () => {
    const { status, body } = await write('ur', { p2: urdu.p2 }, { 'made-by': '' });
    assert.equal(status, 422);
    assert.match(body, /Choose who translated it/);
    assert.match(body, /دوسرے الفاظ۔/);
    assert.equal((await write('ur', { p2: urdu.p2 }, { 'made-by': 'company', maker: '' })).status, 422);
    assert.equal((await write('ur', { p2: urdu.p2 }, computer)).status, 303);
  });

  it('of two who write the same part, tells the second and loses nothing', async () => {
    const before = await fieldsOf('ur');
    assert.equal((await write('ur', { p1: 'پہلا۔' }, computer)).status, 303);
    const second = await desk
      .as('ann')
      .post(`${base()}/ur`, { ...before, ...computer, 'text-p1': 'اور الفاظ۔' });
    assert.equal(second.status, 422);
    assert.match(second.body, /Somebody has written this part[\s\S]*اور الفاظ۔/);
    assert.equal((await write('ur', { p1: urdu.p1 }, computer)).status, 303);
  });

  it('is opened by somebody else than who wrote it', async () => {
    assert.equal((await desk.as('ann').post(`${base()}/ur/show`)).status, 403);
    assert.equal((await read('?language=ur')).status, 404);
    assert.equal((await desk.as('ben').post(`${base()}/ur/show`)).status, 303);
    assert.equal((await read('?language=ur')).status, 200);
  });
});

describe('the page of a publication in another language', () => {
  it('has its words in that language, from right to left where it is so written', async () => {
    const { body } = await read('?language=ur');
    assert.match(body, /<html lang="en"/);
    assert.match(body, /<h1[^>]* lang="ur" dir="rtl">\s*مقاصد/);
    assert.match(body, /<div class="dr-document"\s+lang="ur" dir="rtl">/);
  });

  it('says in both languages that a computer translated it and that nobody has checked it', async () => {
    const words = wordsOf(await read('?language=ur'));
    assert.match(words, /ترجمہ: کمپیوٹر۔/);
    assert.match(words, /This is a translation\. No person has checked it\./);
  });

  it('is named on the page in its own script, and in the head for search engines', async () => {
    const { body } = await read();
    assert.match(
      body,
      /<a class="govuk-link" href="\/publications\/objectives\?language=ur"[^>]*><span lang="ur" dir="rtl">اردو/,
    );
    assert.match(
      body,
      /<link\s+rel="alternate" href="\/publications\/objectives\?language=ur" hreflang="ur"/,
    );
  });

  it('leads to formats in that language', async () => {
    assert.match(
      (await read('?language=ur')).body,
      /href="\/publications\/objectives\/formats\?language=ur"/,
    );
  });

  it('in a language that there is not, is not there', async () => {
    assert.equal((await read('?language=pl')).status, 404);
    assert.match(wordsOf(await read('?language=pl', '/cy')), /nid yw’r cyhoeddiad hwn wedi’i gyfieithu/i);
    assert.equal((await read('?language=<b>')).status, 400);
  });

  it('below /cy is Welsh by itself where there is Welsh, and leads to the original', async () => {
    await desk.as('ann').post(base(), { language: 'cy' });
    await write('cy', { _title: 'Amcanion', p1: 'Geiriau cyntaf.' }, computer);
    assert.match((await read('', '/cy')).body, /<h1[^>]*lang="en-GB"/);
    await desk.as('ben').post(`${base()}/cy/show`);
    const { body } = await read('', '/cy');
    assert.match(body, /<h1[^>]* lang="cy" dir="ltr">\s*Amcanion/);
    assert.match(body, /Cyfieithwyd gan gyfrifiadur\./);
    assert.match(body, /href="\/cy\/publications\/objectives\?language=en-GB"/);
    assert.match((await read('?language=en-GB', '/cy')).body, /<h1[^>]*lang="en-GB"/);
    // What is not translated stands there in English, and is said to.
    assert.match(wordsOf({ ...(await read('', '/cy')) }), /wedi’i chyfieithu eto.*Second words\./);
  });
});

describe('once a person has checked it', () => {
  it('says so; whoever translated it as a person is not the one', async () => {
    await write('cy', { p1: 'Y geiriau cyntaf.' }, { 'made-by': 'person' });
    await write('cy', { _title: 'Ein hamcanion' }, { 'made-by': 'person' });
    assert.equal((await desk.as('ann').post(`${base()}/cy/check`)).status, 409);
    assert.equal((await desk.as('dee').post(`${base()}/cy/check`)).status, 303);
    assert.doesNotMatch(wordsOf(await read('', '/cy')), /Nid yw.r cyfieithiad wedi.i wirio gan berson/);
    await write('cy', { p1: 'Geiriau eraill.' }, computer);
    assert.match(
      wordsOf(await read('', '/cy')),
      /Nid yw.r cyfieithiad wedi.i wirio gan berson/,
      'other words have not been checked',
    );
  });
});

describe('the next version', () => {
  it('keeps what has not changed, and shows what has in its own language with a note', async () => {
    const next = {
      ...source,
      blocks: source.blocks.map((block) =>
        block.id === 'p2' && block.kind === 'paragraph'
          ? { ...block, content: [{ kind: 'text' as const, text: 'Second words, corrected.' }] }
          : block,
      ),
    };
    const as = (name: 'ann' | 'ben') => ({
      id: colleagues[name].id,
      role: 'author',
      request: null,
      body: 'fellshire',
    });
    const { database } = desk;
    const version = await actingAs(as('ann'), () => addNextVersion(database, id, desk.now()));
    assert.ok(version);
    const saving = { edition: 1, document: next, changeNote: 'Corrected.', correction: null };
    await actingAs(as('ann'), () => saveDraft(database, version, saving, desk.now()));
    const { status, body } = await desk.as('ann').get(`${base()}/ur`);
    assert.equal(status, 200);
    assert.match(body, /3 parts translated, 1 to be looked at again/);
    await actingAs(as('ann'), () => submitVersion(database, version, desk.now()));
    const needs = {
      database,
      jobs: { enqueue: async () => undefined },
      log: silentLog,
      seal: () => 'a'.repeat(64),
    };
    await actingAs(as('ben'), () => publishVersion(needs, version, { at: desk.now(), own: null }));
    const words = wordsOf(await read('?language=ur'));
    assert.match(words, /پہلے الفاظ۔.*ترجمے کے بعد.*Second words, corrected\./);
    assert.doesNotMatch(words, /دوسرے الفاظ/);
    // Said to be right still, it is shown again.
    assert.equal((await write('ur', {}, { ...computer, 'fits-p2': 'yes' })).status, 303);
    assert.match(wordsOf(await read('?language=ur')), /دوسرے الفاظ/);
    assert.notEqual(digestOf(source.blocks[1]!), digestOf(next.blocks[1]!));
  });
});

describe('what is written after a translation was opened', () => {
  const polish = async () => wordsOf(await read('?language=pl'));

  it('is public when somebody else has opened it again, and not before', async () => {
    await desk.as('ann').post(base(), { language: 'pl' });
    await write('pl', { _title: 'Cele', p1: 'Pierwsze słowa.' }, computer);
    await desk.as('ben').post(`${base()}/pl/show`);
    assert.match(await polish(), /Pierwsze słowa/);
    desk.pass(1);
    await write('pl', { p1: 'Zupełnie inne.' }, computer);
    assert.doesNotMatch(await polish(), /Zupełnie inne/);
    assert.match(await polish(), /First words\./, 'it stands there in its own language until then');
    assert.doesNotMatch(wordsOf(await desk.as('ann').get(`${base()}/pl`)), /Open what was written since/);
    assert.match(wordsOf(await desk.as('ben').get(`${base()}/pl`)), /Open what was written since/);
    assert.equal((await desk.as('ann').post(`${base()}/pl/show`)).status, 403);
    await desk.as('ben').post(`${base()}/pl/show`);
    assert.match(await polish(), /Zupełnie inne/);
  });

  it('gives away no title of a version that is not published', async () => {
    const title = 'Objectives nobody knows of yet';
    await actingAs({ id: colleagues.ann.id, role: 'author', request: null, body: 'fellshire' }, async () => {
      const version = await addNextVersion(desk.database, id, desk.now());
      const saving = { edition: 1, document: { ...source, title }, changeNote: 'New.', correction: null };
      await saveDraft(desk.database, version ?? '', saving, desk.now());
    });
    await desk.as('ann').post(base(), { language: 'ro' });
    await write('ro', { _title: 'Obiective secrete' }, computer);
    assert.equal((await desk.as('ben').post(`${base()}/ro/show`)).status, 303);
    assert.equal((await read('?language=ro')).status, 404);
  });
});
