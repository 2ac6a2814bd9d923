// Reminds each person of what is theirs: once before it is due and once when it is late, also after days on which nothing ran.
import { listBodies } from '../organisation/index.ts';
import { dayAfter } from '../partners/index.ts';
import { actingAs, theProgram, whoActs } from '../platform/doer.ts';
import { dateIn, dayName } from '../phrases/day.ts';
import type { DueThing } from '../pages/due-thing.ts';
import { inOrder, stageOf, whoIsFor } from './gather-due.ts';
import type { AgendaNeeds } from './gather-needs.ts';
import { listOptedOut, noteReminders, recordReminder, type Reminder } from './reminder-store.ts';

type RemindNeeds = Omit<AgendaNeeds, 'jobs' | 'waiting' | 'people'>;

/** Longer than any thing is reminded of before it is due. */
const farthestDays = 120;

/** Each body is reminded of its own. May be begun twice: nothing goes out again. @returns how many letters were written */
export async function remindEachBody(needs: RemindNeeds): Promise<number> {
  let letters = 0;
  for (const { id } of await listBodies(needs.database))
    letters += await actingAs({ ...theProgram, body: id }, () => remindBody(needs));
  return letters;
}

async function remindBody(needs: RemindNeeds): Promise<number> {
  const today = dateIn(needs.clock.now());
  const { things, failure } = await whatIsDue(needs, dayAfter(today, farthestDays));
  const accounts = (await needs.listPeople()).filter(({ state }) => state === 'active');
  const byPerson = await remindersByPerson(needs, things, new Set(accounts.map(({ id }) => id)), today);
  let letters = 0;
  for (const { id, email } of accounts) {
    const theirs = byPerson.get(id);
    if (email && theirs) letters += Number(await remind(needs, { id, email }, theirs));
  }
  if (failure) throw failure.reason; // What could be asked has gone out; the rest is asked again.
  return letters;
}

/** A feature that cannot be asked keeps nobody from being reminded of the others. */
async function whatIsDue(
  { due, log }: RemindNeeds,
  until: string,
): Promise<{ things: DueThing[]; failure: PromiseRejectedResult | undefined }> {
  const asked = await Promise.allSettled(due.map((list) => list(until)));
  const failure = asked.find((each) => each.status === 'rejected');
  if (failure) log.error('what is due could not be asked of every feature', { error: failure.reason });
  const things = asked.flatMap((each) => (each.status === 'fulfilled' ? [...each.value] : []));
  return { things: inOrder(things.filter((thing) => !thing.isRemindedElsewhere)), failure };
}

async function remindersByPerson(
  { database }: RemindNeeds,
  things: readonly DueThing[],
  active: ReadonlySet<string>,
  today: string,
): Promise<Map<string, Reminder[]>> {
  const optedOut = await listOptedOut(database);
  const body = whoActs().body ?? '';
  const byPerson = new Map<string, Reminder[]>();
  const known = new Map<string, string[]>();
  for (const thing of things) {
    const stage = stageOf(thing, today);
    if (stage === null) continue;
    const key = JSON.stringify([thing.people, thing.remindsThoseWho ?? thing.permission]);
    const people = known.get(key) ?? (await whoIsFor(database, thing, body, active));
    known.set(key, people);
    for (const id of people) if (!optedOut.has(id)) byPerson.getOrInsert(id, []).push({ thing, stage });
  }
  return byPerson;
}

/** One letter for all that is new to them. @returns whether there was one */
async function remind(
  { database, mail, clock, serviceAddress }: RemindNeeds,
  { id, email }: { id: string; email: string },
  reminders: readonly Reminder[],
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const noted = await noteReminders(transaction, id, reminders, clock.now());
    if (noted.length === 0) return false;
    const text = letterText(noted, serviceAddress());
    await mail.send(transaction, { to: email, subject: 'What is due', text, about: 'reminder' });
    await recordReminder(transaction, id, noted);
    return true;
  });
}

/** Of a whole register that was brought in at once, a letter lists as many as somebody reads. */
const mostLines = 40;

/** References and addresses: no title, no name, nothing that somebody typed about anybody. */
export function letterText(reminders: readonly Reminder[], address: string): string {
  const lines = reminders.slice(0, mostLines).map(({ thing: { task, reference, dueOn, href }, stage }) => {
    const called = reference === '' ? task : `${task}: ${reference}`;
    const when = stage === 'overdue' ? `was due by ${dayName(dueOn)}` : `due by ${dayName(dueOn)}`;
    return `- ${called}, ${when}.\n  ${address}${href}`;
  });
  const more = reminders.length - lines.length;
  return [
    `This is due, or soon will be:\n\n${lines.join('\n')}\n`,
    ...(more > 0 ? [`And ${more} more.`] : []),
    `Everything that waits for you: ${address}/desk/work`,
    `To have no more of these letters: ${address}/desk/work/reminders\n`,
  ].join('\n');
}
