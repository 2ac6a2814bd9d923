// The door of the ledger: recording, reading, erasing and exporting what was done.
export type { Action, Asked } from './action.ts';
export { eraseFromLedger, type Erasure } from './erase-store.ts';
export {
  exportLedger,
  listEvents,
  listRoots,
  type KeptEvent,
  type LedgerPage,
  type LedgerRoot,
} from './read-store.ts';
export { recordEvent, type Change, type NewEvent } from './record-store.ts';
