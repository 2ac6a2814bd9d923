// The SQL of field history: what was recorded of one thing, field by field, and a value of it to be restored.
import type { Database } from '../database/index.ts';
import { withValues } from './read-store.ts';

/** What a field was or is: nothing, something, or something that has been erased since. */
export type HistoryValue = { kind: 'nothing' } | { kind: 'text'; text: string } | { kind: 'erased' };

export interface FieldChange {
  /** Number of the event. */
  event: number;
  at: string;
  by: {
    id: string;
    role: string;
    /** What they are called; nothing for the program, which has no name. */
    name: HistoryValue;
  };
  field: string;
  before: HistoryValue;
  after: HistoryValue;
}

export interface Subject {
  kind: string;
  id: string;
}

/** The newest first. @param fields only these, where given @param most the latest so many events at most */
export async function fieldHistory(
  database: Database,
  subject: Subject,
  fields?: readonly string[],
  most = 200,
): Promise<FieldChange[]> {
  const rows = await database
    .selectFrom('ledgerEvent')
    .select(['number', 'previous', 'hash', 'event'])
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  const events = await withValues(database, rows);
  return events.flatMap(({ event, values }) => {
    const valueOf = (place: string, field: string, digest: string | null): HistoryValue => {
      if (digest === null) return { kind: 'nothing' };
      const kept = values.find((each) => each.place === place && each.field === field);
      return kept ? { kind: 'text', text: kept.value } : { kind: 'erased' };
    };
    const { id, role, name } = event.actor;
    return event.fields
      .filter(({ field }) => fields === undefined || fields.includes(field))
      .map(({ field, before, after }) => ({
        event: event.number,
        at: event.at,
        by: { id, role, name: valueOf('name', '', name) },
        field,
        before: valueOf('before', field, before),
        after: valueOf('after', field, after),
      }));
  });
}

/** What a field of this thing was before a certain event; null where no such value is kept. */
export async function valueBefore(
  database: Database,
  subject: Subject,
  asked: { event: number; field: string },
): Promise<string | null> {
  const row = await database
    .selectFrom('ledgerValue as kept')
    .innerJoin('ledgerEvent as event', 'event.number', 'kept.eventNumber')
    .select('kept.value')
    .where('event.number', '=', asked.event)
    .where('event.subjectKind', '=', subject.kind)
    .where('event.subjectId', '=', subject.id)
    .where('kept.place', '=', 'before')
    .where('kept.field', '=', asked.field)
    .executeTakeFirst();
  const text: unknown = row && JSON.parse(row.value);
  return typeof text === 'string' ? text : null;
}
