// A policy that somebody proposed, as it waits for somebody else to approve it or send it back.
import type { Policy } from '@due-regard/disclosure';

export interface PolicyProposal {
  id: string;
  /** Null for all data that have no policy of their own. */
  dataset: { id: string; title: string } | null;
  presetId: string;
  /** As it will hold; who approved it is added when somebody has. */
  policy: Policy;
  reviewBy: string;
  note: string;
  /** Id of whoever proposed it. */
  proposedBy: string;
  /** By name; null where it is not known any more. */
  proposer: string | null;
  proposedAt: Date;
  state: 'waiting' | 'approved' | 'returned';
  settled: { at: Date; by: string; name: string | null } | null;
  /** Why it was sent back. */
  reason: string;
  /** The version that it became. */
  policyId: string | null;
}
