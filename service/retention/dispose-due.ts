// Disposes of what is due and not held, class by class, and keeps a certificate of it.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import { type Certificate, certificateNotes, type CertifiedRecord } from './certificate.ts';
import { standingOf } from './due.ts';
import type { DisposedRecord, KeptRecord } from './kept-record.ts';
import { keepCertificate, listHolds, listRules, type RecordClass } from './retention-store.ts';

export interface DisposeNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  classes: readonly RecordClass[];
  /** The name of the body of who acts, for the certificate. */
  bodyName: string;
}

/**
 * For the body of who acts. What meets a fault stays, is logged and due again the next day. Where the program is killed halfway,
 * what was erased is still due, and certified the next time. Returns how many records went.
 */
export async function disposeDue(needs: DisposeNeeds): Promise<number> {
  let gone = 0;
  for (const each of needs.classes) gone += await disposeOf(needs, each);
  return gone;
}

async function disposeOf(needs: DisposeNeeds, kind: RecordClass): Promise<number> {
  const { database, clock } = needs;
  const erased: CertifiedRecord[] = [];
  for (const due of await listDue(needs, kind)) {
    if (await isHeld(database, kind, due.record)) continue; // A hold that was placed a moment ago counts too.
    try {
      erased.push(certified(due, await kind.erase(due.record.id)));
    } catch (error) {
      needs.log.error('a record could not be disposed of', { error, class: kind.id, id: due.record.id });
    }
  }
  if (erased.length === 0) return 0;
  const at = clock.now();
  const { id, title, what } = kind;
  const made: Certificate = {
    format: 'due-regard disposal certificate 1',
    ...{ body: needs.bodyName, class: id, classTitle: title, what },
    ...{ disposedAt: at.toISOString(), records: erased, notes: [...certificateNotes] },
  };
  await keepCertificate(database, made, async (transaction) => {
    for (const record of erased) await kind.forget(transaction, record.id, at);
  });
  return erased.length;
}

interface Due {
  record: KeptRecord;
  since: Date;
  by: string;
}

async function listDue({ database, clock }: DisposeNeeds, kind: RecordClass): Promise<Due[]> {
  const [rules, holds] = await Promise.all([listRules(database), listHolds(database)]);
  const rule = rules.find(({ class: id }) => id === kind.id);
  const ofClass = holds.filter((hold) => hold.class === kind.id);
  return (await kind.list()).flatMap((record) => {
    const standing = standingOf(record, rule, ofClass, clock.now());
    if (standing.name !== 'due') return [];
    return [{ record, since: standing.since, by: record.by ?? rule?.basis ?? '' }];
  });
}

async function isHeld(database: Database, kind: RecordClass, { item }: KeptRecord): Promise<boolean> {
  const holds = await listHolds(database);
  return holds.some((hold) => hold.class === kind.id && (hold.item === '' || hold.item === item));
}

function certified({ record, since, by }: Due, { rows, files, digests }: DisposedRecord): CertifiedRecord {
  const { id, title, itemTitle } = record;
  return {
    ...{ id, title, of: itemTitle, by, rows, files, sha256: [...digests] },
    keptSince: record.since.toISOString(),
    dueSince: since.toISOString(),
  };
}
