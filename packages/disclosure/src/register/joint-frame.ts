// Several releases in one set of dimensions: what each of them is in each, and which of its cells stand where.
import { type JointAspects, jointAspects } from './joint-aspects.ts';
import { type JointDimension, jointDimension } from './joint-dimension.ts';
import type { InnerRule } from './joint-inner.ts';
import { momentsOf } from './moments.ts';
import type { PlacedRelease } from './placed-release.ts';

export interface JointFrame {
  releases: readonly PlacedRelease[];
  /** For each release, the place of its first cell; its others follow in its own order. */
  firstCell: readonly number[];
  /** For each cell its release. */
  releaseOf: Int32Array;
  /** Time comes first. */
  dimensions: readonly JointDimension[];
  rules: readonly InnerRule[];
}

export function jointFrame(releases: readonly PlacedRelease[]): JointFrame {
  const aspects = [momentsOf(releases), ...jointAspects(releases)];
  const counts = releases.map(({ system }) => system.cells.length);
  const firstCell = counts.map((_, at) => counts.slice(0, at).reduce((sum, count) => sum + count, 0));
  return {
    releases,
    firstCell,
    releaseOf: Int32Array.from(counts.flatMap((count, at) => Array.from({ length: count }, () => at))),
    dimensions: aspects.map(({ name, aspects: own }) => jointDimension(name, own)),
    rules: releases.map((release, at) => ruleOf(release, at, aspects)),
  };
}

function ruleOf(
  { categories, system }: PlacedRelease,
  at: number,
  aspects: readonly JointAspects[],
): InnerRule {
  const own = new Map(categories.map(({ name, ofInner }) => [name, ofInner]));
  const kinds = aspects.map((each) => each.aspects[at]!.kind);
  return {
    kinds,
    categories: aspects.map(({ name }, dimension) =>
      kinds[dimension] === 'split' || kinds[dimension] === 'part' ? (own.get(name) ?? null) : null,
    ),
    inner: system.inner,
  };
}
