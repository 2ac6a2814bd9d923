// The SQL of courses: added, changed and no longer offered, never removed.
import { sql } from 'kysely';
import type { Database } from '../platform/database/index.ts';
import { whoActs } from '../platform/doer.ts';
import { type Change, recordEvent } from '../platform/ledger/index.ts';
import type { Course, CourseFacts } from './course.ts';
import { type TrainingLevel, trainingLevels } from './training-level.ts';

const own = sql<boolean>`training_course.body_id = due_regard_body()`;

/** Those that are offered first, by title. */
export async function listCourses(database: Database): Promise<Course[]> {
  const rows = await database
    .selectFrom('trainingCourse')
    .select(['id', 'title', 'about', 'provider', 'levels', 'monthsValid', 'edition', 'retiredAt'])
    .where(own)
    .orderBy(sql`retired_at is not null`)
    .orderBy(sql`lower(title)`)
    .execute();
  return rows.map(({ levels, ...row }) => ({
    ...row,
    levels: trainingLevels.filter((level) => levels.includes(level)),
  }));
}

/** Titles of the courses on offer that are enough for a level. */
export async function titlesFor(database: Database, level: TrainingLevel): Promise<string[]> {
  const rows = await database
    .selectFrom('trainingCourse')
    .select('title')
    .where(own)
    .where('retiredAt', 'is', null)
    .where(sql<boolean>`${level} = any (levels)`)
    .orderBy('title')
    .execute();
  return rows.map(({ title }) => title);
}

export interface Added {
  at: Date;
  demonstration?: boolean;
}

/** Null where one of this title is offered already. */
export async function addCourse(
  transaction: Database,
  facts: CourseFacts,
  { at, demonstration = false }: Added,
): Promise<string | null> {
  const row = await transaction
    .insertInto('trainingCourse')
    .values({ ...facts, levels: [...facts.levels], madeBy: whoActs().id, madeAt: at, demonstration })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  await recordEvent(transaction, {
    action: 'training.course-added',
    subject: { kind: 'training-course', id: row.id },
    fields: changesOf(null, facts),
  });
  return row.id;
}

/** False where somebody else changed it in the meantime, or another has this title. What was completed before keeps its date. */
export async function changeCourse(
  transaction: Database,
  before: Course,
  facts: CourseFacts,
): Promise<'done' | 'changed meanwhile' | 'title taken'> {
  const taken = await transaction
    .selectFrom('trainingCourse')
    .select('id')
    .where(own)
    .where('id', '<>', before.id)
    .where('retiredAt', 'is', null)
    .where(sql<boolean>`lower(title) = lower(${facts.title})`)
    .executeTakeFirst();
  if (taken) return 'title taken';
  const { numUpdatedRows } = await transaction
    .updateTable('trainingCourse')
    .set({ ...facts, levels: [...facts.levels], edition: before.edition + 1 })
    .where('id', '=', before.id)
    .where('edition', '=', before.edition)
    .where(own)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return 'changed meanwhile';
  await recordEvent(transaction, {
    action: 'training.course-changed',
    subject: { kind: 'training-course', id: before.id },
    fields: changesOf(before, facts),
  });
  return 'done';
}

export async function retireCourse(transaction: Database, id: string, at: Date): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('trainingCourse')
    .set({ retiredAt: at })
    .where('id', '=', id)
    .where('retiredAt', 'is', null)
    .where(own)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await recordEvent(transaction, {
    action: 'training.course-retired',
    subject: { kind: 'training-course', id },
  });
}

function changesOf(before: CourseFacts | null, after: CourseFacts): Record<string, Change> {
  const old = new Map(before ? wordsOf(before) : []);
  return Object.fromEntries(
    wordsOf(after)
      .filter(([name, words]) => (old.get(name) ?? '') !== words)
      .map(([name, words]) => [name, { before: old.get(name) || null, after: words || null }]),
  );
}

function wordsOf({ title, about, provider, levels, monthsValid }: CourseFacts): [string, string][] {
  return [
    ...Object.entries({ title, about, provider }),
    ['levels', levels.join(', ')],
    ['months', monthsValid === null ? 'for good' : String(monthsValid)],
  ];
}
