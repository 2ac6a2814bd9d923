// The attacker's world: unknown whole numbers of 0 or more, and facts that limit sums of them.
import type { Claim } from '../claims/claim.ts';
import type { CellSystem, Relation } from '../model/cell-system.ts';

/** A sum of times × unknown; each unknown once, ascending. */
export type Sum = {
  at: readonly number[];
  times: readonly number[];
};

/** Known of a sum of unknowns: it lies from `least` to `most`. */
export interface Fact extends Sum {
  says: string;
  least: number;
  most: number;
}

export interface World {
  /** Inner cells, or the published cells where no inner cells are listed. */
  unknowns: number;
  facts: readonly Fact[];
  /** How many units make one: 100 where amounts have pence, 1 for counts. */
  unit: number;
  /** Whether every point of this world is a world that may be; if not, it has more room than the truth and proves no safety. */
  isWhole: boolean;
  /** What a sum of cells is in unknowns. */
  sumOf(cells: readonly number[], times: readonly number[]): Sum;
  /** The same in inner cells, wherever they are listed. */
  holds(cells: readonly number[], times: readonly number[]): Sum;
}

/** Where totals alone tie the tables, cells are enough, unless it is said which inner cells may be. */
export function worldOf(system: CellSystem, claims: readonly Claim[], possible?: readonly number[]): World {
  const isListed = system.inner > 0 && system.cells.every(({ members }) => members !== null);
  const byInner = isListed && (system.tiedByTotals !== true || possible !== undefined);
  const holds = isListed ? innerSums(system) : sumInCells;
  const unit = unitOf(system, claims);
  const sumOf = byInner ? innerSums(system) : sumInCells;
  const facts = claims.map((claim): Fact => ({
    says: claim.says,
    ...sumOf(claim.cells, claim.times),
    least: scaled(claim.least, unit),
    most: scaled(claim.most, unit),
  }));
  if (byInner) return { unknowns: system.inner, facts, unit, isWhole: true, sumOf, holds };
  return {
    unknowns: system.cells.length,
    facts: [...system.relations.map(relationFact), ...facts],
    unit,
    isWhole: system.tiedByTotals === true || isOneTable(system),
    sumOf,
    holds,
  };
}

function scaled(value: number, unit: number): number {
  return Number.isFinite(value) ? Math.round(value * unit) : value;
}

/** The fewest decimals that hold every value, at most six. */
function unitOf({ amounts }: CellSystem, claims: readonly Claim[]): number {
  if (!amounts) return 1;
  const values = claims.flatMap(({ least, most }) => [least, most]).filter(Number.isFinite);
  for (let unit = 1; unit < 1e6; unit *= 10)
    if (values.every((value) => Math.abs(value * unit - Math.round(value * unit)) < 1e-6)) return unit;
  return 1e6;
}

function innerSums({ cells }: CellSystem): World['sumOf'] {
  return (ids, times) => {
    const only = ids.length === 1 && times[0] === 1 ? cells[ids[0]!]?.members : null;
    if (only) return { at: Array.from(only), times: Array.from(only, () => 1) };
    const sums = new Map<number, number>();
    for (const [place, id] of ids.entries())
      for (const member of cells[id]?.members ?? [])
        sums.set(member, (sums.get(member) ?? 0) + (times[place] ?? 0));
    return sumOfMap(sums);
  };
}

function sumInCells(ids: readonly number[], times: readonly number[]): Sum {
  const sums = new Map<number, number>();
  for (const [place, id] of ids.entries()) sums.set(id, (sums.get(id) ?? 0) + (times[place] ?? 0));
  return sumOfMap(sums);
}

function sumOfMap(sums: ReadonlyMap<number, number>): Sum {
  const terms = [...sums].filter(([, times]) => times !== 0).sort(([one], [other]) => one - other);
  return { at: terms.map(([at]) => at), times: terms.map(([, times]) => times) };
}

function relationFact({ cells, coefficients }: Relation): Fact {
  const sum = sumInCells(Array.from(cells), Array.from(coefficients));
  return { says: 'totals are the sums of their parts', ...sum, least: 0, most: 0 };
}

/** Whether every total comes down to the same finest cells whichever way it is split: then these may be any numbers. */
function isOneTable({ cells, relations }: CellSystem): boolean {
  const finest = new Map<number, Map<number, number>>();
  const splitOf = new Map<number, Relation>();
  for (const relation of relations)
    if (relation.coefficients[0] === -1 && !splitOf.has(relation.cells[0] ?? -1))
      splitOf.set(relation.cells[0] ?? -1, relation);
  const expand = (cell: number, depth: number): Map<number, number> => {
    const known = finest.get(cell);
    if (known) return known;
    const split = splitOf.get(cell);
    if (!split || depth > cells.length) return new Map([[cell, 1]]);
    const sums = new Map<number, number>();
    for (const [place, part] of split.cells.entries())
      if (place > 0)
        for (const [at, times] of expand(part, depth + 1))
          sums.set(at, (sums.get(at) ?? 0) + times * (split.coefficients[place] ?? 0));
    finest.set(cell, sums);
    return sums;
  };
  return relations.every(({ cells: ids, coefficients }) => {
    const sums = new Map<number, number>();
    for (const [place, id] of ids.entries())
      for (const [at, times] of expand(id, 0))
        sums.set(at, (sums.get(at) ?? 0) + times * (coefficients[place] ?? 0));
    return [...sums.values()].every((times) => times === 0);
  });
}
