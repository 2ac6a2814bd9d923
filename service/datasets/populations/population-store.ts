// The SQL of populations: which data count whose people, and what is said of them.
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import { type Change, recordEvent } from '../../platform/ledger/index.ts';
import type { DescribedPopulation, PopulationFacts } from './described-population.ts';
import { populationKinds } from './population-kinds.ts';

const kind = z.enum(populationKinds);
const months = z.array(z.number().int().min(1).max(12)).nullable();
const columns = [
  ...([
    'people',
    'source',
    'licence',
    'asOf',
    'geography',
    'scenario',
    'months',
    'confidential',
    'note',
  ] as const),
  'population.datasetId',
  'dataset.title',
] as const;

/** By whose people they are, then by name. */
export async function listPopulations(database: Database): Promise<DescribedPopulation[]> {
  const rows = await described(database).orderBy('dataset.title').execute();
  const all = rows.map(read);
  const ordered = all.toSorted((one, other) => estimateRank(one) - estimateRank(other));
  return populationKinds.flatMap((people) => ordered.filter((each) => each.people === people));
}

export async function findPopulation(
  database: Database,
  datasetId: string,
): Promise<DescribedPopulation | undefined> {
  const row = await described(database).where('population.datasetId', '=', datasetId).executeTakeFirst();
  return row && read(row);
}

/** Low, middle, high: as they are read, and not by the letter. */
function estimateRank({ scenario }: PopulationFacts): number {
  return ['low', 'mid', 'high'].findIndex((word) => scenario?.toLowerCase().includes(word));
}

/** Joined to the data they are of, so that nobody sees those of another body. */
function described(database: Database) {
  return database
    .selectFrom('population')
    .innerJoin('dataset', 'dataset.id', 'population.datasetId')
    .select(columns)
    .where('dataset.removedAt', 'is', null);
}

type Row = Awaited<ReturnType<ReturnType<typeof described>['execute']>>[number];

function read(row: Row): DescribedPopulation {
  return { ...row, people: kind.parse(row.people), months: months.parse(row.months) };
}

/** Says, or says anew, what the figures of a dataset are. */
export async function describePopulation(
  database: Database,
  datasetId: string,
  facts: PopulationFacts,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const before = await findPopulation(transaction, datasetId);
    const row = { ...facts, months: facts.months === null ? null : [...facts.months] };
    await transaction
      .insertInto('population')
      .values({ ...row, datasetId })
      .onConflict((conflict) => conflict.column('datasetId').doUpdateSet(row))
      .execute();
    const fields = changesOf(before, facts);
    if (Object.keys(fields).length === 0) return;
    await recordEvent(transaction, {
      action: 'population.described',
      subject: { kind: 'dataset', id: datasetId },
      fields,
    });
  });
}

function changesOf(before: PopulationFacts | undefined, after: PopulationFacts): Record<string, Change> {
  const old = new Map(before && told(before));
  return Object.fromEntries(
    told(after)
      .filter(([name, value]) => old.get(name) !== value && (before !== undefined || value !== null))
      .map(([name, value]) => [name, { before: old.get(name) ?? null, after: value }]),
  );
}

function told(facts: PopulationFacts): [string, string | null][] {
  const { people, source, licence, asOf, geography, scenario, months: when, confidential, note } = facts;
  return [
    ...([
      ['people', people],
      ['source', source],
      ['licence', licence || null],
      ['as of', asOf],
    ] satisfies [string, string | null][]),
    ...([
      ['geography', geography],
      ['scenario', scenario],
      ['months', when?.join(', ') ?? null],
    ] satisfies [string, string | null][]),
    ['confidential', confidential ? 'yes' : null],
    ['note', note || null],
  ];
}

export async function undescribePopulation(database: Database, datasetId: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const before = await findPopulation(transaction, datasetId);
    if (!before) return;
    await transaction.deleteFrom('population').where('datasetId', '=', datasetId).execute();
    await recordEvent(transaction, {
      action: 'population.undescribed',
      subject: { kind: 'dataset', id: datasetId },
      fields: { people: { before: before.people } },
    });
  });
}
