// What the pages of review and decision ask of the program, and all that is known of the one analysis that a page is about.
import { z } from 'zod';
import { permission } from '../../pages/permission.ts';
import { type Answer, notFound, type Visitor } from '../../pages/route.ts';
import type { Colleagues, Separated } from '../../people/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { FreezeNeeds } from '../packs/freeze-analysis.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';
import type { TrainingGate } from '../keeping/training-gate.ts';
import type { Remark } from '../remarks/remark.ts';
import { listRemarks } from '../remarks/remark-store.ts';
import { type Course, deedsOf } from '../workflow/course.ts';
import { findCourse } from '../workflow/course-store.ts';
import { stepsFor } from '../workflow/steps-for.ts';
import type { Step, StepName } from '../workflow/workflow.ts';

export interface DecidingNeeds extends FreezeNeeds {
  people: Colleagues;
  clock: Clock;
  trainingGate: TrainingGate;
  /** The working day that comes so many after a day such as `2026-11-22`. */
  workingDaysAfter(day: string, count: number): string;
}

export const analysisAddress = z.object({ id: z.uuid() });

export interface DeskAnalysis {
  analysis: Analysis;
  course: Course;
  remarks: readonly Remark[];
  /** It is of the body of who reads, and not one that another body shares with it. */
  isOwn: boolean;
  nameOf(id: string | null): string;
  /** Whether a step leads on, and whoever reads has the permission for it; what they did before is another question. */
  may(step: StepName): boolean;
  /** It is under a rule of separation, and they did what somebody else has to have done. */
  isTheirs(step: StepName): boolean;
}

/** Undefined where there is none that whoever asks may see. */
export async function gatherDesk(
  { database, people }: DecidingNeeds,
  id: string,
  visitor: Visitor,
): Promise<DeskAnalysis | undefined> {
  const analysis = await findAnalysis(database, id);
  if (!analysis) return undefined;
  const course = await findCourse(database, analysis);
  const remarks = await listRemarks(database, id);
  const names = await people.names([
    ...analysis.writtenBy,
    ...[analysis.openedBy, analysis.submittedBy, analysis.expedited?.by ?? null, analysis.late?.by ?? null],
    ...[course.approved?.by ?? null, course.decided?.by ?? null],
    ...course.steps.map(({ by }) => by),
    ...course.signOffs.map(({ by }) => by),
    ...remarks.map(({ saidBy }) => saidBy),
  ]);
  const isOwn = analysis.bodyId === visitor.body;
  const who = {
    id: visitor.person?.id ?? '',
    may: (name: string) => visitor.may(permission(name)),
  };
  const steps = isOwn ? stepsFor(analysis, who, course) : [];
  return {
    ...{ analysis, course, remarks, isOwn },
    nameOf: (person) =>
      person === null ? 'the program' : (names.get(person) ?? 'somebody who is no longer here'),
    may: (name) => steps.some(({ step }) => step.name === name),
    isTheirs: (name) => steps.some(({ step, allowed }) => step.name === name && allowed === 'own'),
  };
}

/** Answers with it, or says that there is none. */
export async function onDesk(
  needs: DecidingNeeds,
  id: string,
  visitor: Visitor,
  answer: (desk: DeskAnalysis) => Promise<Answer> | Answer,
): Promise<Answer> {
  const desk = await gatherDesk(needs, id, visitor);
  return desk ? answer(desk) : notFound('There is no screening or analysis at this address.');
}

/** Whether whoever acts may approve or decide, as far as that hangs on what they did before. */
export async function separate(
  { people }: DecidingNeeds,
  { analysis, course }: DeskAnalysis,
  doing: NonNullable<Step['separated']>,
  permissionName: string,
): Promise<Separated> {
  return people.separate({ doing, permission: permissionName, whoDidWhat: deedsOf(analysis, course) });
}
