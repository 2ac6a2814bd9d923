// Backups that are not whole, places that are not empty, and backups of other versions of the program.
import assert from 'node:assert/strict';
import { appendFile, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { openDatabase, runMigrations } from '../platform/database/index.ts';
import { openEmptyDatabase } from '../platform/database/test-database.ts';
import { temporaryFolder } from '../platform/files.ts';
import { silentLog } from '../platform/log.ts';
import { checkBackup } from './check-backup.ts';
import { makeBackup } from './make-backup.ts';
import {
  agreementFile,
  folderOfFilm,
  folderOfImport,
  type MadeUpSource,
  nowhereElse,
  problem,
  putMadeUpSource,
} from './made-up-source-store.ts';
import { refuseTakenPlace, restoreBackup } from './restore-backup.ts';

let made: MadeUpSource;

before(async () => {
  made = await putMadeUpSource();
});

after(() => made[Symbol.asyncDispose]());

describe('a backup that is not whole', () => {
  async function damaged(name: string, damage: (folder: string) => Promise<void>): Promise<string> {
    const folder = made.data(name);
    await makeBackup(made.needs('source'), folder);
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
    await rm(made.data('without'), { recursive: true, force: true });
    await mkdir(made.data('without'));
    await assert.rejects(
      makeBackup(made.needs('without'), made.data('not-made')),
      problem('BACKUP_NOT_WHOLE', /datasets\/d0000/),
    );
    assert.ok(!(await readdir(dirname(made.backup))).some((name) => name.includes('not-made')));
  });

  test('is not made where a film beside a publication is missing', async () => {
    await cp(made.data('source'), made.data('no-film'), { recursive: true });
    await rm(join(made.data('no-film'), folderOfFilm, 'file.mp4'));
    await assert.rejects(
      makeBackup(made.needs('no-film'), made.data('not-made')),
      problem('BACKUP_NOT_WHOLE', /in the data folder: publications\/prepared\/ff\/f{64}\. If/),
    );
  });
});

describe('a signed agreement', () => {
  test('that is missing is named, and no backup is made without it', async () => {
    await cp(made.data('source'), made.data('no-agreement'), { recursive: true });
    await rm(join(made.data('no-agreement'), agreementFile));
    await assert.rejects(
      makeBackup(made.needs('no-agreement'), made.data('not-made')),
      problem('BACKUP_NOT_WHOLE', /in the data folder: agreements\/.*e{64}\.pdf\. If/),
    );
  });
});

describe('a place', () => {
  test('that has something in it is not restored into', async () => {
    const into = (dataFolder: string) => refuseTakenPlace({ address: made.source.address, dataFolder });
    await assert.rejects(into(made.data('nowhere')), problem('RESTORE_PLACE_TAKEN', /database is not empty/));
    await using empty = await openEmptyDatabase();
    await assert.rejects(
      refuseTakenPlace({ address: empty.address, dataFolder: made.data('source') }),
      problem('RESTORE_PLACE_TAKEN', /agreements is not empty/),
    );
  });

  test('that has something in it gets no backup', async () => {
    await assert.rejects(
      makeBackup(made.needs('source'), made.backup),
      problem('BACKUP_PLACE_TAKEN', /is not empty/),
    );
  });

  test('is as empty as it was when a restore fails', async () => {
    await using empty = await openEmptyDatabase();
    const place = { address: empty.address, dataFolder: made.data('failed') };
    const given = {
      ...place,
      keys: null,
      erased: null,
      ...nowhereElse,
    };
    const wrong = {
      ...made.manifest,
      tables: made.manifest.tables.map((each) => ({ ...each, rows: each.rows + 1 })),
    };
    await assert.rejects(restoreBackup(given, made.backup, wrong), /should have \d+ rows?/);
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
    await mkdir(made.data('old'));
    await makeBackup({ ...made.needs('old'), address: old.address }, made.data('old-backup'));
    await made.restored(
      'old-restored',
      async (now) => {
        const { rows } = await sql<{
          title: string;
          body: string;
        }>`select title, body_id as body from dataset`.execute(now);
        assert.deepEqual(rows, [{ title: 'Of old', body: 'cumbria' }]);
      },
      { from: made.data('old-backup') },
    );
  });

  test('that is newer is refused', async () => {
    await using empty = await openEmptyDatabase();
    const place = { address: empty.address, dataFolder: made.data('newer') };
    const given = {
      ...place,
      keys: null,
      erased: null,
      ...nowhereElse,
    };
    const newer = {
      ...made.manifest,
      migrations: [...made.manifest.migrations, { name: '9999-later.sql', digest: 'a'.repeat(64) }],
    };
    await assert.rejects(
      restoreBackup(given, made.backup, newer),
      /made by a newer version[^]*9999-later\.sql/,
    );
  });
});
