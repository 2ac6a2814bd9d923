// The linear program of an attacker for one part of what is hidden: parts that share no row tell nothing of each other.
import type { LinearProgram } from '../solving/linear-solver.ts';
import type { AttackModel } from './attack-model.ts';

export interface HiddenPart {
  /** Columns of the model, ascending. */
  columns: Int32Array;
  /** Rows of the model with at least one of them. */
  rows: Int32Array;
}

/** `isHidden` is asked for published cells; inner cells that nobody publishes are always hidden. */
export function hiddenParts(model: AttackModel, isHidden: (cell: number) => boolean): HiddenPart[] {
  const leader = new Int32Array(model.columns).map((_, column) => column);
  const find = (column: number): number => {
    let at = column;
    while (leader[at] !== at) at = leader[at] = leader[leader[at] ?? 0] ?? 0;
    return at;
  };
  const isUnknown = (column: number) => column >= model.cells || isHidden(column);
  const firstOf = new Int32Array(model.rows).fill(-1);
  for (let row = 0; row < model.rows; row++)
    for (let at = model.rowStarts[row] ?? 0; at < (model.rowStarts[row + 1] ?? 0); at++) {
      const column = model.rowColumns[at] ?? 0;
      if (!isUnknown(column)) continue;
      const first = firstOf[row] ?? -1;
      if (first < 0) firstOf[row] = column;
      else leader[find(column)] = find(first);
    }
  const parts = new Map<number, { columns: number[]; rows: number[] }>();
  for (let column = 0; column < model.columns; column++) {
    if (!isUnknown(column)) continue;
    const part = parts.get(find(column));
    if (part) part.columns.push(column);
    else parts.set(find(column), { columns: [column], rows: [] });
  }
  for (const [row, first] of firstOf.entries()) if (first >= 0) parts.get(find(first))?.rows.push(row);
  return [...parts.values()].map(({ columns, rows }) => ({
    columns: Int32Array.from(columns),
    rows: Int32Array.from(rows),
  }));
}

/** What the attacker holds possible for a part: what is published stands on the right-hand side. */
export function programOfPart(
  model: AttackModel,
  { columns, rows }: HiddenPart,
  limits?: { lower: Float64Array; upper: Float64Array },
): LinearProgram {
  const place = new Map(Array.from(columns, (column, at) => [column, at]));
  const starts = new Int32Array(rows.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  const right = new Float64Array(rows.length);
  for (const [at, row] of rows.entries()) {
    for (let entry = model.rowStarts[row] ?? 0; entry < (model.rowStarts[row + 1] ?? 0); entry++) {
      const column = model.rowColumns[entry] ?? 0;
      const coefficient = model.rowValues[entry] ?? 0;
      const local = place.get(column);
      if (local === undefined) right[at] = (right[at] ?? 0) - coefficient * (model.value[column] ?? 0);
      else {
        indices.push(local);
        values.push(coefficient);
      }
    }
    starts[at + 1] = indices.length;
  }
  return {
    columns: columns.length,
    cost: new Float64Array(columns.length),
    lower: Float64Array.from(columns, (column) => (limits?.lower ?? model.least)[column] ?? 0),
    upper: Float64Array.from(columns, (column) => (limits?.upper ?? model.most)[column] ?? 0),
    rows: {
      starts,
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
      lower: right,
      upper: right.slice(),
    },
    sense: 'max',
  };
}
