// The SQL of objectives and commitments: what is entered, made public, and followed by another.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent, type Action, type Change } from '../platform/ledger/index.ts';
import {
  type Aim,
  aims,
  isPublishable,
  type Objective,
  type ObjectiveFacts,
  type ObjectiveSet,
  type ObjectivesOfSet,
  type ObjectiveState,
} from './objective.ts';

const own = sql<boolean>`due_regard_sees(objective_set.body_id)`;
const states: readonly ObjectiveState[] = ['draft', 'current', 'superseded'];

/** Of the body that asks, drafts too, the newest set first. */
export async function listOwnSets(database: Database): Promise<ObjectivesOfSet[]> {
  const sets = await setsOf(database).where(own).execute();
  return withObjectives(database, sets, states);
}

export async function findOwnSet(database: Database, id: string): Promise<ObjectivesOfSet | undefined> {
  const sets = await setsOf(database).where(own).where('id', '=', id).execute();
  return (await withObjectives(database, sets, states))[0];
}

/** What anybody may read. @param database as the public's pages enter it */
export async function listPublicSets(database: Database): Promise<ObjectivesOfSet[]> {
  const sets = await withObjectives(database, await setsOf(database).execute(), ['current', 'superseded']);
  return sets.filter(({ objectives }) => objectives.length > 0);
}

function setsOf(database: Database) {
  return database
    .selectFrom('objectiveSet')
    .select(['id', 'kind', 'title', 'about', 'begins', 'ends', 'source'])
    .orderBy(sql`coalesce(begins, '') desc, made_at desc`);
}

type SetRow = Omit<ObjectiveSet, 'kind'> & { kind: string };

async function withObjectives(
  database: Database,
  sets: readonly SetRow[],
  shown: readonly ObjectiveState[],
): Promise<ObjectivesOfSet[]> {
  if (sets.length === 0) return [];
  const rows = await database
    .selectFrom('objective')
    .selectAll()
    .where(
      'setId',
      'in',
      sets.map(({ id }) => id),
    )
    .where('state', 'in', shown)
    .orderBy('position')
    .execute();
  const objectives = rows.map(({ kind, aims: named, state, ...rest }): Objective => ({
    ...rest,
    kind: kind === 'commitment' ? kind : 'objective',
    aims: named.filter((aim): aim is Aim => aims.some((known) => known === aim)),
    state: states.find((known) => known === state) ?? 'draft',
  }));
  return sets.map((set) => ({
    ...set,
    kind: set.kind === 'strategy' ? 'strategy' : 'objectives',
    objectives: objectives.filter(({ setId }) => setId === set.id),
  }));
}

export type SetFacts = Omit<ObjectiveSet, 'id'>;

export interface NewSet extends SetFacts {
  profileKey?: string;
  demonstration?: boolean;
}

export async function addSet(
  transaction: Database,
  set: NewSet,
  by: { id: string; at: Date },
): Promise<string> {
  const { id } = await transaction
    .insertInto('objectiveSet')
    .values({ ...set, madeBy: by.id, madeAt: by.at })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recorded(transaction, 'objectives.added', id, changesOf(null, wordsOfSet(set)));
  return id;
}

export async function changeSet(transaction: Database, before: ObjectiveSet, set: SetFacts): Promise<void> {
  const fields = changesOf(wordsOfSet(before), wordsOfSet(set));
  if (Object.keys(fields).length === 0) return;
  await transaction.updateTable('objectiveSet').set(set).where('id', '=', before.id).execute();
  await recorded(transaction, 'objectives.changed', before.id, fields);
}

