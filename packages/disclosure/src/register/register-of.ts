// The register as a release asks it: which earlier releases are of the same people, and what they and it say together.
import type { Claim } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';
import { type EarlierCells, type Known, nothingKnown, type Register } from '../release/known.ts';
import { type NotReleased, notReleased } from '../release/not-released.ts';
import { mergePrimaries } from '../rules/primary.ts';
import { earlierClaims, shownCells } from './earlier-claims.ts';
import { changePrimaries, differencePrimaries } from './change-primaries.ts';
import { comparisonsOf } from './comparisons.ts';
import { withEditions } from './editions.ts';
import { earlierPrimaries, withPieces } from './earlier-primaries.ts';
import { codesOfCells } from './joint-codes.ts';
import type { JointFrame } from './joint-frame.ts';
import type { Possible } from './joint-inner.ts';
import { type JointSystem, jointSystem, thinnedSystem } from './joint-system.ts';
import { type Moves, movesOf, possibleMoves } from './moves.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { placedKept, placedRelease, type PlacedRelease } from './placed-release.ts';
import type { RegisteredRelease } from './registered-release.ts';
import { type Related, relatedReleases } from './related-releases.ts';
import { unknownScope } from './scope.ts';
import { withTotalsAlone } from './totals-alone.ts';

/** What `release` takes as its register. Releases of other records, and those that nothing ties to this one, are left out. */
export function registerOf(releases: readonly RegisteredRelease[]): Register {
  return (system, { set, policy }) => {
    const scope = set.scope ?? unknownScope;
    const related = relatedReleases(scope, set, releases);
    return related.length === 0 ? nothingKnown : knownOf(placedRelease(set, scope, policy, system), related);
  };
}

function knownOf(own: PlacedRelease, related: readonly Related[]): Known | NotReleased {
  const placed = placedOf([own, ...related.map(({ release, scope }) => placedKept(release, scope))]);
  const below = own.policy.differencesBelow ?? own.policy.threshold.below;
  const moves = (frame: JointFrame) => comparisonsOf(frame).map((each) => movesOf(each, frame, below));
  const joint = occupiedSystem(fittingSystem(placed, moves));
  if (!joint) {
    const ids = related.map(({ release }) => release.id).join(', ');
    return notReleased('DISCLOSURE_NOT_PROVEN', [
      `These tables and what is already out of the same people (release ${ids}) leave too many combinations open to be set against each other. Publish fewer tables at once, or coarser groups.`,
    ]);
  }
  const { system, primaries } = withPieces(joint, piecesOf(joint), own.policy);
  const claims = placed.flatMap((each, at) => earlierClaims(each, joint.firstCell[at]!));
  return {
    releases: related.map(({ release: { id, digest, set } }) => ({ id, digest, title: set.title })),
    claims,
    primaries: mergePrimaries([
      earlierPrimaries(joint),
      primaries,
      changePrimaries(joint, moves(joint), own.policy),
      differencePrimaries(joint, own.policy),
    ]),
    earlier: earlierCells(joint, system, claims),
  };
}

/** Corrected figures tell of who came and went, for which all of every release is needed. */
function placedOf(releases: readonly [PlacedRelease, ...PlacedRelease[]]): PlacedRelease[] {
  const [own, ...kept] = withTotalsAlone(releases);
  const placed = withEditions([own!, ...kept]);
  return placed.some(({ edition }) => edition > 0) ? withEditions(releases) : placed;
}

/** Without what the numbers of earlier releases, taken from each other, show to be empty. */
function occupiedSystem(joint: JointSystem | null): JointSystem | null {
  if (!joint) return null;
  const exact = exactCells(joint.releases.flatMap((each, at) => earlierClaims(each, joint.firstCell[at]!)));
  const isEmpty = ({ value, from }: Piece) => value === 0 && from.every(({ cell }) => exact.has(cell));
  const empty = piecesOf(joint).filter(isEmpty);
  const places = new Set(empty.flatMap(({ members }) => [...members]));
  return places.size > 0 ? thinnedSystem(joint, places) : joint;
}

function exactCells(claims: readonly Claim[]): Set<number> {
  const isExact = ({ cells, least, most }: Claim) => least === most && cells.length === 1;
  return new Set(claims.filter(isExact).flatMap(({ cells }) => cells));
}

/** Where few moved, nobody else is taken to have; if that leaves no room for somebody who is there, anybody may have. */
function fittingSystem(
  placed: readonly PlacedRelease[],
  moves: (frame: JointFrame) => Moves[],
): JointSystem | null {
  const nobody = placed.map(emptyInner);
  const isOccupied: Possible = (_, own) => own.every((place, release) => !nobody[release]!.has(place));
  const strict = jointSystem(placed, (frame) => {
    const isPossible = possibleMoves(frame, moves(frame));
    return (moment, own) => isOccupied(moment, own) && isPossible(moment, own);
  });
  const isFitting = strict?.cells.every(({ value, members }) => value === 0 || members?.length !== 0);
  return isFitting ? strict : jointSystem(placed, () => isOccupied);
}

/** Own inner cells that an earlier release shows to be empty. */
function emptyInner(placed: PlacedRelease): Set<number> {
  const empty = earlierClaims(placed, 0).filter(
    ({ cells, most, times }) => most === 0 && cells.length === 1 && times[0] === 1,
  );
  return new Set(empty.flatMap(({ cells: [cell = -1] }) => [...(placed.system.cells[cell]?.members ?? [])]));
}

function earlierCells(joint: JointSystem, system: CellSystem, claims: readonly Claim[]): EarlierCells {
  const known = exactCells(claims);
  const hidden = Uint8Array.from(system.cells, (_, cell) => (cell >= joint.cells.length ? 1 : 0));
  for (const [at, placed] of joint.releases.entries())
    if (placed.kept)
      for (const [cell, shown] of shownCells(placed).entries())
        hidden[joint.firstCell[at]! + cell] = typeof shown === 'number' ? 0 : 1;
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
