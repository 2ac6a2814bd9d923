// A document as a Word file: its structure is Word's own, and LibreOffice opens it and reads its words.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { convertWithOffice } from '../../../tools/convert-with-office.ts';
import { findOffice, whyNoOffice } from '../../../tools/find-office.ts';
import { unpackArchive } from '../../platform/archives/index.ts';
import { temporaryFolder } from '../../platform/files.ts';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { madeUpDocument } from './made-up-document.ts';
import { wordLanguage } from './word-text.ts';
import { writeWord } from './write-word.ts';

const text = (words: string) => [{ kind: 'text', text: words }] as const;

async function made(document: ResolvedDocument): Promise<Uint8Array> {
  const file = await writeWord(document);
  assert.ok('content' in file, 'sentence' in file ? file.sentence : '');
  return file.content;
}

/** The parts of the file by name. */
async function partsOf(document: ResolvedDocument): Promise<Map<string, string>> {
  await using folder = await temporaryFolder('word');
  const path = join(folder.path, 'document.zip');
  await writeFile(path, await made(document));
  const { files } = await unpackArchive(path, folder.path);
  return new Map(
    await Promise.all(files.map(async (file) => [file.name, await readFile(file.path, 'utf8')] as const)),
  );
}

const count = (xml: string, what: RegExp) => [...xml.matchAll(what)].length;

