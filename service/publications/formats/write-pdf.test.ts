// A document as PDF: it passes every check that a program can make, or it is not made and says which block is at fault.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { checkPdf } from '../../../tools/check-pdf.ts';
import { readPdf, textOf } from '../../../tools/pdf-json.ts';
import { allElements, type PdfElement, pdfStructure } from '../../../tools/pdf-structure.ts';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { madeUpDocument } from './made-up-document.ts';
import { closeTypst } from './run-typst.ts';
import { writeLargePrint18, writeLargePrint24 } from './write-large-print.ts';
import { writePdf } from './write-pdf.ts';

after(closeTypst);

const text = (words: string) => [{ kind: 'text', text: words }] as const;
const paragraph = (words: string): ResolvedBlock => ({ kind: 'paragraph', id: 'p', content: text(words) });
const withBlocks = (...blocks: ResolvedBlock[]): ResolvedDocument => ({ ...madeUpDocument, blocks });

async function made(document: ResolvedDocument, write = writePdf): Promise<Uint8Array> {
  const file = await write(document);
  assert.ok('content' in file, 'sentence' in file ? file.sentence : '');
  return file.content;
}

async function elementsOf(content: Uint8Array): Promise<PdfElement[]> {
  return allElements(pdfStructure(await readPdf(content)));
}

async function refusal(
  document: ResolvedDocument,
): Promise<{ code: string; sentence: string; block?: string }> {
  const file = await writePdf(document);
  assert.ok('code' in file, 'It was made.');
  return file;
}

const arabic: ResolvedDocument = {
  ...madeUpDocument,
  language: 'ar',
  direction: 'rtl',
  title: 'التقرير السنوي',
  summary: 'ملخص قصير.',
  blocks: [
    { kind: 'heading', id: 'h', level: 2, content: text('مقدمة') },
    {
      kind: 'paragraph',
      id: 'p',
      content: [...text('نص قصير '), { kind: 'text', text: 'with English', language: 'en' }],
    },
    { kind: 'note', id: 'n', tone: 'warning', content: text('انتبهوا') },
    {
      ...{ kind: 'table', id: 't', caption: 'جدول', notes: [], href: null },
      columns: [
        { heading: 'المجموعة', numeric: false },
        { heading: 'العدد', numeric: true },
      ],
      rows: [[text('نساء'), text('12')]],
    },
  ],
};

