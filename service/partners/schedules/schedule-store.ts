// The SQL of schedules: what each partner is to send, and when.
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { rhythms, rhythmWords, type Schedule } from './schedule.ts';

const rhythm = z.enum(rhythms);

/** Of one partner, or of all; those that were ended are left out. */
export async function listSchedules(database: Database, partnerId?: string): Promise<Schedule[]> {
  const rows = await database
    .selectFrom('partnerSchedule')
    .select(['id', 'partnerId', 'datasetId', 'what', 'rhythm', 'dueDay', 'firstMonth', 'lastMonth', 'dueOn'])
    .where('endedAt', 'is', null)
    .$if(partnerId !== undefined, (query) => query.where('partnerId', '=', partnerId ?? ''))
    .orderBy('what')
    .execute();
  return rows.map((row) => ({ ...row, rhythm: rhythm.parse(row.rhythm) }));
}

export async function addSchedule(database: Database, schedule: Omit<Schedule, 'id'>): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('partnerSchedule')
      .values(schedule)
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, {
      action: 'partner.schedule-added',
      subject: { kind: 'partner', id: schedule.partnerId },
      fields: {
        what: { after: schedule.what },
        when: { after: rhythmWords(schedule) },
        data: { after: schedule.datasetId },
      },
    });
    return id;
  });
}

export async function endSchedule(
  database: Database,
  partnerId: string,
  scheduleId: string,
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const ended = await transaction
      .updateTable('partnerSchedule')
      .set({ endedAt: at })
      .where('id', '=', scheduleId)
      .where('partnerId', '=', partnerId)
      .where('endedAt', 'is', null)
      .returning('what')
      .executeTakeFirst();
    if (ended)
      await recordEvent(transaction, {
        action: 'partner.schedule-ended',
        subject: { kind: 'partner', id: partnerId },
        fields: { what: { before: ended.what } },
      });
  });
}
