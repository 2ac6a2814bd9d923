// A backup brought back: the same rows, the same files, the same record; and what keeps it from being made or brought back.
import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { fixedClock } from '../platform/clock.ts';
import { type Database, openDatabase, runMigrations } from '../platform/database/index.ts';
import {
  type EmptyDatabase,
  openEmptyDatabase,
  openTestDatabase,
  type TestDatabase,
} from '../platform/database/test-database.ts';
import { type TemporaryFolder, temporaryFolder } from '../platform/files.ts';
import { openJobs } from '../platform/jobs.ts';
import { checkKeys } from '../platform/keys-store.ts';
import { eraseFromLedger, exportLedger, recordEvent } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import { openSeal } from '../platform/seal.ts';
import { BackupProblem } from './backup-problem.ts';
import { checkBackup } from './check-backup.ts';
import { makeBackup } from './make-backup.ts';
import type { Manifest } from './manifest-store.ts';
import { putKeys } from './put-keys.ts';
import { refuseTakenPlace, restoreBackup } from './restore-backup.ts';

const datasetId = 'd0000000-0000-4000-8000-000000000001';
const importId = 'd0000000-0000-4000-8000-000000000002';
const folderOfImport = `datasets/${datasetId}/${importId}`;
/** Every kind of character that COPY has a way of its own for. */
const awkward = 'tab\tline\nback\\slash "quote" é \\N \\. £';

let home: TemporaryFolder;
let source: TestDatabase;
let backup: string;
let manifest: Manifest;

before(async () => {
  home = await temporaryFolder('backup-test');
  source = await openTestDatabase();
  await fill(source.database, data('source'));
  const jobs = openJobs(source.address, silentLog, { works: false, patienceSeconds: 1 });
  jobs.work('datasets.import', async () => undefined);
  await jobs.enqueue('datasets.import', { datasetId, importId });
  await jobs.stop();
  backup = join(home.path, 'backup');
  manifest = await makeBackup(needs('source'), backup);
});

after(async () => {
  await source[Symbol.asyncDispose]();
  await home[Symbol.asyncDispose]();
});

function data(name: string): string {
  return join(home.path, name);
}

function needs(name: string) {
  return {
    address: source.address,
    dataFolder: data(name),
    profile: 'cumbria',
    clock: fixedClock(new Date('2026-11-22T16:00:00Z')),
    fetchFolders: async () => undefined,
    told: () => undefined,
  };
}

