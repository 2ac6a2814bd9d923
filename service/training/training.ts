// Puts training together: its pages, the gate before analyses, and figures for reports.
import type { Route } from '../pages/route.ts';
import { checkTraining, type GateAnswer, holdsTraining } from './check-training.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import type { TrainingLevel } from './training-level.ts';

export interface Training {
  routes: Route[];
  /** Whether somebody may write (`author`) or approve (`approver`) analyses today, as far as that hangs on training. */
  gate(personId: string, level: TrainingLevel): Promise<GateAnswer>;
  /** @param day such as `2026-04-01` */
  holdsTraining(personId: string, level: TrainingLevel, day: string): Promise<boolean>;
}

export function training(needs: TrainingNeeds): Training {
  const { database } = needs;
  return {
    routes: [],
    gate: (personId, level) => checkTraining(needs, personId, level),
    holdsTraining: (personId, level, day) => holdsTraining(database, personId, level, day),
  };
}
