// Erases from a restored ledger what had been erased by the time of a later export of it.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Database } from '../platform/database/index.ts';
import { type LedgerCheck, readExportedEvent, verifyLedger } from '../platform/ledger/chain/index.ts';
import { BackupProblem } from './backup-problem.ts';
import { eraseOthers, eventHash } from './erase-again-store.ts';

/**
 * Returns how many values went. Throws `BackupProblem` when the export does not verify, or is not a later one of this ledger.
 */
export async function eraseAgain(database: Database, path: string, root: string | null): Promise<number> {
  const check = await verified(path, root);
  if (check.faultsInAll > 0)
    throw new BackupProblem(
      'RESTORE_LEDGER_DIFFERS',
      `${path} is not a later export of the ledger in the backup: ${check.faults[0]?.sentence ?? ''}`,
    );
  let values = 0;
  for await (const line of linesOf(path)) {
    const read: unknown = JSON.parse(line);
    if (typeof read !== 'object' || read === null || !('event' in read)) continue;
    const { event, values: there, hash } = readExportedEvent(read);
    if ((await eventHash(database, event.number)) === hash)
      values += await eraseOthers(database, event.number, there);
  }
  return values;
}

function verified(path: string, root: string | null): Promise<LedgerCheck> {
  return verifyLedger(linesOf(path), { roots: root === null ? [] : [root] });
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
}
