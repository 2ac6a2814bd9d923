// The SQL of forms that were sent: each is answered once, by whichever copy of the program takes it up first.
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/**
 * What is to be done with a form: answer it; wait, as it is being answered; or send the browser on to where the first answer led.
 * `done` without an address: whoever began it was killed after the ledger had what came of it.
 */
export type BegunForm = { is: 'first' } | { is: 'under way' } | { is: 'done'; ledTo: string | null };

export interface SentForms {
  begin(digest: string, request: string): Promise<BegunForm>;
  /** Says that it is still being answered. Ask at least every ten seconds. */
  goOn(digest: string, request: string): Promise<void>;
  finish(digest: string, request: string, ledTo: string): Promise<void>;
  /** Nothing came of it: it may be sent again. */
  letGo(digest: string, request: string): Promise<void>;
}

/** How long a copy is believed to be at work without saying so. */
const aliveSeconds = 15;
const sweepEvery = 200;

export function sentFormsIn(database: Database): SentForms {
  let begun = 0;
  const ofOurs = (digest: string, request: string) =>
    sql`digest = ${digest} and request = ${request}::uuid and led_to is null`;
  return {
    async begin(digest, request) {
      begun += 1;
      if (begun % sweepEvery === 0)
        await sql`delete from sent_form where began_at < now() - interval '1 hour'`.execute(database);
      if (await insert(database, digest, request)) return { is: 'first' };
      return takeOver(database, digest, request);
    },
    async goOn(digest, request) {
      await sql`update sent_form set alive_until = now() + make_interval(secs => ${aliveSeconds})
        where ${ofOurs(digest, request)}`.execute(database);
    },
    async finish(digest, request, ledTo) {
      await sql`update sent_form set led_to = ${ledTo} where ${ofOurs(digest, request)}`.execute(database);
    },
    async letGo(digest, request) {
      await sql`delete from sent_form where ${ofOurs(digest, request)}`.execute(database);
    },
  };
}

async function insert(database: Database, digest: string, request: string): Promise<boolean> {
  const { rows } = await sql`
    insert into sent_form (digest, request, began_at, alive_until)
    values (${digest}, ${request}::uuid, now(), now() + make_interval(secs => ${aliveSeconds}))
    on conflict (digest) do update
      set request = excluded.request, began_at = now(), alive_until = excluded.alive_until, led_to = null
      where sent_form.began_at < now() - interval '1 hour'
    returning digest`.execute(database);
  return rows.length > 0;
}

/** One whose copy was killed goes to whoever asks first, unless the ledger has what came of it. */
async function takeOver(database: Database, digest: string, request: string): Promise<BegunForm> {
  const there = await database
    .selectFrom('sentForm')
    .select(['ledTo', 'request', sql<boolean>`alive_until > now()`.as('isAlive')])
    .where('digest', '=', digest)
    .executeTakeFirst();
  if (!there) return { is: 'under way' }; // Let go this moment: ask again.
  if (there.ledTo !== null) return { is: 'done', ledTo: there.ledTo };
  if (there.isAlive) return { is: 'under way' };
  if (await isRecorded(database, there.request)) return { is: 'done', ledTo: null };
  const { rows } = await sql`
    update sent_form set request = ${request}::uuid, alive_until = now() + make_interval(secs => ${aliveSeconds})
    where digest = ${digest} and request = ${there.request}::uuid and led_to is null and alive_until <= now()
    returning digest`.execute(database);
  return rows.length > 0 ? { is: 'first' } : { is: 'under way' };
}

/** A change and its event of the ledger are there together or not at all. */
async function isRecorded(database: Database, request: string): Promise<boolean> {
  const row = await database
    .selectFrom('ledgerEvent')
    .select('number')
    .where('atDay', '>=', sql<string>`to_char(now() - interval '1 day', 'YYYY-MM-DD')`)
    .where(sql<boolean>`event::jsonb ->> 'request' = ${request}`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
