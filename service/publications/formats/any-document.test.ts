// Whatever a document holds, each format is either made whole or refused with a sentence: nothing is thrown, and no PDF fails its checks.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { checkPdf } from '../../../tools/check-pdf.ts';
import type { Inline, List, TextRun } from '../document/document.ts';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { madeUpDocument } from './made-up-document.ts';
import { renderDocumentHtml } from './render-document-html.ts';
import { closeTypst } from './run-typst.ts';
import { writeLargePrint24 } from './write-large-print.ts';
import { writePdf } from './write-pdf.ts';
import { writePlainText } from './write-plain-text.ts';
import { writeWord } from './write-word.ts';

after(closeTypst);

/** Letters that the typefaces have, and signs that mean something to a typesetter, to XML, to HTML. */
const letters = Array.from('abc ÉŵÑ жу مرحبا 019 \u00a0\u0000\n\t\u2028#"\\$*_`@<>&{}[]();=/~\'-+.:|%^');
const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });
const language = fc.constantFrom('en-GB', 'cy', 'ar', 'ur', 'uk', 'zh-Hant', 'so');
const run: fc.Arbitrary<TextRun> = fc
  .record({ text, strong: fc.boolean(), emphasis: fc.boolean(), language: fc.option(language) })
  .map(({ text: words, strong, emphasis, language: spoken }) => ({
    ...{ kind: 'text', text: words },
    ...(strong && { strong: true }),
    ...(emphasis && { emphasis: true }),
    ...(spoken !== null && { language: spoken }),
  }));
const href = fc.constantFrom('/x', 'https://a.example/?q="#\\', 'mailto:a@b.example', 'tel:999', '');
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: run },
  fc.record({ kind: fc.constant('link'), href, content: fc.array(run, { maxLength: 2 }) }),
  fc.constant({ kind: 'break' } as const),
);
const content = fc.array(inline, { maxLength: 4 });
const list: fc.Arbitrary<List> = fc.letrec<{ list: List }>((tie) => ({
  list: fc.record({
    kind: fc.constant('list'),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ content, list: tie('list') }, { requiredKeys: ['content'] }), {
      maxLength: 3,
      depthIdentifier: 'list',
    }),
  }),
})).list;
const [photograph, chart] = madeUpDocument.blocks.filter((block) => block.kind === 'figure');
assert.ok(photograph && chart);
const bare = fc.oneof(
  fc.record({ kind: fc.constant('heading'), level: fc.constantFrom(2, 3), content }),
  fc.record({ kind: fc.constant('paragraph'), content }),
  list,
  fc.record({ kind: fc.constant('note'), tone: fc.constantFrom('information', 'warning'), content }),
  fc.record({ kind: fc.constant('quotation'), content, source: text }),
  fc
    .record({
      figure: fc.constantFrom(photograph, chart),
      alt: text,
      decorative: fc.boolean(),
      caption: text,
    })
    .map(({ figure, ...words }) => ({ ...figure, ...words })),
  fc.integer({ min: 1, max: 9 }).chain((width) =>
    fc.record({
      ...{
        kind: fc.constant('table'),
        caption: text,
        notes: fc.array(text, { maxLength: 2 }),
        href: fc.option(href),
      },
      columns: fc.array(fc.record({ heading: text, numeric: fc.boolean() }), {
        minLength: width,
        maxLength: width,
      }),
      rows: fc.array(fc.array(content, { minLength: width, maxLength: width }), { maxLength: 4 }),
    }),
  ),
) as fc.Arbitrary<ResolvedBlock>;
const block = fc
  .record({ block: bare, language: fc.option(language) })
  .map(({ block: each, language: spoken }) => (spoken === null ? each : { ...each, language: spoken }));
const anyDocument: fc.Arbitrary<ResolvedDocument> = fc
  .record({ title: text, summary: text, language, blocks: fc.array(block, { maxLength: 12 }) })
  .map((made) => ({
    ...madeUpDocument,
    ...made,
    direction: ['ar', 'ur'].includes(made.language) ? 'rtl' : 'ltr',
    blocks: made.blocks.map((each, at) => ({ ...each, id: `b${at}` })),
  }));

describe('any document', () => {
  for (const [name, write] of Object.entries({ writePdf, writeLargePrint24 })) {
    it(`is a PDF that passes its checks, or is refused for what is its own fault, by ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(anyDocument, async (document) => {
          const file = await write(document);
          if ('content' in file) assert.deepEqual(await checkPdf(file.content), []);
          else assert.notEqual(file.code, 'FORMAT_REFUSED', file.sentence);
        }),
        { numRuns: 12 },
      );
    });
  }

  it('is a Word file, plain text and a page, or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const [word, plain] = [await writeWord(document), await writePlainText(document)];
        assert.equal('content' in word, 'content' in plain);
        assert.ok(
          !/<script|undefined|\[object/.test(renderDocumentHtml(document, { headingLevel: 2 }).toString()),
        );
      }),
      { numRuns: 20 },
    );
  });
});
