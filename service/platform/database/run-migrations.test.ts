// How a database is brought up to the program, and when it is refused.
import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { silentLog } from '../log.ts';
import { temporaryFolder } from '../files.ts';
import { DatabaseProblem } from './database-problem.ts';
import { openDatabase } from './open-database.ts';
import { migrationsFolder, runMigrations } from './run-migrations.ts';
import { openEmptyDatabase, openTestDatabase } from './test-database.ts';

function problem(code: string, says: RegExp) {
  return (error: unknown) =>
    error instanceof DatabaseProblem && error.code === code && says.test(error.message);
}

test('a new database gets every migration in order, and none a second time', async () => {
  await using empty = await openEmptyDatabase();
  const applied = await runMigrations(empty.address);
  assert.equal(applied[0], '0001-people.sql');
  assert.deepEqual(applied, applied.toSorted());
  assert.deepEqual(await runMigrations(empty.address), []);
});

test('two programs that start together take turns', async () => {
  await using empty = await openEmptyDatabase();
  const both = await Promise.all([runMigrations(empty.address), runMigrations(empty.address)]);
  assert.equal(both.filter((applied) => applied.length === 0).length, 1);
});

test('a database newer than the program is refused with a sentence', async () => {
  await using empty = await openEmptyDatabase();
  await using folder = await temporaryFolder('migrations');
  await cp(migrationsFolder, folder.path, { recursive: true });
  await writeFile(join(folder.path, '9999-later.sql'), 'create table later (id integer)');
  await runMigrations(empty.address, folder.path);
  await assert.rejects(
    runMigrations(empty.address),
    problem('DATABASE_NEWER', /newer version of this program \(it has 9999-later\.sql/),
  );
});

test('a file that was changed after it was applied is refused', async () => {
  await using empty = await openEmptyDatabase();
  await using folder = await temporaryFolder('migrations');
  const path = join(folder.path, '0001-first.sql');
  await writeFile(path, 'create table first (id integer)');
  await runMigrations(empty.address, folder.path);
  await writeFile(path, 'create table first (id integer)\r\n'.trimEnd() + '\n-- and more');
  await assert.rejects(
    runMigrations(empty.address, folder.path),
    problem('DATABASE_MIGRATION_CHANGED', /0001-first\.sql is not the one/),
  );
});

test('a migration that fails is undone whole, and the next start goes on from there', async () => {
  await using empty = await openEmptyDatabase();
  await using folder = await temporaryFolder('migrations');
  const path = join(folder.path, '0001-first.sql');
  await writeFile(path, 'create table first (id integer); select 1 / 0;');
  await assert.rejects(
    runMigrations(empty.address, folder.path),
    problem('DATABASE_MIGRATION_FAILED', /0001-first\.sql failed and was undone: division by zero/),
  );
  await writeFile(path, 'create table first (id integer);');
  assert.deepEqual(await runMigrations(empty.address, folder.path), ['0001-first.sql']);
});

for (const name of ['first.sql', '1-first.sql', '0001-First.sql']) {
  test(`${name} is not a name for a migration`, async () => {
    await using folder = await temporaryFolder('migrations');
    await writeFile(join(folder.path, name), '');
    await assert.rejects(
      runMigrations({ connectionString: 'postgres://nowhere' }, folder.path),
      problem('DATABASE_MIGRATION_MISNAMED', /four digits/),
    );
  });
}

test('a database that cannot be reached is named without its password', async () => {
  const address = { connectionString: 'postgres://analyst:secret@127.0.0.1:1/regard' };
  await assert.rejects(
    runMigrations(address),
    (error) =>
      problem('DATABASE_UNREACHABLE', /analyst:…@127\.0\.0\.1:1\/regard could not be reached/)(error) &&
      error instanceof Error &&
      !error.message.includes('secret'),
  );
});

test('the program is no superuser, and owns what it made', async () => {
  await using test = await openTestDatabase();
  const { rows } = await sql<{ name: string; superuser: boolean; owner: string }>`
    select current_user as name, usesuper as superuser,
      (select tableowner from pg_tables where tablename = 'organisation') as owner
    from pg_user where usename = current_user`.execute(test.database);
  assert.deepEqual(rows, [{ name: 'due_regard', superuser: false, owner: 'due_regard' }]);
});

test('a count is a number, a day a text, and a count too large to be exact is refused', async () => {
  await using test = await openTestDatabase();
  const { rows } =
    await sql`select count(*) as how_many, date '2020-02-29' as day_of_it from organisation`.execute(
      test.database,
    );
  assert.deepEqual(rows, [{ howMany: 0, dayOfIt: '2020-02-29' }]);
  await assert.rejects(sql`select 9007199254740993::bigint as n`.execute(test.database), /too large/);
});

test('each test file has a database to itself', async () => {
  await using first = await openTestDatabase();
  await using second = await openTestDatabase();
  await first.database
    .insertInto('organisation')
    .values({ id: 'fellshire', setUpAt: new Date(0) })
    .execute();
  assert.deepEqual(await second.database.selectFrom('organisation').selectAll().execute(), []);
  const other = openDatabase(first.address, { log: silentLog });
  assert.equal((await other.selectFrom('organisation').select('id').execute()).length, 1);
  await other.destroy();
});
