// The door of the ledger: recording, reading, erasing and exporting what was done, and noting what it has come to.
export type { Action, Asked } from './action.ts';
export type { SignedRoot } from './chain/index.ts';
export { eraseFromLedger, erasePersonFromLedger, type Erasure } from './erase-store.ts';
export {
  fieldHistory,
  valueBefore,
  type FieldChange,
  type HistoryValue,
  type Subject,
} from './history-store.ts';
export { keepRootCopies, readRootCopies, rootsFile } from './keep-root-copies.ts';
export { exportLedger, listEvents, type KeptEvent, type LedgerPage } from './read-store.ts';
export { recordEvent, type Change, type NewEvent } from './record-store.ts';
export {
  ledgerRoot,
  listContradictedRoots,
  listNotedRoots,
  listRoots,
  noteRoots,
  type LedgerRoot,
} from './root-store.ts';
export { openRootSigner, type RootSigner } from './sign-root.ts';