describe('a document as PDF', () => {
  for (const [name, write] of Object.entries({ writePdf, writeLargePrint18, writeLargePrint24 })) {
    it(`passes every check, by ${name}`, async () => {
      assert.deepEqual(await checkPdf(await made(madeUpDocument, write)), []);
    });
  }

  it('passes every check where it is read from the right', async () => {
    const content = await made(arabic);
    assert.deepEqual(await checkPdf(content), []);
    const { catalog, dictionary } = await readPdf(content);
    assert.equal(textOf(catalog['/Lang']), 'ar');
    assert.equal(dictionary(catalog['/ViewerPreferences'])['/Direction'], '/R2L');
  });

  it('is the same to the byte when it is made again', async () => {
    assert.deepEqual(await made(madeUpDocument), await made(madeUpDocument));
  });

  it('tells its title, its publisher and the day of publishing, and no other time', async () => {
    const { objects, dictionary } = await readPdf(await made(madeUpDocument));
    const {
      '/Title': title,
      '/Author': author,
      '/CreationDate': day,
    } = dictionary(dictionary(objects.get('trailer'))['/Info']);
    assert.equal(textOf(title), madeUpDocument.title);
    assert.equal(textOf(author), 'Fellshire Constabulary');
    assert.match(textOf(day), /^D:20261001/);
    const draft = await readPdf(
      await made({ ...madeUpDocument, imprint: { ...madeUpDocument.imprint, publishedOn: null } }),
    );
    assert.ok(
      !('/CreationDate' in draft.dictionary(draft.dictionary(draft.objects.get('trailer'))['/Info'])),
    );
  });

  it('has the headings of the document under its title, and a list of contents', async () => {
    const elements = await elementsOf(await made(madeUpDocument));
    const count = (kind: string) => elements.filter((element) => element.kind === kind).length;
    const headings = madeUpDocument.blocks.filter((block) => block.kind === 'heading');
    const ofLevel = (level: number) => headings.filter((heading) => heading.level === level).length;
    // Contents, what has changed and how to reach us are added.
    assert.deepEqual(['/H1', '/H2', '/H3', '/H4'].map(count), [1, ofLevel(2) + 3, ofLevel(3), ofLevel(4)]);
    assert.equal(count('/TOCI'), ofLevel(2) + 2 + ofLevel(3));
  });

  it('tags the parts in another language', async () => {
    const languages = (await elementsOf(await made(madeUpDocument))).map(({ dictionary }) =>
      textOf(dictionary['/Lang']),
    );
    assert.deepEqual([...new Set(languages.filter(Boolean))].sort(), ['ar', 'cy']);
  });

  it('gives each row of a table its heading, and its cells the names of both', async () => {
    const elements = await elementsOf(await made(madeUpDocument));
    const table = elements.find(({ kind }) => kind === '/Table');
    const [, first] = allElements(table ? [table] : []).filter(({ kind }) => kind === '/TR');
    const [heading, cell] = first?.kids ?? [];
    assert.equal(heading?.attributes['/Scope'], '/Row');
    const headers = cell?.attributes['/Headers'];
    assert.ok(Array.isArray(headers) && headers.length === 2 && headers.includes(heading?.dictionary['/ID']));
  });

  it('leaves decoration out of the tree', async () => {
    const figure = madeUpDocument.blocks.find((block) => block.kind === 'figure');
    assert.ok(figure?.kind === 'figure');
    const content = await made(withBlocks({ ...figure, decorative: true, alt: '', caption: '' }));
    assert.deepEqual(await checkPdf(content), []);
    assert.ok(!(await elementsOf(content)).some(({ kind }) => kind === '/Figure'));
  });

  it('is made in turn where several are asked for at once', async () => {
    const titles = ['One', 'Two', 'Three'];
    const files = await Promise.all(titles.map((title) => made({ ...withBlocks(paragraph('x')), title })));
    const read = await Promise.all(files.map(readPdf));
    const found = read.map(({ objects, dictionary }) =>
      textOf(dictionary(dictionary(objects.get('trailer'))['/Info'])['/Title']),
    );
    assert.deepEqual(found, titles);
  });
});

describe('large print', () => {
  it('turns a table that would be too wide into a list, and keeps one that is not', async () => {
    const tablesIn = async (write: typeof writePdf) =>
      (await elementsOf(await made(madeUpDocument, write))).filter(({ kind }) => kind === '/Table').length;
    const all = madeUpDocument.blocks.filter(({ kind }) => kind === 'table').length;
    const [ordinary, at18, at24] = [
      await tablesIn(writePdf),
      await tablesIn(writeLargePrint18),
      await tablesIn(writeLargePrint24),
    ];
    assert.equal(ordinary, all);
    assert.ok(at18 < ordinary && at24 < at18 && at24 > 0, `${ordinary}, ${at18}, ${at24}`);
  });

  for (const [size, write] of [
    [18, writeLargePrint18],
    [24, writeLargePrint24],
  ] as const) {
    it(`has no letter smaller than ${size} points`, async () => {
      const file = await readPdf(
        await made(withBlocks(...madeUpDocument.blocks.filter(({ kind }) => kind !== 'figure')), write),
      );
      const sizes = file.pages.flatMap((page) =>
        [...file.stream(page['/Contents']).matchAll(/\/f\d+ ([\d.]+) Tf/g)].map(([, found]) => Number(found)),
      );
      assert.ok(sizes.length > 0);
      assert.ok(Math.min(...sizes) >= size, `${Math.min(...sizes)}`);
    });
  }
});

