// The door of actions: what was promised, wherever it was, and how far it has come.
export {
  type Action,
  type ActionFacts,
  type ActionSource,
  type ActionStanding,
  type ActionTiming,
  standingOf,
} from './action.ts';
export {
  type ActionFilter,
  addAction,
  endAction,
  findAction,
  listActions,
  listActionsOf,
  type NewAction,
  noteAction,
} from './action-store.ts';
export { followSource, type Following, type PromisedAction } from './follow-source.ts';
export { actions, type Actions } from './actions.ts';
export type { NamedSource } from './gather-needs.ts';
