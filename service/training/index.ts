// The door of training: who must know what about equality analysis, and who does.
export type { GateAnswer } from './check-training.ts';
export { type TrainingLevel, trainingLevels } from './training-level.ts';
export { training, type Training } from './training.ts';
