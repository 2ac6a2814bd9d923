// The SQL of completions: entered once, voided with a reason, never removed.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import type { Completion } from './completion.ts';
import { trainingLevels } from './training-level.ts';

const own = sql<boolean>`training_completion.body_id = due_regard_body()`;

/** Of one person, one learner or everybody; voided ones too, the newest first. */
export async function listCompletions(
  database: Database,
  of: { personId?: string; learnerId?: string } = {},
): Promise<Completion[]> {
  const rows = await database
    .selectFrom('trainingCompletion')
    .innerJoin('trainingCourse', 'trainingCourse.id', 'trainingCompletion.courseId')
    .select(['trainingCompletion.id', 'courseId', 'personId', 'learnerId', 'completedOn', 'expiresOn'])
    .select(['certificate', 'enteredBy', 'enteredAt', 'voidedBy', 'voidedAt', 'voidedWhy'])
    .select(['trainingCourse.title as courseTitle', 'trainingCourse.levels'])
    .where(own)
    .$if(of.personId !== undefined, (query) => query.where('personId', '=', of.personId ?? null))
    .$if(of.learnerId !== undefined, (query) => query.where('learnerId', '=', of.learnerId ?? null))
    .orderBy('completedOn', 'desc')
    .orderBy('enteredAt', 'desc')
    .execute();
  return rows.map(({ levels, voidedBy, voidedAt, voidedWhy, ...row }) => ({
    ...row,
    levels: trainingLevels.filter((level) => levels.includes(level)),
    voided: voidedBy !== null && voidedAt !== null ? { by: voidedBy, at: voidedAt, why: voidedWhy } : null,
  }));
}

export interface NewCompletion {
  courseId: string;
  personId: string | null;
  learnerId: string | null;
  completedOn: string;
  expiresOn: string | null;
  certificate: string;
}

export interface Entering {
  at: Date;
  importId?: string | null;
  demonstration?: boolean;
}

/** Null where the same is there already. */
export async function enterCompletion(
  transaction: Database,
  completion: NewCompletion,
  { at, importId = null, demonstration = false }: Entering,
): Promise<string | null> {
  const row = await transaction
    .insertInto('trainingCompletion')
    .values({ ...completion, importId, enteredBy: whoActs().id, enteredAt: at, demonstration })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  const { courseId, personId, learnerId, completedOn, expiresOn } = completion;
  await recordEvent(transaction, {
    action: 'training.completed',
    subject: { kind: personId === null ? 'training-learner' : 'person', id: personId ?? learnerId ?? '' },
    fields: {
      course: { after: courseId },
      completed: { after: completedOn },
      'counts until': { after: expiresOn },
    },
  });
  return row.id;
}

/** False where it was voided already, or is not there. */
export async function voidCompletion(
  transaction: Database,
  id: string,
  { why, at }: { why: string; at: Date },
): Promise<boolean> {
  const row = await transaction
    .updateTable('trainingCompletion')
    .set({ voidedBy: whoActs().id, voidedAt: at, voidedWhy: why })
    .where('id', '=', id)
    .where('voidedAt', 'is', null)
    .where(own)
    .returning(['personId', 'learnerId', 'completedOn'])
    .executeTakeFirst();
  if (!row) return false;
  await recordEvent(transaction, {
    action: 'training.voided',
    subject: {
      kind: row.personId === null ? 'training-learner' : 'person',
      id: row.personId ?? row.learnerId ?? '',
    },
    fields: { completed: { before: row.completedOn }, why: { after: why } },
  });
  return true;
}
