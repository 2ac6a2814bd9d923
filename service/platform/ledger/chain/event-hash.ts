// The digests of the ledger: of an event together with all that came before it, and of a value with its salt.
import { canonicalJson } from './canonical-json.ts';
import type { KeptValue, LedgerEvent } from './ledger-event.ts';
import { sha256 } from './sha256.ts';

/** What the first event follows. */
export const firstPrevious = '0'.repeat(64);

/** SHA-256 of the previous hash, as 64 letters, and the event as canonical JSON in UTF-8. */
export function hashOfEvent(previous: string, event: LedgerEvent): string {
  return sha256(previous + canonicalJson(event));
}

/** SHA-256 of the canonical JSON of salt, place, name of the field and value. */
export function digestOfValue({ salt, place, field, value }: KeptValue): string {
  return sha256(canonicalJson([salt, place, field, value]));
}
