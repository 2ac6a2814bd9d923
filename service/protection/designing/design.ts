// What a design is: which tables are proposed and which are left, the methods side by side, and how it was found.
import type { CanSay, LeftTable, Policy, ProposedTable, Tally } from '@due-regard/disclosure';

export interface Design {
  policy: Policy;
  tally: Tally;
  people: number;
  proposed: ProposedTable[];
  left: LeftTable[];
  /** In the order in which they are shown; none where no table is proposed. */
  methods: MethodFound[];
  /** What whoever reads it must know, in sentences. */
  notes: string[];
}

export interface MethodFound {
  name: string;
  isOwn: boolean;
  cells: { all: number; hidden: number; changed: number };
  people: { all: number; hidden: number };
  error: { greatest: number; mean: number };
  additive: boolean;
  canSay: CanSay;
  audit: MethodAudit;
}

/** Whether the tables could go out by this method under the rules of the policy, as a first release. */
export interface MethodAudit {
  status: 'holds' | 'does not hold' | 'not settled';
  /** Why not; it may name sensitive cells. */
  code: string | null;
  sentences: readonly string[];
}
