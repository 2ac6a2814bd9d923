// What an import of events does with bad rows, odd months, copies and corrections.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { zipOf } from '../../platform/made-zip.ts';
import { good, refusal, sharedTrial } from './import-trial.ts';
import { fileOf, row } from './made-events.ts';

describe('rows and files that do not agree', () => {
  const { run, query } = sharedTrial();
  const name = '2020-05-cumbria-stop-and-search.csv';

  it('does not drop rows that are the same, which are real', async () => {
    const { outcome } = await run({ [name]: fileOf(row(), row(), row()) });
    assert.equal(good(outcome).quality.accepted, 3);
  });

  it('takes in good rows and keeps each bad one with line, column, value, reason and all its cells', async () => {
    const bad = row({ date: '2020-02-30T10:00:00+00:00', outcome: '=cmd()' });
    const { outcome, into } = await run({
      [name]: fileOf(
        row(),
        bad,
        row(),
        'Person search,2020-05-02T10:00:00+00:00,False',
        `${row()},spare`,
        row({ date: '' }),
        row(),
      ),
    });
    const { files, problems, quality } = good(outcome);
    assert.deepEqual({ rows: files[0]?.rows, accepted: files[0]?.accepted }, { rows: 7, accepted: 3 });
    assert.deepEqual(problems, {
      total: 4,
      byCode: { EVENT_DATE_IMPOSSIBLE: 1, ROW_TOO_FEW_CELLS: 1, ROW_TOO_MANY_CELLS: 1, EVENT_DATE_BLANK: 1 },
      file: 'problems.csv',
    });
    assert.equal(quality.rows, 7);
    const text = await readFile(join(into, 'problems.csv'), 'utf8');
    assert.match(text, new RegExp(`^${name},3,Date,2020-02-30T10:00:00\\+00:00,EVENT_DATE_IMPOSSIBLE,`, 'm'));
    assert.match(text, new RegExp(`^${name},5,,3 cells,ROW_TOO_FEW_CELLS,`, 'm'));
    assert.match(text, /'=cmd\(\)/, 'a cell that a spreadsheet could run is guarded');
    const numbers = await query(
      into,
      'SELECT row_number AS n FROM EVENTS ORDER BY n',
      z.object({ n: z.number() }),
    );
    assert.deepEqual(
      numbers.map(({ n }) => n),
      [1, 3, 7],
    );
  });

  it('takes mended rows back from the file of problems, for their own partner', async () => {
    const first = await run({
      [name]: fileOf(row(), row({ date: '2020-02-30T10:00:00+00:00', outcome: '=cmd()' })),
    });
    const problems = await readFile(join(first.into, 'problems.csv'), 'utf8');
    const mended = problems.replaceAll('2020-02-30T', '2020-05-30T');
    const { outcome, into } = await run({ 'mended.csv': mended });
    assert.equal(good(outcome).quality.accepted, 1);
    assert.ok(good(outcome).columns.every(({ header: column }) => !column.startsWith('Problem')));
    const [back] = await query(
      into,
      'SELECT partner, month, outcome FROM EVENTS',
      z.record(z.string(), z.string()),
    );
    assert.deepEqual(back, { partner: 'cumbria', month: '2020-05', outcome: '=cmd()' });
  });

  it('notes dates outside the month of their file, and keeps them under their own month', async () => {
    const { outcome } = await run({ [name]: fileOf(row(), row({ date: '2020-06-02T10:00:00+00:00' })) });
    assert.deepEqual(good(outcome).quality.outsideFileMonth, {
      rows: 1,
      files: [{ file: name, month: '2020-06', rows: 1 }],
    });
    assert.deepEqual(good(outcome).submitted, [{ partner: 'cumbria', month: '2020-05' }]);
  });

  it('calls a month that was never submitted missing, and one with only a header too', async () => {
    const { outcome } = await run({
      '2020-04-cumbria-stop-and-search.csv': fileOf(row({ date: '2020-04-01T12:00:00+00:00' })),
      '2020-05-cumbria-stop-and-search.csv': fileOf(),
      '2020-07-cumbria-stop-and-search.csv': fileOf(row({ date: '2020-07-01T12:00:00+00:00' })),
    });
    assert.deepEqual(good(outcome).quality.partners[0]?.missing, ['2020-05', '2020-06']);
    assert.ok(outcome.ok && outcome.warnings.some(({ code }) => code === 'FILE_HEADER_ONLY'));
  });

  it('counts a second copy of a file once, and says so', async () => {
    const text = fileOf(row());
    const { outcome } = await run({ [name]: text, 'copy.csv': text });
    assert.equal(good(outcome).quality.accepted, 1);
    assert.ok(outcome.ok && outcome.warnings.some(({ code }) => code === 'FILE_SECOND_COPY'));
  });

  it('refuses two files of the same month that disagree, naming both and how they differ', async () => {
    const sent = { 'a.zip': zipOf({ [name]: fileOf(row()) }), [name]: fileOf(row(), row()) };
    const problem = refusal((await run(sent)).outcome);
    assert.equal(problem.code, 'EVENTS_MONTH_CONFLICT');
    assert.match(problem.message, /2 rows, SHA-256 .* and .*1 row, SHA-256 .*differ by 1 row/s);
  });
});
