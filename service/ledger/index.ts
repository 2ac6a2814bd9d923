// The door of the ledger's pages: the pages themselves, and the history of one thing as a part of any other page.
export { historyOf, type HistoryRequest } from './history-view.ts';
export { ledger, type LedgerNeeds } from './ledger.ts';
export { readRestoring, type Restoring } from './read-restoring.ts';
