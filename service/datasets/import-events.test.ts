// What an import of events promises, good files and bad.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { crc32, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { temporaryFolder, type TemporaryFolder } from '../platform/files.ts';
import { openWarehouse, sqlText, type Warehouse } from '../platform/warehouse/index.ts';
import { eventsImport, type EventsImport } from './events-import.ts';
import { importEvents } from './import-events.ts';
import type { Outcome } from './problem.ts';

const header =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,' +
  'Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,' +
  'Outcome linked to object of search,Removal of more than just outer clothing';

interface RowParts {
  type?: string;
  date?: string;
  gender?: string;
  age?: string;
  ethnicity?: string;
  officer?: string;
  outcome?: string;
}

function row(parts: RowParts = {}): string {
  const {
    type = 'Person search',
    date = '2020-05-01T12:34:00+00:00',
    gender = 'Male',
    age = '18-24',
  } = parts;
  const { ethnicity = 'White - Irish', officer = 'White', outcome = 'Arrest' } = parts;
  return `${type},${date},False,,54.1,-3.2,${gender},${age},${ethnicity},${officer},Misuse of Drugs Act 1971 (section 23),Controlled drugs,${outcome},True,False`;
}

function fileOf(...rows: string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

describe('an import of events', () => {
  let folder: TemporaryFolder;
  let warehouse: Warehouse;
  let turn = 0;
  before(async () => {
    folder = await temporaryFolder('import-events');
    warehouse = await openWarehouse({ temporaryFolder: join(folder.path, 'spill') });
  });
  after(async () => {
    await warehouse.close();
    await folder[Symbol.asyncDispose]();
  });

  /** Writes files by name into a new folder and imports that, or the paths given. */
  async function run(
    files: Record<string, string | Buffer>,
    options: { paths?: string[]; partBytes?: number } = {},
  ) {
    turn += 1;
    const sent = join(folder.path, `sent-${turn}`);
    await mkdir(sent);
    for (const [name, content] of Object.entries(files)) await writeFile(join(sent, name), content);
    const into = join(folder.path, `import-${turn}`);
    const paths = options.paths?.map((path) => join(sent, path)) ?? [sent];
    const outcome = await importEvents({ paths, into, warehouse, partBytes: options.partBytes });
    return { outcome, into };
  }

  async function query<T>(into: string, sql: string, schema: z.ZodType<T>): Promise<T[]> {
    return warehouse.rows(
      sql.replace('EVENTS', `read_parquet(${sqlText(join(into, 'events-*.parquet'))})`),
      schema,
    );
  }

  function good(outcome: Outcome<EventsImport>): EventsImport {
    assert.ok(outcome.ok, outcome.ok ? '' : outcome.problems.map(({ message }) => message).join('\n'));
    return outcome.value;
  }

  function refusal(outcome: Outcome<EventsImport>): { code: string; message: string } {
    assert.ok(!outcome.ok, 'it should have been refused');
    const [first] = outcome.problems;
    assert.ok(first);
    return first;
  }

  const name = '2020-05-cumbria-stop-and-search.csv';

  it('keeps every cell as published, beside its code, its instant and its place', async () => {
    const { outcome, into } = await run({
      [name]: fileOf(
        row({ date: '2020-05-01T04:14:33.126666+00:00', ethnicity: 'White - Irish' }),
        row({ gender: '' }),
      ),
    });
    assert.deepEqual(good(outcome).files, [
      {
        ...{
          name,
          rows: 2,
          accepted: 2,
          rejected: 0,
          partner: 'cumbria',
          month: '2020-05',
          encoding: 'utf-8',
        },
        bytes: good(outcome).files[0]?.bytes,
        sha256: good(outcome).files[0]?.sha256,
      },
    ]);
    const rows = await query(
      into,
      `SELECT file, row_number, partner, file_month, month, occurred_at::VARCHAR AS at, date, self_defined_ethnicity AS raw,
         self_defined_ethnicity__group AS code, gender, gender__group AS sex FROM EVENTS ORDER BY row_number`,
      z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    );
    const common = {
      file: 0,
      partner: 'cumbria',
      file_month: '2020-05',
      month: '2020-05',
      raw: 'White - Irish',
    };
    assert.deepEqual(rows, [
      {
        ...{
          ...common,
          row_number: 1,
          at: '2020-05-01 04:14:33.126666',
          date: '2020-05-01T04:14:33.126666+00:00',
        },
        ...{ code: 'white-irish', gender: 'Male', sex: 'male' },
      },
      {
        ...{ ...common, row_number: 2, at: '2020-05-01 12:34:00', date: '2020-05-01T12:34:00+00:00' },
        ...{ code: 'white-irish', gender: null, sex: '!not-recorded' },
      },
    ]);
  });

  it('keeps not stated, not recorded, not applicable and not recognised apart', async () => {
    const { outcome } = await run({
      [name]: fileOf(
        row({ ethnicity: 'Other ethnic group - Not stated' }),
        row({ ethnicity: '' }),
        row({ type: 'Vehicle search', ethnicity: '' }),
        row({ type: 'Vehicle search', ethnicity: 'White - Irish' }),
        row({ ethnicity: 'Marsian - green' }),
      ),
    });
    const ethnicity = good(outcome).quality.characteristics.find(
      ({ breakdown }) => breakdown === 'self-defined-ethnicity',
    );
    const counts = { rows: 5, stated: 1, notStated: 1, notRecorded: 1, notApplicable: 1, unrecognised: 1 };
    assert.deepEqual(ethnicity?.total, counts);
    assert.deepEqual(ethnicity?.byMonth, [{ month: '2020-05', ...counts }]);
    assert.equal(ethnicity?.unrecognised[0]?.value, 'Marsian - green');
  });

  it('puts an event in the month of the clock in London, summer time included', async () => {
    const dates = ['2020-03-31T22:59:00+00:00', '2020-03-31T23:00:00+00:00', '2020-09-30T23:30:00+00:00'];
    const winter = ['2020-10-31T23:30:00+00:00', '2020-12-31T23:59:59+00:00', '2020-06-01T00:30:00+01:00'];
    const { into } = await run({
      'searches.csv': fileOf(...[...dates, ...winter].map((date) => row({ date }))),
    });
    const months = await query(
      into,
      'SELECT month FROM EVENTS ORDER BY row_number',
      z.object({ month: z.string() }),
    );
    const expected = ['2020-03', '2020-04', '2020-10', '2020-10', '2020-12', '2020-06'];
    assert.deepEqual(
      months.map(({ month }) => month),
      expected,
    );
  });

  it('does not drop rows that are the same, which are real', async () => {
    const { outcome } = await run({ [name]: fileOf(row(), row(), row()) });
    assert.equal(good(outcome).quality.accepted, 3);
  });

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

  it('reads a tar, a zip and a gzipped CSV as the files in them', async () => {
    const tar = join(folder.path, 'tar');
    await mkdir(tar);
    await writeFile(
      join(tar, '2020-06-cumbria-stop-and-search.csv'),
      fileOf(row({ date: '2020-06-01T12:00:00+00:00' })),
    );
    execFileSync('tar', ['czf', join(folder.path, 'june.tar.gz'), '-C', tar, '.']);
    const { outcome } = await run({
      'june.tar.gz': await readFile(join(folder.path, 'june.tar.gz')),
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
      /Not one of the 2 rows/,
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
    const full = {
      ...warehouse,
      another: async () => warehouseWithFullDisk(warehouse),
      rows: warehouseWithFullDisk(warehouse).rows,
    };
    const sent = join(folder.path, 'full.csv');
    await writeFile(sent, fileOf(row()));
    const into = join(folder.path, 'import-full');
    const problem = refusal(await importEvents({ paths: [sent], into, warehouse: full }));
    assert.equal(problem.code, 'DISK_FULL');
    await assert.rejects(readdir(into));
    assert.ok((await readdir(folder.path)).every((entry) => !entry.startsWith('.import')));
  });
});

/** Writes half a Parquet file and then fails as a full disk does. */
function warehouseWithFullDisk(warehouse: Warehouse): Warehouse {
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

/** A ZIP with stored entries, as APPNOTE.TXT 6.3 lays it out. */
function zipOf(files: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [entry, text] of Object.entries(files)) {
    const title = Buffer.from(entry);
    const data = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, title, data);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, title);
    offset += 30 + title.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
