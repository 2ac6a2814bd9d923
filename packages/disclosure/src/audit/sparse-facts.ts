// The same facts with fewer terms: a published total less its published parts leaves only what is hidden in it.
import type { CellSystem, Relation } from '../model/cell-system.ts';
import type { Claim } from '../claims/claim.ts';
import type { Fact, World } from './world.ts';

/** Says the same as the facts of the world, and nothing more; facts without terms are left out. */
export function sparseFacts(system: CellSystem, claims: readonly Claim[], world: World): Fact[] {
  const shown = new Map<number, number>();
  for (const { cells, times, least, most } of claims)
    if (cells.length === 1 && times[0] === 1 && least === most && !shown.has(cells[0]!))
      shown.set(cells[0]!, Math.round(least * world.unit));
  const others = world.facts.length - claims.length;
  if (others > 0) return world.facts.filter(({ at }) => at.length > 0);
  const splits = shortestSplits(system, shown);
  return claims.flatMap((claim, place) => {
    const fact = world.facts[place]!;
    const split = isShown(claim, shown, world.unit) ? splits.get(claim.cells[0]!) : undefined;
    const left = split ? withoutShownParts(system, split, shown, fact) : fact;
    return left.at.length > 0 || left.least > 0 || left.most < 0 ? [left] : [];
  });
}

function isShown(
  { cells, times, least, most }: Claim,
  shown: ReadonlyMap<number, number>,
  unit: number,
): boolean {
  return (
    cells.length === 1 &&
    times[0] === 1 &&
    least === most &&
    shown.get(cells[0]!) === Math.round(least * unit)
  );
}

/** For each shown total the split that leaves the fewest unknowns in hidden parts. */
function shortestSplits({ cells, relations }: CellSystem, shown: ReadonlyMap<number, number>) {
  const best = new Map<number, { relation: Relation; left: number }>();
  for (const relation of relations) {
    const total = relation.cells[0] ?? -1;
    const isSplit = relation.coefficients.every((by, place) => by === (place === 0 ? -1 : 1));
    if (!isSplit || !shown.has(total) || relation.cells.length < 2) continue;
    const left = relation.cells.reduce(
      (sum, cell, place) => sum + (place === 0 || shown.has(cell) ? 0 : (cells[cell]?.members?.length ?? 0)),
      0,
    );
    // A cell that is another under a second name must not stand for it and be stood for.
    const isSmaller = relation.cells.every(
      (cell, place) => place === 0 || cells[cell]!.members!.length < cells[total]!.members!.length,
    );
    if (isSmaller && left < (best.get(total)?.left ?? cells[total]!.members!.length))
      best.set(total, { relation, left });
  }
  return new Map([...best].map(([total, { relation }]) => [total, relation]));
}

function withoutShownParts(
  { cells }: CellSystem,
  { cells: [, ...parts] }: Relation,
  shown: ReadonlyMap<number, number>,
  fact: Fact,
): Fact {
  const known = parts.reduce((sum, part) => sum + (shown.get(part) ?? 0), 0);
  const at = parts
    .filter((part) => !shown.has(part))
    .flatMap((part) => Array.from(cells[part]!.members!))
    .sort((one, other) => one - other);
  return { ...fact, at, times: at.map(() => 1), least: fact.least - known, most: fact.most - known };
}
