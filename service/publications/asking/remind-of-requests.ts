// Reminds staff of requests that fall due, once before the day and once after it, also after days on which nothing ran.
import { listBodies } from '../../organisation/index.ts';
import { actingAs, theProgram } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { dateIn, dayName } from '../../phrases/day.ts';
import type { AskingNeeds } from './ask-for-format.ts';
import { askedFormatNames } from './asked-format.ts';
import { type FormatRequest, lastDayOf, reminderDue } from './format-request.ts';
import { listRequests } from './request-store.ts';

export interface RemindNeeds extends AskingNeeds {
  /** E-mail addresses of the people of the body that acts who may do something. */
  emailsOf(permission: string): Promise<string[]>;
  serviceAddress(): string;
}

interface DueRequest {
  request: FormatRequest;
  kind: 'soon' | 'overdue';
}

/** Each body of its own. @returns how many requests were reminded of */
export async function remindOfRequests(needs: RemindNeeds): Promise<number> {
  let count = 0;
  for (const { id } of await listBodies(needs.database))
    count += await actingAs({ ...theProgram, body: id }, () => remindBody(needs));
  return count;
}

async function remindBody(needs: RemindNeeds): Promise<number> {
  const { database, vault, clock, calendar, mail } = needs;
  const today = dateIn(clock.now());
  const open = (await listRequests(database, vault)).filter(({ state }) => state === 'open');
  if (open.length === 0) return 0;
  const sent = await database.selectFrom('formatRequestReminder').selectAll().execute();
  const due = open.flatMap((request): DueRequest[] => {
    const before = sent
      .filter(({ requestId }) => requestId === request.id)
      .map(({ dueOn, kind }) => ({
        dueOn,
        kind: kind === 'soon' ? ('soon' as const) : ('overdue' as const),
      }));
    const kind = reminderDue(request, before, today, calendar);
    return kind === null ? [] : [{ request, kind }];
  });
  if (due.length === 0) return 0;
  const emails = await needs.emailsOf('format-requests:answer');
  await database.transaction().execute(async (transaction) => {
    const rows = due.map(({ request, kind }) => ({
      ...{ requestId: request.id, dueOn: lastDayOf(request), kind, sentAt: clock.now() },
    }));
    const noted = await transaction
      .insertInto('formatRequestReminder')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .returning('requestId')
      .execute();
    if (noted.length !== due.length) return; // Another copy was quicker, and its letters are on their way.
    const text = letterText(due, needs.serviceAddress());
    for (const to of emails)
      await mail.send(transaction, { to, subject: 'Requests for other formats', text, about: 'reminder' });
    for (const { request, kind } of due)
      await recordEvent(transaction, {
        action: 'format-request.reminded',
        subject: { kind: 'format-request', id: request.id },
        fields: { [kind]: { after: lastDayOf(request) } },
      });
  });
  return due.length;
}

/** Nothing that whoever asked has typed is in it. */
function letterText(due: readonly DueRequest[], address: string): string {
  const lines = due.map(({ request, kind }) => {
    const when = `${kind === 'overdue' ? 'was due' : 'is due'} by ${dayName(lastDayOf(request))}`;
    return `- ${request.reference}, ${askedFormatNames[request.format]}: an answer ${when}.\n  ${address}/desk/format-requests/${request.id}`;
  });
  return `These requests for other formats wait for an answer:\n\n${lines.join('\n')}\n`;
}
