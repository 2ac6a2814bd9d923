// A release as the register keeps it: true numbers beside what was shown of them. Never published.
import type { Policy } from '../policies/policy.ts';
import type { Shown } from '../release/marker.ts';
import type { TableSet } from '../release/released-tables.ts';

export interface RegisteredRelease {
  id: string;
  /** Of what went out. */
  digest: string;
  /** With its scope and true numbers. */
  set: TableSet;
  /** For each table what was shown of each row, in the order of the rows of what was released. */
  shown: readonly (readonly { labels: readonly string[]; shown: Shown }[])[];
  policy: Policy;
}
