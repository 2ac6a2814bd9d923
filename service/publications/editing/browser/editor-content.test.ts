// Blocks go into the editor and come out of it as they were.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyBlocks } from '../../document/any-document.ts';
import { keepIds } from '../../document/keep-ids.ts';
import { writeMarkup } from '../../document/write-markup.ts';
import { editorBlocks, editorMarkup } from './editor-blocks.ts';
import { editorContent } from './editor-content.ts';
import { parsePasted } from '../pasting/parse-pasted.ts';

test('whatever blocks there are, the editor gives them back as they were', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const doc = editorContent(blocks);
      doc.check();
      assert.deepEqual(keepIds(editorBlocks(doc), blocks), blocks);
      assert.equal(editorMarkup(doc), writeMarkup(blocks));
    }),
    { numRuns: 300 },
  );
});

test('an empty text is one empty paragraph, which is written as nothing', () => {
  const doc = editorContent([]);
  assert.equal(doc.childCount, 1);
  assert.equal(editorMarkup(doc), '');
});

test('what was pasted fits into the editor', () => {
  const { blocks } = parsePasted(
    '<h1>a</h1><ul><li>b<ol><li>c</li></ol></li></ul><table><tr><td>d</td><td>e</td></tr></table>',
  );
  const doc = editorContent(blocks);
  doc.check();
  assert.equal(editorMarkup(doc), '## a\n\n- b\n  1. c\n\n| d | e |\n| --- | --- |\n');
});
