// Finds cells of a system by what files call them.
import type { TableSystem } from '@due-regard/disclosure';

const everybody = /^(total|tot|all|everyone|everybody|all people|all persons)$/i;

/** The place of the cell with these codes, everybody in each dimension that is not named; null where no table has it. */
export function findCell(system: TableSystem, codes: Readonly<Record<string, string>>): number | null {
  const wanted = Object.entries(codes).map(
    ([name, code]) => [system.dimensions.indexOf(name), code] as const,
  );
  const named = new Set(wanted.map(([at]) => at));
  let best: number | null = null;
  let widest: readonly number[] = [];
  for (const [cell, { labels, members, contributors }] of system.cells.entries()) {
    if (!wanted.every(([at, code]) => labels[at] === code)) continue;
    const totals = labels.filter((label, at) => !named.has(at) && everybody.test(label.trim())).length;
    const width = [members?.length ?? 0, contributors, totals];
    if (best === null || isWider(width, widest)) [best, widest] = [cell, width];
  }
  return best;
}

/** Whether a cell holds another: more combinations, more people, more words for everybody. */
function isWider(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((size, place) => size !== other[place]);
  return at >= 0 && one[at]! > (other[at] ?? 0);
}

/** `team “A”, sex “Women”` */
export function nameOfCodes(codes: Readonly<Record<string, string>>): string {
  return Object.entries(codes)
    .map(([name, code]) => `${name} “${code}”`)
    .join(', ');
}
