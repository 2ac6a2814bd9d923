// The words of a document: a line for each paragraph, nothing that was struck out, and nothing at all rather than a guess.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipOfParts } from '../platform/zip-of-parts.ts';
import { readDocumentText } from './read-document-text.ts';

const docx = (body: string) =>
  zipOfParts([{ name: 'word/document.xml', text: `<w:document><w:body>${body}</w:body></w:document>` }]);
const odt = (body: string) =>
  zipOfParts([{ name: 'content.xml', text: `<office:text>${body}</office:text>` }]);

test('paragraphs of a Word file are lines, with tabs as blanks and breaks as lines', () => {
  const body =
    '<w:p><w:r><w:t>Leave</w:t><w:tab/><w:t xml:space="preserve">&amp; pay </w:t><w:br/><w:t>2 &#8211; 3</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>End</w:t></w:r></w:p>';
  assert.equal(readDocumentText(docx(body), '.docx'), 'Leave & pay\n2 – 3\n\nEnd');
});

test('what was struck out or moved away in a Word file, and its fields, are not its words', () => {
  const body =
    '<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>' +
    '<w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t> and new</w:t></w:r></w:ins></w:p>';
  assert.equal(readDocumentText(docx(body), '.docx'), 'Kept and new');
});

test('headings and paragraphs of an OpenDocument text are lines, without its comments and changes', () => {
  const body =
    '<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h>Title</text:h>' +
    '<text:p>All<text:s/><text:span>staff</text:span><office:annotation><text:p>a remark</text:p></office:annotation>.</text:p>';
  assert.equal(readDocumentText(odt(body), '.odt'), 'Title\nAll staff.');
});

test('of a PDF, a damaged file, one of another kind and one without words none are told', () => {
  assert.equal(readDocumentText(Buffer.from('%PDF-1.7'), '.pdf'), null);
  assert.equal(readDocumentText(Buffer.from('PK nothing'), '.docx'), null);
  assert.equal(readDocumentText(odt('<text:p>Text</text:p>'), '.docx'), null);
  assert.equal(readDocumentText(docx('<w:p/>'), '.docx'), null);
});

test('a file that was broken on purpose takes no longer than a good one', () => {
  const begun = performance.now();
  for (const piece of ['<w:t ', '<!-- ', '<w:t>a', '&#x'])
    readDocumentText(docx(piece.repeat(400_000)), '.docx');
  assert.ok(performance.now() - begun < 8_000);
});
