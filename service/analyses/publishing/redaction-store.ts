// The SQL of what is left out of what the public reads: chosen with a reason, lifted again, never removed.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { grounds } from './public-content.ts';
import type { Redaction } from './redaction.ts';

/** The oldest first, lifted ones among them. */
export async function listRedactions(database: Database, analysisId: string): Promise<Redaction[]> {
  const rows = await database
    .selectFrom('analysisRedaction')
    .selectAll()
    .where('analysisId', '=', analysisId)
    .orderBy('redactedAt')
    .orderBy('id')
    .execute();
  return rows.map(({ id, section, part, ground, why, redactedBy, redactedAt, liftedBy, liftedAt }) => ({
    ...{ id, section, part, why, by: redactedBy, at: redactedAt },
    ground: grounds.find((known) => known === ground) ?? 'other',
    lifted: liftedBy !== null && liftedAt !== null ? { by: liftedBy, at: liftedAt } : null,
  }));
}

/** False: it is left out already. The ledger has where and why, and never what. */
export async function leaveOut(
  database: Database,
  analysisId: string,
  { section, part, ground, why }: Pick<Redaction, 'section' | 'part' | 'ground' | 'why'>,
  at: Date,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .insertInto('analysisRedaction')
      .values({ analysisId, section, part, ground, why, redactedBy: whoActs().id, redactedAt: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    await recordEvent(transaction, {
      action: 'analysis.left-out',
      subject: { kind: 'analysis', id: analysisId },
      fields: {
        section: { after: part === null ? section : `${section}, ${part}` },
        why: { after: `${ground}: ${why}` },
      },
    });
    return true;
  });
}

/** False: there is none, or it was lifted before. */
export async function putBack(
  database: Database,
  analysisId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .updateTable('analysisRedaction')
      .set({ liftedBy: whoActs().id, liftedAt: at })
      .where('id', '=', id)
      .where('analysisId', '=', analysisId)
      .where('liftedAt', 'is', null)
      .returning(['section', 'part'])
      .executeTakeFirst();
    if (!row) return false;
    await recordEvent(transaction, {
      action: 'analysis.put-back',
      subject: { kind: 'analysis', id: analysisId },
      fields: { section: { before: row.part === null ? row.section : `${row.section}, ${row.part}` } },
    });
    return true;
  });
}
