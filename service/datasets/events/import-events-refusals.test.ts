// What an import of events refuses, in which words, and what it leaves behind: nothing.
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { zipOf } from '../../platform/made-zip.ts';
import type { Warehouse } from '../../platform/warehouse/index.ts';
import { eventsImport } from './events-import.ts';
import { importEvents } from './import-events.ts';
import { refusal, sharedTrial } from './import-trial.ts';
import { fileOf, row } from './made-events.ts';

describe('files that are refused', () => {
  const trial = sharedTrial();
  const { run } = trial;
  const name = '2020-05-cumbria-stop-and-search.csv';

  const refusals: [string, string | Buffer, string, RegExp][] = [
    ['an empty file', '', 'FILE_EMPTY', /is empty/],
    ['a file with only a header', fileOf(), 'FILE_HEADER_ONLY', /a header and no rows/],
    [
      'a picture named .csv',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      'FILE_NOT_A_TABLE',
      /PNG picture/,
    ],
    [
      'bytes that are no text',
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)),
      'FILE_NOT_A_TABLE',
      /CSV/,
    ],
    [
      'a missing column',
      fileOf(row()).replace('Officer-defined ethnicity', 'Officer ethnicity'),
      'EVENTS_COLUMN_MISSING',
      /“Officer-defined ethnicity” \(nearest: “Officer ethnicity”/,
    ],
    [
      'a table that is not events',
      'Area,Population\nEden,54700\n',
      'EVENTS_NOT_RECOGNISED',
      /“Area”, “Population”/,
    ],
    [
      'a quote that is never closed',
      fileOf(row(), row({ outcome: '"Arrest' }), row(), row()),
      'FILE_QUOTE_NEVER_CLOSED',
      /line 3/,
    ],
    [
      'a quote that swallows rows until the next one',
      fileOf(row(), row({ outcome: '"Arrest' }), row(), row({ outcome: '"Caution"' })),
      'FILE_QUOTE_NEVER_CLOSED',
      /line 3/,
    ],
    ['a NUL byte', fileOf(row(), row({ outcome: 'Arr\0est' })), 'FILE_NOT_A_TABLE', /Line 3/],
    [
      'UTF-8 and Windows-1252 mixed',
      Buffer.concat([
        Buffer.from(fileOf(row({ outcome: 'Café' }), row({ outcome: 'Café' }))),
        Buffer.from(`${row({ outcome: 'Caf\u00e9' })}\n`, 'latin1'),
      ]),
      'FILE_ENCODING',
      /[Ll]ine 4/,
    ],
    [
      'dates that can none of them be',
      fileOf(row({ date: 'soon' }), row({ date: '2020-13-01' })),
      'EVENTS_NO_GOOD_ROW',
      /Not one of the 2 rows .* could be used: they have a date that cannot be\./,
    ],
    [
      'a line far too long to be a row',
      `${fileOf(row())}${'x'.repeat(3_000_000)}\n`,
      'FILE_LINE_TOO_LONG',
      /Line 3/,
    ],
    ['a file that is one line', 'x'.repeat(3_000_000), 'FILE_LINE_TOO_LONG', /Line 1/],
    [
      'an archive with nothing in it',
      zipOf({ 'read me.txt': 'Hello' }),
      'FILE_NOTHING_IN_IT',
      /nothing to read/,
    ],
  ];
  for (const [what, content, code, sentence] of refusals) {
    it(`refuses ${what} in a sentence, and leaves nothing behind`, async () => {
      const { outcome, into } = await run({ [name]: content });
      const problem = refusal(outcome);
      assert.equal(problem.code, code, problem.message);
      assert.match(problem.message, sentence);
      await assert.rejects(readdir(into));
    });
  }

  it('refuses a path that does not exist', async () => {
    const problem = refusal((await run({}, { paths: ['nowhere.csv'] })).outcome);
    assert.equal(problem.code, 'FILE_NOT_FOUND');
  });

  it('tells of every file that is wrong, not only the first', async () => {
    const { outcome } = await run({ 'a.csv': '', 'b.csv': '' });
    assert.ok(!outcome.ok);
    assert.deepEqual(
      outcome.problems.map(({ file }) => file),
      ['a.csv', 'b.csv'],
    );
  });

  it('leaves a whole import that can be read back, and nothing else', async () => {
    const { into } = await run({ [name]: fileOf(row(), row({ date: 'never' })) });
    assert.deepEqual((await readdir(into)).sort(), ['events-00001.parquet', 'import.json', 'problems.csv']);
    eventsImport.parse(JSON.parse(await readFile(join(into, 'import.json'), 'utf8')));
  });

  it('says so when the disk is full, and leaves nothing half-written', async () => {
    const broken = withFullDisk(trial.warehouse);
    const full = { ...broken, another: async () => broken };
    const sent = join(trial.folder, 'full.csv');
    await writeFile(sent, fileOf(row()));
    const into = join(trial.folder, 'import-full');
    const problem = refusal(await importEvents({ paths: [sent], into, warehouse: full }));
    assert.equal(problem.code, 'DISK_FULL');
    await assert.rejects(readdir(into));
    assert.ok((await readdir(trial.folder)).every((entry) => !entry.startsWith('.import')));
  });
});

/** Writes half a Parquet file and then fails as a full disk does. */
function withFullDisk(warehouse: Warehouse): Warehouse {
  return {
    ...warehouse,
    close: async () => {},
    rows: async (sql, schema, parameters) => {
      const target = /TO '([^']+\.parquet)'/.exec(sql)?.[1];
      if (target === undefined) return warehouse.rows(sql, schema, parameters);
      await writeFile(target, 'PAR1 half of it');
      throw Object.assign(new Error('IO Error: Could not write file: No space left on device'), {
        code: 'ENOSPC',
      });
    },
  };
}
