// Spreadsheets that we write: read back by our own reader and by another, and marked as the guidance asks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOds } from 'hucre';
import { readSpreadsheet } from './spreadsheet.ts';
import { writeOds } from './write-ods.ts';
import { unpackZipEntry, zipEntries } from './zip-directory.ts';

const document = {
  title: 'Staff & others',
  sheets: [
    {
      name: 'Cover',
      rows: [
        ['Staff <2025>'],
        ['Two  spaces, “quotes” and\na second line'],
        [{ text: 'Notes', link: '#Notes' }],
      ],
    },
    {
      name: 'Staff/by: team',
      headerRow: 2,
      rows: [
        ['Staff by team'],
        ['Symbols are explained on the notes sheet.'],
        ['Team', 'Count'],
        ['A', 12],
        ['B', '[c]'],
        ['C', 0.5],
        ['=1+1', null],
      ],
    },
  ],
};

function part(bytes: Uint8Array, name: string): string {
  const entry = zipEntries(bytes)?.find((each) => each.name === name);
  assert.ok(entry, name);
  return new TextDecoder().decode(unpackZipEntry(bytes, entry)!);
}

test('what is written is read again, by our reader and by another', async () => {
  const bytes = writeOds(document);
  const read = await readSpreadsheet(bytes, 'ods');
  assert.ok(read.ok);
  assert.deepEqual(
    read.sheets.map(({ name }) => name),
    ['Cover', 'Staff by team'],
  );
  assert.deepEqual(read.sheets[0]?.rows, [
    ['Staff <2025>'],
    ['Two  spaces, “quotes” and\na second line'],
    ['Notes'],
  ]);
  assert.deepEqual(read.sheets[1]?.rows.slice(2), [
    ['Team', 'Count'],
    ['A', '12'],
    ['B', '[c]'],
    ['C', '0.5'],
    ['=1+1'],
  ]);
  // hucre passes over rows that are marked as headings.
  const other = await readOds(bytes);
  assert.deepEqual(other.sheets[1]?.rows.slice(2, 4), [
    ['A', 12],
    ['B', '[c]'],
  ]);
});

test('the headings are marked as such, the table has a name, and the file has a title and a language', () => {
  const bytes = writeOds(document);
  const content = part(bytes, 'content.xml');
  assert.match(
    content,
    /<table:table-header-rows><table:table-row>.*Team.*Count.*<\/table:table-header-rows>/,
  );
  assert.match(
    content,
    /target-range-address="'Staff by team'\.A3:'Staff by team'\.B7" table:contains-header="true"/,
  );
  assert.match(part(bytes, 'meta.xml'), /<dc:title>Staff &amp; others<\/dc:title><dc:language>en-GB</);
  assert.match(part(bytes, 'META-INF/manifest.xml'), /full-path="content.xml"/);
});

test('titles are headings by style, tables have names that other programs take, and nothing is merged, hidden or frozen', () => {
  const named = ['Searches, by: sex', 'Searches by sex', '9 lives'].map((tableName, at) => ({
    name: `Table ${at + 1}`,
    tableName,
    headerRow: 1,
    rows: [['Title'], ['Sex', 'Count'], ['Women', 1200]],
  }));
  const cover = { name: 'Cover', rows: [['Title'], ['Contact'], ['Team']], subheadings: [1] };
  const bytes = writeOds({ title: 't', sheets: [cover, ...named] });
  const content = part(bytes, 'content.xml');
  assert.match(content, /style-name="Heading_20_1"[^>]*><text:p>Title/);
  assert.match(content, /style-name="Heading_20_2"[^>]*><text:p>Contact/);
  assert.match(part(bytes, 'styles.xml'), /style:name="Heading_20_1" style:display-name="Heading 1"/);
  assert.deepEqual(
    [...content.matchAll(/database-range table:name="(\w+)"/g)].map(([, name]) => name),
    ['Searches_by_sex', 'Searches_by_sex_3', 'lives'],
  );
  // Where a number is read it is grouped, and its value is as it was.
  assert.match(content, /office:value="1200"><text:p>1,200</);
  assert.doesNotMatch(content, /spanned|visibility|filter-buttons="true"/);
  const settings = part(bytes, 'settings.xml');
  assert.match(settings, /ActiveTable" config:type="string">Cover</);
  assert.doesNotMatch(settings, /Split|Freeze/);
});

test('whose it is and when it went out are told to programs that list files', () => {
  const about = { creator: 'Fellshire', description: 'd', keywords: ['Sex'], date: new Date('2026-11-22') };
  const meta = part(writeOds({ ...document, about }), 'meta.xml');
  assert.match(meta, /<dc:creator>Fellshire<.*<dc:date>2026-11-22T00:00:00\.000Z<.*<meta:keyword>Sex</);
});

test('the first part is what kind of file it is, not deflated, and no clock has a part in the bytes', () => {
  const bytes = writeOds(document);
  // ODF 1.3 part 2, section 3.3: the name at byte 30, what it is at byte 38.
  const text = Buffer.from(bytes).toString('latin1');
  assert.equal(text.slice(30, 84), 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
  assert.deepEqual(writeOds(document), bytes);
});

test('names of sheets are made to fit, and two of a name are told apart', async () => {
  const long = 'Searches by self-defined ethnicity and month';
  const read = await readSpreadsheet(
    writeOds({ title: 't', sheets: [long, long, ''].map((name) => ({ name, rows: [['x']] })) }),
    'ods',
  );
  assert.ok(read.ok);
  const names = read.sheets.map(({ name }) => name);
  assert.deepEqual(names, ['Searches by self-defined ethnic', 'Searches by self-defined et 2', 'Sheet 3']);
});

test('what a spreadsheet cannot hold is refused', () => {
  const sheet = (value: number) => ({ title: 't', sheets: [{ name: 's', rows: [[value]] }] });
  assert.throws(() => writeOds(sheet(Number.NaN)), /cannot hold NaN/);
  assert.throws(() => writeOds({ title: 't', sheets: [] }), /at least one sheet/);
});
