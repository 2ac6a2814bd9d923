// Reading table files of every form, and refusing what is none.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { temporaryFolder } from '../../platform/files.ts';
import { readTable, readTables } from './read-table.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

async function tableOf(content: string | Uint8Array, name = 'table.csv') {
  const read = await readTables(name, typeof content === 'string' ? bytes(content) : content);
  assert.ok(read.ok, read.ok ? '' : (read.problems[0]?.message ?? ''));
  const [table] = read.value;
  assert.ok(table);
  return table;
}

async function refusalOf(content: string | Uint8Array, name = 'table.csv') {
  const read = await readTables(name, typeof content === 'string' ? bytes(content) : content);
  assert.ok(!read.ok);
  const [problem] = read.problems;
  assert.ok(problem && problem.message.includes(name), 'the sentence names the file');
  return problem;
}

test('a row knows its physical line, blank lines and line breaks in cells counted', async () => {
  const table = await tableOf('name,n\r\n"Machinery and\r\nequipment",5\r\n\r\nGlass,6\r\n');
  assert.deepEqual(table.rows, [
    { line: 2, cells: ['Machinery and\r\nequipment', '5'] },
    { line: 5, cells: ['Glass', '6'] },
  ]);
});

test('titles above and notes below are kept apart from the data', async () => {
  const table = await tableOf(
    'Searches in 2020,,\n,,\nArea,Group,n\nEden,White,10\nEden,Black,..\n,,\nSource: Home Office,,\n1. Figures were revised in May 2021.,,\n',
  );
  assert.deepEqual(table.columns, ['Area', 'Group', 'n']);
  assert.equal(table.headerLine, 3);
  assert.deepEqual(table.preamble, ['Searches in 2020']);
  assert.equal(table.rows.length, 2);
  assert.deepEqual(table.footers, ['Source: Home Office', '1. Figures were revised in May 2021.']);
  assert.ok(table.notes.some((note) => note.includes('footnotes')));
});

test('the same table is read in UTF-16, Latin-1 and with other delimiters', async () => {
  const rows = [
    ['Área', 'n'],
    ['Ynys Môn', '1'],
    ['Eden', '2'],
  ];
  const expected = [
    ['Ynys Môn', '1'],
    ['Eden', '2'],
  ];
  const written = (delimiter: string) => rows.map((row) => row.join(delimiter)).join('\n');
  const forms = [
    bytes(`\ufeff${written(',')}`),
    bytes(`\ufeff${written(',')}`, 'utf16le'),
    bytes(written(';'), 'latin1'),
    bytes(written('|')),
    bytes(written('\t')),
    gzipSync(written(',')),
  ];
  for (const form of forms) {
    const table = await tableOf(form);
    assert.deepEqual(table.columns, ['Área', 'n']);
    assert.deepEqual(
      table.rows.map(({ cells }) => cells),
      expected,
    );
  }
});

test('cells guarded against formulas lose the guard', async () => {
  const table = await tableOf('name,n\n"\t=HOTEL LIMITED",1\n\'+CARE,2\n');
  assert.deepEqual(
    table.rows.map(({ cells }) => cells[0]),
    ['=HOTEL LIMITED', '+CARE'],
  );
});

test('blanks before a quoted cell are no part of it', async () => {
  const table = await tableOf('date, n, place\n2011-01-03, "6,000,000", Galway\n2011-01-04, 5, Berkeley\n');
  assert.deepEqual(table.rows[0]?.cells, ['2011-01-03', '6,000,000', 'Galway']);
});

const refusals: [string, string | Uint8Array, string, RegExp][] = [
  ['an empty file', '', 'FILE_EMPTY', /no bytes/],
  ['a file of blank lines', '\n\n \n', 'FILE_EMPTY', /blank lines/],
  ['headings without rows', 'area,group,n\n', 'FILE_HEADINGS_ONLY', /line 1.*no rows/],
  ['data without headings', '1,2,3\n4,5,6\n', 'FILE_NO_HEADINGS', /first row that names/],
  ['a picture named .csv', bytes('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'FILE_NOT_A_TABLE', /PNG picture/],
  ['an old Excel file', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), 'FILE_NOT_A_TABLE', /\.xls/],
  [
    'bytes of no known kind',
    new Uint8Array(4000).map((_, at) => (at * 7919) % 256),
    'FILE_NOT_A_TABLE',
    /not text/,
  ],
  [
    'text with broken UTF-8',
    Buffer.concat([bytes('área,ñ\né,1\né,2\né'), Buffer.from([0xff, 0xfe]), bytes(',3\n')]),
    'FILE_ENCODING',
    /line 4/,
  ],
  [
    'a quote never closed',
    'area,n\nEden,1\n"Carlisle,2\nCopeland,3\n',
    'FILE_QUOTE_NEVER_CLOSED',
    /never closed/,
  ],
  ['one column only', 'name of area\nEden\nCarlisle\n', 'FILE_NOT_A_TABLE', /one column/],
  [
    'more cells than headings',
    'area,n\nEden,1\nBristol, City of,2\nKent,3\n',
    'FILE_ROW_TOO_WIDE',
    /Line 3 has 3 cells/,
  ],
  ['a broken gzip', gzipSync('area,n\nEden,1\n').subarray(0, 20), 'FILE_DAMAGED', /Fetch it again/],
  ['a ZIP archive', bytes('PK\x03\x04\0\0\0\0 2020/x.csv', 'latin1'), 'FILE_NOT_A_TABLE', /ZIP archive/],
];
for (const [what, content, code, said] of refusals) {
  test(`${what} is refused in a sentence`, async () => {
    const problem = await refusalOf(content);
    assert.equal(problem.code, code);
    assert.match(problem.message, said);
  });
}

test('a line that goes on for ever is refused, not read into memory as a row', async () => {
  const problem = await refusalOf(`area,n\nEden,${'x'.repeat(3_000_000)}\nKent,1\n`);
  assert.equal(problem.code, 'FILE_LINE_TOO_LONG');
});

test('a gzip that unpacks to more than any table is refused', async () => {
  const problem = await refusalOf(gzipSync(Buffer.alloc(300 * 1024 * 1024)), 'bomb.csv.gz');
  assert.equal(problem.code, 'FILE_TOO_LARGE');
});

test('a path without a file, and a folder, are told apart from files', async () => {
  await using folder = await temporaryFolder('read-table-');
  const missing = await readTable(join(folder.path, 'nothing.csv'));
  assert.ok(!missing.ok && missing.problems[0]?.code === 'FILE_NOT_FOUND');
  const directory = await readTable(folder.path);
  assert.ok(!directory.ok && /is a folder/.test(directory.problems[0]?.message ?? ''));
  await writeFile(join(folder.path, 'a.csv'), 'area,n\nEden,1\nKent,2\n');
  const read = await readTable(join(folder.path, 'a.csv'));
  assert.ok(read.ok && /^[0-9a-f]{64}$/.test(read.value.sha256));
});
