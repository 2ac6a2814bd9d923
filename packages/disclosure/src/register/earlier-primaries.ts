// What must stay unknown of earlier releases: what each hid by its own policy, and small pieces that nobody publishes.
import type { CellSystem } from '../model/cell-system.ts';
import type { Policy } from '../policies/policy.ts';
import { primariesOfSet } from '../policies/primaries-of-set.ts';
import { mergePrimaries, type Primaries } from '../rules/primary.ts';
import { thresholdPrimaries } from '../rules/threshold.ts';
import { isMarker } from '../release/marker.ts';
import { shownCells } from './earlier-claims.ts';
import type { JointSystem } from './joint-system.ts';
import type { Piece } from './pieces.ts';
import type { PlacedRelease } from './placed-release.ts';

/** Of all earlier releases, by joint cells. What is out as it was counted is no secret any more. */
export function earlierPrimaries({ releases, firstCell }: JointSystem): Primaries {
  return mergePrimaries(
    releases.flatMap((placed, at) => (placed.kept ? [moved(primariesOf(placed), firstCell[at]!)] : [])),
  );
}

function primariesOf(placed: PlacedRelease): Primaries {
  const { set, policy, system } = placed;
  const { primaries, virtual } = primariesOfSet(set, system, policy);
  const shown = shownCells(placed);
  const isOut = (cell: number) =>
    policy.method.kind === 'suppression' && shown[cell] !== undefined && !isMarker(shown[cell]);
  return { primaries: primaries.filter(({ cell }) => !isOut(cell)), virtual };
}

function moved({ primaries, virtual }: Primaries, by: number): Primaries {
  const move = (cells: readonly number[]) => cells.map((cell) => cell + by);
  return {
    primaries: primaries.map((each) => ({ ...each, cell: each.cell + by })),
    virtual: virtual.map((each) => ({ ...each, plus: move(each.plus), minus: move(each.minus) })),
  };
}

/** The pieces below the threshold, as cells that nobody shows, after all others. */
export function withPieces(
  joint: JointSystem,
  pieces: readonly Piece[],
  policy: Policy,
): { system: CellSystem; primaries: Primaries } {
  const below = policy.differencesBelow ?? policy.threshold.below;
  const found = thresholdPrimaries({ ...joint, cells: pieces }, { ...policy.threshold, below });
  const first = joint.cells.length;
  const small = found.primaries.map(({ cell }) => pieces[cell]!);
  return {
    system: {
      inner: joint.inner,
      cells: [...joint.cells, ...small],
      relations: joint.relations,
      ...(joint.amounts && { amounts: true }),
    },
    primaries: {
      primaries: found.primaries.map((each, at) => ({
        ...each,
        cell: first + at,
        rule: `${each.rule} between releases`,
      })),
      virtual: [],
    },
  };
}
