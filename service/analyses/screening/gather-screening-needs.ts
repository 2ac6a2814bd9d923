// What the pages of a screening need of the program.
import type { Colleagues } from '../../people/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { TrainingGate } from '../keeping/training-gate.ts';

export interface ScreeningNeeds {
  database: Database;
  clock: Clock;
  people: Colleagues;
  trainingGate: TrainingGate;
}
