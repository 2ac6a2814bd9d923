// The role of the public's pages: Postgres lets it read what is published, and nothing else, whatever it is asked.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { silentLog } from '../log.ts';
import { checkRole } from './check-role.ts';
import { type Database, openDatabase } from './open-database.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

let opened: TestDatabase;
let asPublic: Database;

before(async () => {
  opened = await openTestDatabase();
  assert.ok(!('connectionString' in opened.address));
  asPublic = openDatabase(
    { ...opened.address, user: 'due_regard_public' },
    { log: silentLog, connections: 1 },
  );
});
after(async () => {
  await asPublic.destroy();
  await opened[Symbol.asyncDispose]();
});

test('it reads releases, and which body they are of', async () => {
  assert.deepEqual(await asPublic.selectFrom('release').selectAll().execute(), []);
  assert.deepEqual(await asPublic.selectFrom('body').selectAll().execute(), []);
});

test('every other table is shut to it, and it writes nowhere', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(opened.database);
  const open: string[] = [];
  const readable = [
    ...['accessibility_check', 'accessibility_issue', 'body', 'migration', 'organisation', 'release'],
    ...['objective', 'objective_set', 'retention_rule', 'search_entry', 'site_words'],
    ...['publication', 'publication_address', 'publication_version', 'publication_image'],
    ...['made_format', 'prepared_file', 'prepared_format'],
    ...['publication_translation', 'publication_translation_part'],
    ...['register_challenge', 'register_entry'],
  ];
  for (const { name } of rows) {
    const read = sql`select 1 from ${sql.table(name)} limit 1`.execute(asPublic);
    if (
      await read.then(
        () => true,
        (error: unknown) => !isDenied(error),
      )
    )
      open.push(name);
    const write = sql`delete from ${sql.table(name)}`.execute(asPublic);
    await assert.rejects(write, isDenied, name);
  }
  assert.ok(rows.length > 40);
  assert.deepEqual(
    open.filter((name) => !readable.includes(name)),
    [],
  );
});

test('it cannot become another role, nor make anything', async () => {
  for (const statement of [sql`set role due_regard`, sql`create table mine (a int)`, sql`create role mine`])
    await assert.rejects(statement.execute(asPublic), isDenied);
});

function isDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

test('the program does not start as a role that row security does not bind', async () => {
  await checkRole(opened.database);
  assert.ok(!('connectionString' in opened.address));
  const administrator = openDatabase({ ...opened.address, user: 'postgres' }, { log: silentLog });
  await assert.rejects(checkRole(administrator), /enters its database as postgres, which Postgres lets see/);
  await administrator.destroy();
});
