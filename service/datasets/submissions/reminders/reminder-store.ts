// The SQL of reminders: which went out already.
import type { Database } from '../../../platform/database/index.ts';
import { recordEvent } from '../../../platform/ledger/index.ts';
import type { DueThing } from './due-thing.ts';
import { reminderKey } from './due-thing.ts';

/** Keys of those that went out. */
export async function sentReminders(database: Database): Promise<Set<string>> {
  const rows = await database.selectFrom('reminderSent').select(['kind', 'subjectId', 'dueOn']).execute();
  return new Set(rows.map(({ kind, subjectId, dueOn }) => `${kind} ${subjectId} ${dueOn}`));
}

/** Notes, in the transaction of the letters, what they remind of; returns what nobody had reminded of before. */
export async function noteReminders(
  transaction: Database,
  things: readonly DueThing[],
  at: Date,
): Promise<DueThing[]> {
  if (things.length === 0) return [];
  const rows = await transaction
    .insertInto('reminderSent')
    .values(things.map(({ kind, subjectId, dueOn }) => ({ kind, subjectId, dueOn, sentAt: at })))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['kind', 'subjectId', 'dueOn'])
    .execute();
  const noted = new Set(rows.map(({ kind, subjectId, dueOn }) => `${kind} ${subjectId} ${dueOn}`));
  return things.filter((thing) => noted.has(reminderKey(thing)));
}

export async function recordReminder(
  transaction: Database,
  partnerId: string,
  things: readonly DueThing[],
): Promise<void> {
  await recordEvent(transaction, {
    action: 'reminder.sent',
    subject: { kind: 'partner', id: partnerId },
    fields: { due: { after: things.map(({ what, dueOn }) => `${what}, ${dueOn}`).join('\n') } },
  });
}
