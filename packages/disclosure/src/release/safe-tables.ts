// The search for tables that every attacker fails at: more is hidden as long as somebody learns of others, then with the register in mind.
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { Policy } from '../policies/policy.ts';
import { primariesOfSet } from '../policies/primaries-of-set.ts';
import { mergePrimaries, type Primaries } from '../rules/primary.ts';
import { type Known, nothingKnown } from './known.ts';
import { type NotReleased, notReleased } from './not-released.ts';
import { type Learners, type ProtectedTables, protectedTables } from './protected-tables.ts';
import type { TableSet } from './released-tables.ts';
import type { ReleaseTools } from './release-tools.ts';
import { protectedByMore } from './protected-by-more.ts';
import { stillSecret } from './still-secret.ts';
import { failureOf, type TriedAttacker, triedAttackers } from './tried-attackers.ts';

export interface SafeTables {
  system: TableSystem;
  primaries: Primaries;
  cells: ProtectedTables;
  audits: readonly TriedAttacker[];
}

export interface ToRelease {
  set: TableSet;
  system: TableSystem;
  policy: Policy;
  known: Known;
}

/**
 * Bands of earlier releases are first taken as bands; then what was no secret before is no longer asked to be one; then bands are
 * taken as numbers, which hides more. If all that fails and would not without the register, an earlier release would be broken.
 */
export function safeTables(asked: ToRelease, tools: ReleaseTools): SafeTables | NotReleased {
  const all = sensitiveOf(asked);
  const first = tryToHide(asked, all, tools, false);
  if (!('code' in first) || !asked.known.earlier) return first;
  const secret = stillSecret(asked, all, tools);
  const second = secret ? tryToHide(asked, secret, tools, false) : first;
  if (!('code' in second)) return second;
  const last = tryToHide(asked, secret ?? all, tools, true);
  if (!('code' in last)) return last;
  const alone = { ...asked, known: nothingKnown };
  const isOwnFault = 'code' in tryToHide(alone, sensitiveOf(alone), tools, false);
  return isOwnFault || second.code === 'DISCLOSURE_NOT_PROVEN' ? second : breaksEarlier(asked, second);
}

function sensitiveOf({ set, system, policy, known }: ToRelease): Primaries {
  return mergePrimaries([primariesOfSet(set, system, policy), known.primaries]);
}

/** Each time more is hidden; after so many times there is no end of it. */
const MOST_ROUNDS = 8;
const MOST_IDLE = 3;

function tryToHide(
  { system, policy, known }: ToRelease,
  primaries: Primaries,
  tools: ReleaseTools,
  isStrict: boolean,
): SafeTables | NotReleased {
  let learners: Learners | null = null;
  let wanted = primaries;
  let before = '';
  let idle = 0;
  for (let round = 0; ; round++) {
    const asked = { system, primaries: wanted, policy, earlier: known.earlier, isStrict, learners };
    const cells = protectedTables(asked, tools);
    if ('code' in cells) return cells;
    const audits = triedAttackers({ system, primaries, shown: cells.shown }, policy, known, tools);
    const problem = failureOf(audits);
    if (!problem) return { system, primaries, cells, audits };
    const pattern = cells.shown.hidden.join('');
    idle = pattern === before ? idle + 1 : 0;
    before = pattern;
    if (problem.code !== 'DISCLOSURE_FOUND' || round === MOST_ROUNDS || idle === MOST_IDLE) return problem;
    const more = moreLearners(learners, cells, audits, known);
    const stronger = more
      ? null
      : protectedByMore(
          wanted,
          { system: known.earlier?.system ?? system, own: system.cells.length },
          audits,
        );
    if (!more && !stronger) return problem;
    learners = more ?? learners;
    wanted = stronger ?? wanted;
  }
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

function breaksEarlier({ known, policy }: ToRelease, { sentences }: NotReleased): NotReleased {
  const named = known.releases.filter(({ id }) => sentences.some((says) => says.includes(`(release ${id})`)));
  const releases = (named.length > 0 ? named : known.releases)
    .map(({ id, title }) => (title === undefined ? `release ${id}` : `“${title}” (release ${id})`))
    .join(' and ');
  const hiding = policy.method.kind === 'suppression' ? ', whatever is hidden here' : '';
  return notReleased('DISCLOSURE_EARLIER_RELEASE', [
    `Set against ${releases}, which is already out, these tables would tell what must not be told${hiding}. Publish the same breakdown as then, fewer tables or coarser groups, or wait until more has changed.`,
    ...sentences,
  ]);
}
