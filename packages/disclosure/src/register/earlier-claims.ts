// What an earlier release says of its cells to those who know its rule: exactly, a band, that it is not 0, or nothing.
import { type Claim, within } from '../claims/claim.ts';
import { percentage } from '../claims/ratios.ts';
import { rounded } from '../claims/rounded.ts';
import type { PublishedCell } from '../model/cell-system.ts';
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { LongTable } from '../model/long-table.ts';
import { isMarker, type Shown } from '../release/marker.ts';
import { roundedCells, shownClaim } from '../release/shown-cells.ts';
import { bandedShares } from '../rounding/banded-shares.ts';
import type { PlacedRelease } from './placed-release.ts';
import type { RegisteredRelease } from './registered-release.ts';

/** By cells of a system in which its own begin at `first`. */
export function earlierClaims(placed: PlacedRelease, first: number): Claim[] {
  const { kept } = placed;
  if (!kept) return [];
  const claims = [...claimsOfCells(placed, shownCells(placed)), ...claimsBeside(placed, kept)];
  return claims.map((claim) => ({
    ...claim,
    says: `${claim.says} in “${kept.set.title}” (release ${kept.id})`,
    cells: claim.cells.map((cell) => cell + first),
  }));
}

/** For each cell what stands for it; undefined where it is in no row. */
export function shownCells({ kept, system }: PlacedRelease): (Shown | undefined)[] {
  const found: (Shown | undefined)[] = system.cells.map(() => undefined);
  for (const [at, { cellOfRow, computed }] of system.tables.entries())
    for (const [row, cell] of [...cellOfRow, ...computed].entries()) {
      const shown = kept?.shown[at]?.[row]?.shown;
      // Where one table hides what another shows, it is shown.
      if (shown !== undefined && (found[cell] === undefined || isMarker(found[cell]))) found[cell] = shown;
    }
  return found;
}

function claimsOfCells(placed: PlacedRelease, shown: readonly (Shown | undefined)[]): Claim[] {
  const { system, policy } = placed;
  const { method, threshold } = policy;
  if (method.kind === 'rounding') {
    const { claims, shown: again } = roundedCells(system, method, policy);
    return claims.filter(({ cells: [cell = -1] }) => again[cell] === shown[cell]);
  }
  if (method.kind === 'bands') {
    const again = bandedShares(system);
    return 'reason' in again ? [] : again.claims;
  }
  const off = method.kind === 'cell key' ? furthest(system.cells, shown) : 0;
  return shown.flatMap((each, cell) => {
    if (each === '[c]') return threshold.zeros === 'always shown' ? [within(cell, 1, Infinity)] : [];
    if (each === undefined || isMarker(each)) return [];
    if (method.kind === 'controlled rounding') return [rounded(cell, each, method.base, 'controlled')];
    const { value, printed } = system.cells[cell]!;
    if (off > 0) return [within(cell, Math.max(0, each - off), each + off)];
    const truth = each === printed ? value : each;
    return [
      truth === value
        ? shownClaim(system.cells[cell]!, cell)
        : within(cell, Math.min(each, value), Math.max(each, value)),
    ];
  });
}

/** What was added or taken at most: readers are taken to know that much. */
function furthest(cells: readonly PublishedCell[], shown: readonly (Shown | undefined)[]): number {
  return cells.reduce((most, { value }, cell) => {
    const each = shown[cell];
    return typeof each === 'number' ? Math.max(most, Math.abs(each - value)) : most;
  }, 0);
}

/** Percentages from true counts give numerators back, and a symbol may say more than that something is hidden. */
function claimsBeside({ system }: PlacedRelease, { set, beside = [] }: RegisteredRelease): Claim[] {
  return beside.flatMap((each) => {
    const at = set.tables.findIndex(({ name }) => name === each.table);
    const find = (labels: readonly string[]) => cellOf(set.tables[at], system, at, labels);
    if ('labels' in each) {
      const cell = find(each.labels);
      return cell === null ? [] : [within(cell, each.least, each.most)];
    }
    const [numerator, denominator] = [find(each.numerator), find(each.denominator)];
    if (numerator === null || denominator === null) return [];
    return percentage({ numerator, denominator }, { shown: each.percentage, decimals: each.decimals });
  });
}

/** By the labels of a row, or of a total that the file does not have. */
function cellOf(
  table: LongTable | undefined,
  { tables, dimensions, cells }: TableSystem,
  at: number,
  labels: readonly string[],
): number | null {
  const index = tables[at];
  if (!table || !index) return null;
  const row = table.rows.findIndex((each) => each.labels.join('\u0000') === labels.join('\u0000'));
  if (row >= 0) return index.cellOfRow[row] ?? null;
  const places = table.dimensions.map((name) => dimensions.indexOf(name));
  const isIt = (cell: number) => places.every((place, own) => cells[cell]!.labels[place] === labels[own]);
  return index.computed.find(isIt) ?? null;
}
