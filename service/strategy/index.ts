// The door of strategy: objectives and commitments, as staff keep them and as the public reads them.
export { characteristicNames } from './characteristic-names.ts';
export type { Objective, ObjectivesOfSet } from './objective.ts';
export { objectiveCards, periodOf } from './objective-view.ts';
export { objectiveWords } from './objective-words.ts';
export { strategy, type Strategy } from './strategy.ts';
