// What a document must be to be kept: its parts, and how much of each there may be.
import { z } from 'zod';
import type { Inline, List, PublicationDocument } from './document.ts';
import { isLanguageTag } from './language-tag.ts';
import { problemOfAddress } from './link-address.ts';
import { idForm, imageForm } from './parse-directive.ts';
import { deepestList } from './parse-list.ts';

/** The most there may be of each. */
export const documentLimits = {
  title: 200,
  summary: 600,
  blocks: 2000,
  /** Letters of one block's words. */
  words: 20_000,
  line: 1000,
  alt: 2000,
  items: 500,
  columns: 20,
  rows: 1000,
} as const;

const line = (most: number, name: string) =>
  z.string().max(most, `${name} is longer than ${most.toLocaleString('en-GB')} characters`);
const language = z
  .string()
  .refine(isLanguageTag, 'the language is not named by a sign such as en-GB, cy or ur');

const textRun = z.strictObject({
  kind: z.literal('text'),
  text: line(documentLimits.words, 'a stretch of words').min(1, 'a stretch of words is empty'),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  language: language.optional(),
});
const link = z.strictObject({
  kind: z.literal('link'),
  href: z.string().superRefine((href, context) => {
    const wrong = problemOfAddress(href);
    if (wrong !== null) context.addIssue({ code: 'custom', message: wrong.replace(/\.$/, '') });
  }),
  content: z.array(textRun).min(1, 'a link has no words'),
});
const inline = z.discriminatedUnion('kind', [textRun, link, z.strictObject({ kind: z.literal('break') })]);
const cell = z
  .array(inline)
  .max(2000, 'it has too many changes of style')
  .refine((content) => lettersOf(content) <= documentLimits.words, 'it is longer than 20,000 characters');
const content = cell.refine((content) => lettersOf(content) > 0, 'it has no words');

const item = z.strictObject({
  content: cell,
  get list(): z.ZodOptional<z.ZodType<List>> {
    return list.optional();
  },
});
const list = z.strictObject({
  kind: z.literal('list'),
  ordered: z.boolean(),
  items: z
    .array(item)
    .min(1, 'it has no items')
    .max(documentLimits.items, `it has more than ${documentLimits.items} items`),
});

const blockBase = {
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'its id is not of letters and digits'),
  language: language.optional(),
};
const table = z
  .strictObject({
    ...blockBase,
    kind: z.literal('table'),
    caption: line(documentLimits.line, 'the caption'),
    columns: z
      .array(z.strictObject({ heading: line(documentLimits.line, 'a heading'), numeric: z.boolean() }))
      .min(1, 'it has no columns')
      .max(documentLimits.columns, `it has more than ${documentLimits.columns} columns`),
    rows: z.array(z.array(cell)).max(documentLimits.rows, 'it has more than 1,000 rows'),
    note: line(documentLimits.alt, 'the note under it').optional(),
  })
  .superRefine(({ columns, rows }, context) => {
    const at = rows.findIndex((row) => row.length !== columns.length);
    if (at < 0) return;
    const message = `row ${at + 1} has ${rows[at]?.length} cells, and there are ${columns.length} columns`;
    context.addIssue({ code: 'custom', message });
  });

const block = z.discriminatedUnion('kind', [
  z.strictObject({ ...blockBase, kind: z.literal('heading'), level: z.literal([2, 3, 4]), content }),
  z.strictObject({ ...blockBase, kind: z.literal('paragraph'), content }),
  list
    .extend(blockBase)
    .refine(
      (block) => depthOf(block) <= deepestList,
      `lists stand more than ${deepestList} deep within each other`,
    ),
  table,
  z.strictObject({
    ...blockBase,
    kind: z.literal('figure'),
    image: z.string().regex(imageForm, 'the image is not named by its digest'),
    alt: line(documentLimits.alt, 'the description'),
    decorative: z.boolean(),
    caption: line(documentLimits.line, 'the caption'),
  }),
  z.strictObject({
    ...blockBase,
    kind: z.literal('released-figures'),
    release: z.string().regex(idForm, 'the release is not named by its id'),
    table: z.int().min(1, 'tables are counted from 1').max(999),
    show: z.literal(['chart-and-table', 'table']),
  }),
  z.strictObject({
    ...blockBase,
    kind: z.literal('note'),
    tone: z.literal(['information', 'warning']),
    content,
  }),
  z.strictObject({
    ...blockBase,
    kind: z.literal('quotation'),
    content,
    source: line(documentLimits.line, 'the source'),
  }),
  z.strictObject({
    ...blockBase,
    kind: z.literal('statutory-text'),
    text: z.string().regex(idForm, 'the words of the law are not named by an id'),
  }),
  z.strictObject({
    ...blockBase,
    kind: z.literal('record-list'),
    records: z.string().regex(idForm, 'the records are not named'),
  }),
]);

/** Throws nothing but a ZodError; `readDocument` gives the same as sentences for the author. */
export const documentSchema: z.ZodType<PublicationDocument> = z.strictObject({
  title: line(documentLimits.title, 'the title').regex(/\S/, 'the title is empty'),
  language,
  summary: line(documentLimits.summary, 'the summary'),
  blocks: z
    .array(block)
    .max(documentLimits.blocks, 'there are more than 2,000 blocks: make two publications of it')
    .superRefine((blocks, context) => {
      const seen = new Set<string>();
      blocks.forEach(({ id }, index) => {
        if (seen.has(id))
          context.addIssue({ code: 'custom', path: [index], message: `its id ${id} is there twice` });
        seen.add(id);
      });
    }),
});

function lettersOf(content: readonly Inline[]): number {
  return content.reduce((sum, inline) => {
    if (inline.kind === 'break') return sum + 1;
    if (inline.kind === 'text') return sum + inline.text.length;
    return sum + inline.content.reduce((letters, { text }) => letters + text.length, 0);
  }, 0);
}

function depthOf({ items }: Pick<List, 'items'>): number {
  return 1 + Math.max(0, ...items.map(({ list }) => (list ? depthOf(list) : 0)));
}
