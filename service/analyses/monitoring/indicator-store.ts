// The SQL of indicators: set up after a decision, read again and again, never overwritten.
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import type { Action, Change } from '../../platform/ledger/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { crosses, type Indicator, type IndicatorFacts, numberWords, type Reading } from './indicator.ts';

export async function addIndicator(
  transaction: Database,
  analysisId: string,
  facts: IndicatorFacts,
  at: Date,
): Promise<string> {
  const { title, measure, characteristics, figure, triggerWhen, triggerLevel, expected } = facts;
  const { nextReading, everyMonths, ownerJob } = facts;
  const { id } = await transaction
    .insertInto('analysisIndicator')
    .values({
      ...{ analysisId, title, measure, triggerWhen, triggerLevel, expected, nextReading, everyMonths },
      ...{ ownerJob, characteristics: [...characteristics], madeBy: whoActs().id, madeAt: at },
      ...{ findingId: figure?.findingId ?? null, figureRow: figure?.row ?? null },
      figureColumn: figure?.column ?? null,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from analysis_indicator where analysis_id = ${analysisId})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recorded(transaction, 'indicator.added', analysisId, {
    indicator: { after: title },
    trigger: { after: `${triggerWhen} ${triggerLevel}` },
  });
  return id;
}

export function listIndicators(database: Database, analysisId: string): Promise<Indicator[]> {
  return indicatorsWhere(database, sql<SqlBool>`analysis_id = ${analysisId}`);
}

/** Those that are read off a finding by themselves, of all analyses that whoever acts sees. */
export function listBound(database: Database): Promise<Indicator[]> {
  return indicatorsWhere(database, sql<SqlBool>`finding_id is not null and ended_at is null`);
}

/** Those that somebody has to read on a day such as `2027-03-31` or before it. */
export function listToRead(database: Database, until: string): Promise<Indicator[]> {
  return indicatorsWhere(
    database,
    sql<SqlBool>`ended_at is null and finding_id is null and next_reading <= ${until}`,
  );
}

async function indicatorsWhere(database: Database, where: RawBuilder<SqlBool>): Promise<Indicator[]> {
  const rows = await database
    .selectFrom('analysisIndicator')
    .selectAll()
    .where(where)
    .orderBy('analysisId')
    .orderBy('number')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const readings = await database
    .selectFrom('analysisReading')
    .selectAll()
    .where('indicatorId', 'in', ids)
    .orderBy('day', 'desc')
    .orderBy('readAt', 'desc')
    .execute();
  const byIndicator = Map.groupBy(readings, ({ indicatorId }) => indicatorId);
  return rows.map(({ findingId, figureRow, figureColumn, endedAt, endedWhy, triggerWhen, ...row }) => ({
    ...row,
    triggerWhen: triggerWhen === 'above' ? triggerWhen : 'below',
    figure:
      findingId === null || figureColumn === null
        ? null
        : { findingId, row: figureRow ?? '', column: figureColumn },
    ended: endedAt === null ? null : { at: endedAt, why: endedWhy ?? '' },
    readings: byIndicator.get(row.id) ?? [],
  }));
}

export interface NewReading extends Pick<Reading, 'day' | 'value' | 'note'> {
  receiptDigest?: string;
  /** When it is read next; unchanged where it is left out. */
  next?: string;
  at: Date;
}

/** Whether it has reached the level at which something has to be done. */
export async function addReading(
  transaction: Database,
  indicator: Indicator,
  { day, value, note, receiptDigest, next, at }: NewReading,
): Promise<boolean> {
  const { id, analysisId, title } = indicator;
  const isCrossed = value !== null && crosses(indicator, value);
  await transaction
    .insertInto('analysisReading')
    .values({
      ...{ indicatorId: id, analysisId, day, value, note, crosses: isCrossed },
      ...{ receiptDigest: receiptDigest ?? null, readBy: whoActs().id, readAt: at },
    })
    .execute();
  if (next !== undefined)
    await transaction
      .updateTable('analysisIndicator')
      .set({ nextReading: next })
      .where('id', '=', id)
      .execute();
  await recorded(transaction, isCrossed ? 'indicator.crossed' : 'indicator.read', analysisId, {
    indicator: { after: title },
    day: { after: day },
    value: { after: value === null ? null : numberWords(value) },
  });
  return isCrossed;
}

export async function endIndicator(
  transaction: Database,
  { id, analysisId, title }: Indicator,
  why: string,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('analysisIndicator')
    .set({ endedAt: at, endedWhy: why })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute();
  await recorded(transaction, 'indicator.ended', analysisId, {
    indicator: { before: title },
    why: { after: why },
  });
}

export async function recorded(
  transaction: Database,
  action: Action,
  analysisId: string,
  fields: Record<string, Change>,
): Promise<void> {
  await recordEvent(transaction, { action, subject: { kind: 'analysis', id: analysisId }, fields });
}