describe('a document that not everybody could read', () => {
  const figure = madeUpDocument.blocks.find((block) => block.kind === 'figure');
  assert.ok(figure?.kind === 'figure');

  it('is not made where a picture has no words', async () => {
    const { code, sentence, block } = await refusal(withBlocks({ ...figure, alt: ' ' }));
    assert.equal(code, 'FORMAT_ALT_MISSING');
    assert.equal(block, figure.id);
    assert.match(sentence, /The picture “Highfell, where calls waited longest” has no words/);
  });

  it('is not made where a level of headings is skipped', async () => {
    const { code, sentence, block } = await refusal(
      withBlocks({ kind: 'heading', id: 'deep', level: 4, content: text('Deep') }),
    );
    assert.deepEqual([code, block], ['FORMAT_HEADING_SKIPPED', 'deep']);
    assert.match(sentence, /“Deep” is of level 4, after one of level 1. Make it level 2/);
  });

  it('is not made where a heading has no words', async () => {
    const { code } = await refusal(withBlocks({ kind: 'heading', id: 'h', level: 2, content: text(' ') }));
    assert.equal(code, 'FORMAT_HEADING_EMPTY');
  });

  it('is not made without a title', async () => {
    assert.equal((await refusal({ ...madeUpDocument, title: ' ' })).code, 'FORMAT_TITLE_MISSING');
  });

  it('is not made where a table is uneven', async () => {
    const table = madeUpDocument.blocks.find((block) => block.kind === 'table');
    assert.ok(table?.kind === 'table');
    const { code, block } = await refusal(withBlocks({ ...table, rows: [[text('one')]] }));
    assert.deepEqual([code, block], ['FORMAT_TABLE_UNEVEN', table.id]);
  });

  it('is not made where a letter is missing from the typefaces', async () => {
    const { code, sentence, block } = await refusal(
      withBlocks(paragraph('x'), { ...paragraph('漢字'), id: 'han' }),
    );
    assert.deepEqual([code, block], ['FORMAT_GLYPH_MISSING', 'han']);
    assert.match(sentence, /no letter for “漢”/);
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9" font-family="Noto Sans">字</text></svg>';
    const content = new TextEncoder().encode(svg);
    const drawing = { contentType: 'image/svg+xml', content, width: 9, height: 9 } as const;
    assert.equal((await refusal(withBlocks({ ...figure, id: 'drawing', image: drawing }))).block, 'drawing');
    const inTitle = await refusal({ ...madeUpDocument, title: '漢' });
    assert.equal(inTitle.block, undefined);
    assert.match(inTitle.sentence, /in its title/);
  });

  it('is not made where an image is damaged, and says which', async () => {
    const content = figure.image.content.slice(0, 200);
    const { code, block } = await refusal(
      withBlocks(figure, { ...figure, id: 'torn', image: { ...figure.image, content } }),
    );
    assert.deepEqual([code, block], ['FORMAT_IMAGE_UNREADABLE', 'torn']);
  });
});

describe('what an author typed', () => {
  it('is printed and never run', async () => {
    const hostile = [
      '#panic("no")',
      '"); panic("no"); ("',
      '\\"); panic("no"); ("',
      '#read("/etc/passwd")',
      '$x^2$ *bold* _em_ `raw` <label> @ref = // /* */ \\u{41}',
      '{ } [ ] ; \\',
    ];
    const blocks = hostile.map((words, at): ResolvedBlock => ({ ...paragraph(words), id: `p${at}` }));
    const list: ResolvedBlock = {
      kind: 'list',
      ordered: false,
      id: 'l',
      items: hostile.map((words) => ({ content: text(words) })),
    };
    const content = await made({
      ...withBlocks(...blocks, list),
      summary: hostile.join(' '),
      title: hostile[1] ?? '',
    });
    assert.deepEqual(await checkPdf(content), []);
    assert.ok(
      !(await elementsOf(content)).some(
        ({ written }) => /Strong|Em|Formula|Code/.test(written) && written !== '/Strong',
      ),
    );
  });

  it('may hold blanks and letters that mean something to programs', async () => {
    const content = await made(withBlocks(paragraph('one\u0000\u0007\ntwo\u2028three\u00a0four\ud800five')));
    assert.deepEqual(await checkPdf(content), []);
  });
});
