// Audits a pattern of hidden cells: the gate that every release passes, written apart from what hides them.
import type { Claim } from '../claims/claim.ts';
import { type Pattern, patternClaims } from '../claims/pattern-claims.ts';
import { type CellSystem, nameOfCell } from '../model/cell-system.ts';
import type { Primary, VirtualPrimary } from '../rules/primary.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { type Attacker, attackerClaims, standardAttackers } from './attacker.ts';
import { type Audit, auditClaims, type AuditOptions } from './audit-claims.ts';
import type { Insider } from './settle-insiders.ts';
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

/**
 * Whoever makes up a hidden cell alone, or with so few that they can put together what they know. A total of the same people as one
 * of its parts is not asked for again: they are asked for in the part, and know of the total what follows from that.
 */
export function insidersOf(system: CellSystem, hidden: Pattern, together: number): Insider[] {
  if (together < 1) return [];
  const same = sameAsPart(system, hidden);
  return system.cells.flatMap((cell, id): Insider[] => {
    const { value, contributors } = cell;
    if (!hidden[id] || contributors < 1 || contributors > together || same.has(id)) return [];
    const who = contributors === 1 ? 'The one person in' : `The ${contributors} people in`;
    const end = contributors === 1 ? '' : ' together';
    return [{ cell: id, value, who: `${who} ${nameOfCell(cell)}${end}` }];
  });
}

/** Totals with a hidden part that everybody of the total is in. */
function sameAsPart({ cells, relations }: CellSystem, hidden: Pattern): Set<number> {
  const people = (cell: number) => cells[cell]?.contributors ?? 0;
  const same = new Set<number>();
  for (const {
    cells: [total = -1, ...parts],
    coefficients,
  } of relations) {
    const isSplit = coefficients.every((by, place) => by === (place === 0 ? -1 : 1));
    if (isSplit && parts.some((part) => hidden[part] && people(part) === people(total))) same.add(total);
  }
  return same;
}
