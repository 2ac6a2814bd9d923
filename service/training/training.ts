// Puts training together: its pages, the gate before analyses, what falls due, and figures for reports.
import type { DueThing, WaitingThing } from '../pages/due-thing.ts';
import type { Route } from '../pages/route.ts';
import type { Visitor } from '../pages/visitor.ts';
import { dateIn } from '../phrases/day.ts';
import {
  addDemonstrationTraining,
  clearDemonstrationTraining,
  type DemonstrationTraining,
} from './add-demonstration-training.ts';
import { changeCourses } from './change-courses.ts';
import { changeLearners } from './change-learners.ts';
import { changeRequirements } from './change-requirements.ts';
import { checkTraining, type GateAnswer, holdsTraining } from './check-training.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { gatherPeople } from './gather-people.ts';
import { importCompletions } from './import-completions.ts';
import { forgetLooks } from './import-store.ts';
import { listDueTraining, listWaitingTraining } from './list-due-training.ts';
import { listTraining } from './list-training.ts';
import { recordCompletion } from './record-completion.ts';
import { showMine } from './show-mine.ts';
import { showTrainedPerson } from './show-trained-person.ts';
import { type TrainingFigures, trainingFigures } from './trained-person.ts';
import type { TrainingLevel } from './training-level.ts';

export interface Training {
  routes: Route[];
  /** Whether somebody may write (`author`) or approve (`approver`) analyses today, as far as that hangs on training. */
  gate(personId: string, level: TrainingLevel): Promise<GateAnswer>;
  /** @param day such as `2026-04-01` */
  holdsTraining(personId: string, level: TrainingLevel, day: string): Promise<boolean>;
  /** How many of how many hold what is asked of them today, by level: for the annual report. */
  figures(): Promise<TrainingFigures>;
  /** What ends or has to be completed until a day. */
  due(until: string): Promise<DueThing[]>;
  /** What of it is somebody's own. */
  waiting(visitor: Visitor): Promise<WaitingThing[]>;
  addDemonstration(content: DemonstrationTraining): Promise<void>;
  clearDemonstration(): Promise<void>;
}

/** Days for which the rows of a spreadsheet are kept that nobody has said yes or no to. */
const lookDays = 7;

export function training(needs: TrainingNeeds): Training {
  const { database, clock, jobs } = needs;
  jobs.daily('training.forget-looks', () =>
    forgetLooks(database, new Date(clock.now().getTime() - lookDays * 86_400_000)),
  );
  return {
    routes: [
      ...listTraining(needs),
      showMine(needs),
      ...changeCourses(needs),
      ...changeRequirements(needs),
      ...recordCompletion(needs),
      ...importCompletions(needs),
      ...changeLearners(needs),
      ...showTrainedPerson(needs),
    ],
    gate: (personId, level) => checkTraining(needs, personId, level),
    holdsTraining: (personId, level, day) => holdsTraining(database, personId, level, day),
    figures: async () => trainingFigures(await gatherPeople(needs), dateIn(clock.now())),
    due: (until) => listDueTraining(needs, until),
    waiting: (visitor) => listWaitingTraining(needs, visitor),
    addDemonstration: (content) => addDemonstrationTraining(needs, content),
    clearDemonstration: () => clearDemonstrationTraining(database),
  };
}
