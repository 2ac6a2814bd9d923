// Makes one unknown of cells that are known to be equal, and leaves out noughts that stay published: smaller, and no less said.
import type { AttackModel } from './attack-model.ts';
import { packedRows, type Row } from './packed-rows.ts';

export interface JoinedColumns {
  model: AttackModel;
  /** For each column of the whole model its column in the smaller one, or −1 for a nought that stays published. */
  columnOf: Int32Array;
}

/**
 * A total of which all parts but one are noughts that stay published is that part: whoever learns one learns the other. Cells are
 * joined until no sum of two is left; sums that say the same are kept once.
 */
export function joinedColumns(model: AttackModel, allowed: Uint8Array): JoinedColumns {
  const leader = new Int32Array(model.columns).map((_, column) => column);
  const find = (column: number): number => {
    let at = column;
    while (leader[at] !== at) at = leader[at] = leader[leader[at] ?? 0] ?? 0;
    return at;
  };
  const isLeftOut = (column: number) => column < model.cells && !allowed[column] && model.value[column] === 0;
  let rows = rowsWithout(model, isLeftOut);
  for (let joined = true; joined;) {
    joined = false;
    rows = distinct(rows.map((row) => gathered(row, find)));
    for (const { columns, values } of rows) {
      const [one = 0, other = 0] = columns;
      if (columns.length !== 2 || values[0] !== -(values[1] ?? 0) || other >= model.cells) continue;
      const [left, right] = [find(one), find(other)];
      leader[Math.max(left, right)] = Math.min(left, right);
      joined = true;
    }
  }
  return renumbered(model, rows, find, isLeftOut);
}

function rowsWithout(model: AttackModel, isLeftOut: (column: number) => boolean): Row[] {
  const { rowStarts, rowColumns, rowValues } = model;
  return Array.from({ length: model.rows }, (_, row) => {
    const columns: number[] = [];
    const values: number[] = [];
    for (let at = rowStarts[row] ?? 0; at < (rowStarts[row + 1] ?? 0); at++) {
      if (isLeftOut(rowColumns[at] ?? 0)) continue;
      columns.push(rowColumns[at] ?? 0);
      values.push(rowValues[at] ?? 0);
    }
    return { columns, values };
  });
}

/** Each column once, ascending; what cancels is left out. */
function gathered({ columns, values }: Row, find: (column: number) => number): Row {
  const sums = new Map<number, number>();
  for (const [at, column] of columns.entries()) {
    const own = find(column);
    sums.set(own, (sums.get(own) ?? 0) + (values[at] ?? 0));
  }
  const entries = [...sums].filter(([, value]) => value !== 0).sort(([one], [other]) => one - other);
  return { columns: entries.map(([column]) => column), values: entries.map(([, value]) => value) };
}

function distinct(rows: readonly Row[]): Row[] {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const sign = (row.values[0] ?? 0) < 0 ? -1 : 1;
    const key = row.columns.map((column, at) => `${column}*${sign * (row.values[at] ?? 0)}`).join(' ');
    if (row.columns.length > 0 && !seen.has(key)) seen.set(key, row);
  }
  return [...seen.values()];
}

/** Published cells stay before the inner ones. */
function renumbered(
  model: AttackModel,
  rows: readonly Row[],
  find: (column: number) => number,
  isLeftOut: (column: number) => boolean,
): JoinedColumns {
  const placeOf = new Int32Array(model.columns).fill(-1);
  const kept: number[] = [];
  let cells = 0;
  for (let column = 0; column < model.columns; column++) {
    if (find(column) !== column || isLeftOut(column)) continue;
    placeOf[column] = kept.push(column) - 1;
    if (column < model.cells) cells++;
  }
  const columnOf = placeOf.map((_, column) => placeOf[find(column)] ?? -1);
  const moved = rows.map(({ columns, values }) => ({
    columns: columns.map((column) => placeOf[column] ?? 0),
    values,
  }));
  const value = Float64Array.from(kept.slice(0, cells), (column) => model.value[column] ?? 0);
  const least = Float64Array.from(kept, (column) => model.least[column] ?? 0);
  const most = Float64Array.from(kept, (column) => model.most[column] ?? 0);
  const size = { cells, columns: kept.length, rows: rows.length };
  return { model: { ...size, ...packedRows(moved, kept.length), value, least, most }, columnOf };
}