describe('a document as a Word file', async () => {
  const parts = await partsOf(madeUpDocument);
  const body = parts.get('word/document.xml') ?? '';
  const headings = madeUpDocument.blocks.filter((block) => block.kind === 'heading');
  const ofLevel = (level: number) => headings.filter((heading) => heading.level === level).length;

  it('has its title and its headings in the styles that Word knows', () => {
    assert.equal(count(body, /<w:pStyle w:val="Title"\/>/g), 1);
    // What has changed and how to reach us are added.
    assert.equal(count(body, /<w:pStyle w:val="Heading1"\/>/g), ofLevel(2) + 2);
    assert.equal(count(body, /<w:pStyle w:val="Heading2"\/>/g), ofLevel(3));
    assert.equal(count(body, /<w:pStyle w:val="Heading3"\/>/g), ofLevel(4));
  });

  it('has a list of contents that Word can bring up to date, and that is there before it does', () => {
    assert.match(body, /<w:instrText[^>]*>TOC [^<]*\\o &quot;1-2&quot;/);
    assert.match(body, /<w:pStyle w:val="TOC1"\/>.*?w:anchor="_Toc1".*?Foreword/);
    assert.ok(!body.includes('w:dirty="true"'), 'Word would ask whether to update it.');
  });

  it('says the language of the document and of each part', () => {
    assert.match(parts.get('word/styles.xml') ?? '', /<w:docDefaults>.*?<w:lang w:val="en-GB"\/>/);
    assert.match(body, /<w:lang w:val="cy-GB"\/><\/w:rPr><w:t[^>]*>Mae rhai/);
    assert.match(
      body,
      /<w:pPr><w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><w:lang w:bidi="ar-EG"\/><\/w:rPr><w:t[^>]*>يمكنكم/,
    );
  });

  it('repeats the first row of each table, breaks no row, and says that the first column heads the rows', () => {
    const tables = madeUpDocument.blocks.filter((block) => block.kind === 'table');
    assert.equal(count(body, /<w:tbl>/g), tables.length);
    assert.equal(count(body, /<w:tblHeader\/>/g), tables.length);
    assert.equal(count(body, /<w:tblLook [^>]*w:firstRow="true"[^>]*w:firstColumn="true"/g), tables.length);
    const rows = tables.reduce((sum, table) => sum + (table.kind === 'table' ? table.rows.length + 1 : 0), 0);
    assert.equal(count(body, /<w:cantSplit\/>/g), rows);
  });

  it('gives pictures their words, and none to decoration', async () => {
    assert.match(body, /<wp:docPr [^>]*descr="A lake below a green hill/);
    assert.match(body, /<wp:docPr [^>]*descr="Bars: Lowmarket 61%/);
    const figure = madeUpDocument.blocks.find((block) => block.kind === 'figure');
    assert.ok(figure?.kind === 'figure');
    const decorated = await partsOf({
      ...madeUpDocument,
      blocks: [{ ...figure, decorative: true, alt: '' }],
    });
    assert.match(decorated.get('word/document.xml') ?? '', /<adec:decorative [^>]*val="1"/);
  });

  it('says what it is, who publishes it and which version', () => {
    const core = parts.get('docProps/core.xml') ?? '';
    assert.match(
      core,
      /<dc:title>Equality and fairness in Fellshire: annual report 2025 to 2026<\/dc:title>/,
    );
    assert.match(core, /<dc:creator>Fellshire Constabulary<\/dc:creator>/);
    assert.match(core, /<cp:revision>2<\/cp:revision>/);
  });

  it('leads to whole addresses', () => {
    const targets = parts.get('word/_rels/document.xml.rels') ?? '';
    assert.match(targets, /Target="https:\/\/fellshire\.example\/corrections" TargetMode="External"/);
    assert.match(targets, /Target="mailto:equality@fellshire\.example"/);
  });

  it('begins each list of numbers at 1, and has lists within lists', () => {
    const numbered = [...body.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)];
    assert.ok(numbered.some(([, level]) => level === '1'));
    const starts = count(parts.get('word/numbering.xml') ?? '', /<w:startOverride w:val="1"\/>/g);
    assert.ok(starts >= 4, `${starts}`);
  });

  it('holds no footnotes of the text, which are hard to find by ear', () => {
    assert.ok(!body.includes('footnoteReference'));
  });
});

describe('a Word file that is read from the right', () => {
  const arabic: ResolvedDocument = {
    ...madeUpDocument,
    ...{ language: 'ar', direction: 'rtl', title: 'التقرير السنوي', summary: 'ملخص قصير.' },
    blocks: [
      { kind: 'heading', id: 'h', level: 2, content: text('مقدمة') },
      { kind: 'list', id: 'l', ordered: true, items: [{ content: text('أولا') }] },
      {
        ...{ kind: 'table', id: 't', caption: 'جدول', notes: [], href: null },
        columns: [{ heading: 'المجموعة', numeric: false }],
        rows: [[text('نساء')]],
      },
    ],
  };

  it('has every paragraph and its tables so', async () => {
    const body = (await partsOf(arabic)).get('word/document.xml') ?? '';
    assert.match(body, /<w:pStyle w:val="Title"\/><w:bidi\/>/);
    assert.match(body, /<w:pStyle w:val="Heading1"\/><w:bidi\/>/);
    assert.match(body, /<w:bidiVisual\/>/);
    const footer = (await partsOf(arabic)).get('word/footer1.xml') ?? '';
    assert.match(footer, /صفحة/);
  });
});

describe('a language for Word', () => {
  it('has its country, as Word asks', () => {
    assert.equal(wordLanguage('en'), 'en-GB');
    assert.equal(wordLanguage('en-GB'), 'en-GB');
    assert.equal(wordLanguage('cy'), 'cy-GB');
    assert.equal(wordLanguage('ur'), 'ur-PK');
  });
});

describe('a document that cannot be made into a Word file', () => {
  it('says which block is at fault', async () => {
    const heading: ResolvedBlock = { kind: 'heading', id: 'deep', level: 4, content: text('Deep') };
    const file = await writeWord({ ...madeUpDocument, blocks: [heading] });
    assert.ok('code' in file);
    assert.deepEqual([file.code, file.block], ['FORMAT_HEADING_SKIPPED', 'deep']);
  });
});

describe('what an author typed', () => {
  it('is text in a Word file, with what XML cannot hold left out', async () => {
    const hostile = '<w:p> & "quoted" \u0000\u0007\ud800]]>';
    const body =
      (
        await partsOf({ ...madeUpDocument, blocks: [{ kind: 'paragraph', id: 'p', content: text(hostile) }] })
      ).get('word/document.xml') ?? '';
    assert.match(body, /&lt;w:p&gt; &amp; &quot;quoted&quot; \]\]&gt;/);
  });
});

const unable = whyNoOffice();
describe(`LibreOffice${unable ? ` (${unable})` : ''}`, { skip: unable !== false }, () => {
  it('opens it, and reads every heading, every cell and the words around it', async () => {
    const office = findOffice();
    assert.ok(typeof office !== 'string');
    const out = convertWithOffice(
      office,
      { fileName: 'report.docx', content: await made(madeUpDocument) },
      'txt:Text (encoded):UTF8',
    );
    const read = (out['report.txt']?.toString('utf8') ?? '').replace(/\s+/g, ' ');
    for (const block of madeUpDocument.blocks) {
      const words =
        block.kind === 'heading'
          ? block.content.flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []))
          : block.kind === 'table'
            ? block.rows.flat(2).flatMap((inline) => (inline.kind === 'text' ? [inline.text] : []))
            : [];
      for (const each of words) assert.ok(read.includes(each), each);
    }
    for (const each of [
      'Published 1 October 2026. Version 2.',
      'Highfell, where calls waited longest',
      'يمكنكم طلب',
      'Mae rhai o bobl',
      '— A member of',
    ])
      assert.ok(read.includes(each), each);
  });
});
