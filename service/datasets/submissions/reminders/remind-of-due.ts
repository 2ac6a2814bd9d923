// Reminds of what is due, once for each thing: a letter to the partner for its data, and to those here whose work it is.
import { dayIn, daysFrom, listContacts } from '../../../partners/index.ts';
import type { Database } from '../../../platform/database/index.ts';
import { actingAs, theProgram } from '../../../platform/doer.ts';
import type { Letter } from '../../../platform/mail/index.ts';
import { dayName } from '../../../phrases/day.ts';
import { dueWords, notYetReminded, type DueThing } from './due-thing.ts';
import { findDue, type DueNeeds } from './find-due.ts';
import { noteReminders, recordReminder, sentReminders } from './reminder-store.ts';

export interface RemindNeeds extends DueNeeds {
  mail?: { send(transaction: Database, letter: Letter): Promise<void> };
  /** E-mail addresses of the people who may do something in the body that acts. */
  emailsOf?(permission: string): Promise<string[]>;
  /** Where people reach the service. */
  serviceAddress?(): string;
}

/** What of a thing's kind is whose work here. */
const whoseWork = {
  submission: 'partners:manage',
  'agreement-review': 'agreements:manage',
  token: 'partners:manage',
  retention: 'retention:manage',
} as const;

/** Each body is reminded of its own: nothing of one is in a letter to the people or partners of another. */
export async function remindEachBody(needs: RemindNeeds): Promise<void> {
  const bodies = await needs.database.selectFrom('body').select('id').orderBy('id').execute();
  for (const { id } of bodies) await actingAs({ ...theProgram, body: id }, () => remindOfDue(needs));
}

/** Of what whoever acts sees. Returns how many things were reminded of. May be begun twice: nothing goes out again. */
export async function remindOfDue(needs: RemindNeeds): Promise<number> {
  const today = dayIn(needs.clock.now());
  const things = notYetReminded(await findDue(needs), await sentReminders(needs.database), today, daysFrom);
  for (const ofPartner of Map.groupBy(things, ({ partner }) => partner.id).values())
    await remindOfPartner(needs, ofPartner);
  return things.length;
}

async function remindOfPartner(needs: RemindNeeds, things: readonly DueThing[]): Promise<void> {
  const { database, mail, clock } = needs;
  const [first] = things;
  if (!first) return;
  const letters = await lettersOf(needs, things);
  await database.transaction().execute(async (transaction) => {
    const noted = await noteReminders(transaction, things, clock.now());
    if (noted.length !== things.length) return; // Another copy was quicker, and its letters are on their way.
    for (const letter of letters) await mail?.send(transaction, letter);
    await recordReminder(transaction, first.partner.id, noted);
  });
}

async function lettersOf(needs: RemindNeeds, things: readonly DueThing[]): Promise<Letter[]> {
  const byAddress = new Map<string, Set<DueThing>>();
  const add = (to: string, thing: DueThing): void => {
    byAddress.set(to, (byAddress.get(to) ?? new Set()).add(thing));
  };
  for (const thing of things) {
    for (const to of (await needs.emailsOf?.(whoseWork[thing.kind])) ?? []) add(to, thing);
    if (thing.kind !== 'submission') continue;
    for (const { email } of await listContacts(needs.database, thing.partner.id))
      if (email !== '') add(email, thing);
  }
  return [...byAddress].map(([to, theirs]) => ({
    ...{ to, subject: 'What is due', about: 'reminder' },
    text: letterText([...theirs], needs.serviceAddress?.() ?? ''),
  }));
}

function letterText(things: readonly DueThing[], address: string): string {
  const lines = things.map(
    ({ kind, what, dueOn, partner, href }) =>
      `- ${dueWords[kind]}: ${what} (${partner.name}), by ${dayName(dueOn)}.\n  ${address}${href}`,
  );
  return `This is due, or soon will be:\n\n${lines.join('\n')}\n\nEverything that is due: ${address}/partners/due\n`;
}
