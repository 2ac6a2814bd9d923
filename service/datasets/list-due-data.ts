// Lists what is due of partners' data for the calendar: its own reminders go out from here.
import type { DueThing as AgendaThing } from '../pages/due-thing.ts';
import { readPartnersPermission } from '../partners/index.ts';
import { capitalised } from '../phrases/list.ts';
import { dueWords, leadDays } from './submissions/reminders/due-thing.ts';
import { type DueNeeds, findDue } from './submissions/reminders/find-due.ts';

const whoseWork = {
  submission: 'partners:manage',
  'agreement-review': 'agreements:manage',
  token: 'partners:manage',
  retention: 'retention:manage',
} as const;

export async function listDueData(needs: DueNeeds, until: string): Promise<AgendaThing[]> {
  const things = (await findDue(needs)).filter(({ dueOn }) => dueOn <= until);
  return things.map(({ kind, subjectId, dueOn, partner, what, href }) => ({
    ...{ kind: `data-${kind}`, subjectId, dueOn, href, people: [] },
    ...{ task: dueWords[kind], reference: '', what: `${capitalised(what)} (${partner.name})` },
    ...{ permission: readPartnersPermission.name, remindsThoseWho: whoseWork[kind] },
    ...{ leadDays: leadDays[kind], isRemindedElsewhere: true },
  }));
}
