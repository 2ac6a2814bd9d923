// The door of the chain: what an event is, how it is hashed, and how an export is verified. It needs no database.
export { canonicalJson } from './canonical-json.ts';
export { digestOfValue, firstPrevious, hashOfEvent } from './event-hash.ts';
export {
  exportedEvent,
  type ChangedField,
  type ExportedEvent,
  type KeptValue,
  type LedgerEvent,
  type ValuePlace,
} from './ledger-event.ts';
export { verifyLedger, type LedgerCheck, type LedgerFault } from './verify-ledger.ts';
