// A cell as it is tested, before p values are adjusted for all the others.
import type { ProportionGroup } from '../estimate.ts';
import type { CellTest } from './cell-test.ts';
import { cellTestP } from './cell-test.ts';
import type { CrossedTable } from './crossed-table.ts';

export interface TestedCell {
  table: CrossedTable;
  /** Its position in the table, and its category on each axis. */
  index: number;
  codes: readonly number[];
  people: ProportionGroup;
  everyoneElse: ProportionGroup;
  pValue: number;
}

/** Every cell of a table with enough people, unless they are all there are. */
export function testedCells(table: CrossedTable, fewestPeople: number, test: CellTest): TestedCell[] {
  const [people, cases] = [sum(table.totals), sum(table.counts)];
  const cells: TestedCell[] = [];
  table.totals.forEach((total, index) => {
    if (total < fewestPeople || total === people) return;
    const group = { count: table.counts[index]!, total };
    const everyoneElse = { count: cases - group.count, total: people - total };
    const pValue = cellTestP(group, everyoneElse, test);
    cells.push({ table, index, codes: codesOf(table, index), people: group, everyoneElse, pValue });
  });
  return cells;
}

/** A key that a cell shares with nobody else; without the axis at position `without` it is the key of that parent. */
export function cellKey({ table: { axes }, codes }: TestedCell, without = -1): string {
  return axes.flatMap((axis, a) => (a === without ? [] : [`${axis}:${codes[a]}`])).join(' ');
}

/** The people of the parent (one axis left out) who are not in the cell. */
export function siblings({ table, index, codes }: TestedCell, without: number): ProportionGroup {
  const stride = table.sizes.slice(without + 1).reduce((product, size) => product * size, 1);
  const first = index - codes[without]! * stride;
  const others = { count: 0, total: 0 };
  for (let code = 0; code < table.sizes[without]!; code += 1) {
    if (code === codes[without]) continue;
    others.count += table.counts[first + code * stride]!;
    others.total += table.totals[first + code * stride]!;
  }
  return others;
}

function codesOf({ sizes }: CrossedTable, index: number): number[] {
  let rest = index;
  return sizes
    .toReversed()
    .map((size) => {
      const code = rest % size;
      rest = (rest - code) / size;
      return code;
    })
    .toReversed();
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
