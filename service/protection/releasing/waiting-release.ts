// What one person prepared for release and previewed, as it waits for another. Confidential: it has the true numbers.
import type { TableSet } from '@due-regard/disclosure';

/** What a list of them shows of each. */
export interface ListedWaiting {
  id: string;
  heading: string;
  /** By name; null where it is not known any more. */
  preparer: string | null;
  preparedAt: Date;
}

export interface WaitingRelease extends ListedWaiting {
  findingId: string;
  /** The dataset of the finding. */
  records: string;
  set: TableSet;
  /** What may go out, sealed. */
  text: string;
  /** As JSON: what stays with staff. */
  proof: string;
  policyId: string;
  /** The releases of the register that attackers were given. */
  known: string[];
  /** Ids of whoever did it; null for a finding made before people signed in. */
  madeBy: string | null;
  maker: string | null;
  preparedBy: string;
  state: 'waiting' | 'released' | 'returned';
  settled: { at: Date; name: string | null } | null;
  /** Why it was sent back. */
  reason: string;
  /** What it became. */
  releaseId: string | null;
}
