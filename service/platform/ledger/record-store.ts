// The SQL that appends to the ledger: in the transaction of the change itself, one writer at a time.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { type Clock, systemClock } from '../clock.ts';
import type { Database } from '../database/index.ts';
import { whoActs } from '../doer.ts';
import type { Action } from './action.ts';
import {
  canonicalJson,
  digestOfValue,
  firstPrevious,
  hashOfEvent,
  type ChangedField,
  type KeptValue,
  type LedgerEvent,
  readExportedEvent,
  UnreadableLine,
  type ValuePlace,
} from './chain/index.ts';

/** What a field was and is; left out or null where there was or is nothing. */
export interface Change {
  before?: string | null;
  after?: string | null;
}

export interface NewEvent {
  action: Action;
  /** Such as `{ kind: 'release', id }`. */
  subject: { kind: string; id: string };
  fields?: Readonly<Record<string, Change>>;
}

/**
 * Appends an event done by whoever acts now. It is there when, and only when, the change beside it is: throws when `transaction` is
 * none. Ask for it last: until the transaction ends nobody else can record anything.
 */
export async function recordEvent(
  transaction: Database,
  { action, subject, fields = {} }: NewEvent,
  clock: Clock = systemClock,
): Promise<void> {
  if (!transaction.isTransaction)
    throw new Error(`LEDGER_OUTSIDE_TRANSACTION: ${action} was to be recorded outside a transaction.`);
  const { id, role, request, name } = whoActs();
  await sql`select pg_advisory_xact_lock(hashtext('ledger'))`.execute(transaction);
  const { number, hash: previous } = await lastEvent(transaction);
  const { changed, values } = digested(fields);
  const named = name === undefined ? null : salted('name', '', name);
  const event: LedgerEvent = {
    version: 1,
    number: number + 1,
    at: clock.now().toISOString(),
    actor: { id, role, name: named && digestOfValue(named) },
    action,
    subject,
    fields: changed,
    request,
  };
  const row = {
    number: event.number,
    previous,
    hash: hashOfEvent(previous, event),
    event: canonicalJson(event),
  };
  refuseUnreadable(event, row, values);
  await transaction.insertInto('ledgerEvent').values(row).execute();
  if (named) values.push(named);
  if (values.length > 0) await keepValues(transaction, event.number, values);
}

/** What could not be read again is never recorded: it would close the whole ledger to whoever verifies it. */
function refuseUnreadable(
  event: LedgerEvent,
  { previous, hash }: { previous: string; hash: string },
  values: readonly KeptValue[],
): void {
  try {
    readExportedEvent({ event, previous, hash, values });
  } catch (cause) {
    if (!(cause instanceof UnreadableLine)) throw cause;
    throw new Error(`LEDGER_EVENT_UNREADABLE: ${event.action}: ${cause.message}.`, { cause });
  }
}

async function lastEvent(transaction: Database): Promise<{ number: number; hash: string }> {
  const last = await transaction
    .selectFrom('ledgerEvent')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { number: 0, hash: firstPrevious };
}

async function keepValues(transaction: Database, eventNumber: number, values: KeptValue[]): Promise<void> {
  const rows = values.map((kept) => ({
    ...kept,
    eventNumber,
    value: JSON.stringify(kept.value),
  }));
  await transaction.insertInto('ledgerValue').values(rows).execute();
}

function digested(fields: Readonly<Record<string, Change>>): {
  changed: ChangedField[];
  values: KeptValue[];
} {
  const values: KeptValue[] = [];
  const digestOf = (place: 'before' | 'after', field: string, value: string | null | undefined) => {
    if (value === null || value === undefined) return null;
    const kept = salted(place, field, value);
    values.push(kept);
    return digestOfValue(kept);
  };
  const changed = Object.entries(fields).map(([field, { before, after }]) => ({
    field,
    before: digestOf('before', field, before),
    after: digestOf('after', field, after),
  }));
  return { changed, values };
}

function salted(place: ValuePlace, field: string, value: string): KeptValue {
  return { place, field, salt: randomBytes(16).toString('hex'), value };
}
