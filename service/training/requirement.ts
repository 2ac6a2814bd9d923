// Who must hold which level: by role, or everybody.
import type { TrainingLevel } from './training-level.ts';

/** Whoever has a role here, and those without an account; not partners and counter-signers, who are of other bodies. */
export const everybody = 'everyone';

export interface Requirement {
  /** A role, or everyone. */
  role: string;
  level: TrainingLevel;
  /** Days from when somebody begins in which they have to complete it. */
  withinDays: number;
  madeAt: Date;
}

/** What a body usually asks for: awareness of all, more of those who write, approve and decide. */
export const usualRequirements: readonly Pick<Requirement, 'role' | 'level'>[] = [
  { role: everybody, level: 'awareness' },
  { role: 'author', level: 'author' },
  { role: 'adviser', level: 'author' },
  { role: 'approver', level: 'approver' },
  { role: 'chief-executive', level: 'approver' },
  { role: 'decision-maker', level: 'approver' },
];
