// The SQL that reads the ledger: a page of it, and the whole as lines for verification.
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { readExportedEvent, type ExportedEvent } from './chain/index.ts';
import { listNotedRoots } from './root-store.ts';

export type KeptEvent = ExportedEvent;

export interface LedgerPage {
  events: KeptEvent[];
  /** How many there are behind this page. */
  older: number;
  /** How many there are, of this thing or of all. */
  inAll: number;
}

/** Of the body of who acts; the export has all of them, so that the chain is whole. */
const ofOwnBody = sql<boolean>`due_regard_sees(ledger_event.body_id)`;

/** The newest first. @param asked.thing id of what was acted on @param asked.page from 1 */
export async function listEvents(
  database: Database,
  asked: { thing?: string | undefined; page: number; most: number },
): Promise<LedgerPage> {
  const { thing, page, most } = asked;
  const there = database
    .selectFrom('ledgerEvent')
    .where(ofOwnBody)
    .$if(thing !== undefined, (query) => query.where('subjectId', '=', thing ?? ''));
  const { count } = await there
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await there
    .select(['number', 'previous', 'hash', 'event'])
    .orderBy('number', 'desc')
    .limit(most)
    .offset((page - 1) * most)
    .execute();
  return {
    events: await withValues(database, rows),
    older: Math.max(0, count - page * most),
    inAll: count,
  };
}

const batch = 500;

/** One event a line, from the first on; after the last event of a day, the root that was noted of it. */
export async function* exportLedger(database: Database): AsyncGenerator<string> {
  const roots = (await listNotedRoots(database)).sort((one, other) => one.number - other.number);
  function* rootsUntil(number: number): Generator<string> {
    for (let root = roots[0]; root && root.number <= number; root = roots[0])
      yield `${JSON.stringify({ root: roots.shift() })}\n`;
  }
  for (let after = 0; ;) {
    const rows = await database
      .selectFrom('ledgerEvent')
      .select(['number', 'previous', 'hash', 'event'])
      .where('number', '>', after)
      .orderBy('number')
      .limit(batch)
      .execute();
    const last = rows.at(-1);
    if (!last) return yield* rootsUntil(Infinity);
    for (const exported of await withValues(database, rows)) {
      yield `${JSON.stringify(exported)}\n`;
      yield* rootsUntil(exported.event.number);
    }
    after = last.number;
  }
}

export interface EventRow {
  number: number;
  previous: string;
  hash: string;
  event: string;
}

/** Events as they are exported, each with what has not been erased of its values. */
export async function withValues(database: Database, rows: readonly EventRow[]): Promise<ExportedEvent[]> {
  if (rows.length === 0) return [];
  const numbers = rows.map(({ number }) => number);
  const kept = await database
    .selectFrom('ledgerValue')
    .select(['eventNumber', 'place', 'field', 'salt', 'value'])
    .where('eventNumber', 'in', numbers)
    .orderBy('eventNumber')
    .orderBy('field')
    .orderBy('place')
    .execute();
  const byEvent = Map.groupBy(kept, ({ eventNumber }) => eventNumber);
  return rows.map(({ number, previous, hash, event }) =>
    readExportedEvent({
      event: JSON.parse(event),
      previous,
      hash,
      values: (byEvent.get(number) ?? []).map(keptValueOf),
    }),
  );
}

function keptValueOf({ place, field, salt, value }: Record<'place' | 'field' | 'salt' | 'value', string>) {
  return { place, field, salt, value: JSON.parse(value) as unknown };
}
