// The door of the ledger's pages.
export { ledger } from './ledger.ts';
