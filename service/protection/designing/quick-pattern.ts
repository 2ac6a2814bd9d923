// A quick guess of what would be hidden, by which tables are ranked: what is sensitive, and a second in each total that has one.
import type { CellSystem, Primaries } from '@due-regard/disclosure';

/** No protection: the pattern of a release is searched and audited. 1 for each cell that is hidden. */
export function quickPattern(
  { cells, relations }: CellSystem,
  { primaries, virtual }: Primaries,
): Uint8Array {
  const hidden = new Uint8Array(cells.length);
  for (const { cell } of primaries) hidden[cell] = 1;
  for (const { minus } of virtual) hidden[minus[0] ?? 0] = 1;
  const valueOf = (cell: number) => cells[cell]?.value ?? 0;
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const relation of relations) {
      const all = Array.from(relation.cells);
      if (all.filter((cell) => hidden[cell]).length !== 1) continue;
      const [second] = all
        .filter((cell) => !hidden[cell] && valueOf(cell) > 0)
        .sort((one, other) => valueOf(one) - valueOf(other) || one - other);
      if (second === undefined) continue;
      hidden[second] = 1;
      isChanged = true;
    }
  }
  return hidden;
}
