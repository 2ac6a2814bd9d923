// The SQL of calendars that programs follow: the secret of each address is here only as a digest.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { type Database, readAllBodies } from '../platform/database/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';

const ofBody = sql<boolean>`agenda_choice.body_id = due_regard_body()`;

export async function hasCalendar(database: Database, personId: string): Promise<boolean> {
  const row = await database
    .selectFrom('agendaChoice')
    .select('calendarDigest')
    .where('personId', '=', personId)
    .where(ofBody)
    .executeTakeFirst();
  return typeof row?.calendarDigest === 'string';
}

/** A button that is pressed twice makes one. */
const apartSeconds = 10;

/** A new secret, shown once; the one before does nothing any more. Null where one was made a moment ago, and nothing is changed. */
export async function makeCalendar(
  transaction: Database,
  personId: string,
  at: Date,
): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  const calendarDigest = digestOf(token);
  const before = new Date(at.getTime() - apartSeconds * 1000);
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('agendaChoice')
    .values({ personId, calendarDigest, changedAt: at })
    .onConflict((conflict) =>
      conflict
        .columns(['bodyId', 'personId'])
        .doUpdateSet({ calendarDigest, changedAt: at })
        .where(sql<boolean>`agenda_choice.calendar_digest is null or agenda_choice.changed_at < ${before}`),
    )
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return null;
  await recordEvent(transaction, {
    action: 'agenda.calendar-made',
    subject: { kind: 'person', id: personId },
  });
  return token;
}

export async function endCalendar(transaction: Database, personId: string, at: Date): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('agendaChoice')
    .set({ calendarDigest: null, changedAt: at })
    .where('personId', '=', personId)
    .where('calendarDigest', 'is not', null)
    .where(ofBody)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await recordEvent(transaction, {
    action: 'agenda.calendar-ended',
    subject: { kind: 'person', id: personId },
  });
}

/** Whose calendar it is, and in which body. */
export async function findCalendar(
  database: Database,
  token: string,
): Promise<{ personId: string; body: string } | null> {
  const row = await readAllBodies(database, () =>
    database
      .selectFrom('agendaChoice')
      .select(['personId', 'bodyId as body'])
      .where('calendarDigest', '=', digestOf(token))
      .executeTakeFirst(),
  );
  return row ?? null;
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
