// Recognising encodings and forms of files.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileForm } from './file-form.ts';
import { decodeText, recogniseEncoding } from './text-encoding.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

test('plain and accented UTF-8 is recognised, with and without a byte order mark', () => {
  assert.deepEqual(recogniseEncoding(bytes('a,b\n1,2\n')), { kind: 'text', encoding: 'utf-8', bomBytes: 0 });
  assert.deepEqual(recogniseEncoding(bytes('Ynys Môn,1')), { kind: 'text', encoding: 'utf-8', bomBytes: 0 });
  assert.deepEqual(recogniseEncoding(bytes('\ufeffa,b')), { kind: 'text', encoding: 'utf-8', bomBytes: 3 });
  assert.equal(decodeText(bytes('\ufeffa,b'), 'utf-8'), 'a,b');
});

test('UTF-16 is recognised by its mark, and without one by its zero bytes', () => {
  assert.deepEqual(recogniseEncoding(bytes('\ufeffArea,n\n', 'utf16le')), {
    kind: 'text',
    encoding: 'utf-16le',
    bomBytes: 2,
  });
  assert.deepEqual(recogniseEncoding(bytes('Area,count\n', 'utf16le')), {
    kind: 'text',
    encoding: 'utf-16le',
    bomBytes: 0,
  });
  const swapped = new Uint8Array(Buffer.from(bytes('\ufeffArea,count\n', 'utf16le')).swap16());
  assert.deepEqual(recogniseEncoding(swapped), { kind: 'text', encoding: 'utf-16be', bomBytes: 2 });
  assert.equal(decodeText(swapped, 'utf-16be'), 'Area,count\n');
});

test('Latin-1 text is read as Windows-1252', () => {
  const latin = bytes('Área,Descripción\nYnys Môn,1\n', 'latin1');
  assert.deepEqual(recogniseEncoding(latin), { kind: 'text', encoding: 'windows-1252', bomBytes: 0 });
  assert.equal(decodeText(latin, 'windows-1252'), 'Área,Descripción\nYnys Môn,1\n');
});

test('a character cut by the end of a sample is not damage, but by the end of the file it is', () => {
  const cut = bytes('Ynys Môn, Ynys Mô').subarray(0, -1);
  assert.deepEqual(recogniseEncoding(cut), { kind: 'text', encoding: 'utf-8', bomBytes: 0 });
  assert.equal(recogniseEncoding(bytes('ôôô Mô').subarray(0, -1), { whole: true }).kind, 'damaged');
});

test('UTF-8 with broken bytes in it is damaged, and the line is told', () => {
  const broken = Buffer.concat([bytes('é,é\né,é\né'), Buffer.from([0xff]), bytes('é\n')]);
  assert.deepEqual(recogniseEncoding(broken), { kind: 'damaged', line: 3 });
});

test('bytes with control characters are binary', () => {
  assert.deepEqual(recogniseEncoding(new Uint8Array([1, 2, 3, 0, 0, 9, 65, 200, 0, 1, 1, 1])), {
    kind: 'binary',
  });
});

const forms: [string, Uint8Array, string][] = [
  ['a PNG picture', bytes('\x89PNG\r\n', 'latin1'), 'PNG'],
  ['a PDF document', bytes('%PDF-1.7'), 'PDF'],
  ['an old Excel file', bytes('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'), '.xls'],
  ['a Parquet file', bytes('PAR1\x15', 'latin1'), 'Parquet'],
  ['a web page', bytes('\n<!DOCTYPE html><title>Sign in'), 'web page'],
  ['a JSON document', bytes('{"type": "Topology"'), 'JSON'],
  ['a Word document', bytes('PK\x03\x04....[Content_Types].xml..word/document.xml', 'latin1'), 'Word'],
];
for (const [name, head, said] of forms) {
  test(`${name} is known for what it is, whatever its name`, () => {
    const form = fileForm(head);
    assert.equal(form.form, 'foreign');
    assert.ok(form.form === 'foreign' && form.looksLike.includes(said) && form.advice.length > 10);
  });
}

test('tables, archives and nothing at all are told apart', () => {
  assert.equal(fileForm(bytes('a,b\n')).form, 'text');
  assert.equal(fileForm(bytes('')).form, 'empty');
  assert.equal(fileForm(bytes('\x1f\x8b\x08', 'latin1')).form, 'gzip');
  assert.equal(fileForm(bytes('PK\x03\x04..xl/workbook.xml', 'latin1')).form, 'xlsx');
  assert.equal(
    fileForm(bytes('PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'latin1')).form,
    'ods',
  );
  assert.equal(fileForm(bytes('PK\x03\x04..2020-01/2020-01-cumbria.csv', 'latin1')).form, 'zip');
});
