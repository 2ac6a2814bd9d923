// The cases of each tested cell, drawn towards what its single characteristics give it.
import type { Departure } from './spread-beyond-chance.ts';
import { spreadBeyondChance } from './spread-beyond-chance.ts';
import type { TestedCell } from './tested-cell.ts';

/**
 * Shrunken cases in the order of the cells. How much cells differ beyond chance is worked out once for all cells of two
 * characteristics and once for all of three: by their own few cells, small cells would be flattened or left to chance.
 */
export function shrunkenCells(cells: readonly TestedCell[]): number[] {
  const spreads = [1, 2, 3].map((order) => {
    const own = cells.filter(({ codes }) => codes.length === order);
    return spreadBeyondChance(
      own.flatMap((cell) => departure(cell) ?? []),
      freeCells(own),
    );
  });
  return cells.map((cell) => {
    const own = departure(cell);
    if (own === null) return cell.people.count;
    const spread = spreads[cell.codes.length - 1]!;
    const kept = spread === 0 ? 0 : spread / (spread + own.variance);
    return cell.table.expected[cell.index]! * (1 + kept * own.gap);
  });
}

/** Null where chance has no room: what was seen is then what was expected. */
function departure({ table, index, people }: TestedCell): Departure | null {
  const [expected, variance] = [table.expected[index]!, table.variances[index]!];
  if (!(expected > 0 && variance > 0)) return null;
  return { gap: people.count / expected - 1, variance: variance / expected ** 2 };
}

/** Cells less the margins that the main effects take up, table by table. */
function freeCells(cells: readonly TestedCell[]): number {
  const tables = new Map<TestedCell['table'], TestedCell[]>();
  for (const cell of cells) {
    const own = tables.get(cell.table);
    if (own) own.push(cell);
    else tables.set(cell.table, [cell]);
  }
  let free = 0;
  for (const own of tables.values()) {
    const axes = own[0]!.codes.map((_, a) => new Set(own.map(({ codes }) => codes[a])).size - 1);
    free += Math.max(0, own.length - 1 - axes.reduce((sum, size) => sum + size, 0));
  }
  return free;
}
