// What a document must be to be kept, and that every problem names its block.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyBlocks } from './any-document.ts';
import { readDocument } from './read-document.ts';

const whole = { title: 'Report', language: 'en-GB', summary: 'What we did.', blocks: [] as object[] };
const words = (text: string): object[] => [{ kind: 'text', text }];
const problemsOf = (value: unknown): readonly string[] => readDocument(value).problems;
const ofBlock = (block: object): readonly string[] =>
  problemsOf({ ...whole, blocks: [{ id: 'b1', ...block }] });

test('whatever markup can say can be kept', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      assert.deepEqual(readDocument({ ...whole, blocks }), { document: { ...whole, blocks }, problems: [] });
    }),
    { numRuns: 200 },
  );
});

test('nothing else is a document', () => {
  for (const value of [null, 3, 'text', [], {}, { ...whole, blocks: [null, 3, {}] }]) {
    assert.equal(readDocument(value).document, null);
    assert.ok(problemsOf(value).length > 0);
  }
});

test('a title is needed, and a language that is one', () => {
  assert.deepEqual(problemsOf({ ...whole, title: '  ' }), ['The title is empty.']);
  assert.deepEqual(problemsOf({ ...whole, title: 'a'.repeat(201) }), [
    'The title is longer than 200 characters.',
  ]);
  assert.match(
    problemsOf({ ...whole, language: 'English' })[0] ?? '',
    /^The language is not named by a sign/,
  );
});

test('a problem names its block by its place, kind and first words', () => {
  assert.deepEqual(ofBlock({ kind: 'paragraph', content: [] }), ['Block 1, the paragraph: it has no words.']);
  const link = { kind: 'link', href: 'javascript:alert(1)', content: words('here') };
  assert.deepEqual(ofBlock({ kind: 'paragraph', content: [...words('Read it '), link] }), [
    'Block 1, the paragraph “Read it here”: The address “javascript:alert(1)” cannot be linked to: begin it with https://, mailto:, tel:, or / for a page of this site.',
  ]);
  const cells = {
    caption: 'Who came',
    columns: [{ heading: 'a', numeric: false }],
    rows: [[words('1'), words('2')]],
  };
  assert.deepEqual(ofBlock({ kind: 'table', ...cells }), [
    'Block 1, the table “Who came”: row 1 has 2 cells, and there are 1 columns.',
  ]);
});

test('lists stand no more than five deep', () => {
  const deep = (levels: number): object => ({
    kind: 'list',
    ordered: false,
    items: [{ content: words('x'), ...(levels > 1 && { list: deep(levels - 1) }) }],
  });
  assert.deepEqual(ofBlock(deep(5)), []);
  assert.deepEqual(ofBlock(deep(6)), [
    'Block 1, the list “x”: lists stand more than 5 deep within each other.',
  ]);
});

test('an id stands for one block, and nothing is kept that is no part of a document', () => {
  const block = { id: 'b1', kind: 'paragraph', content: words('x') };
  assert.deepEqual(problemsOf({ ...whole, blocks: [block, block] }), [
    'Block 2, the paragraph “x”: its id b1 is there twice.',
  ]);
  assert.equal(ofBlock({ kind: 'paragraph', content: words('x'), onclick: 'y' }).length, 1);
  assert.equal(ofBlock({ kind: 'script', content: words('x') }).length, 1);
});
