// An event of the ledger, as it is hashed and as it is exported. No value and no name is in it, only their digests.

export type LedgerEvent = {
  /** Of this shape. */
  version: 1;
  /** From 1, without gaps. */
  number: number;
  /** When it was recorded: UTC, to the millisecond. */
  at: string;
  /** Who did it: an id that is nobody's name, the role as it was, and the digest of the name where there is one. */
  actor: { id: string; role: string; name: string | null };
  /** Such as `release.made`. */
  action: string;
  subject: { kind: string; id: string };
  fields: ChangedField[];
  /** Id of the request that led to it, as in the log. */
  request: string | null;
};

export type ChangedField = {
  field: string;
  /** Digest of what it was; null where there was nothing, or nothing of it is kept. */
  before: string | null;
  after: string | null;
};

/** Which digest of an event a value belongs to. */
export type ValuePlace = 'name' | 'before' | 'after';

export interface KeptValue {
  place: ValuePlace;
  /** Empty for the name of who acted. */
  field: string;
  /** Goes when the value goes, so that nobody can try values against the digest that stays. */
  salt: string;
  value: string;
}

/** One line of an export: the event, its place in the chain, and what has not been erased of its values. */
export interface ExportedEvent {
  event: LedgerEvent;
  previous: string;
  hash: string;
  values: KeptValue[];
}

/** Another line of an export: what the ledger had come to at the end of a day, noted then and signed. Stands after its last event. */
export interface SignedRoot {
  version: 1;
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  /** The last event until the end of that day, and its hash. */
  number: number;
  hash: string;
  /** When it was noted and signed: UTC, to the millisecond. */
  notedAt: string;
  /** The public key that it is signed with (Ed25519, RFC 8032), in hexadecimal. */
  key: string;
  /** Of `signedText`, in hexadecimal. */
  signature: string;
}
