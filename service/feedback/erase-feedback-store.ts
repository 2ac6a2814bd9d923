// The SQL of feedback whose time is over: its words, address and notes go; the reference and the days stay.
import type { Database } from '../platform/database/index.ts';

export interface KeptFeedback {
  id: string;
  reference: string;
  receivedAt: Date;
}

/** What has not been erased yet. */
export async function listKeptFeedback(database: Database): Promise<KeptFeedback[]> {
  return database
    .selectFrom('feedback')
    .select(['id', 'reference', 'receivedAt'])
    .where('erasedAt', 'is', null)
    .orderBy('receivedAt')
    .execute();
}

export async function eraseFeedback(transaction: Database, id: string, at: Date): Promise<void> {
  await transaction.deleteFrom('feedbackNote').where('feedbackId', '=', id).execute();
  await transaction
    .updateTable('feedback')
    .set({ wentWrong: '', couldBeBetter: '', emailLocked: null, page: '', erasedAt: at })
    .where('id', '=', id)
    .execute();
}
