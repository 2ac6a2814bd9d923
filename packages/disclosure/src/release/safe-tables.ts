// The search for tables that every attacker fails at, with all that is already out in mind.
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { Policy } from '../policies/policy.ts';
import { primariesOfSet } from '../policies/primaries-of-set.ts';
import { mergePrimaries, type Primaries } from '../rules/primary.ts';
import { hiddenUntilSafe, type SafeTables, type ToHide } from './hidden-until-safe.ts';
import { type Known, nothingKnown } from './known.ts';
import { type NotReleased, notReleased } from './not-released.ts';
import type { TableSet } from './released-tables.ts';
import type { ReleaseTools } from './release-tools.ts';
import { shownWhileSafe } from './shown-while-safe.ts';
import { stillSecret } from './still-secret.ts';

export type { SafeTables } from './hidden-until-safe.ts';

export interface ToRelease {
  set: TableSet;
  system: TableSystem;
  policy: Policy;
  known: Known;
}

/** If it fails with the register and would not without, an earlier release would be broken. */
export function safeTables(asked: ToRelease, tools: ReleaseTools): SafeTables | NotReleased {
  const primaries = sensitiveOf(asked);
  const first = hiddenUntilSafe({ ...asked, primaries, isStrict: false }, tools);
  // More tries would run out of time as well.
  if (!('code' in first) || !asked.known.earlier || first.code === 'DISCLOSURE_NOT_PROVEN') return first;
  const found = besideEarlier(asked, primaries, first, tools);
  if (!('code' in found)) return found;
  const alone = { ...asked, known: nothingKnown };
  const own = hiddenUntilSafe({ ...alone, primaries: sensitiveOf(alone), isStrict: false }, tools);
  return 'code' in own || found.code === 'DISCLOSURE_NOT_PROVEN' ? found : breaksEarlier(asked, found);
}

/**
 * What was no secret before is no longer asked to be one; then bands of earlier releases are taken as numbers, which hides more; then
 * everything is hidden that need not be shown.
 */
function besideEarlier(
  asked: ToRelease,
  primaries: Primaries,
  first: NotReleased,
  tools: ReleaseTools,
): SafeTables | NotReleased {
  const secret = stillSecret(asked, primaries, tools);
  const next: ToHide = { ...asked, primaries: secret ?? primaries, isStrict: false };
  const eased = secret ? hiddenUntilSafe(next, tools) : first;
  if (!('code' in eased) || asked.policy.method.kind !== 'suppression') return eased;
  const strict = hiddenUntilSafe({ ...next, isStrict: true }, tools);
  return 'code' in strict ? shownWhileSafe(next, tools) : strict;
}

function sensitiveOf({ set, system, policy, known }: ToRelease): Primaries {
  return mergePrimaries([primariesOfSet(set, system, policy), known.primaries]);
}

function breaksEarlier({ known, policy }: ToRelease, { sentences }: NotReleased): NotReleased {
  const named = known.releases.filter(({ id }) => sentences.some((says) => says.includes(`(release ${id})`)));
  const of = named.length > 0 ? named : known.releases;
  const releases = of
    .map(({ id, title }) => (title === undefined ? `release ${id}` : `“${title}” (release ${id})`))
    .join(' and ');
  const hiding = policy.method.kind === 'suppression' ? ', whatever is hidden here' : '';
  return notReleased('DISCLOSURE_EARLIER_RELEASE', [
    `Set against ${releases}, which ${of.length === 1 ? 'is' : 'are'} already out, these tables would tell what must not be told${hiding}. Publish the same breakdown as then, fewer tables or coarser groups, or wait until more has changed.`,
    ...sentences,
  ]);
}
