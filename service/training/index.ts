// The door of training: who must know what about equality analysis, and who does.
export type { DemonstrationTraining } from './add-demonstration-training.ts';
export type { GateAnswer } from './check-training.ts';
export { everybody } from './requirement.ts';
export type { TrainingFigures } from './trained-person.ts';
export { levelName, type TrainingLevel, trainingLevels } from './training-level.ts';
export { training, type Training } from './training.ts';
