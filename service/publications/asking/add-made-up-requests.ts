// Two made-up people ask for another format: one just now, one so long ago that an answer is overdue.
import type { Database } from '../../platform/database/index.ts';
import { actingAs, theDemonstration } from '../../platform/doer.ts';
import type { Vault } from '../../platform/vault.ts';
import { dateIn } from '../../phrases/day.ts';
import { daysAfter, type HolidayCalendar } from './bank-holidays.ts';
import { answerWithin, type NewRequest } from './format-request.ts';
import { madeReference } from './made-reference.ts';
import { addRequest } from './request-store.ts';
import { workingDaysAfter } from './working-days.ts';

const requests: readonly (NewRequest & { daysAgo: number })[] = [
  {
    ...{
      publicationId: null,
      about: 'Our equality objectives',
      format: 'braille',
      detail: '',
      neededBy: null,
    },
    ...{
      way: 'post',
      contact: 'M. Birkett\n4 Market Hall\nHarrowby',
      language: 'en',
      channel: 'online',
      daysAgo: 2,
    },
  },
  {
    ...{ publicationId: null, about: 'The strategy', format: 'language', detail: 'Polish', neededBy: null },
    ...{ way: 'email', contact: 'reader@example.com', language: 'en', channel: 'phone', daysAgo: 25 },
  },
];

export interface MadeUpRequestNeeds {
  database: Database;
  vault: Vault;
  calendar: HolidayCalendar;
  ownBody: string;
}

export async function addMadeUpRequests(
  { database, vault, calendar, ownBody }: MadeUpRequestNeeds,
  at: Date,
): Promise<void> {
  await actingAs({ ...theDemonstration, body: ownBody }, async () => {
    await database.deleteFrom('formatRequest').where('demonstration', '=', true).execute();
    for (const { daysAgo, ...request } of requests) {
      const receivedOn = daysAfter(dateIn(at), -daysAgo);
      const dueOn = workingDaysAfter(receivedOn, answerWithin, calendar);
      const kept = { reference: madeReference(), receivedAt: at, receivedOn, dueOn, demonstration: true };
      await addRequest(database, vault, { ...request, ...kept });
    }
  });
}
