// The register as a release asks it: which earlier releases are of the same people, and what they and it say together.
import type { Claim } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';
import { type EarlierCells, type Known, nothingKnown, type Register } from '../release/known.ts';
import { mergePrimaries } from '../rules/primary.ts';
import { earlierClaims, shownCells } from './earlier-claims.ts';
import { earlierPrimaries, withPieces } from './earlier-primaries.ts';
import { codesOfCells } from './joint-codes.ts';
import { type JointSystem, jointSystem } from './joint-system.ts';
import { piecesOf } from './pieces.ts';
import { placedKept, placedRelease, type PlacedRelease } from './placed-release.ts';
import type { RegisteredRelease } from './registered-release.ts';
import { type Related, relatedReleases } from './related-releases.ts';
import { unknownScope } from './scope.ts';

/** What `release` takes as its register. Releases of other records, and those that nothing ties to this one, are left out. */
export function registerOf(releases: readonly RegisteredRelease[]): Register {
  return (system, { set, policy }) => {
    const scope = set.scope ?? unknownScope;
    const related = relatedReleases(scope, set, releases);
    return related.length === 0 ? nothingKnown : knownOf(placedRelease(set, scope, policy, system), related);
  };
}

function knownOf(own: PlacedRelease, related: readonly Related[]): Known | null {
  const placed = [own, ...related.map(({ release, scope }) => placedKept(release, scope))];
  const joint = jointSystem(placed);
  if (!joint) return null;
  const { system, primaries } = withPieces(joint, piecesOf(joint), own.policy);
  const claims = placed.flatMap((each, at) => earlierClaims(each, joint.firstCell[at]!));
  return {
    releases: related.map(({ release: { id, digest } }) => ({ id, digest })),
    claims,
    primaries: mergePrimaries([earlierPrimaries(joint), primaries]),
    earlier: earlierCells(joint, system, claims),
  };
}

function earlierCells(joint: JointSystem, system: CellSystem, claims: readonly Claim[]): EarlierCells {
  const known = new Set(claims.flatMap(({ cells, least, most }) => (least === most ? cells : [])));
  const hidden = Uint8Array.from(system.cells, (_, cell) => (cell >= joint.cells.length ? 1 : 0));
  for (const [at, placed] of joint.releases.entries())
    if (placed.kept)
      for (const [cell, shown] of shownCells(placed).entries())
        hidden[joint.firstCell[at]! + cell] = shown === '[c]' || shown === undefined ? 1 : 0;
  const exact = Uint8Array.from(system.cells, (_, cell) => (known.has(cell) ? 1 : 0));
  return { system, hidden, exact, lastTime: lastTimeOf(joint, hidden) };
}

/** By what they are of, whatever the time; the last release that has a cell says whether it was hidden. */
function lastTimeOf(joint: JointSystem, hidden: Uint8Array): number[] {
  const codes = codesOfCells(joint);
  const keyOf = (cell: number) =>
    codes(cell)
      .slice(1)
      .map(({ key }) => key)
      .join('|');
  const last = new Map<string, boolean>();
  for (const cell of joint.cells.keys())
    if (joint.releaseOf[cell] !== 0) last.set(keyOf(cell), hidden[cell] === 1);
  return [...joint.cells.keys()].filter((cell) => joint.releaseOf[cell] === 0 && last.get(keyOf(cell)));
}
