// Finds cells of a system by what files call them.
import type { CellSystem, TableSystem } from '@due-regard/disclosure';

/** The place of the cell with these codes, everybody in each dimension that is not named; null where no table has it. */
export function findCell(system: TableSystem, codes: Readonly<Record<string, string>>): number | null {
  const wanted = Object.entries(codes).map(
    ([name, code]) => [system.dimensions.indexOf(name), code] as const,
  );
  let best: number | null = null;
  for (const [cell, { labels }] of system.cells.entries())
    if (wanted.every(([at, code]) => labels[at] === code) && (best === null || isWider(system, cell, best)))
      best = cell;
  return best;
}

/** Whether a cell holds another: more people, or more combinations. */
function isWider({ cells }: CellSystem, one: number, other: number): boolean {
  const [left, right] = [cells[one]!, cells[other]!];
  const size = (cell: typeof left) => cell.members?.length ?? 0;
  return size(left) > size(right) || (size(left) === size(right) && left.contributors > right.contributors);
}

/** `Sex is “Women” and team is “A”`. */
export function nameOfCodes(codes: Readonly<Record<string, string>>): string {
  return Object.entries(codes)
    .map(([name, code]) => `${name} “${code}”`)
    .join(', ');
}
