// A program's database and files for the tests of backups, with everything in them that is hard to bring back as it was.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { fixedClock } from '../platform/clock.ts';
import { type Database, openDatabase } from '../platform/database/index.ts';
import {
  openEmptyDatabase,
  openTestDatabase,
  type TestDatabase,
} from '../platform/database/test-database.ts';
import { temporaryFolder } from '../platform/files.ts';
import { openJobs } from '../platform/jobs.ts';
import { checkKeys } from '../platform/keys-store.ts';
import { eraseFromLedger, recordEvent } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import { openSeal } from '../platform/seal.ts';
import { BackupProblem } from './backup-problem.ts';
import { checkBackup } from './check-backup.ts';
import { type BackupNeeds, makeBackup } from './make-backup.ts';
import type { Manifest } from './manifest-store.ts';
import { refuseTakenPlace, restoreBackup } from './restore-backup.ts';

export const datasetId = 'd0000000-0000-4000-8000-000000000001';
export const importId = 'd0000000-0000-4000-8000-000000000002';
export const folderOfImport = `datasets/${datasetId}/${importId}`;
/** What somebody made beside a publication: its digest names it. */
const preparedDigest = 'f'.repeat(64);
export const folderOfFilm = `publications/prepared/ff/${preparedDigest}`;
/** The signed copy of an agreement, kept as a file by itself. */
export const agreementFile = `agreements/${importId}/${'e'.repeat(64)}.pdf`;
/** Every kind of character that COPY has a way of its own for. */
const awkward = 'tab\tline\nback\\slash "quote" é \\N \\. £';

export interface MadeUpSource extends AsyncDisposable {
  source: TestDatabase;
  /** The folder of the backup, and what is in it. */
  backup: string;
  manifest: Manifest;
  /** A folder beside the others. */
  data(name: string): string;
  /** What a backup of this source takes, with the data folder of that name. */
  needs(name: string): BackupNeeds;
  /** Restores into a new place, hands it over, and takes it away. */
  restored(
    name: string,
    look: (database: Database, place: { dataFolder: string }) => Promise<void>,
    options?: { keys?: string; erased?: string; from?: string },
  ): Promise<void>;
}

export async function putMadeUpSource(): Promise<MadeUpSource> {
  const home = await temporaryFolder('backup-test');
  const source = await openTestDatabase();
  const data = (name: string) => join(home.path, name);
  await fill(source.database, data('source'));
  const jobs = openJobs(source.address, silentLog, { works: false, patienceSeconds: 1 });
  jobs.work('datasets.import', async () => undefined);
  await jobs.enqueue('datasets.import', { datasetId, importId });
  await jobs.stop();
  const needs = (name: string): BackupNeeds => ({
    address: source.address,
    dataFolder: data(name),
    profile: 'cumbria',
    clock: fixedClock(new Date('2026-11-22T16:00:00Z')),
    fetchFolders: async () => undefined,
    fetchFiles: async () => undefined,
    told: () => undefined,
  });
  const backup = data('backup');
  return {
    ...{ source, backup, data, needs, manifest: await makeBackup(needs('source'), backup) },
    async restored(name, look, { keys = null, erased = null, from = backup } = {}) {
      await using empty = await openEmptyDatabase();
      const place = { address: empty.address, dataFolder: data(name) };
      await refuseTakenPlace(place);
      const given = { ...place, keys, erased, ...nowhereElse };
      await restoreBackup(given, from, await checkBackup(from, () => undefined));
      const database = openDatabase(empty.address, { log: silentLog, connections: 2 });
      try {
        await look(database, place);
      } finally {
        await database.destroy();
      }
    },
    async [Symbol.asyncDispose]() {
      await source[Symbol.asyncDispose]();
      await home[Symbol.asyncDispose]();
    },
  };
}

/** Files are in the data folder alone, and nobody watches. */
export const nowhereElse = { keepFolders: async () => undefined, told: () => undefined };

async function fill(database: Database, dataFolder: string): Promise<void> {
  await put(join(dataFolder, folderOfImport, 'events-0.parquet'), 'PAR1…PAR1');
  await put(join(dataFolder, folderOfFilm, 'file.mp4'), 'ftyp');
  await put(join(dataFolder, agreementFile), '%PDF-1.7');
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
  await addFilm(database);
  await addAgreement(database);
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

async function addFilm(database: Database): Promise<void> {
  await sql`with made as (
      insert into publication (slug, kind, title, made_by, made_at) values ('aims', 'other', 'Aims', 'ann', now()) returning id
    ), prepared as (
      insert into prepared_format (publication_id, format, language, from_version, asked_by, asked_at)
      select id, 'bsl', 'bfi', 1, 'ann', now() from made returning id
    )
    insert into prepared_file (prepared_id, kind, sha256, extension, bytes, received_at)
    select id, 'film', ${preparedDigest}, '.mp4', 4, now() from prepared`.execute(database);
}

async function addAgreement(database: Database): Promise<void> {
  await sql`with sender as (
      insert into partner (slug, name) values ('sender', 'A sender') returning id
    ), made as (
      insert into agreement (partner_id, title, created_at) select id, 'What they send', now() from sender returning id
    )
    insert into agreement_version
      (agreement_id, number, state, terms, from_day, review_on, document_name, document_path, document_sha256, proposed_by, proposed_at)
    select id, 1, 'proposed', '{}', '2026-01-01', '2027-01-01', 'signed.pdf', ${agreementFile}, ${'e'.repeat(64)}, 'ann', now()
    from made`.execute(database);
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

export function problem(code: string, words: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof BackupProblem, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, words);
    return true;
  };
}
