// The SQL of retention: rules, holds and certificates, each recorded in the ledger as it changes.
import { createHash } from 'node:crypto';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { certificate, type Certificate } from './certificate.ts';
import type { LegalHold, RetentionRule } from './due.ts';
import type { DisposedRecord, KeptRecord } from './kept-record.ts';

/** A kind of record that is kept for a time: what there is of it, since when, and what its disposal takes away. */
export interface RecordClass {
  /** Such as `deliveries`. */
  id: string;
  title: string;
  /** What goes and what stays, in a sentence or two. */
  what: string;
  /** What the form suggests, and why. */
  suggestion: { months: number | null; basis: string };
  /** Everything there is, of the body of who acts. */
  list(): Promise<KeptRecord[]>;
  /** Takes away for good what lies outside the database. Asked again for what has gone already, it says the same. */
  erase(id: string): Promise<DisposedRecord>;
  /** Takes away what lies in the database, and notes that it has gone: together with the certificate, or not at all. */
  forget(transaction: Database, id: string, at: Date): Promise<void>;
}

/** The rules in force. */
export async function listRules(database: Database): Promise<RetentionRule[]> {
  return database
    .selectFrom('retentionRule')
    .select(['id', 'class', 'months', 'basis', 'setAt'])
    .where('endedAt', 'is', null)
    .execute();
}

export interface NewRule {
  class: string;
  months: number | null;
  basis: string;
  at: Date;
}

/** Puts a rule in the place of the one there was. */
export async function setRule(database: Database, { at, ...rule }: NewRule): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const before = await transaction
      .updateTable('retentionRule')
      .set({ endedAt: at })
      .where('class', '=', rule.class)
      .where('endedAt', 'is', null)
      .returning(['months', 'basis'])
      .executeTakeFirst();
    await transaction
      .insertInto('retentionRule')
      .values({ ...rule, setBy: whoActs().id, setAt: at })
      .execute();
    await recordEvent(transaction, {
      action: 'retention.rule-set',
      subject: { kind: 'retention', id: rule.class },
      fields: {
        months: { before: before && monthsText(before.months), after: monthsText(rule.months) },
        basis: { before: before?.basis, after: rule.basis },
      },
    });
  });
}

function monthsText(months: number | null): string {
  return months === null ? 'for good' : String(months);
}

/** Those that hold now, the newest first. */
export async function listHolds(database: Database): Promise<LegalHold[]> {
  return database
    .selectFrom('legalHold')
    .select(['id', 'class', 'item', 'title', 'reason', 'placedAt'])
    .where('liftedAt', 'is', null)
    .orderBy('placedAt', 'desc')
    .execute();
}

export interface NewHold {
  class: string;
  item: string;
  title: string;
  reason: string;
  at: Date;
}

export async function placeHold(database: Database, { at, ...hold }: NewHold): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('legalHold')
      .values({ ...hold, placedBy: whoActs().id, placedAt: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, {
      action: 'retention.hold-placed',
      subject: { kind: 'hold', id },
      fields: { what: { after: hold.title }, reason: { after: hold.reason } },
    });
  });
}

/** False where there is no such hold, or it was lifted before. */
export async function liftHold(database: Database, id: string, why: string, at: Date): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const lifted = await transaction
      .updateTable('legalHold')
      .set({ liftedBy: whoActs().id, liftedAt: at, liftedWhy: why })
      .where('id', '=', id)
      .where('liftedAt', 'is', null)
      .returning('title')
      .executeTakeFirst();
    if (!lifted) return false;
    await recordEvent(transaction, {
      action: 'retention.hold-lifted',
      subject: { kind: 'hold', id },
      fields: { what: { before: lifted.title }, why: { after: why } },
    });
    return true;
  });
}

export interface KeptCertificate {
  id: string;
  certificate: Certificate;
  /** As it was made: what the digest is of. */
  text: string;
  digest: string;
}

/** @param forget takes away what the certificate speaks of: both, or neither */
export async function keepCertificate(
  database: Database,
  made: Certificate,
  forget: (transaction: Database) => Promise<void>,
): Promise<string> {
  const text = `${JSON.stringify(made, null, 2)}\n`;
  const digest = createHash('sha256').update(text).digest('hex');
  return database.transaction().execute(async (transaction) => {
    await forget(transaction);
    const { id } = await transaction
      .insertInto('disposal')
      .values({
        class: made.class,
        certificate: text,
        digest,
        records: made.records.length,
        disposedAt: new Date(made.disposedAt),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, {
      action: 'retention.disposed',
      subject: { kind: 'disposal', id },
      fields: { records: { after: String(made.records.length) }, certificate: { after: digest } },
    });
    return id;
  });
}

/** The newest first. */
export async function listCertificates(database: Database, most = 200): Promise<KeptCertificate[]> {
  const rows = await database
    .selectFrom('disposal')
    .select(['id', 'certificate', 'digest'])
    .orderBy('disposedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(read);
}

export async function findCertificate(database: Database, id: string): Promise<KeptCertificate | undefined> {
  const row = await database
    .selectFrom('disposal')
    .select(['id', 'certificate', 'digest'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && read(row);
}

function read({ id, certificate: text, digest }: { id: string; certificate: string; digest: string }) {
  return { id, text, digest, certificate: certificate.parse(JSON.parse(text)) };
}
