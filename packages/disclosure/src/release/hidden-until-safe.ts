// More and more is hidden until every attacker is kept out, as long as somebody learns of others.
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { Policy } from '../policies/policy.ts';
import type { Primaries } from '../rules/primary.ts';
import type { Known } from './known.ts';
import type { NotReleased } from './not-released.ts';
import { protectedByMore } from './protected-by-more.ts';
import { type Learners, type ProtectedTables, protectedTables } from './protected-tables.ts';
import type { ReleaseTools } from './release-tools.ts';
import { failureOf, type TriedAttacker, triedAttackers } from './tried-attackers.ts';

export interface SafeTables {
  system: TableSystem;
  primaries: Primaries;
  cells: ProtectedTables;
  audits: readonly TriedAttacker[];
}

export interface ToHide {
  system: TableSystem;
  policy: Policy;
  known: Known;
  primaries: Primaries;
  /** Whether bands that earlier releases gave are taken for true numbers. */
  isStrict: boolean;
}

/** After so many patterns, or so many that are the same, there is no end of it. */
const MOST_ROUNDS = 8;
const MOST_IDLE = 3;

export function hiddenUntilSafe(asked: ToHide, tools: ReleaseTools): SafeTables | NotReleased {
  const { system, policy, known, primaries } = asked;
  const whole = { system: known.earlier?.system ?? system, own: system.cells.length };
  let learners: Learners | null = null;
  let wanted = primaries;
  let patterns: string[] = [];
  for (;;) {
    const cells = protectedTables({ ...asked, primaries: wanted, earlier: known.earlier, learners }, tools);
    if ('code' in cells) return cells;
    const audits = triedAttackers({ system, primaries, shown: cells.shown }, policy, known, tools);
    const problem = failureOf(audits);
    if (!problem) return { system, primaries, cells, audits };
    patterns = [...patterns, cells.shown.hidden.join('')];
    if (problem.code !== 'DISCLOSURE_FOUND' || isEndless(patterns)) return problem;
    const more = moreLearners(learners, cells, audits, known);
    const stronger = more ? null : protectedByMore(wanted, whole, audits);
    if (!more && !stronger) return problem;
    learners = more ?? learners;
    wanted = stronger ?? wanted;
  }
}

function isEndless(patterns: readonly string[]): boolean {
  const last = patterns.slice(-MOST_IDLE);
  return patterns.length > MOST_ROUNDS || (last.length === MOST_IDLE && new Set(last).size === 1);
}

function moreLearners(
  before: Learners | null,
  { shown }: ProtectedTables,
  audits: readonly TriedAttacker[],
  { earlier }: Known,
): Learners | null {
  const found = new Set([...(before?.cells ?? []), ...audits.flatMap(({ learners = [] }) => learners)]);
  const hidden = earlier
    ? Uint8Array.from(earlier.hidden, (is, cell) => shown.hidden[cell] ?? is)
    : shown.hidden;
  return found.size > (before?.cells.length ?? 0) ? { cells: [...found], hidden } : null;
}
