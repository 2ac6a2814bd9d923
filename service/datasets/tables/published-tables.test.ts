// The tables of publishers, read where they lie: every awkward file, Home Office workbooks, the gender pay gap.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from './read-table.ts';
import { publishedData, whenPublished } from '../../platform/published-data.ts';

const data = `${publishedData}/`;

async function tablesOf(path: string) {
  const read = await readTable(data + path);
  assert.ok(read.ok, read.ok ? '' : (read.problems[0]?.message ?? ''));
  return read.value.tables;
}

async function tableOf(path: string) {
  const [table] = await tablesOf(path);
  assert.ok(table);
  return table;
}

async function refusalOf(path: string) {
  const read = await readTable(data + path);
  assert.ok(!read.ok && read.problems[0]);
  return read.problems[0];
}

/** Rows of data, the first heading, a cell of the last row. */
const readRight: [string, number, string, string][] = [
  ['08-awkward/messytables/blank_line.ods', 3, 'Name', '2015-11-11'],
  ['08-awkward/messytables/complex.csv', 3, 'date', '6,000,000'],
  ['08-awkward/messytables/excel_pasting.csv', 14, 'Year', '108,609'],
  ['08-awkward/messytables/ods_formats.ods', 5, 'Date', 'Other'],
  ['08-awkward/messytables/simple.psv', 28, 'Year', '292000'],
  ['08-awkward/messytables/simple.ssv', 6, 'date', 'Berkeley'],
  ['08-awkward/messytables/simple.xlsx', 6, 'date', 'Berkeley'],
  [
    '08-awkward/messytables/spanish_chars.csv',
    114,
    'GF_ID',
    'Protección y Conservación del Medio Ambiente y los Recursos Naturales',
  ],
  [
    '08-awkward/messytables/utf-16le_encoded.csv',
    327,
    'Organisation_code',
    'St Andrews Healthcare - Nottinghamshire',
  ],
  [
    '08-awkward/nomis-msoa_ethnicity_2011_data.csv.gz',
    7201,
    '2011 super output area - middle layer',
    'W02000366',
  ],
];
for (const [path, rows, heading, cell] of readRight) {
  test(`${path} is read right`, whenPublished, async () => {
    const table = await tableOf(path);
    assert.equal(table.rows.length, rows);
    assert.equal(table.columns[0], heading);
    assert.ok(table.rows.at(-1)?.cells.includes(cell), JSON.stringify(table.rows.at(-1)));
  });
}

const refused: [string, string, RegExp][] = [
  ['08-awkward/messytables/libreoffice.xlsx', 'FILE_EMPTY', /nothing but blanks/],
  ['08-awkward/messytables/null.csv', 'FILE_NO_HEADINGS', /Add a first row that names the columns/],
  ['08-awkward/messytables/small.csv', 'FILE_HEADINGS_ONLY', /no rows of data/],
  ['08-awkward/messytables/utf8bom.csv', 'FILE_HEADINGS_ONLY', /“kitten”, “win”/],
  ['06-boundaries/eng_lad.topojson', 'FILE_NOT_A_TABLE', /JSON document/],
  ['01-stop-search/forces/durham.tar.gz', 'FILE_NOT_A_TABLE', /archive of several files/],
];
for (const [path, code, said] of refused) {
  test(`${path} is refused in a sentence`, whenPublished, async () => {
    const problem = await refusalOf(path);
    assert.equal(problem.code, code);
    assert.match(problem.message, said);
  });
}

test('titles, notes and the rows between are told apart in pasted Excel', whenPublished, async () => {
  const table = await tableOf('08-awkward/messytables/excel_pasting.csv');
  assert.equal(table.headerLine, 4);
  assert.equal(
    table.preamble[0],
    'CO2 emissions by different sub-groups in manufacturing sector, 2000 to 2007',
  );
  assert.match(table.footers[0] ?? '', /^Source: Office for National Statistics/);
});

test('footnotes below 7,201 areas are no areas', whenPublished, async () => {
  const table = await tableOf('08-awkward/nomis-msoa_ethnicity_2011_data.csv.gz');
  assert.equal(table.footers.length, 3);
});

test(
  'all tables of the use of force workbook are read, with merged heads made one',
  whenPublished,
  async () => {
    const tables = await tablesOf(
      '03-home-office/ods/police-use-of-force-apr2018-mar2019-hosb3319-tables.ods',
    );
    const sixteen = tables.find(({ sheet }) => sheet === 'Table_16');
    assert.deepEqual(sixteen?.columns.slice(0, 5), [
      'Police force',
      'Type of force',
      'Tactic',
      'White',
      'Black (or Black British)',
    ]);
    assert.equal(sixteen?.rows.length, 1540);
    assert.deepEqual(sixteen?.rows[0]?.cells.slice(2, 5), ['*Total Tactics', '447337', '94222']);
    const four = tables.find(({ sheet }) => sheet === 'Table_4');
    assert.equal(four?.rows[0]?.cells.at(-1), '630793');
  },
);

test('the workbook and the cleaned file of the same table agree', whenPublished, async () => {
  const workbook = await readTable(
    `${data}03-home-office/ods/police-use-of-force-apr2018-mar2019-hosb3319-tables.ods!Table_16`,
  );
  const cleaned = await tableOf(
    '03-home-office/cleaned/use-of-force_by-ethnicity-force_april2018-march2019.csv',
  );
  assert.ok(workbook.ok);
  const numbers = (cells: readonly string[]) => cells.slice(3).map(Number);
  assert.deepEqual(
    workbook.value.tables[0]?.rows.map(({ cells }) => numbers(cells)),
    cleaned.rows.map(({ cells }) => numbers(cells)),
  );
});

test(
  'columns of one name under merged heads are told apart, and two dots stay two dots',
  whenPublished,
  async () => {
    const tables = await tablesOf('03-home-office/ods/police-workforce-sep18-tables.ods');
    const three = tables.find(({ sheet }) => sheet === 'Table_3');
    assert.equal(three?.columns[4], 'Change in 12 months Sep-17 to Sep-18: number');
    assert.equal(three?.columns[7], 'Change in 6 months Mar-18 to Sep-18: %');
    assert.deepEqual(
      three?.rows.find(({ cells }) => cells[0] === 'Cleveland')?.cells.slice(1),
      Array(7).fill('..'),
    );
  },
);

test(
  'employers with line breaks in their cells are one row each, and a blank bonus is blank',
  whenPublished,
  async () => {
    const table = await tableOf('04-gender-pay-gap/UK-Gender-Pay-Gap-Data-2021-to-2022.csv.gz');
    assert.equal(table.rows.length, 10_465);
    assert.equal(table.rows[0]?.cells[0], "'PRIFYSGOL ABERYSTWYTH' AND 'ABERYSTWYTH UNIVERSITY'");
    assert.equal(table.rows[0]?.cells[table.columns.indexOf('DiffMeanBonusPercent')], '');
  },
);
