// R5: what the program stands on is broken; forms are answered 503 with other ways and with what was typed, and all goes on by itself afterwards.
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../service/platform/database/index.ts';
import { fillIn, type FilledForm, type Reply } from './filled-form.ts';
import type { Outcome } from './outcome.ts';
import type { PublicForm } from './public-form.ts';
import { newMark, type ReliablePlace } from './reliable-place.ts';

interface Begun {
  form: PublicForm;
  mark: string;
  filled: FilledForm;
}

/** Breaks it, tells what comes of every form then, mends it, and sends the same forms again. */
export async function whileBroken(
  what: string,
  { place, timesKept }: ReliablePlace,
  forms: readonly PublicForm[],
  broken: { break(): Promise<void>; mend(): Promise<void> },
): Promise<Outcome[]> {
  const begun: Begun[] = [];
  for (const form of forms) {
    const mark = newMark();
    begun.push({ form, mark, filled: await fillIn(place.address, form, mark) });
  }
  await broken.break();
  const meanwhile: (Reply | null)[] = [];
  for (const { filled } of begun) meanwhile.push(await filled.send());
  await broken.mend();
  const outcomes: Outcome[] = [];
  for (const [at, { form, mark, filled }] of begun.entries()) {
    const during = meanwhile[at] ?? null;
    const after = await untilTaken(filled);
    const kept = form.kept === null ? null : await timesKept(form, mark);
    const isThere = during?.text.includes(mark) === true;
    outcomes.push({
      what: `${form.name}: ${what}`,
      seen: `${during?.status ?? 'no answer'}${during?.status === 503 ? `, what was typed is ${isThere ? 'there' : 'gone'}, ${during.saysWhen ? 'says when to come back' : 'does not say when'}` : ''}; afterwards ${after.status} after ${after.tries} tries${kept === null ? '' : `, kept ${kept} ×`}`,
      isGood: isGood(form, during, isThere) && after.status === 303 && (kept === null || kept === 1),
    });
  }
  return outcomes;
}

/** What keeps only a cookie needs nothing that could be broken. */
function isGood({ kept }: PublicForm, during: Reply | null, isThere: boolean): boolean {
  if (during?.status === 303) return true;
  return (
    during?.status === 503 &&
    during.saysWhen &&
    (kept === null || (isThere && /contact|ring|write/i.test(during.text)))
  );
}

async function untilTaken(filled: FilledForm): Promise<{ status: number; tries: number }> {
  for (let tries = 1; tries <= 60; tries += 1) {
    const reply = await filled.send();
    if (reply !== null && reply.status !== 503) return { status: reply.status, tries };
    await pause(500);
  }
  return { status: 0, tries: 60 };
}

/** The database answers, and takes nothing in: as a copy does whose first server has gone. */
export function readOnly(database: Database) {
  const turn = (value: 'on' | 'off') =>
    database.transaction().execute(async (transaction) => {
      await sql`set transaction read write`.execute(transaction);
      const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(transaction);
      await sql`alter database ${sql.id(rows[0]?.name ?? '')} set default_transaction_read_only = ${sql.raw(value)}`.execute(
        transaction,
      );
      // It holds for whoever connects from now on.
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and datname = current_database() and usename = current_user`.execute(
        transaction,
      );
    });
  return { break: () => turn('on'), mend: () => turn('off') };
}

/** For each form: every connection of the program waits for its table, which somebody holds, so that none is left for others. */
export async function withEveryConnectionTaken(
  here: ReliablePlace,
  forms: readonly PublicForm[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const form of forms)
    if (form.kept !== null) outcomes.push(await withTableHeld(here, form, form.kept.table));
  return outcomes;
}

const crowd = 60;

async function withTableHeld(
  { place, database, timesKept }: ReliablePlace,
  form: PublicForm,
  table: string,
): Promise<Outcome> {
  const begun: Begun[] = [];
  for (let person = 0; person < crowd; person += 1) {
    const mark = newMark();
    begun.push({ form, mark, filled: await fillIn(place.address, form, mark) });
  }
  let sent: Promise<(Reply | null)[]> = Promise.resolve([]);
  await database.transaction().execute(async (transaction) => {
    await sql`lock table ${sql.table(table)} in access exclusive mode`.execute(transaction);
    sent = Promise.all(begun.map(({ filled }) => filled.send()));
    await pause(15_000);
  });
  const replies = await sent;
  const after = await Promise.all(begun.map(({ filled }) => untilTaken(filled)));
  const kept = await Promise.all(begun.map(({ mark }) => timesKept(form, mark)));
  const count = (status: number) => replies.filter((reply) => reply?.status === status).length;
  const others = replies.length - count(303) - count(503);
  return {
    what: `${form.name}: ${crowd} people, every connection to the database taken for 15 s`,
    seen: `${count(303)} × 303, ${count(503)} × 503, ${others} others; all sent again: kept once each ${kept.filter((times) => times === 1).length} of ${crowd}`,
    isGood:
      others === 0 &&
      after.every(({ status }) => [303, 200].includes(status)) &&
      kept.every((times) => times === 1),
  };
}
