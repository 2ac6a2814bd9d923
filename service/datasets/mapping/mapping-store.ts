// The SQL of mappings: their versions, the one that is being worked on, and the labels that were settled once.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { definition, plainValue, valueMeaning, type Definition, type ValueMeaning } from './definition.ts';
import { rememberedKey, type RememberedLabels } from './mapped-table.ts';

export interface StoredMapping {
  id: string;
  datasetId: string;
  partner: string;
  version: number;
  definition: Definition;
  reason: string;
  madeBy: string;
  madeByRole: string;
  madeAt: Date;
  restores: number | null;
}

/** The newest first. */
export async function listMappings(database: Database, datasetId: string): Promise<StoredMapping[]> {
  const rows = await database
    .selectFrom('columnMapping')
    .selectAll()
    .where('datasetId', '=', datasetId)
    .orderBy('madeAt', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, definition: definition.parse(row.definition) }));
}

/** The version in use for the files of a partner: its own, else the one for all. */
export async function findMapping(
  database: Database,
  datasetId: string,
  partner: string,
): Promise<StoredMapping | undefined> {
  const all = await listMappings(database, datasetId);
  const newest = (of: string) =>
    all.filter((each) => each.partner === of).sort((a, b) => b.version - a.version)[0];
  return newest(partner) ?? newest('');
}

export async function findMappingById(database: Database, id: string): Promise<StoredMapping | undefined> {
  const row = await database.selectFrom('columnMapping').selectAll().where('id', '=', id).executeTakeFirst();
  return row && { ...row, definition: definition.parse(row.definition) };
}

/** The newest version of each name, of every dataset: to begin another with. */
export async function listDefinitions(database: Database): Promise<StoredMapping[]> {
  const rows = await database
    .selectFrom('columnMapping')
    .innerJoin('dataset', 'dataset.id', 'columnMapping.datasetId')
    .selectAll('columnMapping')
    .where('dataset.removedAt', 'is', null)
    .orderBy('columnMapping.madeAt', 'desc')
    .execute();
  const read = rows.map((row) => ({ ...row, definition: definition.parse(row.definition) }));
  return [
    ...new Map(
      read.toReversed().map((each) => [`${each.definition.rows} ${each.definition.name}`, each]),
    ).values(),
  ].reverse();
}

export interface NewMapping {
  datasetId: string;
  partner: string;
  definition: Definition;
  reason: string;
  restores?: number | undefined;
  at: Date;
}

/** Keeps the next version. To be called in a transaction. */
export async function addMapping(transaction: Database, made: NewMapping): Promise<string> {
  const { datasetId, partner, restores = null } = made;
  await transaction.selectFrom('dataset').select('id').where('id', '=', datasetId).forUpdate().execute();
  const last = await transaction
    .selectFrom('columnMapping')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('datasetId', '=', datasetId)
    .where('partner', '=', partner)
    .executeTakeFirst();
  const version = (last?.version ?? 0) + 1;
  const { id: madeBy, role: madeByRole } = whoActs();
  const { id } = await transaction
    .insertInto('columnMapping')
    .values({
      ...{ datasetId, partner, version, restores, madeBy, madeByRole },
      definition: json(definition.parse(made.definition)),
      reason: made.reason.slice(0, 500),
      madeAt: made.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordEvent(transaction, {
    action: restores === null ? 'mapping.settled' : 'mapping.restored',
    subject: { kind: 'dataset', id: datasetId },
    fields: {
      version: { after: String(version) },
      reason: { after: made.reason },
      definition: { after: JSON.stringify(made.definition) },
    },
  });
  return id;
}

const steps = z.array(definition);
const mostSteps = 40;

/** Whether the data are of the body that asks: another's, which it only shares, are not its to read otherwise. */
export async function isOwnDataset(database: Database, datasetId: string): Promise<boolean> {
  // A row that may be seen and not changed cannot be locked.
  const row = await database
    .selectFrom('dataset')
    .select('id')
    .where('id', '=', datasetId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** What is being worked on, each step after the one before; empty where nothing is. */
export async function draftSteps(database: Database, datasetId: string): Promise<Definition[]> {
  const row = await database
    .selectFrom('mappingDraft')
    .select('steps')
    .where('datasetId', '=', datasetId)
    .executeTakeFirst();
  return row ? steps.parse(row.steps) : [];
}

export async function keepDraft(
  database: Database,
  datasetId: string,
  kept: readonly Definition[],
  at: Date,
): Promise<void> {
  const values = { steps: json(kept.slice(-mostSteps)), changedAt: at };
  await database
    .insertInto('mappingDraft')
    .values({ datasetId, ...values })
    .onConflict((conflict) => conflict.column('datasetId').doUpdateSet(values))
    .execute();
}

export async function removeDraft(database: Database, datasetId: string): Promise<void> {
  await database.deleteFrom('mappingDraft').where('datasetId', '=', datasetId).execute();
}

/** What labels were settled to mean, for everybody and for this partner; the partner's own go first. */
export async function rememberedLabels(database: Database, partner: string): Promise<RememberedLabels> {
  const rows = await database
    .selectFrom('labelMeaning')
    .select(['partner', 'characteristic', 'label', 'meaning'])
    .where('partner', 'in', ['', partner])
    .orderBy('partner')
    .execute();
  return new Map(
    rows.map(({ characteristic, label, meaning }) => [
      rememberedKey(characteristic, label),
      valueMeaning.parse(meaning),
    ]),
  );
}

export interface SettledLabel {
  /** Empty: for everybody. */
  partner: string;
  characteristic: string;
  value: string;
  /** Null forgets it. */
  meaning: ValueMeaning | null;
  at: Date;
}

const longestLabel = 120;

/** Labels too long to be labels are not remembered: they may be remarks. */
export async function rememberLabel(transaction: Database, settled: SettledLabel): Promise<void> {
  const { partner, characteristic, meaning } = settled;
  const label = plainValue(settled.value);
  if (label === '' || label.length > longestLabel) return;
  await transaction
    .deleteFrom('labelMeaning')
    .where('partner', '=', partner)
    .where('characteristic', '=', characteristic)
    .where('label', '=', label)
    .execute();
  if (meaning === null) return;
  await transaction
    .insertInto('labelMeaning')
    .values({
      ...{ partner, characteristic, label },
      meaning: json(meaning),
      settledBy: whoActs().id,
      settledAt: settled.at,
    })
    .execute();
}

/** In the ledger, with the labels as they stand in the files: they are lists of groups, not persons. */
export async function recordLabels(
  transaction: Database,
  datasetId: string,
  {
    partner,
    characteristic,
    settled,
  }: {
    partner: string;
    characteristic: string;
    settled: readonly { value: string; meaning: ValueMeaning | null }[];
  },
): Promise<void> {
  const labels = settled.map(
    ({ value, meaning }) =>
      `${plainValue(value)}: ${meaning === null ? 'open' : Object.values(meaning).join(' ')}`,
  );
  await recordEvent(transaction, {
    action: 'mapping.label-settled',
    subject: { kind: 'dataset', id: datasetId },
    fields: {
      partner: { after: partner || 'everybody' },
      characteristic: { after: characteristic },
      labels: { after: labels.join('\n').slice(0, 20_000) },
    },
  });
}

/** Written as JSON: the driver would otherwise write lists as Postgres arrays. */
function json(value: unknown) {
  return sql<string>`${JSON.stringify(value)}::jsonb`;
}
