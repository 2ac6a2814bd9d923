// The forms in which an import of events reads what is sent: shapes, archives, encodings, pieces.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { zipOf } from '../../platform/made-zip.ts';
import { good, sharedTrial } from './import-trial.ts';
import { fileOf, row } from './made-events.ts';

describe('the forms of a file of events', () => {
  const trial = sharedTrial();
  const { run, query } = trial;
  const name = '2020-05-cumbria-stop-and-search.csv';

  it('reads columns in any order, and keeps one that it does not know', async () => {
    const text =
      'Officer-defined ethnicity,Beat,Self-defined ethnicity,Age range,Gender,Date,Type\nWhite,E12,White - Irish,18-24,Female,2020-05-01T12:00:00+00:00,Person search\n';
    const { outcome, into } = await run({ [name]: text });
    assert.equal(good(outcome).mapping.id, 'police-stop-and-search');
    assert.deepEqual(
      await query(into, 'SELECT beat, gender__group AS sex FROM EVENTS', z.record(z.string(), z.string())),
      [{ beat: 'E12', sex: 'female' }],
    );
  });

  it('reads events of another kind: a British date and a column of ethnicity are enough', async () => {
    const { outcome, into } = await run({
      'complaints.csv': 'Date,Ethnicity,Sex\n31/05/2020,White - Irish,F\n1/6/2020 14:05,White - Irish,M\n',
    });
    assert.equal(good(outcome).mapping.id, 'events');
    assert.deepEqual(good(outcome).submitted, [
      { partner: '', month: '2020-05' },
      { partner: '', month: '2020-06' },
    ]);
    const [row] = await query(
      into,
      'SELECT gender__group AS sex FROM EVENTS LIMIT 1',
      z.object({ sex: z.string() }),
    );
    assert.equal(row?.sex, 'female');
  });

  it('reads a tar, a zip and a gzipped CSV as the files in them', async () => {
    const tar = join(trial.folder, 'tar');
    await mkdir(tar);
    await writeFile(
      join(tar, '2020-06-cumbria-stop-and-search.csv'),
      fileOf(row({ date: '2020-06-01T12:00:00+00:00' })),
    );
    execFileSync('tar', ['czf', join(trial.folder, 'june.tar.gz'), '-C', tar, '.']);
    const { outcome } = await run({
      'june.tar.gz': await readFile(join(trial.folder, 'june.tar.gz')),
      'july.zip': zipOf({
        '2020-07-cumbria-stop-and-search.csv': fileOf(row({ date: '2020-07-01T12:00:00+00:00' })),
      }),
      '2020-08-cumbria-stop-and-search.csv.gz': gzipSync(fileOf(row({ date: '2020-08-01T12:00:00+00:00' }))),
    });
    assert.deepEqual(
      good(outcome).submitted.map(({ month }) => month),
      ['2020-06', '2020-07', '2020-08'],
    );
  });

  it('gives the same rows whether a file is read whole or in pieces', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) =>
      row({ gender: at % 3 === 0 ? 'Female' : 'Male', outcome: `Outcome ${at % 7}` }),
    );
    const sql = `SELECT count(*) AS n, sum(row_number) AS numbers, count(DISTINCT row_number) AS distinct_numbers,
      count(*) FILTER (gender__group = 'female') AS women, count(DISTINCT outcome) AS outcomes FROM EVENTS`;
    const whole = await run({ [name]: fileOf(...rows) });
    const pieces = await run({ [name]: fileOf(...rows) }, { partBytes: 100_000 });
    const numbers = z.record(z.string(), z.number());
    assert.deepEqual(await query(pieces.into, sql, numbers), await query(whole.into, sql, numbers));
    assert.ok(good(pieces.outcome).parquet.length > 3);
    assert.deepEqual(good(pieces.outcome).quality, good(whole.outcome).quality);
  });

  it('numbers the rows of many files each from 1', async () => {
    const files = Object.fromEntries(
      ['04', '05', '06'].map((month) => [
        `2020-${month}-cumbria-stop-and-search.csv`,
        fileOf(
          row({ date: `2020-${month}-02T12:00:00+00:00` }),
          row({ date: `2020-${month}-03T12:00:00+00:00` }),
        ),
      ]),
    );
    const { into } = await run(files);
    const rows = await query(
      into,
      'SELECT file, row_number AS n, day(occurred_at) AS d FROM EVENTS ORDER BY file, n',
      z.object({ file: z.number(), n: z.number(), d: z.number() }),
    );
    assert.deepEqual(
      rows.map(({ file, n, d }) => [file, n, d]),
      [0, 1, 2].flatMap((file) => [
        [file, 1, 2],
        [file, 2, 3],
      ]),
    );
  });

  it('learns spellings that only turn up later', async () => {
    const early = Array.from({ length: 900 }, () => row());
    const { outcome } = await run(
      { [name]: fileOf(...early, row({ gender: 'Female', outcome: 'Something new' })) },
      { partBytes: 50_000 },
    );
    const gender = good(outcome).quality.characteristics.find(({ breakdown }) => breakdown === 'gender');
    assert.equal(gender?.total.stated, 901);
  });

  it('reads Windows-1252, UTF-16, semicolons, title lines, CRLF and lone CR, and says what was odd', async () => {
    const french = fileOf(row({ outcome: 'Café' })).replaceAll('é', '\u00e9');
    const forms: Record<string, Buffer> = {
      'latin.csv': Buffer.from(french, 'latin1'),
      'wide.csv': Buffer.from(`\ufeff${french}`, 'utf16le'),
      'semicolons.csv': Buffer.from(french.replaceAll(',', ';')),
      'titled.csv': Buffer.from(`Searches in May,,,\n\n${french}`),
      'crlf.csv': Buffer.from(french.replaceAll('\n', '\r\n')),
      'cr.csv': Buffer.from(french.replaceAll('\n', '\r')),
      'bom.csv': Buffer.from(`\ufeff${french}`),
    };
    for (const [form, bytes] of Object.entries(forms)) {
      const { outcome, into } = await run({ [form]: bytes });
      assert.equal(good(outcome).quality.accepted, 1, form);
      const [read] = await query(into, 'SELECT outcome, type FROM EVENTS', z.record(z.string(), z.string()));
      assert.deepEqual(read, { outcome: 'Café', type: 'Person search' }, form);
    }
  });

  it('finds Windows-1252 even when it first shows late in the file', async () => {
    const text = fileOf(...Array.from({ length: 400 }, () => row()), row({ outcome: 'Caf\u00e9' }));
    const { outcome, into } = await run({ [name]: Buffer.from(text, 'latin1') }, { partBytes: 20_000 });
    assert.equal(good(outcome).files[0]?.encoding, 'windows-1252');
    const [found] = await query(
      into,
      `SELECT count(*) AS n FROM EVENTS WHERE outcome = 'Caf\u00e9'`,
      z.object({ n: z.number() }),
    );
    assert.equal(found?.n, 1);
    assert.equal(good(outcome).quality.accepted, 401);
  });

  it('reads a quoted cell with a delimiter, a doubled quote and a line end in it', async () => {
    const { outcome, into } = await run({
      [name]: fileOf(row({ outcome: '"He said ""no"", then\nleft"' }), row({ date: 'never' })),
    });
    assert.deepEqual(good(outcome).problems.byCode, { EVENT_DATE_IMPOSSIBLE: 1 });
    const [read] = await query(into, 'SELECT outcome FROM EVENTS', z.object({ outcome: z.string() }));
    assert.equal(read?.outcome, 'He said "no", then\nleft');
    assert.match(await readFile(join(into, 'problems.csv'), 'utf8'), new RegExp(`${name},4,Date,never`));
  });
});
