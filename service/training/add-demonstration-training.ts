// Adds made-up training to a demonstration, and takes it out again.
import { dayAfter } from '../partners/index.ts';
import type { Database } from '../platform/database/index.ts';
import { dateIn } from '../phrases/day.ts';
import { expiryOf } from './completion.ts';
import { enterCompletion } from './completion-store.ts';
import type { CourseFacts } from './course.ts';
import { addCourse } from './course-store.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { addLearner } from './learner-store.ts';
import { setRequirements, type AskedOf } from './requirement-store.ts';

/** Courses and learners are named by keys; days are counted back from the demonstration's clock. */
export interface DemonstrationTraining {
  courses: Readonly<Record<string, CourseFacts>>;
  requirements: readonly AskedOf[];
  learners: Readonly<Record<string, { name: string; job: string; joinedDaysAgo: number }>>;
  /** `who`: a key of a learner, or the id of an account. */
  completions: readonly { course: string; who: string; daysAgo: number; certificate?: string }[];
}

export async function addDemonstrationTraining(
  { database, clock }: Pick<TrainingNeeds, 'database' | 'clock'>,
  { courses, requirements, learners, completions }: DemonstrationTraining,
): Promise<void> {
  const at = clock.now();
  const daysAgo = (days: number) => dayAfter(dateIn(at), -days);
  const added = { at, demonstration: true };
  await database.transaction().execute(async (transaction) => {
    const [courseIds, learnerIds] = [new Map<string, string>(), new Map<string, string>()];
    for (const [key, facts] of Object.entries(courses))
      courseIds.set(key, (await addCourse(transaction, facts, added)) ?? '');
    await setRequirements(transaction, requirements, added);
    for (const [key, { joinedDaysAgo, ...facts }] of Object.entries(learners)) {
      const days = { joinedOn: daysAgo(joinedDaysAgo), leftOn: null };
      learnerIds.set(key, await addLearner(transaction, { ...facts, ...days }, added));
    }
    for (const { course, who, daysAgo: days, certificate = '' } of completions) {
      const courseId = courseIds.get(course);
      if (!courseId) continue; // A course of this name was there before: what is real is left alone.
      const learnerId = learnerIds.get(who) ?? null;
      const completedOn = daysAgo(days);
      const expiresOn = expiryOf(completedOn, courses[course]?.monthsValid ?? null);
      const whose = { personId: learnerId === null ? who : null, learnerId };
      await enterCompletion(transaction, { courseId, ...whose, completedOn, expiresOn, certificate }, added);
    }
  });
}

/** What somebody recorded about a made-up course stays, and the course with it. */
export async function clearDemonstrationTraining(database: Database): Promise<void> {
  await database.deleteFrom('trainingCompletion').where('demonstration', '=', true).execute();
  await database.deleteFrom('trainingRequirement').where('demonstration', '=', true).execute();
  await database
    .deleteFrom('trainingLearner')
    .where('demonstration', '=', true)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('trainingCompletion')
            .select('trainingCompletion.id')
            .whereRef('learnerId', '=', 'trainingLearner.id'),
        ),
      ),
    )
    .execute();
  await database
    .deleteFrom('trainingCourse')
    .where('demonstration', '=', true)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('trainingCompletion')
            .select('trainingCompletion.id')
            .whereRef('courseId', '=', 'trainingCourse.id'),
        ),
      ),
    )
    .execute();
}
