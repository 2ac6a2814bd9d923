// Reading spreadsheets, and refusing those that are damaged, locked or bombs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipOf } from './made-zip.ts';
import { readSpreadsheet } from './spreadsheet.ts';

const opening = '<office:document-content><office:body><office:spreadsheet>';
const ods = (table: string, claimed?: number) =>
  zipOf(
    {
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `${opening}${table}</office:spreadsheet></office:body></office:document-content>`,
    },
    claimed,
  );
const text = (words: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`;
const float = (value: string, shown: string) =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;

async function rowsOf(table: string) {
  const read = await readSpreadsheet(ods(table), 'ods');
  assert.ok(read.ok);
  return read.sheets[0]?.rows;
}

test('numbers come in full precision, words as words, dates as dates', async () => {
  const date =
    '<table:table-cell office:value-type="date" office:date-value="2021-03-21"><text:p>21/03/21</text:p></table:table-cell>';
  const rows = await rowsOf(
    `<table:table table:name="A"><table:table-row>${text('R &amp; D')}${float('5656.31', '5,656')}${date}</table:table-row></table:table>`,
  );
  assert.deepEqual(rows, [['R & D', '5656.31', '2021-03-21']]);
});

test('repeated blanks to the edge of the sheet cost nothing; those between cells count', async () => {
  const blanks = '<table:table-cell table:number-columns-repeated="16384"/>';
  const rows = await rowsOf(
    `<table:table table:name="A"><table:table-row>${text('a')}<table:table-cell table:number-columns-repeated="2"/>${text('b')}${blanks}</table:table-row>` +
      `<table:table-row table:number-rows-repeated="2">${blanks}</table:table-row><table:table-row>${text('c')}</table:table-row><table:table-row table:number-rows-repeated="1048000">${blanks}</table:table-row></table:table>`,
  );
  assert.deepEqual(rows, [['a', '', '', 'b'], [], [], ['c']]);
});

test('the comment on a cell is no part of it, and its lines are kept apart', async () => {
  const rows = await rowsOf(
    '<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>check</text:p></office:annotation><text:p>one</text:p><text:p>two</text:p></table:table-cell></table:table-row></table:table>',
  );
  assert.deepEqual(rows, [['one\ntwo']]);
});

test('a cell repeated without end is refused as too large', async () => {
  const bomb = `<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576">${text('x', ' table:number-columns-repeated="16384"')}</table:table-row></table:table>`;
  const read = await readSpreadsheet(ods(bomb), 'ods');
  assert.ok(!read.ok && read.code === 'TOO_LARGE');
});

test('a container that unpacks to more than allowed, or to more than it claims, is refused', async () => {
  const table = `<table:table table:name="A"><table:table-row>${text('x'.repeat(50_000))}</table:table-row></table:table>`;
  const large = await readSpreadsheet(ods(table), 'ods', { unpackedBytes: 10_000, cells: 100 });
  assert.ok(!large.ok && large.code === 'TOO_LARGE');
  const lying = await readSpreadsheet(ods(table, 100), 'ods');
  assert.ok(!lying.ok && lying.code === 'DAMAGED');
});

test('an XLSX is read by its sheets', async () => {
  const workbook = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml':
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>area</t></is></c><c r="B1" t="inlineStr"><is><t>n</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Eden</t></is></c><c r="B3"><v>54.5</v></c></row></sheetData></worksheet>',
  };
  const read = await readSpreadsheet(zipOf(workbook), 'xlsx');
  assert.ok(read.ok, read.ok ? '' : `${read.code} ${read.detail}`);
  assert.equal(read.sheets[0]?.name, 'People');
  assert.deepEqual(read.sheets[0]?.rows[0], ['area', 'n']);
  assert.deepEqual(read.sheets[0]?.rows[2], ['Eden', '54.5']);
});

test('a file cut in the middle is damaged', async () => {
  const read = await readSpreadsheet(ods('').subarray(0, 60), 'ods');
  assert.ok(!read.ok && read.code === 'DAMAGED');
});
