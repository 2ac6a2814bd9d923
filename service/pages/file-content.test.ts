// Which files are taken for what their names say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentProblem } from './file-content.ts';

const zip = Buffer.from('504b0304', 'hex');
const gzip = Buffer.from('1f8b08', 'hex');
const text = Buffer.from('Month,Searches\n');

test('tables, packed tables and archives are taken where name and content agree', () => {
  for (const [name, beginning] of [
    ['a.csv', text],
    ['A.CSV', text],
    ['utf16.csv', Buffer.from('\ufeffMonth', 'utf16le')],
    ['latin1.csv', Buffer.from('Année', 'latin1')],
    ['boundaries.geojson', Buffer.from('{"type"')],
    ['a.xlsx', zip],
    ['a.ods', zip],
    ['a.zip', zip],
    ['a.tar.gz', gzip],
    ['a.csv.gz', gzip],
    ['a.tgz', gzip],
    ['empty.csv', Buffer.alloc(0)],
  ] as const)
    assert.equal(contentProblem(name, beginning), null, name);
});

for (const [name, beginning, says] of [
  ['a.csv', zip, /ends in \.csv and is a packed file/],
  ['a.csv', Buffer.from('%PDF-1.7'), /is a PDF/],
  ['a.csv', Buffer.from('7f454c46', 'hex'), /is a program of Linux/],
  ['a.csv', Buffer.from('a\0b'), /is not text/],
  ['a.xlsx', text, /is not a packed file/],
  ['a.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /is an old file of Word or Excel/],
  ['a.zip', gzip, /is a file packed by gzip/],
  ['a.tar.gz', zip, /is a packed file \(zip, XLSX, ODS or DOCX\)/],
  ['a.html', Buffer.from('<script>'), /“a\.html” is of a kind that is not taken here/],
  ['a.svg', Buffer.from('<svg'), /not taken here/],
  ['nothing', text, /“nothing” is of a kind that is not taken here/],
] as const)
  test(`${name} that begins with ${JSON.stringify(beginning.toString('latin1'))} is refused in a sentence`, () => {
    assert.match(contentProblem(name, beginning) ?? '', says);
  });
