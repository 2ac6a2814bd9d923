// The pages of the register: items, versions with their files, links, endings; and the screening that opens by itself.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { madeUpPerson } from '../pages/made-up-door.ts';
import type { UploadedFile } from '../pages/route.ts';
import { temporaryFolder, type TemporaryFolder } from '../platform/files.ts';
import { zipOfParts } from '../platform/zip-of-parts.ts';
import { listTriggers, setEqualityStatus } from './index.ts';
import { type MadeUpRegister, openMadeUpRegister } from './open-made-up-register.ts';

let register: MadeUpRegister;
let folder: TemporaryFolder;
before(async () => {
  register = await openMadeUpRegister();
  folder = await temporaryFolder('register-pages');
});
after(async () => {
  await register[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function added(form: Record<string, string>): Promise<string> {
  return register.post('/desk/policies/new', { kind: 'policy', state: 'in-force', ...form });
}

function idOf(at: string): string {
  return at.split('/').at(-1) ?? '';
}

async function problemsOf(url: string, form: Record<string, string>, files: readonly UploadedFile[] = []) {
  const answer = await register.ask('POST', url, form, files);
  assert.equal(answer.kind, 'page', JSON.stringify(answer));
  return (answer.problems ?? []).map(({ field }) => field);
}

async function file(name: string, content: string | Uint8Array): Promise<UploadedFile> {
  const path = join(folder.path, String(Math.random()));
  await writeFile(path, content);
  return { fieldName: 'file', fileName: name, path, bytes: content.length, digest: '' };
}

const word = (...paragraphs: string[]) =>
  zipOfParts([
    { name: '[Content_Types].xml', text: '<Types/>' },
    {
      name: 'word/document.xml',
      text: `<w:document><w:body>${paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`).join('')}</w:body></w:document>`,
    },
  ]);

describe('an item that is added', () => {
  it('opens a screening by itself', async () => {
    await added({ title: 'Live facial recognition' });
    assert.deepEqual(register.opened.at(-1), {
      ...{ title: 'Live facial recognition', trigger: 'new', why: 'Policy added to the register.' },
    });
  });

  it('says what is missing, and keeps what was typed', async () => {
    const form = {
      kind: 'song',
      title: '',
      about: 'Kept words',
      reviewDue: 'next spring',
      ownerId: 'nobody',
    };
    assert.deepEqual(await problemsOf('/desk/policies/new', form), ['kind', 'title', 'ownerId', 'reviewDue']);
    const answer = await register.ask('POST', '/desk/policies/new', form);
    assert.match(answer.kind === 'page' ? answer.body.toString() : '', /Kept words/);
  });

  it('takes days as people write them', async () => {
    const at = await added({ title: 'With a day', reviewDue: '31/3/2027' });
    assert.match(await register.get(at), /31 March 2027/);
  });

  it('is not overwritten by somebody who had opened it before', async () => {
    const at = await added({ title: 'Of two people' });
    const change = { kind: 'policy', state: 'in-force', edition: '1' };
    await register.post(`${at}/change`, { ...change, title: 'One' });
    const late = await register.ask('POST', `${at}/change`, { ...change, title: 'Other' });
    assert.match(JSON.stringify(late.kind === 'page' && late.problems), /Somebody else has changed this/);
  });
});

describe('a version', () => {
  it('has the words of its Word file, without what was struck out in it, and the file as it came', async () => {
    const at = await added({ title: 'With a file' });
    const version = await register.post(`${at}/versions/new`, {}, [
      await file('../Leave policy.docx', word('Purpose &amp; scope', 'All staff.')),
    ]);
    const body = await register.get(version);
    assert.match(body, /Purpose &amp; scope/);
    assert.doesNotMatch(body, /gone/);
    assert.match(body, /Leave policy\.docx/);
    const answer = await register.ask('GET', `${version}/file`);
    assert.ok(
      answer.kind === 'download' &&
        typeof answer.content !== 'string' &&
        !(answer.content instanceof Uint8Array),
    );
    const bytes = Buffer.concat(await Array.fromAsync(answer.content, (part: Buffer) => part));
    assert.deepEqual(bytes, Buffer.from(word('Purpose &amp; scope', 'All staff.')));
    assert.equal(answer.fileName, 'Leave policy.docx');
  });

  it('is a document by its content, whatever its name says', async () => {
    const at = `${await added({ title: 'With a wrong file' })}/versions/new`;
    assert.deepEqual(await problemsOf(at, {}, [await file('policy.pdf', 'MZ program')]), ['file']);
    assert.deepEqual(await problemsOf(at, {}), ['file']);
    await register.post(at, {}, [await file('policy.pdf', '%PDF-1.7 …')]);
  });

  it('that would do harm to whoever opens it is not kept; a draft with comments is', async () => {
    const at = `${await added({ title: 'With macros' })}/versions/new`;
    assert.deepEqual(await problemsOf(at, {}, [await file('policy.pdf', '%PDF-1.7 a macro')]), ['file']);
    await register.post(at, {}, [await file('policy.pdf', '%PDF-1.7 with comments')]);
  });

  it('after the first opens a screening, unless only spelling changed, which has to be said', async () => {
    const at = await added({ title: 'Changed' });
    const begun = register.opened.length;
    await register.post(`${at}/versions/new`, { text: 'One.\nTwo.' });
    assert.equal(register.opened.length, begun);
    await register.post(`${at}/versions/new`, { text: 'One.\nThree.', changeNote: 'Three now.' });
    assert.deepEqual(register.opened.at(-1), {
      ...{ title: 'Changed', trigger: 'changed', why: 'Version 2 was added. Three now.' },
    });
    assert.deepEqual(await problemsOf(`${at}/versions/new`, { text: 'one.', editorial: 'yes' }), [
      'changeNote',
    ]);
    await register.post(`${at}/versions/new`, {
      text: 'one.\nThree.',
      editorial: 'yes',
      changeNote: 'Spelling.',
    });
    assert.equal(register.opened.length, begun + 1);
    const compared = await register.get(`${at}/compare?from=1&to=2`);
    assert.match(compared, /<del class="dr-gone">Two<\/del>/);
    assert.match(compared, /<ins class="dr-come">Three<\/ins>/);
  });

  it('is never changed and never removed', async () => {
    const versions = register.database.updateTable('registerVersion').set({ text: 'Other' });
    await assert.rejects(
      register.as(() => versions.execute()),
      /never changed or removed/,
    );
  });
});

describe('the list', () => {
  it('answers whatever is asked of it, and keeps what was asked in its other pages and downloads', async () => {
    for (const query of [
      ...[
        'status=not-screened',
        'status=due-for-review',
        'kind=policy',
        'state=ended',
        'owner=me',
        'owner=nobody',
      ],
      ...[
        'order=title',
        'order=review',
        'order=reference',
        'page=7',
        'page=x',
        'team=none',
        'status=purple',
        'words=%25_',
      ],
    ])
      assert.match(await register.get(`/desk/policies?${query}`), /Register of policies/, query);
    const body = await register.get('/desk/policies?status=not-screened&words=facial');
    assert.match(body, /register\.csv\?status=not-screened&amp;words=facial/);
    assert.match(body, /aria-current="true"/);
    assert.match(body, /1 item\b/);
  });
});

describe('an item that ends', () => {
  it('needs a reason, stays with it, and can be taken up again', async () => {
    const at = await added({ title: 'Annual leave year' });
    assert.deepEqual(await problemsOf(`${at}/end`, {}), ['state', 'why']);
    await register.post(`${at}/end`, { state: 'withdrawn', why: 'Not needed after all.' });
    assert.match(await register.get(at), /Withdrawn\.<\/strong>.*Not needed after all/);
    assert.equal((await register.ask('GET', `${at}/change`)).kind, 'refusal');
    assert.doesNotMatch(await register.get('/desk/policies?words=annual'), /Annual leave year</);
    assert.match(await register.get('/desk/policies?words=annual&state=any'), /Annual leave year</);
    await register.post(`${at}/take-up`);
    assert.match(await register.get(at), /Change these facts/);
  });
});

describe('an item that another body shows', () => {
  it('is read, and changed in nothing', async () => {
    const at = await added({ title: 'Joint policy' });
    const id = idOf(at);
    const ask = (method: 'GET' | 'POST', url: string, form = {}) =>
      register.ask(method, url, form, [], 'fellshire-constabulary');
    assert.equal((await ask('GET', at)).kind, 'refusal');
    await register.within((transaction) =>
      transaction
        .insertInto('sharedWith')
        .values({
          kind: 'register-item',
          itemId: id,
          withBody: 'fellshire-constabulary',
          sharedBy: 'x',
          sharedAt: register.now,
        })
        .execute(),
    );
    const seen = await ask('GET', at);
    assert.ok(seen.kind === 'page');
    assert.match(seen.body.toString(), /Another body keeps this and lets you see it/);
    assert.doesNotMatch(seen.body.toString(), /Change these facts|Add a version|Open a screening/);
    for (const way of ['change', 'end', 'screening', 'versions/new', 'links/new'])
      assert.equal(
        (await ask('POST', `${at}/${way}`, { title: 'Other', why: 'x', text: 'x' })).kind,
        'refusal',
        way,
      );
  });
});

describe('a link', () => {
  it('leads to another item by its reference, seen from both ends, and is taken off', async () => {
    const [one, other] = [await added({ title: 'The whole' }), await added({ title: 'The part' })];
    const reference = /2026-\d{3}/.exec(await register.get(one))?.[0] ?? '';
    await register.post(`${other}/links/new`, { kind: 'part-of', reference });
    assert.match(await register.get(other), /Part of: <a class="govuk-link" href="[^"]*">The whole/);
    assert.match(await register.get(one), /Has as a part: <a class="govuk-link" href="[^"]*">The part/);
    const remove = /links\/[0-9a-f-]{36}\/remove/.exec(await register.get(other))?.[0];
    await register.post(`${other}/${remove}`);
    assert.match(await register.get(one), /Nothing yet/);
  });

  it('never leads where a browser would run something', async () => {
    const at = `${await added({ title: 'Linked' })}/links/new`;
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '//example.org', 'https://a b'])
      assert.deepEqual(await problemsOf(at, { kind: 'related', title: 'X', href }), ['href'], href);
    assert.deepEqual(await problemsOf(at, { kind: 'related', reference: '2020-999' }), ['reference']);
  });
});

describe('a review', () => {
  it('that fell due opens a screening once, also after days on which nothing ran, and again at its next day', async () => {
    const at = await added({ title: 'To be reviewed', reviewDue: '2026-11-19' });
    await added({ title: 'Not yet', reviewDue: '2026-11-23' });
    const work = register.daily.get('policies.review');
    assert.ok(work);
    const raised = () =>
      register.opened.filter(({ trigger }) => trigger === 'review').map(({ title }) => title);
    await work('2026-11-22');
    await work('2026-11-22');
    assert.deepEqual(raised(), ['To be reviewed']);
    const status = (reviewDue: string) =>
      register.within((transaction) =>
        setEqualityStatus(transaction, idOf(at), { status: 'assessed', reviewDue }),
      );
    await status('2026-11-23');
    await work('2026-11-22');
    assert.equal(raised().length, 1);
    await work('2026-11-24');
    assert.deepEqual(raised().sort(), ['Not yet', 'To be reviewed', 'To be reviewed']);
    const triggers = await register.as(() => listTriggers(register.database, idOf(at)));
    assert.ok(triggers.some(({ why }) => why === 'Its review was due on 23 November 2026.'));
  });

  it('waits for whoever answers for it, and stands in the calendar', async () => {
    const visitor = { person: madeUpPerson, body: 'fellshire', may: () => true, provedUntil: null };
    const due = await register.as(() => register.feature.due('2027-04-01'));
    assert.ok(due.some(({ kind, what }) => kind === 'policy-review' && what === 'With a day'));
    assert.deepEqual(await register.as(() => register.feature.waiting(visitor)), []);
  });
});
