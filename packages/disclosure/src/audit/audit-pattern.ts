// Audits a pattern of hidden cells: the gate that every release passes, written apart from what hides them.
import type { Claim } from '../claims/claim.ts';
import { type Pattern, patternClaims } from '../claims/pattern-claims.ts';
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import type { Primary, VirtualPrimary } from '../rules/primary.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { type Attacker, attackerClaims, standardAttackers } from './attacker.ts';
import { type Audit, auditClaims, type AuditOptions } from './audit-claims.ts';
import type { Insider } from './settle-components.ts';
import { statisticsOf } from './statistic.ts';

export interface PatternQuestion {
  /** 1 for each cell that is hidden. */
  hidden: Pattern;
  primaries: readonly Primary[];
  virtual?: readonly VirtualPrimary[];
  /** What is published besides: rates, means, rounded totals, in cells of the system. */
  claims?: readonly Claim[];
}

export type PatternOptions = Omit<AuditOptions, 'possible' | 'insiders'>;

export function auditPattern(
  system: CellSystem,
  question: PatternQuestion,
  attacker: Attacker,
  solver: LinearSolver,
  options: PatternOptions = {},
): Audit {
  const { hidden, primaries, virtual, claims = [] } = question;
  if (hidden.length !== system.cells.length)
    throw new RangeError(
      `The pattern is of ${hidden.length} cells, and the tables have ${system.cells.length}.`,
    );
  const all = [...patternClaims(system, hidden), ...claims, ...attackerClaims(system, attacker)];
  const statistics = statisticsOf(system, hidden, primaries, virtual);
  const { combinations } = attacker;
  return auditClaims(system, all, statistics, solver, {
    ...options,
    insiders: insidersOf(system, hidden, attacker.together),
    ...(typeof combinations === 'object' && { possible: combinations.possible }),
  });
}

/** One audit for each attacker; a release needs all of them proven safe. */
export function auditUnderAttackers(
  system: CellSystem,
  question: PatternQuestion,
  solver: LinearSolver,
  options: PatternOptions & { attackers?: readonly Attacker[] } = {},
): { attacker: Attacker; audit: Audit }[] {
  const { attackers = standardAttackers, ...rest } = options;
  return attackers.map((attacker) => ({
    attacker,
    audit: auditPattern(system, question, attacker, solver, rest),
  }));
}

/** Whoever makes up a hidden cell alone, or with so few that they can put together what they know. */
export function insidersOf({ cells }: CellSystem, hidden: Pattern, together: number): Insider[] {
  return cells.flatMap((cell, id): Insider[] => {
    const { value, contributors } = cell;
    if (!hidden[id] || contributors < 1 || contributors > together) return [];
    const who = contributors === 1 ? 'The one person in' : `The ${contributors} people in`;
    const end = contributors === 1 ? '' : ' together';
    return [{ cell: id, value, who: `${who} ${nameOfCell(cell)}${end}` }];
  });
}
