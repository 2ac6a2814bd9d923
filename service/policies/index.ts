// The door of policies: the register of policies, procedures, services and decisions of a body, with their versions and equality status.
export {
  addDemonstrationItems,
  type DemonstrationItem,
  withdrawDemonstrationItems,
} from './add-demonstration-items.ts';
export { addItem, changeItem, endItem, type ItemMade } from './change-item-store.ts';
export { dayTyped, type TypedDay } from './day-typed.ts';
export type { ItemFilter } from './item-filter.ts';
export {
  countByStatus,
  dueItems,
  findItem,
  findItemByReference,
  findItems,
  type ItemPage,
  listItems,
} from './item-store.ts';
export {
  type EqualityStatus,
  isLive,
  type ItemFacts,
  itemKinds,
  type ItemKind,
  type ItemState,
  type RegisterItem,
  shownStatus,
  type ShownStatus,
} from './register-item.ts';
export { policies, type Policies } from './policies.ts';
export type { ItemAnalysis, PolicyNeeds, SeenInFile } from './gather-needs.ts';
export { type RegisterTrigger, type TriggerKind, triggerNames } from './register-trigger.ts';
export {
  listTriggers,
  type NewTrigger,
  type OpenScreening,
  raiseTrigger,
  setEqualityStatus,
} from './trigger-store.ts';
