// The SQL of those without an account: their names stand in one place, and can be erased from it. The ledger never has them.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { erasedName, type Learner, type LearnerFacts } from './learner.ts';

const own = sql<boolean>`training_learner.body_id = due_regard_body()`;

/** By name; those who left too. */
export async function listLearners(database: Database): Promise<Learner[]> {
  const rows = await database
    .selectFrom('trainingLearner')
    .select(['id', 'name', 'job', 'joinedOn', 'leftOn', 'madeAt', 'erasedAt'])
    .where(own)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();
  return rows.map(({ erasedAt, name, ...row }) => ({
    ...row,
    name: erasedAt === null ? name : erasedName,
    isErased: erasedAt !== null,
  }));
}

export async function findLearner(database: Database, id: string): Promise<Learner | undefined> {
  return (await listLearners(database)).find((each) => each.id === id);
}

export async function addLearner(
  transaction: Database,
  facts: LearnerFacts,
  { at, demonstration = false }: { at: Date; demonstration?: boolean },
): Promise<string> {
  const { id } = await transaction
    .insertInto('trainingLearner')
    .values({ ...facts, madeBy: whoActs().id, madeAt: at, demonstration })
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordEvent(transaction, {
    action: 'training.learner-added',
    subject: { kind: 'training-learner', id },
  });
  return id;
}

export async function changeLearner(
  transaction: Database,
  before: Learner,
  facts: LearnerFacts,
): Promise<void> {
  if (before.isErased) return;
  await transaction
    .updateTable('trainingLearner')
    .set(facts)
    .where('id', '=', before.id)
    .where(own)
    .execute();
  await recordEvent(transaction, {
    action: 'training.learner-changed',
    subject: { kind: 'training-learner', id: before.id },
    fields: {
      joined: { before: before.joinedOn, after: facts.joinedOn },
      left: { before: before.leftOn, after: facts.leftOn },
    },
  });
}

export async function eraseLearner(transaction: Database, id: string, at: Date): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('trainingLearner')
    .set({ name: '', job: '', erasedAt: at })
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .where(own)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await recordEvent(transaction, {
    action: 'training.learner-erased',
    subject: { kind: 'training-learner', id },
  });
}
