// An event of the ledger, as it is hashed and as it is exported. No value and no name is in it, only their digests.
import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in small hexadecimal letters');
const word = z.string().regex(/^[A-Za-z0-9 _.-]{1,80}$/, 'is not a plain word');

const changedField = z.strictObject({
  field: word,
  /** Digest of what it was; null where there was nothing, or nothing of it is kept. */
  before: digest.nullable(),
  after: digest.nullable(),
});

export const ledgerEvent = z.strictObject({
  /** Of this shape. */
  version: z.literal(1),
  /** From 1, without gaps. */
  number: z.int().positive(),
  /** When it was recorded: UTC, to the millisecond. */
  at: z.iso.datetime({ precision: 3 }),
  /** Who did it: an id that is nobody's name, the role as it was, and the digest of the name where there is one. */
  actor: z.strictObject({ id: word, role: word, name: digest.nullable() }),
  /** Such as `release.made`. */
  action: z.string().regex(/^[a-z-]+\.[a-z-]+$/, 'is not of the form subject.done'),
  subject: z.strictObject({ kind: word, id: word }),
  fields: z.array(changedField),
  /** Id of the request that led to it, as in the log. */
  request: z.uuid().nullable(),
});

/** Which digest of an event a value belongs to. */
const valuePlace = z.enum(['name', 'before', 'after']);

const keptValue = z.strictObject({
  place: valuePlace,
  /** Empty for the name of who acted. */
  field: word.or(z.literal('')),
  /** Goes when the value goes, so that nobody can try values against the digest that stays. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  value: z.string(),
});

/** One line of an export: the event, its place in the chain, and what has not been erased of its values. */
export const exportedEvent = z.strictObject({
  event: ledgerEvent,
  previous: digest,
  hash: digest,
  values: z.array(keptValue),
});

export type LedgerEvent = z.infer<typeof ledgerEvent>;
export type ChangedField = z.infer<typeof changedField>;
export type ValuePlace = z.infer<typeof valuePlace>;
export type KeptValue = z.infer<typeof keptValue>;
export type ExportedEvent = z.infer<typeof exportedEvent>;
