// A document as a page: valid, with its languages, and with everything that those need who do not see it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { ResolvedBlock, ResolvedDocument } from '../document/resolved-document.ts';
import { madeUpDocument } from './made-up-document.ts';
import { imageAddress } from './render-figure-html.ts';
import { renderDocumentHtml } from './render-document-html.ts';

/** On one line, without the blanks that our own templates put around what they hold. */
const markupOf = (document: ResolvedDocument, headingLevel = 2) =>
  renderDocumentHtml(document, { headingLevel })
    .toString()
    .replace(/\s+/g, ' ')
    .replace(/ >/g, '>')
    .replace(/(<p\b[^>]*>) /g, '$1');
const ofBlock = (block: ResolvedBlock, over: Partial<ResolvedDocument> = {}) =>
  markupOf({ ...madeUpDocument, ...over, blocks: [block] });
const text = (words: string) => [{ kind: 'text', text: words }] as const;

describe('a document as a page', () => {
  const markup = markupOf(madeUpDocument);

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      // Tables that scroll are regions by role everywhere on these pages.
      rules: {
        'void-style': 'off',
        'no-inline-style': 'error',
        'tel-non-breaking': 'off',
        'prefer-native-element': 'off',
      },
    });
    const page = `<!doctype html><html lang="en"><head><title>Report</title></head><body><main><h1>Report</h1>${markup}</main></body></html>`;
    const report = await validator.validateString(page);
    const faults = report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
    );
    assert.deepEqual(faults, []);
  });

  it('says its language and direction once, and again only where they change', () => {
    assert.match(markup, /^<div class="dr-document" lang="en-GB" dir="ltr">/);
    assert.match(markup, /<p class="govuk-body"><span lang="cy" dir="ltr">Mae rhai/);
    assert.match(markup, /<p class="govuk-body" lang="ar" dir="rtl">يمكنكم/);
    assert.equal(markup.match(/ lang="/g)?.length, 3);
  });

  it('lists its sections, each entry leading to a heading that is there', () => {
    const entries = [...markup.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.equal(entries.length, 12);
    for (const id of entries) assert.ok(markup.includes(`<h2 id="${id}"`), `${id} is not there`);
  });

  it('has no such list where it is short', () => {
    assert.ok(!markupOf({ ...madeUpDocument, blocks: madeUpDocument.blocks.slice(0, 6) }).includes('<nav'));
  });

  it('begins its headings where the page asks', () => {
    const levels = (level: number) =>
      [...markupOf(madeUpDocument, level).matchAll(/<h(\d) id="section/g)].map(([, at]) => at);
    assert.deepEqual([...new Set(levels(2))], ['2', '3', '4']);
    assert.deepEqual([...new Set(levels(3))], ['3', '4', '5']);
    assert.deepEqual([...new Set(levels(5))], ['5', '6']);
  });

  it('gives tables a caption, and headings to columns and rows', () => {
    assert.match(
      markup,
      /<caption class="govuk-table__caption govuk-table__caption--m">Searches by ethnic group/,
    );
    assert.match(
      markup,
      /<th scope="col" class="govuk-table__header govuk-table__header--numeric"> ?Searches/,
    );
    assert.match(markup, /<th scope="row" class="govuk-table__header"> ?Asian/);
    assert.match(markup, /<td class="govuk-table__cell govuk-table__cell--numeric"> ?127/);
    assert.match(markup, /role="region" aria-label="Searches by ethnic group[^"]*" tabindex="0"/);
  });

  it('says in words what a colour or a sign says', () => {
    assert.match(markup, /<span class="govuk-visually-hidden">Note: <\/span>These are our words/);
    assert.match(markup, /govuk-visually-hidden">Warning<\/span>/);
  });

  it('says those words in the language of the document', () => {
    const note: ResolvedBlock = { kind: 'note', id: 'n', tone: 'information', content: text('Nodyn byr.') };
    assert.match(ofBlock(note, { language: 'cy' }), /visually-hidden">Nodyn: /);
    assert.match(
      ofBlock({ ...note, language: 'ar' }),
      /<div lang="ar" dir="rtl">.*visually-hidden">ملاحظة: /,
    );
  });
});

describe('a picture on a page', () => {
  const figure = madeUpDocument.blocks.find(
    (block) => block.kind === 'figure' && block.image.contentType === 'image/png',
  );
  const chart = madeUpDocument.blocks.find(
    (block) => block.kind === 'figure' && block.image.contentType === 'image/svg+xml',
  );
  assert.ok(figure?.kind === 'figure' && chart?.kind === 'figure');

  it('is fetched from where its content is kept, with its size and its words', () => {
    const markup = ofBlock(figure);
    assert.ok(markup.includes(`src="${imageAddress(figure.image.content)}"`));
    assert.match(markup, /alt="A lake below a green hill[^"]*" width="480" height="270"/);
    assert.match(markup, /<figcaption class="dr-document__caption">Highfell, where calls waited longest/);
  });

  it('has empty words where it is decoration, and no caption where there is none', () => {
    const markup = ofBlock({ ...figure, decorative: true, caption: '' });
    assert.match(markup, /alt=""/);
    assert.ok(!markup.includes('figcaption'));
  });

  it('stands in the page itself where it is a chart of ours', () => {
    assert.match(
      ofBlock(chart),
      /<div class="dr-document__chart" role="img" aria-label="Bars: Lowmarket 61%[^"]*" tabindex="0"><svg /,
    );
  });

  it('is only ever fetched, never put into the page, where it could run something', () => {
    const content = new TextEncoder().encode('<svg xmlns="x"><script>alert(1)</script></svg>');
    const markup = ofBlock({ ...chart, image: { ...chart.image, content } });
    assert.ok(!markup.includes('<script'));
    assert.match(markup, /<img /);
  });
});

describe('what an author typed', () => {
  it('never becomes markup', () => {
    const hostile = '<script>alert(1)</script>"\'&';
    const markup = markupOf({
      ...madeUpDocument,
      blocks: [
        { kind: 'paragraph', id: 'a"><b>', content: text(hostile) },
        { kind: 'quotation', id: 'q', content: text(hostile), source: hostile },
        { kind: 'heading', id: '"><b>', level: 2, content: text(hostile) },
        {
          ...{ kind: 'table', id: 't', caption: hostile, notes: [hostile], href: 'javascript:alert(1)' },
          ...{ columns: [{ heading: hostile, numeric: false }], rows: [[text(hostile)]] },
        },
        {
          kind: 'paragraph',
          id: 'p',
          content: [{ kind: 'link', href: 'javascript:alert(1)', content: text(hostile) }],
        },
      ],
    });
    assert.ok(!/<script|<b>|javascript:/.test(markup), markup);
  });
});
