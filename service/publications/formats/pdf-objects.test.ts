// The objects of a PDF are read and written again to the byte; a file of another make is refused.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addRowHeadings } from './add-row-headings.ts';
import { readPdfObjects, writePdfObjects } from './pdf-objects.ts';

const head = '%PDF-1.7\n%\u0080\u0081\n';
const first = '1 0 obj\n<<\n  /Type /Catalog\n>>\nendobj\n\n';
const second = '2 0 obj\n<<\n  /Length 3\n>>\nstream\n\u00ff\n\u0000\nendstream\nendobj\n\n';
const at = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
const file = (parts: string) => new Uint8Array(Buffer.from(parts, 'latin1'));
const table = `xref\n0 3\n0000000000 65535 f \n${at(head.length)}${at(head.length + first.length)}`;
const place = head.length + first.length + second.length;
const whole = file(
  `${head}${first}${second}${table}trailer\n<<\n  /Size 3\n  /Root 1 0 R\n>>\nstartxref\n${place}\n%%EOF\n`,
);

describe('the objects of a PDF', () => {
  it('are read by their numbers, whatever bytes they hold', () => {
    const { texts } = readPdfObjects(whole);
    assert.deepEqual([...texts.keys()], [1, 2]);
    assert.equal(texts.get(1), '<<\n  /Type /Catalog\n>>');
    assert.ok(texts.get(2)?.includes('\u00ff\n\u0000'));
  });

  it('are written again as they were', () => assert.deepEqual(writePdfObjects(readPdfObjects(whole)), whole));

  it('move when one before them grows', () => {
    const objects = readPdfObjects(whole);
    objects.texts.set(1, `${objects.texts.get(1) ?? ''} %${'x'.repeat(100)}`);
    const grown = readPdfObjects(writePdfObjects(objects));
    assert.equal(grown.texts.get(2), objects.texts.get(2));
  });

  for (const [name, content] of [
    ['nothing', ''],
    ['no table', '%PDF-1.7\nstartxref\n9\n%%EOF'],
    ['a table in a stream', `${head}${first}startxref\n${head.length}\n%%EOF`],
  ] as const) {
    it(`are refused in a file with ${name}`, () => {
      assert.throws(() => readPdfObjects(file(content)), /PDF_STRUCTURE_UNKNOWN/);
    });
  }

  it('are left alone where there is no table to give headings to', () =>
    assert.equal(addRowHeadings(whole), whole));
});
