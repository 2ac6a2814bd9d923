// The SQL of review: sent for it, commented on, endorsed, sent back and taken back. What was said stays, whatever becomes of the version.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { CommentKind, DeskVersion } from './desk-publication.ts';
import { lockVersion, type StepTaken, takeStep } from './lock-version-store.ts';

export function submitVersion(database: Database, id: string, at: Date): Promise<StepTaken> {
  return takeStep(database, id, 'submit', async (transaction, version, to) => {
    await transaction
      .updateTable('publicationVersion')
      .set({ state: to, submittedBy: whoActs().id, submittedAt: at })
      .where('id', '=', id)
      .execute();
    await recordEvent(transaction, {
      action: 'publication.submitted',
      subject: { kind: 'publication', id: version.publicationId },
      fields: { version: { after: String(version.number) } },
    });
  });
}

/** Back to a draft, with everything that was written and said. @param said why, for those who write on */
export function sendBack(database: Database, id: string, said: string, at: Date): Promise<StepTaken> {
  return backToDraft(database, id, { step: 'send-back', what: 'sent-back', said, at });
}

/** By who wrote it. @param said may be empty */
export function takeBack(database: Database, id: string, said: string, at: Date): Promise<StepTaken> {
  return backToDraft(database, id, { step: 'take-back', what: 'taken-back', said, at });
}

function backToDraft(
  database: Database,
  id: string,
  {
    step,
    what,
    said,
    at,
  }: { step: 'send-back' | 'take-back'; what: 'sent-back' | 'taken-back'; said: string; at: Date },
): Promise<StepTaken> {
  return takeStep(database, id, step, async (transaction, version, to) => {
    await transaction
      .updateTable('publicationVersion')
      .set({
        state: to,
        publishedBy: null,
        scheduledFor: null,
        ownPublication: null,
        ownPublicationWhy: null,
      })
      .where('id', '=', id)
      .execute();
    if (said !== '') await keepComment(transaction, version, { what, said, at });
    await recordEvent(transaction, {
      action: `publication.${what}`,
      subject: { kind: 'publication', id: version.publicationId },
      fields: {
        version: { after: String(version.number) },
        ...(said !== '' && { because: { after: said } }),
      },
    });
  });
}

/** In review and while it is scheduled; says whether it is. */
export async function addComment(
  database: Database,
  id: string,
  { what, said, at }: { what: 'comment' | 'endorsed'; said: string; at: Date },
): Promise<StepTaken> {
  return database.transaction().execute(async (transaction): Promise<StepTaken> => {
    const version = await lockVersion(transaction, id);
    if (!version) throw new Error(`PUBLICATION_VERSION_GONE: there is no version ${id} to comment on.`);
    if (!['in-review', 'scheduled'].includes(version.state)) return { ok: false, state: version.state };
    await keepComment(transaction, version, { what, said, at });
    await recordEvent(transaction, {
      action: what === 'endorsed' ? 'publication.endorsed' : 'publication.commented',
      subject: { kind: 'publication', id: version.publicationId },
      fields: { version: { after: String(version.number) }, ...(said !== '' && { said: { after: said } }) },
    });
    return { ok: true };
  });
}

async function keepComment(
  transaction: Database,
  { id }: DeskVersion,
  { what, said, at }: { what: CommentKind; said: string; at: Date },
): Promise<void> {
  await transaction
    .insertInto('publicationComment')
    .values({ versionId: id, what, said, saidBy: whoActs().id, saidAt: at })
    .execute();
}
