// A release as the register keeps it: true numbers beside what was shown of them. Never published.
import type { Policy } from '../policies/policy.ts';
import type { Shown } from '../release/marker.ts';
import type { Released } from '../release/released.ts';
import type { ReleasedTables, TableSet } from '../release/released-tables.ts';

/** Plain JSON, so that it can be kept anywhere that is safe for true numbers. */
export interface RegisteredRelease {
  id: string;
  /** Of what went out. */
  digest: string;
  /** With its scope and true numbers. */
  set: TableSet;
  /** For each table what was shown of each row, in the order of the rows of what was released. */
  shown: readonly (readonly { labels: readonly string[]; shown: Shown }[])[];
  policy: Policy;
  /** What went out beside the tables and was not worked out from what they show. */
  beside?: readonly ShownBeside[];
}

export type ShownBeside = ShownShare | ShownLimits;

/** A percentage from true counts, as others may have printed it: it tells of both. */
export interface ShownShare {
  table: string;
  numerator: readonly string[];
  denominator: readonly string[];
  percentage: number;
  decimals: number;
}

/** What a symbol, a band or a sentence said of a row: `<5` is from 1 to 4. */
export interface ShownLimits {
  table: string;
  labels: readonly string[];
  least: number;
  most: number;
}

/** For the register, once a release is out. */
export function registered(
  id: string,
  set: TableSet,
  released: Released<ReleasedTables>,
  policy: Policy,
): RegisteredRelease {
  const shown = released.content.tables.map(({ rows }) => rows);
  // The words that went out with it take no part, and are kept with what went out.
  const { context: _, ...kept } = set;
  return JSON.parse(JSON.stringify({ id, digest: released.digest, set: kept, shown, policy }));
}
