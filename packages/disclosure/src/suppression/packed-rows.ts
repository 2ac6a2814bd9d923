// Packs the rows of a sparse matrix, so that it can be gone through by rows and by columns.

export interface Row {
  columns: number[];
  values: number[];
}

export interface PackedRows {
  rowStarts: Int32Array;
  rowColumns: Int32Array;
  rowValues: Float64Array;
  columnStarts: Int32Array;
  columnRows: Int32Array;
  columnValues: Float64Array;
}

export function packedRows(rows: readonly Row[], columns: number): PackedRows {
  const entries = rows.reduce((sum, row) => sum + row.columns.length, 0);
  const rowStarts = new Int32Array(rows.length + 1);
  const rowColumns = new Int32Array(entries);
  const rowValues = new Float64Array(entries);
  const columnStarts = new Int32Array(columns + 1);
  for (const [at, row] of rows.entries()) {
    const start = rowStarts[at] ?? 0;
    rowColumns.set(row.columns, start);
    rowValues.set(row.values, start);
    rowStarts[at + 1] = start + row.columns.length;
    for (const column of row.columns) columnStarts[column + 1] = (columnStarts[column + 1] ?? 0) + 1;
  }
  for (let column = 0; column < columns; column++)
    columnStarts[column + 1] = (columnStarts[column + 1] ?? 0) + (columnStarts[column] ?? 0);
  const next = columnStarts.slice();
  const columnRows = new Int32Array(entries);
  const columnValues = new Float64Array(entries);
  for (const [at, row] of rows.entries())
    for (const [entry, column] of row.columns.entries()) {
      const place = next[column] ?? 0;
      columnRows[place] = at;
      columnValues[place] = row.values[entry] ?? 0;
      next[column] = place + 1;
    }
  return { rowStarts, rowColumns, rowValues, columnStarts, columnRows, columnValues };
}
