// What stands elsewhere is put into a document, and what is not there is told with its block.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Inline } from './document.ts';
import { parseMarkup } from './parse-markup.ts';
import { type DocumentSources, resolveDocument } from './resolve-document.ts';
import { resolveStatutoryText } from './resolve-statutory-text.ts';
import type { Imprint } from './resolved-document.ts';

const words = (text: string): Inline[] => [{ kind: 'text', text }];
const digest = 'b'.repeat(64);
const imprint: Imprint = {
  organisationName: 'Fellshire Council',
  contact: ['01632 960000'],
  address: 'https://example.org/publications/report',
  publishedOn: null,
  version: 1,
  changeNote: '',
  fictional: true,
};
const picture = { contentType: 'image/png' as const, content: new Uint8Array([1]), width: 2, height: 3 };
const table = {
  caption: 'Stops',
  columns: [{ heading: 'Group', numeric: false }],
  rows: [[words('All')]],
  notes: ['Made up.'],
  href: '/published/r1',
};
const chart = { image: picture, alt: 'One bar.', caption: 'Stops' };
const sources: DocumentSources = {
  figure: (release, number) =>
    release === 'r1' && number === 1 ? { table, chart } : { missing: 'there is no such release.' },
  image: async (sha) => (sha === digest ? picture : { missing: 'the picture is not kept here.' }),
  records: (name) => ({ items: name === 'objectives' ? [words('Reply within a week.')] : [] }),
  statutory: (id) => resolveStatutoryText(id, '2026-11-22'),
};
const resolve = (text: string, language = 'en-GB') => {
  const blocks: Block[] = parseMarkup(text).blocks;
  return resolveDocument({ title: 'Report', language, summary: '', blocks }, sources, imprint);
};

test('figures of a release become a chart with its text, and the table that says the same', async () => {
  const { document } = await resolve(
    '{figures release=r1 table=1}\n\n{figures release=r1 table=1 show=table}',
  );
  const [first, second, third, ...more] = document?.blocks ?? [];
  assert.deepEqual([first?.kind, second?.kind, third?.kind, more.length], ['figure', 'table', 'table', 0]);
  assert.ok(first?.kind === 'figure' && first.alt === 'One bar.' && !first.decorative);
  assert.ok(second?.kind === 'table' && second.href === '/published/r1');
  assert.equal(new Set(document?.blocks.map(({ id }) => id)).size, 3);
});

test('a picture, a list of records and a typed table are put in where they stand', async () => {
  const { document } = await resolve(
    `![Map](image:${digest}) Here\n\n{records objectives}\n\n| a |\n|---|\n{under the table} b`,
  );
  const [figure, list, typed] = document?.blocks ?? [];
  assert.ok(figure?.kind === 'figure' && figure.image === picture && figure.caption === 'Here');
  assert.ok(list?.kind === 'list');
  assert.deepEqual(list.items, [{ content: words('Reply within a week.') }]);
  assert.ok(typed?.kind === 'table');
  assert.deepEqual([typed.notes, typed.href], [['b'], null]);
});

test('words of the law stand in the language they were enacted in, with their source and whether they were compared with it', async () => {
  const { document } = await resolve('{statutory equality-act-2010-s149-5}', 'cy');
  const [law] = document?.blocks ?? [];
  assert.ok(law?.kind === 'quotation');
  assert.equal(law.language, 'en-GB');
  assert.match(JSON.stringify(law.content), /tackle prejudice, and/);
  assert.match(
    law.source,
    /^Equality Act 2010, section 149\(5\), at https:\/\/www\.legislation\.gov\.uk\/.*not yet been compared/,
  );
  const first = (await resolve('{statutory equality-act-2010-s149-1}')).document?.blocks[0];
  assert.ok(first?.kind === 'quotation');
  assert.match(
    first.source,
    /Compared on 22 November 2026 with the text as it stood on 31 December 2023, and not with that page as it is now/,
  );
});

test('everything that is missing is told, each with its block', async () => {
  const { document, problems } = await resolve(
    `Words.\n\n{figures release=r2 table=1}\n\n![](image:${'c'.repeat(64)} decorative)\n\n{records commitments}\n\n{statutory nowhere-s1}`,
  );
  assert.equal(document, null);
  assert.deepEqual(
    problems.map((sentence) => sentence.replace(/ There are: .*/, '')),
    [
      'Block 2, the figures of a release “r2, table 1”: there is no such release.',
      'Block 3, the picture: the picture is not kept here.',
      'Block 4, the list of records “commitments”: there is nothing in the list yet, and an empty list is not published.',
      'Block 5, the words of the law “nowhere-s1”: there are no words of the law called “nowhere-s1”.',
    ],
  );
});

test('a language that is written from right to left says so', async () => {
  assert.equal((await resolve('سلام', 'ur')).document?.direction, 'rtl');
  assert.equal((await resolve('Croeso', 'cy')).document?.direction, 'ltr');
  assert.equal((await resolve('x', 'az-Arab')).document?.direction, 'rtl');
});
