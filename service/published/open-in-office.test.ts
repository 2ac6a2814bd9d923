// A release opened with LibreOffice, as somebody who downloads it does: every cell against the JSON, and nothing that runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertWithOffice, everySheetAsCsv } from '../../tools/convert-with-office.ts';
import { findOffice, whyNoOffice } from '../../tools/find-office.ts';
import { formatCsv, parseCsv } from '../platform/csv.ts';
import type { FigureRow } from './figures/figure-row.ts';
import { madeUpPublicRelease } from './made-up-public-release.ts';
import type { PublicRelease } from './public-release.ts';
import { releaseJson } from './release-json.ts';
import { writeReleaseOds } from './write-release-ods.ts';

const skip = whyNoOffice();

function opened(file: { fileName: string; content: Uint8Array }, to: string): Record<string, Buffer> {
  const office = findOffice();
  assert.ok(typeof office !== 'string');
  return convertWithOffice(office, file, to);
}

let converted: Record<string, Buffer> | undefined;

/** Every sheet of one release, opened once. */
function sheetsOf(release: PublicRelease): Record<string, Buffer> {
  converted ??= opened({ fileName: 'release.ods', content: writeReleaseOds(release) }, everySheetAsCsv);
  return converted;
}

function rowsOf(csv: Buffer | undefined): string[][] {
  const parsed = parseCsv(csv?.toString('utf8') ?? '');
  assert.ok(parsed.ok);
  return parsed.rows.map(({ cells }) => cells);
}

/** In the order of the columns of a table of rates: what an ODS has in its row. */
function cellsOf({ count, of, value, ratio, difference, excess }: FigureRow): (string | number)[] {
  const spans = [value, ratio, difference].flatMap(({ estimate, lower, upper }) => [estimate, lower, upper]);
  return [count, of, ...spans, excess];
}

test('every cell of the spreadsheet, as LibreOffice opens it, is the figure of the JSON', { skip }, () => {
  const release = madeUpPublicRelease({ quarters: true });
  const sheets = sheetsOf(release);
  assert.deepEqual(Object.keys(sheets).sort(), [
    'release-Contents.csv',
    'release-Cover.csv',
    'release-Notes.csv',
    'release-Table 1 across.csv',
    'release-Table 1 change.csv',
    'release-Table 1.csv',
  ]);
  const { figures } = JSON.parse(releaseJson(release)) as { figures: { rows: FigureRow[] }[] };
  const rows = figures[0]?.rows ?? [];
  const whole = rowsOf(sheets['release-Table 1.csv']);
  const across = rowsOf(sheets['release-Table 1 across.csv']);
  let compared = 0;
  for (const row of rows) {
    const found =
      row.slice === null
        ? whole.find(([group]) => group === row.group)?.slice(1)
        : across.find(([slice, group]) => slice === row.slice && group === row.group)?.slice(2);
    assert.ok(found, `${row.group}, ${row.slice ?? 'all'}`);
    const figuresInOrder = cellsOf(row);
    assert.deepEqual(
      found.slice(0, figuresInOrder.length).map((cell) => (cell.startsWith('[') ? cell : Number(cell))),
      figuresInOrder,
      `${row.group}, ${row.slice ?? 'all'}`,
    );
    compared += figuresInOrder.length;
  }
  assert.equal(rows.length, 6 + 18);
  assert.equal(compared, 24 * 12);
});

test(
  'no cell of a table is empty, nothing stands below it, and its shorthand is told above it',
  { skip },
  () => {
    const sheets = sheetsOf(madeUpPublicRelease({ quarters: true }));
    const table = rowsOf(sheets['release-Table 1 across.csv']);
    const head = table.findIndex(([first]) => first === 'Quarter');
    assert.match(
      table[0]?.[0] ?? '',
      /^Table 1 across: Searches, by self-defined ethnicity and quarter\. Fellshire, January to June 2025$/,
    );
    assert.match(table[1]?.[0] ?? '', /^This sheet contains one table\./);
    assert.match(table[2]?.[0] ?? '', /^Some shorthand is used in this table: \[c\] means confidential/);
    assert.doesNotMatch(table[2]?.[0] ?? '', /\[low\]/);
    assert.equal(table.length, head + 1 + 18);
    for (const row of table.slice(head))
      assert.deepEqual(
        row.filter((cell) => cell.trim() === ''),
        [],
      );
  },
);

test(
  'no cell of a CSV runs in LibreOffice, however it begins, and numbers below 0 stay numbers',
  { skip },
  () => {
    // LibreOffice runs an unguarded =1+1 of a CSV as it stands.
    const awkward = [
      '=1+1',
      ' =1+1',
      '+1+1',
      '-1+1',
      '@SUM(1)',
      '\t=1+1',
      '＝1+1',
      '=HYPERLINK("http://x")',
      -5,
      2.5,
    ];
    const csv = formatCsv(awkward.map((cell) => [cell, 'beside']));
    const sheet = opened({ fileName: 'cells.csv', content: Buffer.from(csv) }, 'fods');
    const xml = sheet['cells.fods']?.toString('utf8') ?? '';
    assert.doesNotMatch(xml, /table:formula=/);
    assert.match(xml, /office:value-type="float" office:value="-5"/);
    assert.match(xml, /office:value-type="float" office:value="2.5"/);
  },
);
