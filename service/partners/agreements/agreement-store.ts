// The SQL of agreements: versions that are proposed, then approved, returned or ended, and never changed.
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import {
  agreementTerms,
  versionStates,
  type Agreement,
  type AgreementDocument,
  type AgreementTerms,
  type AgreementVersion,
} from './agreement.ts';

const state = z.enum(versionStates);

/** Of one partner, or of all, by title; the versions of each with the newest first. */
export async function listAgreements(database: Database, partnerId?: string): Promise<Agreement[]> {
  const agreements = await database
    .selectFrom('agreement')
    .select(['id', 'partnerId', 'title'])
    .$if(partnerId !== undefined, (query) => query.where('partnerId', '=', partnerId ?? ''))
    .orderBy('title')
    .execute();
  return withVersions(database, agreements);
}

export async function findAgreement(database: Database, id: string): Promise<Agreement | undefined> {
  const agreements = await database
    .selectFrom('agreement')
    .select(['id', 'partnerId', 'title'])
    .where('id', '=', id)
    .execute();
  return (await withVersions(database, agreements))[0];
}

async function withVersions(
  database: Database,
  agreements: readonly Omit<Agreement, 'versions'>[],
): Promise<Agreement[]> {
  if (agreements.length === 0) return [];
  const rows = await database
    .selectFrom('agreementVersion')
    .selectAll()
    .where(
      'agreementId',
      'in',
      agreements.map(({ id }) => id),
    )
    .orderBy('number', 'desc')
    .execute();
  const versions = rows.map(({ documentName, documentPath, documentSha256, ...row }): AgreementVersion => ({
    ...row,
    state: state.parse(row.state),
    terms: agreementTerms.parse(row.terms),
    document:
      documentName !== null && documentPath !== null && documentSha256 !== null
        ? { name: documentName, path: documentPath, sha256: documentSha256 }
        : null,
  }));
  return agreements.map((agreement) => ({
    ...agreement,
    versions: versions.filter(({ agreementId }) => agreementId === agreement.id),
  }));
}

export interface ProposedVersion {
  terms: AgreementTerms;
  fromDay: string;
  untilDay: string | null;
  reviewOn: string;
  document: AgreementDocument | null;
  by: string;
  at: Date;
}

/** Makes an agreement with its first version; `id` may be given, so that a form sent twice makes one. */
export async function proposeAgreement(
  database: Database,
  { id, partnerId, title }: { id: string; partnerId: string; title: string },
  version: ProposedVersion,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto('agreement')
      .values({ id, partnerId, title, createdAt: version.at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) await proposeIn(transaction, { id, title }, 1, version);
  });
}

/** Adds a version to an agreement; the one that is in force stays so until this one is approved. */
export async function proposeVersion(
  database: Database,
  { id, title }: { id: string; title: string },
  version: ProposedVersion,
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    await transaction.selectFrom('agreement').select('id').where('id', '=', id).forUpdate().execute();
    const newest = await transaction
      .selectFrom('agreementVersion')
      .select('number')
      .where('agreementId', '=', id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    const number = (newest?.number ?? 0) + 1;
    await proposeIn(transaction, { id, title }, number, version);
    return number;
  });
}

async function proposeIn(
  transaction: Database,
  { id, title }: { id: string; title: string },
  number: number,
  { terms, document, by, at, ...days }: ProposedVersion,
): Promise<void> {
  await transaction
    .insertInto('agreementVersion')
    .values({
      ...{ agreementId: id, number, state: 'proposed', terms: JSON.stringify(terms), ...days },
      documentName: document?.name ?? null,
      documentPath: document?.path ?? null,
      documentSha256: document?.sha256 ?? null,
      ...{ proposedBy: by, proposedAt: at },
    })
    .execute();
  await recordEvent(transaction, {
    action: 'agreement.proposed',
    subject: { kind: 'agreement', id },
    fields: {
      title: { after: title },
      version: { after: String(number) },
      terms: { after: JSON.stringify(terms) },
      from: { after: days.fromDay },
      until: { after: days.untilDay },
      review: { after: days.reviewOn },
      document: { after: document?.sha256 ?? null },
    },
  });
}

const actions = {
  approved: 'agreement.approved',
  returned: 'agreement.returned',
  ended: 'agreement.ended',
} as const;

export interface Settlement {
  agreementId: string;
  number: number;
  /** A proposed version is approved or returned; an approved one is ended. */
  to: keyof typeof actions;
  by: string;
  at: Date;
  reason: string;
}

/** False when it is no longer in the state that this begins from: somebody else was there first. */
export async function settleVersion(database: Database, settlement: Settlement): Promise<boolean> {
  const { agreementId, number, to, by, at, reason } = settlement;
  return database.transaction().execute(async (transaction) => {
    const settled = await transaction
      .updateTable('agreementVersion')
      .set({ state: to, settledBy: by, settledAt: at, reason })
      .where('agreementId', '=', agreementId)
      .where('number', '=', number)
      .where('state', '=', to === 'ended' ? 'approved' : 'proposed')
      // Nobody approves their own; the pages say so before, and this holds whatever they do.
      .$if(to === 'approved', (query) => query.where('proposedBy', '!=', by))
      .returning('number')
      .executeTakeFirst();
    if (!settled) return false;
    await recordEvent(transaction, {
      action: actions[to],
      subject: { kind: 'agreement', id: agreementId },
      fields: { version: { after: String(number) }, reason: { after: reason || null } },
    });
    return true;
  });
}
