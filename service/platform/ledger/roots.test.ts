// Roots: noted and signed when a day has ended, so that a ledger written anew contradicts them.
import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { openTestDatabase, type TestDatabase } from '../database/test-database.ts';
import { temporaryFolder } from '../files.ts';
import { type LedgerCheck, signedText, verifyLedger } from './chain/index.ts';
import {
  exportLedger,
  keepRootCopies,
  ledgerRoot,
  listContradictedRoots,
  listNotedRoots,
  noteRoots,
  openRootSigner,
  readRootCopies,
  recordEvent,
  rootsFile,
  type RootSigner,
} from './index.ts';

function record({ database }: TestDatabase, day: string): Promise<void> {
  const event = { action: 'finding.made', subject: { kind: 'finding', id: 'one' } } as const;
  const clock = { now: () => new Date(`${day}T12:00:00Z`) };
  return database.transaction().execute((transaction) => recordEvent(transaction, event, clock));
}

interface Bench extends AsyncDisposable {
  test: TestDatabase;
  signer: RootSigner;
  folder: string;
}

/** Three days, of which two have ended and been noted. */
async function benchOfThreeDays(): Promise<Bench> {
  const test = await openTestDatabase();
  const folder = await temporaryFolder('ledger-roots');
  const signer = await openRootSigner(folder.path);
  for (const day of ['2026-01-29', '2026-01-29', '2026-01-30', '2026-01-31']) await record(test, day);
  await noteRoots(test.database, signer, new Date('2026-01-31T00:05:00Z'));
  return {
    test,
    signer,
    folder: folder.path,
    async [Symbol.asyncDispose]() {
      await folder[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
    },
  };
}

async function exported({ test }: Bench): Promise<string[]> {
  return Array.fromAsync(exportLedger(test.database));
}

const codesOf = ({ faults }: LedgerCheck) => faults.map(({ code }) => code);

describe('the roots of ended days', () => {
  test('are noted once, never that of today, however many copies ask', async () => {
    await using bench = await benchOfThreeDays();
    const { database } = bench.test;
    const again = new Date('2026-01-31T09:00:00Z');
    const copies = await Promise.all([1, 2, 3].map(() => noteRoots(database, bench.signer, again)));
    assert.deepEqual(copies.flat(), []);
    const noted = await listNotedRoots(database);
    assert.deepEqual(
      noted.map(({ day, number }) => [day, number]),
      [
        ['2026-01-30', 3],
        ['2026-01-29', 2],
      ],
    );
    assert.equal((await ledgerRoot(database))?.number, 4);
    assert.deepEqual(await listContradictedRoots(database), []);
  });

  test('are signed with a key that stays, and anybody with the public key can tell', async () => {
    await using bench = await benchOfThreeDays();
    const [root] = await listNotedRoots(bench.test.database);
    assert.equal((await openRootSigner(bench.folder)).key, root?.key);
    const x = Buffer.from(root?.key ?? '', 'hex').toString('base64url');
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const signature = Buffer.from(root?.signature ?? '', 'hex');
    assert.ok(root && verify(null, Buffer.from(signedText(root)), key, signature));
    assert.ok(!verify(null, Buffer.from(signedText({ ...root, number: 2 })), key, signature));
  });

  test('cannot be changed or taken away by the program', async () => {
    await using bench = await benchOfThreeDays();
    for (const statement of [
      sql`update ledger_root set hash = repeat('a', 64)`,
      sql`delete from ledger_root`,
      sql`truncate ledger_root`,
    ])
      await assert.rejects(statement.execute(bench.test.database), /The ledger only grows/);
  });

  test('speak against a ledger that was written anew by somebody who may do everything', async () => {
    await using bench = await benchOfThreeDays();
    const { database } = bench.test;
    await sql`alter table ledger_event disable trigger user`.execute(database);
    await sql`delete from ledger_event`.execute(database);
    await sql`alter table ledger_event enable trigger user`.execute(database);
    for (const day of ['2026-01-29', '2026-01-30', '2026-01-30', '2026-01-31']) await record(bench.test, day);
    assert.equal((await listContradictedRoots(database)).length, 2);
    const check = await verifyLedger(await exported(bench));
    assert.deepEqual(codesOf(check), ['LEDGER_ROOT_CONTRADICTED', 'LEDGER_ROOT_CONTRADICTED']);
  });
});

describe('in an export', () => {
  test('each root stands after its event, and fits', async () => {
    await using bench = await benchOfThreeDays();
    const lines = await exported(bench);
    assert.deepEqual(
      lines.map((line) => (line.startsWith('{"root"') ? 'root' : 'event')),
      ['event', 'event', 'root', 'event', 'root', 'event'],
    );
    const check = await verifyLedger(lines, { keys: [bench.signer.key] });
    assert.deepEqual(codesOf(check), []);
    assert.deepEqual([check.events, check.signed], [4, { roots: 2, unchecked: 0, keys: [bench.signer.key] }]);
  });

  test('a root that was changed, or signed by somebody else, is named', async () => {
    await using bench = await benchOfThreeDays();
    const lines = await exported(bench);
    const later = lines.map((line) => line.replace('"day":"2026-01-29"', '"day":"2026-01-28"'));
    const check = await verifyLedger(later);
    assert.deepEqual(codesOf(check), ['LEDGER_ROOT_FORGED']);
    assert.match(check.faults[0]?.sentence ?? '', /^The root of 2026-01-28 was not signed/);
    const other = await verifyLedger(lines, { keys: ['a'.repeat(64)] });
    assert.deepEqual(codesOf(other), ['LEDGER_ROOT_KEY_OTHER', 'LEDGER_ROOT_KEY_OTHER']);
  });

  test('an export that was cut off before a root it still has is told', async () => {
    await using bench = await benchOfThreeDays();
    const cut = (await exported(bench)).toSpliced(3, 1).slice(0, 4);
    assert.deepEqual(codesOf(await verifyLedger(cut)), ['LEDGER_ROOT_CONTRADICTED']);
  });
});

test('copies outside speak against a database that was written anew as a whole, and a forged copy against nothing', async () => {
  await using bench = await benchOfThreeDays();
  const { database } = bench.test;
  await keepRootCopies([bench.folder], await listNotedRoots(database));
  const keys = [bench.signer.key];
  const copies = await readRootCopies([bench.folder, join(bench.folder, 'absent')]);
  assert.deepEqual(await listContradictedRoots(database, { copies, keys }), []);

  for (const table of ['ledger_event', 'ledger_root'])
    await sql.raw(`alter table ${table} disable trigger user; delete from ${table}`).execute(database);
  await record(bench.test, '2026-01-30');
  assert.deepEqual(await listContradictedRoots(database), []);
  const days = (await listContradictedRoots(database, { copies, keys })).map(({ day }) => day);
  assert.deepEqual(days, ['2026-01-30', '2026-01-29']);

  const [first] = copies;
  const bent = JSON.stringify({ root: { ...first, number: 1 } });
  await appendFile(join(bench.folder, rootsFile), `${bent}\nnot JSON\n{"root":`);
  assert.equal((await readRootCopies([bench.folder])).length, 2);
  assert.deepEqual(await listContradictedRoots(database, { copies, keys: ['a'.repeat(64)] }), []);
});

test('copies in other places get the roots they do not have, and keep those they have', async () => {
  await using bench = await benchOfThreeDays();
  await using elsewhere = await temporaryFolder('ledger-roots-elsewhere');
  const folders = [bench.folder, elsewhere.path];
  await keepRootCopies(folders, await listNotedRoots(bench.test.database));
  await noteRoots(bench.test.database, bench.signer, new Date('2026-02-01T00:05:00Z'));
  await keepRootCopies(folders, await listNotedRoots(bench.test.database));
  for (const folder of folders) {
    const text = await readFile(join(folder, rootsFile), 'utf8');
    const days = text
      .trim()
      .split('\n')
      .map((line) => /"day":"([^"]+)"/.exec(line)?.[1]);
    assert.deepEqual(days, ['2026-01-29', '2026-01-30', '2026-01-31']);
  }
});
