// The audit as a release asks for it: every promise under one attacker, the sentences for staff, the certificate to keep.
import type { AuditAnswer, AuditQuestion } from '../release/release-tools.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { attackerClaims } from './attacker.ts';
import { auditClaims } from './audit-claims.ts';
import { insidersOf, type PatternOptions } from './audit-pattern.ts';
import { statisticsOf } from './statistic.ts';

/** Stops at what the promises need; exact intervals are for `auditPattern`. */
export function auditRelease(
  { system, primaries, hidden, claims, attacker, earlier }: AuditQuestion,
  solver: LinearSolver,
  options: PatternOptions = {},
): AuditAnswer {
  const statistics = statisticsOf(system, hidden, primaries.primaries, primaries.virtual);
  const { combinations, together } = attacker;
  const audit = auditClaims(
    system,
    [...claims, ...earlier, ...attackerClaims(system, attacker)],
    statistics,
    solver,
    {
      intervals: 'enough',
      ...options,
      insiders: insidersOf(system, hidden, together),
      ...(typeof combinations === 'object' && { possible: combinations.possible }),
    },
  );
  const open = audit.answers.filter(({ state }) => state === 'leak' || state === 'not proven');
  const status = { 'proven-safe': 'protected', leak: 'disclosed', 'not-proven': 'not proven' } as const;
  return {
    status: status[audit.status],
    sentences: [
      ...open.map(({ says, state }) => (state === 'leak' ? says : `Not proven: ${says}`)),
      ...audit.reasons,
    ],
    certificate: audit.certificate,
  };
}
