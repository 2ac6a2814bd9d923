// For property tests: any blocks that a document can have, in the form in which they are kept.
import fc from 'fast-check';
import type { Block, BlockContent, Inline, List, TextRun } from './document.ts';
import { keepIds } from './keep-ids.ts';
import { normalBlock } from './normal-block.ts';

/** Words full of the signs that markup is made of. */
const text = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ maxCount: 4 }) },
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('ab \\*_[](){}|#>-!.:1—•~`"&<é\u00a0ש'),
      '**',
      '{cy: ',
      '](',
      '{line break}',
      'x',
      '\n',
    ),
    minLength: 1,
    maxLength: 12,
  }),
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    '- a',
    '1. b',
    '{note}',
    '{table} x',
    '| a |',
    '## h',
    '> q',
    '— me',
    '-- me',
    '![a](image:b)',
    '{new list}',
  ),
);
const mark = fc.option(fc.constant(true as const), { nil: undefined, freq: 2 });
const language = fc.option(fc.constantFrom('cy', 'en-GB', 'ur', 'zh-Hant'), { nil: undefined, freq: 2 });

const run: fc.Arbitrary<TextRun> = fc
  .record({ text, strong: mark, emphasis: mark, language })
  .map((parts) => ({
    kind: 'text',
    text: parts.text,
    ...(parts.strong && { strong: true as const }),
    ...(parts.emphasis && { emphasis: true as const }),
    ...(parts.language !== undefined && { language: parts.language }),
  }));
const href = fc.constantFrom(
  '/a',
  '/b?c=(d)|e\\',
  'https://example.org/x_(y)',
  'mailto:a@example.org',
  'tel:+441632960000',
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: run },
  fc.record({
    kind: fc.constant('link' as const),
    href,
    content: fc.array(run, { minLength: 1, maxLength: 3 }),
  }),
  fc.constant({ kind: 'break' as const }),
);
/** Inline content as somebody may hand it in; not yet in its kept form. */
export const anyInline = fc.array(inline, { maxLength: 6 });

const list: fc.Arbitrary<List> = fc.letrec<{ list: List; deep: List }>((tie) => ({
  deep: fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ content: anyInline }), { minLength: 1, maxLength: 3 }),
  }),
  list: fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(fc.record({ content: anyInline, list: tie('deep') }, { requiredKeys: ['content'] }), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
})).list;

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,20}$/);
const table = fc.integer({ min: 1, max: 3 }).chain((columns) =>
  fc.record(
    {
      kind: fc.constant('table' as const),
      caption: text,
      columns: fc.array(fc.record({ heading: text, numeric: fc.boolean() }), {
        minLength: columns,
        maxLength: columns,
      }),
      rows: fc.array(fc.array(anyInline, { minLength: columns, maxLength: columns }), { maxLength: 3 }),
      note: text,
    },
    { requiredKeys: ['kind', 'caption', 'columns', 'rows'] },
  ),
);

const content: fc.Arbitrary<BlockContent> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3, 4),
    content: anyInline,
  }),
  fc.record({ kind: fc.constant('paragraph' as const), content: anyInline }),
  list,
  table,
  fc.record({
    kind: fc.constant('figure' as const),
    image: fc.stringMatching(/^[0-9a-f]{64}$/),
    alt: text,
    decorative: fc.boolean(),
    caption: text,
  }),
  fc.record({
    kind: fc.constant('released-figures' as const),
    release: id,
    table: fc.integer({ min: 1, max: 99 }),
    show: fc.constantFrom('chart-and-table' as const, 'table'),
  }),
  fc.record({
    kind: fc.constant('note' as const),
    tone: fc.constantFrom('information' as const, 'warning'),
    content: anyInline,
  }),
  fc.record({ kind: fc.constant('quotation' as const), content: anyInline, source: text }),
  fc.record({ kind: fc.constant('statutory-text' as const), text: id }),
  fc.record({ kind: fc.constant('record-list' as const), records: id }),
);

/** Blocks with ids, as `parseMarkup` gives them. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc
  .array(fc.record({ content, language }), { maxLength: 8 })
  .map((all) =>
    keepIds(
      all.flatMap(({ content, language }) => {
        const normal = normalBlock(content);
        return normal === null ? [] : [{ ...normal, ...(language !== undefined && { language }) }];
      }),
      [],
    ),
  );
