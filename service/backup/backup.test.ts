// A backup brought back: the same rows, the same files, the same record; with its keys, and without what was erased.
import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../platform/database/index.ts';
import {
  type EmptyDatabase,
  openEmptyDatabase,
  openTestDatabase,
  type TestDatabase,
} from '../platform/database/test-database.ts';
import { openJobs } from '../platform/jobs.ts';
import { checkKeys } from '../platform/keys-store.ts';
import { eraseFromLedger, exportLedger, recordEvent } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import { openSeal } from '../platform/seal.ts';
import { checkBackup } from './check-backup.ts';
import { putKeys } from './put-keys.ts';
import {
  agreementFile,
  datasetId,
  folderOfFilm,
  folderOfImport,
  importId,
  type MadeUpSource,
  nowhereElse,
  problem,
  putMadeUpSource,
} from './made-up-source-store.ts';
import { restoreBackup } from './restore-backup.ts';

let made: MadeUpSource;

before(async () => {
  made = await putMadeUpSource();
});

after(() => made[Symbol.asyncDispose]());

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
    const given = { address: place.address, dataFolder: made.data('again'), keys: null, erased: null };
    await restoreBackup(
      { ...given, ...nowhereElse },
      made.backup,
      await checkBackup(made.backup, () => undefined),
    );
    again = openDatabase(place.address, { log: silentLog, connections: 2 });
  });

  after(async () => {
    await again.destroy();
    await place[Symbol.asyncDispose]();
  });

  test('says what is in it, and holds neither keys nor what is of the moment', async () => {
    assert.deepEqual(await readdir(made.backup), ['database', 'files', 'manifest.json']);
    assert.deepEqual(
      made.manifest.files.map(({ path }) => path),
      [
        `files/incoming/${importId}/00000/sent.csv`,
        `files/${agreementFile}`,
        `files/${folderOfImport}/events-0.parquet`,
        `files/${folderOfFilm}/file.mp4`,
      ],
    );
    assert.equal(made.manifest.tables.find(({ name }) => name === 'dataset')?.rows, 1);
    assert.equal(made.manifest.ledger?.events, 3);
  });

  test('comes back row by row as it was, each table with what it had', async () => {
    assert.deepEqual(await everyRow(again), await everyRow(made.source.database));
  });

  test('comes back with its files, byte by byte', async () => {
    const path = join(made.data('again'), folderOfImport, 'events-0.parquet');
    assert.equal(await readFile(path, 'utf8'), 'PAR1…PAR1');
    assert.equal(await readFile(join(made.data('again'), folderOfFilm, 'file.mp4'), 'utf8'), 'ftyp');
    assert.equal(await readFile(join(made.data('again'), agreementFile), 'utf8'), '%PDF-1.7');
  });

  test('comes back with a ledger that verifies and has come to the same, and that still only grows', async () => {
    const lines = await Array.fromAsync(exportLedger(again));
    assert.deepEqual(lines, await Array.fromAsync(exportLedger(made.source.database)));
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
    assert.deepEqual((await counted.execute(again)).rows, (await counted.execute(made.source.database)).rows);
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
    const keys = made.data('keys');
    assert.equal(await putKeys(join(made.data('source'), 'secrets'), keys), 1);
    await made.restored(
      'with-keys',
      async (database, { dataFolder }) => {
        await checkKeys(database, dataFolder);
        const [one, other] = await Promise.all([openSeal(dataFolder), openSeal(made.data('source'))]);
        assert.equal(one('a text'), other('a text'));
      },
      { keys },
    );
  });

  test('of another are refused, and a copy that has made its own does not start', async () => {
    await openSeal(made.data('another'));
    await assert.rejects(
      made.restored('wrong-keys', async () => undefined, { keys: join(made.data('another'), 'secrets') }),
      problem('RESTORE_KEYS_DIFFER', /are not those of this backup/),
    );
    await made.restored('own-keys', async (database, { dataFolder }) => {
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
    const path = made.data('later.jsonl');
    await writeFile(path, text);
    await made.restored(
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
    const path = made.data('other.jsonl');
    await writeFile(path, (await Array.fromAsync(exportLedger(other.database))).join(''));
    await assert.rejects(
      made.restored('not-erased', async () => undefined, { erased: path }),
      problem('RESTORE_LEDGER_DIFFERS', /is not a later export/),
    );
  });
});

/** The ledger of the backup as it was some time after, when one more value had been erased. */
async function exportWithoutSecond(later: TestDatabase): Promise<string> {
  for (const { name, columns } of made.manifest.tables.filter((table) => table.name.startsWith('ledger_'))) {
    const { rows } = await sql<{
      row: unknown;
    }>`select to_jsonb(t) as row from ${sql.table(name)} t order by (to_jsonb(t) ->> 'number')::int`.execute(
      made.source.database,
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