/** Its place is after those that are there. */
export async function addObjective(
  transaction: Database,
  setId: string,
  facts: ObjectiveFacts & { demonstration?: boolean },
): Promise<string> {
  const { id } = await transaction
    .insertInto('objective')
    .values({
      ...columnsOf(facts),
      setId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from objective where set_id = ${setId})`,
      demonstration: facts.demonstration ?? false,
      wordedBy: whoWords(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recorded(transaction, 'objective.added', id, changesOf(null, wordsOf(facts)));
  return id;
}

/** Whoever acts, as one of those who worded it; the program, which takes words from a profile, is nobody. */
function whoWords(): string[] {
  const { id } = whoActs();
  return /^[0-9a-f-]{36}$/.test(id) ? [id] : [];
}

/** The names of its columns and nothing else. */
function columnsOf({ aims: named, characteristics, ...facts }: ObjectiveFacts) {
  const { kind, theme, heading, statement, measure, baseline, target, owner, due, progress } = facts;
  return {
    ...{ kind, theme, heading, statement, measure, baseline, target, owner, due, progress },
    aims: [...named],
    characteristics: [...characteristics],
  };
}

/** False where somebody else changed it in the meantime. */
export async function changeObjective(
  transaction: Database,
  before: Objective,
  facts: ObjectiveFacts,
): Promise<boolean> {
  const fields = changesOf(wordsOf(before), wordsOf(facts));
  if (Object.keys(fields).length === 0) return true;
  const { numUpdatedRows } = await transaction
    .updateTable('objective')
    .set({
      ...{ ...columnsOf(facts), edition: before.edition + 1 },
      wordedBy: [...new Set([...before.wordedBy, ...whoWords()])],
    })
    .where('id', '=', before.id)
    .where('edition', '=', before.edition)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await recorded(transaction, 'objective.changed', before.id, fields);
  return true;
}

/** False where it lacks what an objective must have, or is public already. */
export async function publishObjective(
  transaction: Database,
  objective: Objective,
  at: Date,
): Promise<boolean> {
  if (objective.state !== 'draft' || !isPublishable(objective)) return false;
  await transaction
    .updateTable('objective')
    .set({ state: 'current', publishedAt: at, publishedBy: whoWords()[0] ?? null })
    .where('id', '=', objective.id)
    .execute();
  await recorded(transaction, 'objective.published', objective.id, {
    state: { before: 'draft', after: 'current' },
  });
  return true;
}

export interface Superseding {
  why: string;
  replacedBy: string | null;
  at: Date;
}

export async function supersedeObjective(
  transaction: Database,
  id: string,
  { why, replacedBy, at }: Superseding,
): Promise<void> {
  await transaction
    .updateTable('objective')
    .set({ state: 'superseded', endedAt: at, endedWhy: why, replacedBy })
    .where('id', '=', id)
    .where('state', '=', 'current')
    .execute();
  await recorded(transaction, 'objective.superseded', id, {
    why: { after: why },
    'replaced by': { after: replacedBy },
  });
}

/** Keys of the sets that were taken from the profile; another copy of the program that asks waits until this transaction has ended. */
export async function listProfileKeys(transaction: Database): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(hashtext('objectives of the profile'))`.execute(transaction);
  const rows = await transaction
    .selectFrom('objectiveSet')
    .select('profileKey')
    .where('profileKey', 'is not', null)
    .execute();
  return rows.flatMap(({ profileKey }) => profileKey ?? []);
}

type Words = readonly (readonly [string, string])[];

export const fieldNames: Readonly<Record<string, string>> = {
  ...{ heading: 'Heading', theme: 'Theme', statement: 'Statement', aims: 'Aims', for: 'Characteristics' },
  ...{ measure: 'Measure', baseline: 'Baseline', target: 'Target', owner: 'Owner', due: 'Date' },
  ...{ progress: 'Progress', state: 'State', why: 'Why it ended', 'replaced by': 'Replaced by' },
};

function wordsOf(facts: ObjectiveFacts): Words {
  const { kind, theme, heading, statement, measure, baseline, target, owner, due, progress } = facts;
  return [
    ...Object.entries({ kind, heading, theme, statement, measure, baseline, target, owner, progress }),
    ['due', due ?? ''],
    ['aims', facts.aims.join(', ')],
    ['for', facts.characteristics.join(', ')],
  ];
}

function wordsOfSet({ kind, title, about, begins, ends, source }: SetFacts): Words {
  return Object.entries({ kind, title, about, source, begins: begins ?? '', ends: ends ?? '' });
}

function changesOf(before: Words | null, after: Words): Record<string, Change> {
  const old = new Map(before ?? []);
  const changed = after.filter(([name, words]) => (old.get(name) ?? '') !== words);
  return Object.fromEntries(
    changed.map(([name, words]) => [name, { before: old.get(name) || null, after: words || null }]),
  );
}

async function recorded(
  transaction: Database,
  action: Action,
  id: string,
  fields: Record<string, Change>,
): Promise<void> {
  const kind = action.startsWith('objectives.') ? 'objectives' : 'objective';
  await recordEvent(transaction, { action, subject: { kind, id }, fields });
}
