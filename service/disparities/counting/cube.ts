// A cube: events counted once by every combination of several characteristics, from which all smaller tables are sums.

export interface CubeColumn {
  name: string;
  /** Values in the order of their codes. */
  levels: string[];
}

export interface Cube {
  columns: CubeColumn[];
  /** For each column, the code of its value in each filled combination. */
  codes: Uint16Array[];
  /** Events of each combination, and those of them with the outcome. */
  total: Float64Array;
  hits: Float64Array;
}

/** A table of one or several of the cube's columns. Cell i holds the i-th combination, the last column running fastest. */
export interface CubeTable {
  columns: CubeColumn[];
  total: Float64Array;
  hits: Float64Array;
}

/** Sums the cube over all columns but these. */
export function tableOf(cube: Cube, chosen: readonly number[]): CubeTable {
  const columns = chosen.map((c) => cube.columns[c]!);
  const cells = columns.reduce((product, { levels }) => product * levels.length, 1);
  const slots = slotsOf(cube, chosen);
  const table = { columns, total: new Float64Array(cells), hits: new Float64Array(cells) };
  for (let i = 0; i < slots.length; i += 1) {
    const slot = slots[i]!;
    table.total[slot]! += cube.total[i]!;
    table.hits[slot]! += cube.hits[i]!;
  }
  return table;
}

function slotsOf(cube: Cube, chosen: readonly number[]): Uint32Array {
  const slots = new Uint32Array(cube.total.length);
  for (const c of chosen) {
    const { length } = cube.columns[c]!.levels;
    const codes = cube.codes[c]!;
    for (let i = 0; i < slots.length; i += 1) slots[i] = slots[i]! * length + codes[i]!;
  }
  return slots;
}

/** A table as a cube of its own, so that smaller tables are summed over its few cells and not over all combinations. */
export function asCube({ columns, total, hits }: CubeTable): Cube {
  const codes = columns.map(() => new Uint16Array(total.length));
  let run = 1;
  for (let c = columns.length - 1; c >= 0; c -= 1) {
    const { length } = columns[c]!.levels;
    for (let i = 0; i < total.length; i += 1) codes[c]![i] = Math.floor(i / run) % length;
    run *= length;
  }
  return { columns, codes, total, hits };
}

/** Which values a cell stands for, in the order of the table's columns. */
export function cellValues({ columns }: Pick<CubeTable, 'columns'>, cell: number): string[] {
  const values: string[] = [];
  let left = cell;
  for (const { levels } of [...columns].reverse()) {
    values.unshift(levels[left % levels.length]!);
    left = Math.floor(left / levels.length);
  }
  return values;
}
