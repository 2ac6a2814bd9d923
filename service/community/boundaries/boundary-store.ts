// The SQL of boundaries: which there are, with the line of their licence, and who added them.
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import type { BoundarySet } from './boundary-set.ts';

const ring = z.array(z.array(z.number()));
const areas = z.array(
  z.object({
    ...{ code: z.string(), name: z.string() },
    geometry: z.discriminatedUnion('type', [
      z.object({ type: z.literal('Polygon'), coordinates: z.array(ring) }),
      z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) }),
    ]),
  }),
);

/** The newest first. */
export async function listBoundaries(database: Database): Promise<BoundarySet[]> {
  const rows = await database
    .selectFrom('boundarySet')
    .select(['id', 'title', 'source', 'licence', 'demonstration', 'areas', 'addedAt'])
    .orderBy('addedAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, areas: areas.parse(row.areas) }));
}

export async function addBoundaries(
  database: Database,
  set: Omit<BoundarySet, 'id' | 'addedAt'>,
  at: Date,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('boundarySet')
      .values({ ...set, areas: JSON.stringify(set.areas), addedAt: at })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordEvent(transaction, {
      action: 'boundaries.added',
      subject: { kind: 'boundaries', id },
      fields: {
        ...{ title: { after: set.title }, source: { after: set.source } },
        ...{ licence: { after: set.licence }, areas: { after: String(set.areas.length) } },
      },
    });
    return id;
  });
}

export async function removeBoundaries(database: Database, id: string): Promise<void> {
  await removeWhere(database, { id });
}

/** Those that a demonstration brought in. */
export async function removeDemonstrationBoundaries(database: Database): Promise<void> {
  await removeWhere(database, { demonstration: true });
}

async function removeWhere(
  database: Database,
  where: { id: string } | { demonstration: true },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('boundarySet')
      .$if('id' in where, (query) => query.where('id', '=', 'id' in where ? where.id : ''))
      .$if('demonstration' in where, (query) => query.where('demonstration', '=', true))
      .returning(['id', 'title'])
      .execute();
    for (const { id, title } of gone)
      await recordEvent(transaction, {
        action: 'boundaries.removed',
        subject: { kind: 'boundaries', id },
        fields: { title: { before: title } },
      });
  });
}
