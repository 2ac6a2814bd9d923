// The SQL of who must hold which level: as it is now, with what was before kept.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import type { Requirement } from './requirement.ts';
import { isTrainingLevel } from './training-level.ts';

const own = sql<boolean>`training_requirement.body_id = due_regard_body()`;

/** Those that hold now. */
export async function listRequirements(database: Database): Promise<Requirement[]> {
  const rows = await database
    .selectFrom('trainingRequirement')
    .select(['role', 'level', 'withinDays', 'madeAt'])
    .where(own)
    .where('endedAt', 'is', null)
    .orderBy('role')
    .execute();
  return rows.flatMap(({ level, ...row }) => (isTrainingLevel(level) ? [{ ...row, level }] : []));
}

export type AskedOf = Pick<Requirement, 'role' | 'level' | 'withinDays'>;

/** Makes it so that these hold and no others. What stays as it is keeps its date. */
export async function setRequirements(
  transaction: Database,
  asked: readonly AskedOf[],
  { at, demonstration = false }: { at: Date; demonstration?: boolean },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('training_requirement'))`.execute(transaction);
  const before = await listRequirements(transaction);
  const by = whoActs().id;
  const ended = before.filter((each) => !asked.some((one) => isSame(one, each)));
  const begun = asked.filter((each) => !before.some((one) => isSame(one, each)));
  for (const { role, level } of ended)
    await transaction
      .updateTable('trainingRequirement')
      .set({ endedBy: by, endedAt: at })
      .where('role', '=', role)
      .where('level', '=', level)
      .where('endedAt', 'is', null)
      .where(own)
      .execute();
  if (begun.length > 0)
    await transaction
      .insertInto('trainingRequirement')
      .values(begun.map((each) => ({ ...each, madeBy: by, madeAt: at, demonstration })))
      .execute();
  if (ended.length + begun.length === 0) return;
  await recordEvent(transaction, {
    action: 'training.asked-for',
    subject: { kind: 'training', id: 'requirements' },
    fields: { 'who must hold what': { before: wordsOf(before), after: wordsOf(asked) } },
  });
}

function isSame(one: AskedOf, other: AskedOf): boolean {
  return one.role === other.role && one.level === other.level && one.withinDays === other.withinDays;
}

function wordsOf(asked: readonly AskedOf[]): string | null {
  const lines = asked.map(({ role, level, withinDays }) => `${role}: ${level}, within ${withinDays} days`);
  return lines.toSorted().join('\n') || null;
}
