// The door of the chain: what an event is, how it is hashed, and how an export is verified. It needs nothing outside this folder.
export { canonicalJson } from './canonical-json.ts';
export { checkSignature, signedText } from './check-signature.ts';
export { digestOfValue, firstPrevious, hashOfEvent } from './event-hash.ts';
export type {
  ChangedField,
  ExportedEvent,
  KeptValue,
  LedgerEvent,
  SignedRoot,
  ValuePlace,
} from './ledger-event.ts';
export { readExportedEvent, readExportedLine, UnreadableLine } from './read-exported-line.ts';
export { sha256 } from './sha256.ts';
export { verifyLedger, type ExpectedRoots, type LedgerCheck, type LedgerFault } from './verify-ledger.ts';
