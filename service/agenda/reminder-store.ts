// The SQL of reminders: what somebody was reminded of already, and whether they wish to be.
import { sql } from 'kysely';
import type { DueThing } from '../pages/due-thing.ts';
import type { Database } from '../platform/database/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import type { Stage } from './gather-due.ts';

export interface Reminder {
  thing: DueThing;
  stage: Stage;
}

/** Notes, in the transaction of the letter, what it reminds of; returns what nobody had reminded this person of before. */
export async function noteReminders(
  transaction: Database,
  personId: string,
  reminders: readonly Reminder[],
  at: Date,
): Promise<Reminder[]> {
  const noted: Reminder[] = [];
  for (let from = 0; from < reminders.length; from += atOnce)
    noted.push(...(await noteSome(transaction, personId, reminders.slice(from, from + atOnce), at)));
  return noted;
}

/** As many as one statement takes with ease. */
const atOnce = 2000;

async function noteSome(
  transaction: Database,
  personId: string,
  reminders: readonly Reminder[],
  at: Date,
): Promise<Reminder[]> {
  const rows = await transaction
    .insertInto('agendaReminder')
    .values(
      reminders.map(({ thing: { kind, subjectId, dueOn }, stage }) => ({
        ...{ personId, kind, subjectId, dueOn, stage },
        sentAt: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['kind', 'subjectId', 'dueOn', 'stage'])
    .execute();
  const noted = new Set(
    rows.map(({ kind, subjectId, dueOn, stage }) => keyOf(kind, subjectId, dueOn, stage)),
  );
  return reminders.filter(({ thing: { kind, subjectId, dueOn }, stage }) =>
    noted.has(keyOf(kind, subjectId, dueOn, stage)),
  );
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}

export async function recordReminder(
  transaction: Database,
  personId: string,
  reminders: readonly Reminder[],
): Promise<void> {
  const lines = reminders.map(
    ({ thing, stage }) => `${thing.task}, ${thing.reference}, ${thing.dueOn}, ${stage}`,
  );
  await recordEvent(transaction, {
    action: 'agenda.reminded',
    subject: { kind: 'person', id: personId },
    fields: { due: { after: lines.join('\n') } },
  });
}

const ofBody = sql<boolean>`agenda_choice.body_id = due_regard_body()`;

/** Those who wish for no letters. */
export async function listOptedOut(database: Database): Promise<Set<string>> {
  const rows = await database
    .selectFrom('agendaChoice')
    .select('personId')
    .where('wantsReminders', '=', false)
    .where(ofBody)
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}

export async function setWantsReminders(
  transaction: Database,
  personId: string,
  wantsReminders: boolean,
  at: Date,
): Promise<void> {
  await transaction
    .insertInto('agendaChoice')
    .values({ personId, wantsReminders, changedAt: at })
    .onConflict((conflict) =>
      conflict.columns(['bodyId', 'personId']).doUpdateSet({ wantsReminders, changedAt: at }),
    )
    .execute();
  await recordEvent(transaction, {
    action: 'agenda.chosen',
    subject: { kind: 'person', id: personId },
    fields: { reminders: { after: wantsReminders ? 'yes' : 'no' } },
  });
}
