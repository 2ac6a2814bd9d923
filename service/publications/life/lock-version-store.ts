// The SQL of taking hold of a version, so that of two people who decide at once the second sees what the first did.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import type { DeskVersion } from './desk-publication.ts';
import { deskVersionOf, ownBody } from './desk-store.ts';
import type { VersionState } from './publication.ts';
import { stateAfter, type StepName } from './workflow.ts';

/** What a step came to: it was taken, or the version is not where it could be taken from. */
export type StepTaken = { ok: true } | { ok: false; state: VersionState };

/** Of the body of who acts; the program's own work takes any. Undefined where there is none. */
export async function lockVersion(transaction: Database, id: string): Promise<DeskVersion | undefined> {
  let query = transaction.selectFrom('publicationVersion').selectAll().where('id', '=', id).forUpdate();
  if (whoActs().body !== '*') query = query.where('bodyId', '=', ownBody());
  const row = await query.executeTakeFirst();
  return row && deskVersionOf(row)[0];
}

/** Does `work` in a transaction with the version in hand, where the step can be taken from its state. */
export async function takeStep(
  database: Database,
  id: string,
  step: StepName,
  work: (transaction: Database, version: DeskVersion, to: VersionState) => Promise<void>,
): Promise<StepTaken> {
  return database.transaction().execute(async (transaction): Promise<StepTaken> => {
    const version = await lockVersion(transaction, id);
    if (!version) throw new Error(`PUBLICATION_VERSION_GONE: there is no version ${id} to ${step}.`);
    const to = stateAfter(step, version.state);
    if (to === null) return { ok: false, state: version.state };
    await work(transaction, version, to);
    return { ok: true };
  });
}
