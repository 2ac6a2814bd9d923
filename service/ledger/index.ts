// The door of the ledger's pages.
export { ledger, type LedgerNeeds } from './ledger.ts';