async function fill(database: Database, dataFolder: string): Promise<void> {
  await put(join(dataFolder, folderOfImport, 'events-0.parquet'), 'PAR1…PAR1');
  await put(join(dataFolder, 'incoming', importId, '00000', 'sent.csv'), 'Gender\nF\n');
  await put(join(dataFolder, 'passing', 'a-copy', 'warehouse-aB3dE6', 'spilled'), '');
  await openSeal(dataFolder);
  await checkKeys(database, dataFolder);
  await sql`insert into organisation (id, set_up_at) values ('cumbria', now())`.execute(database);
  await sql`insert into dataset (id, kind, title) values (${datasetId}, 'events', ${awkward})`.execute(
    database,
  );
  await sql`insert into dataset_import (id, dataset_id, status, folder)
    values (${importId}, ${datasetId}, 'done', ${folderOfImport})`.execute(database);
  // Digits and the order of parts stay as they were given.
  await sql`insert into finding (title, request, finding, receipt_digest, records_dataset_id)
    values ('A finding', '{}', '{"b": 1.10, "a":  0.30000000000000004}', ${'a'.repeat(64)}, ${datasetId})`.execute(
    database,
  );
  for (const name of ['First', 'Second'])
    await database.transaction().execute((transaction) =>
      recordEvent(transaction, {
        action: 'dataset.added',
        subject: { kind: 'dataset', id: datasetId },
        fields: { title: { after: name } },
      }),
    );
  await eraseFromLedger(database, 'First');
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** Restores into a new place, hands it over, and takes it away. */
async function restored(
  name: string,
  look: (database: Database, place: { dataFolder: string }) => Promise<void>,
  options: { keys?: string; erased?: string; from?: string } = {},
): Promise<void> {
  await using empty = await openEmptyDatabase();
  const from = options.from ?? backup;
  const { keys = null, erased = null } = options;
  const place = { address: empty.address, dataFolder: data(name) };
  await refuseTakenPlace(place);
  const given = { ...place, keys, erased, keepFolders: async () => undefined, told: () => undefined };
  await restoreBackup(given, from, await checkBackup(from, () => undefined));
  const database = openDatabase(empty.address, { log: silentLog, connections: 2 });
  try {
    await look(database, place);
  } finally {
    await database.destroy();
  }
}

async function everyRow(database: Database): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not in ('migration', 'running_copy') order by 1`.execute(database);
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{
      row: string;
    }>`select t::text as row from ${sql.table(name)} t order by 1`.execute(database);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

describe('a backup', () => {
  let place: EmptyDatabase;
  let again: Database;

  before(async () => {
    place = await openEmptyDatabase();
    const given = { address: place.address, dataFolder: data('again'), keys: null, erased: null };
    const elsewhere = { keepFolders: async () => undefined, told: () => undefined };
    await restoreBackup({ ...given, ...elsewhere }, backup, await checkBackup(backup, () => undefined));
    again = openDatabase(place.address, { log: silentLog, connections: 2 });
  });

  after(async () => {
    await again.destroy();
    await place[Symbol.asyncDispose]();
  });

  test('says what is in it, and holds neither keys nor what is of the moment', async () => {
    assert.deepEqual(await readdir(backup), ['database', 'files', 'manifest.json']);
    assert.deepEqual(
      manifest.files.map(({ path }) => path),
      [`files/incoming/${importId}/00000/sent.csv`, `files/${folderOfImport}/events-0.parquet`],
    );
    assert.equal(manifest.tables.find(({ name }) => name === 'dataset')?.rows, 1);
    assert.equal(manifest.ledger?.events, 3);
  });

  test('comes back row by row as it was, each table with what it had', async () => {
    assert.deepEqual(await everyRow(again), await everyRow(source.database));
  });

  test('comes back with its files, byte by byte', async () => {
    const path = join(data('again'), folderOfImport, 'events-0.parquet');
    assert.equal(await readFile(path, 'utf8'), 'PAR1…PAR1');
  });

  test('comes back with a ledger that verifies and has come to the same, and that still only grows', async () => {
    const lines = await Array.fromAsync(exportLedger(again));
    assert.deepEqual(lines, await Array.fromAsync(exportLedger(source.database)));
    await assert.rejects(sql`delete from ledger_event`.execute(again), /only grows/);
  });

  test('keeps what was erased before it erased', async () => {
    const text = (await Array.fromAsync(exportLedger(again))).join('');
    assert.doesNotMatch(text, /First/);
    assert.match(text, /Second/);
  });

  test('keeps its tables tied together, and each body’s rows apart', async () => {
    const counted = sql<{ foreign: number; forced: number }>`select
      (select count(*) from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace) as foreign,
      (select count(*) from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity) as forced`;
    assert.deepEqual((await counted.execute(again)).rows, (await counted.execute(source.database)).rows);
  });

  test('has what was waiting in the queue, and a copy that starts does it', async () => {
    const jobs = openJobs(place.address, silentLog);
    const done = Promise.withResolvers<unknown>();
    jobs.work('datasets.import', async (payload) => done.resolve(payload));
    await jobs.start();
    assert.deepEqual(await done.promise, { datasetId, importId });
    await jobs.stop();
  });
});

describe('keys', () => {
  test('lie in a folder of their own, and fit the backup they belong to', async () => {
    const keys = data('keys');
    assert.equal(await putKeys(join(data('source'), 'secrets'), keys), 1);
    await restored(
      'with-keys',
      async (database, { dataFolder }) => {
        await checkKeys(database, dataFolder);
        const [one, other] = await Promise.all([openSeal(dataFolder), openSeal(data('source'))]);
        assert.equal(one('a text'), other('a text'));
      },
      { keys },
    );
  });

  test('of another are refused, and a copy that has made its own does not start', async () => {
    await openSeal(data('another'));
    await assert.rejects(
      restored('wrong-keys', async () => undefined, { keys: join(data('another'), 'secrets') }),
      problem('RESTORE_KEYS_DIFFER', /are not those of this backup/),
    );
    await restored('own-keys', async (database, { dataFolder }) => {
      await openSeal(dataFolder);
      await assert.rejects(
        checkKeys(database, dataFolder),
        /KEYS_DIFFER|are not those that this database was used with/,
      );
    });
  });
});

describe('what was erased after a backup', () => {
  test('is erased again when a later export of the ledger is given', async () => {
    await using later = await openTestDatabase();
    const text = await exportWithoutSecond(later);
    const path = data('later.jsonl');
    await writeFile(path, text);
    await restored(
      'erased-again',
      async (database) => {
        assert.doesNotMatch((await Array.fromAsync(exportLedger(database))).join(''), /Second/);
      },
      { erased: path },
    );
  });

  test('is not looked for in the ledger of somebody else', async () => {
    await using other = await openTestDatabase();
    await other.database
      .transaction()
      .execute((transaction) =>
        recordEvent(transaction, { action: 'dataset.added', subject: { kind: 'dataset', id: datasetId } }),
      );
    const path = data('other.jsonl');
    await writeFile(path, (await Array.fromAsync(exportLedger(other.database))).join(''));
    await assert.rejects(
      restored('not-erased', async () => undefined, { erased: path }),
      problem('RESTORE_LEDGER_DIFFERS', /is not a later export/),
    );
  });
});

/** The ledger of the backup as it was some time after, when one more value had been erased. */
async function exportWithoutSecond(later: TestDatabase): Promise<string> {
  for (const { name, columns } of manifest.tables.filter((table) => table.name.startsWith('ledger_'))) {
    const { rows } = await sql<{
      row: unknown;
    }>`select to_jsonb(t) as row from ${sql.table(name)} t order by (to_jsonb(t) ->> 'number')::int`.execute(
      source.database,
    );
    const all = sql.join(columns.map((column) => sql.ref(column)));
    for (const { row } of rows)
      await sql`insert into ${sql.table(name)} (${all})
        select ${all} from jsonb_populate_record(null::${sql.table(name)}, ${JSON.stringify(row)}::jsonb)`.execute(
        later.database,
      );
  }
  await eraseFromLedger(later.database, 'Second');
  return (await Array.fromAsync(exportLedger(later.database))).join('');
}

describe('a backup that is not whole', () => {
  async function damaged(name: string, damage: (folder: string) => Promise<void>): Promise<string> {
    const folder = data(name);
    await makeBackup(needs('source'), folder);
    await damage(folder);
    return folder;
  }

  const table = 'database/dataset.copy.gz';

  test('names the part that was changed', async () => {
    const folder = await damaged('changed', async (at) => {
      const bytes = await readFile(join(at, table));
      bytes[bytes.length - 5] = (bytes.at(-5) ?? 0) ^ 1;
      await writeFile(join(at, table), bytes);
    });
    await assert.rejects(
      checkBackup(folder, () => undefined),
      problem('BACKUP_DAMAGED', /part database\/dataset\.copy\.gz is not as/),
    );
  });

  test('names the part that is longer, and the one that is missing', async () => {
    const folder = await damaged('two-faults', async (at) => {
      await appendFile(join(at, table), 'x');
      await rm(join(at, 'files', folderOfImport, 'events-0.parquet'));
    });
    await assert.rejects(
      checkBackup(folder, () => undefined),
      problem(
        'BACKUP_DAMAGED',
        /dataset\.copy\.gz has \d+ bytes and not \d+\.\nThe part files\/.*parquet is missing/,
      ),
    );
  });

  test('is none without its manifest, which is written last', async () => {
    const folder = await damaged('broken-off', (at) => rm(join(at, 'manifest.json')));
    await assert.rejects(
      checkBackup(folder, () => undefined),
      problem('BACKUP_NONE', /is no backup/),
    );
  });

  test('cannot lead out of its folder', async () => {
    const folder = await damaged('leading-out', async (at) => {
      const text = await readFile(join(at, 'manifest.json'), 'utf8');
      await writeFile(join(at, 'manifest.json'), text.replace('files/incoming', 'files/../../incoming'));
    });
    await assert.rejects(
      checkBackup(folder, () => undefined),
      problem('BACKUP_DAMAGED', /manifest\.json of the backup is damaged/),
    );
  });

  test('is not made where files that the database names are missing', async () => {
    await rm(data('without'), { recursive: true, force: true });
    await mkdir(data('without'));
    await assert.rejects(
      makeBackup(needs('without'), data('not-made')),
      problem('BACKUP_NOT_WHOLE', /datasets\/d0000/),
    );
    assert.ok(!(await readdir(home.path)).some((name) => name.includes('not-made')));
  });
});

describe('a place', () => {
  test('that has something in it is not restored into', async () => {
    const into = (dataFolder: string) => refuseTakenPlace({ address: source.address, dataFolder });
    await assert.rejects(into(data('nowhere')), problem('RESTORE_PLACE_TAKEN', /database is not empty/));
    await using empty = await openEmptyDatabase();
    await assert.rejects(
      refuseTakenPlace({ address: empty.address, dataFolder: data('source') }),
      problem('RESTORE_PLACE_TAKEN', /datasets is not empty/),
    );
  });

  test('that has something in it gets no backup', async () => {
    await assert.rejects(makeBackup(needs('source'), backup), problem('BACKUP_PLACE_TAKEN', /is not empty/));
  });

  test('is as empty as it was when a restore fails', async () => {
    await using empty = await openEmptyDatabase();
    const place = { address: empty.address, dataFolder: data('failed') };
    const given = {
      ...place,
      keys: null,
      erased: null,
      keepFolders: async () => undefined,
      told: () => undefined,
    };
    const wrong = { ...manifest, tables: manifest.tables.map((each) => ({ ...each, rows: each.rows + 1 })) };
    await assert.rejects(restoreBackup(given, backup, wrong), /should have \d+ rows?/);
    await rm(place.dataFolder, { recursive: true });
    await refuseTakenPlace(place);
  });
});

describe('a backup of another version', () => {
  test('that is older is brought up to this one', async () => {
    await using old = await openEmptyDatabase();
    await using folder = await temporaryFolder('old-migrations');
    const migrations = join(import.meta.dirname, '../migrations');
    const early = (await readdir(migrations)).filter((name) => name < '0008');
    for (const name of early)
      await writeFile(join(folder.path, name), await readFile(join(migrations, name)));
    await runMigrations(old.address, folder.path);
    const database = openDatabase(old.address, { log: silentLog, connections: 1 });
    await sql`insert into organisation (id, set_up_at) values ('cumbria', now())`.execute(database);
    await sql`insert into dataset (kind, title) values ('events', 'Of old')`.execute(database);
    await database.destroy();
    await mkdir(data('old'));
    await makeBackup({ ...needs('old'), address: old.address }, data('old-backup'));
    await restored(
      'old-restored',
      async (now) => {
        const { rows } = await sql<{
          title: string;
          body: string;
        }>`select title, body_id as body from dataset`.execute(now);
        assert.deepEqual(rows, [{ title: 'Of old', body: 'cumbria' }]);
      },
      { from: data('old-backup') },
    );
  });

  test('that is newer is refused', async () => {
    await using empty = await openEmptyDatabase();
    const place = { address: empty.address, dataFolder: data('newer') };
    const given = {
      ...place,
      keys: null,
      erased: null,
      keepFolders: async () => undefined,
      told: () => undefined,
    };
    const newer = {
      ...manifest,
      migrations: [...manifest.migrations, { name: '9999-later.sql', digest: 'a'.repeat(64) }],
    };
    await assert.rejects(restoreBackup(given, backup, newer), /made by a newer version[^]*9999-later\.sql/);
  });
});

function problem(code: string, words: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof BackupProblem, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, words);
    return true;
  };
}
