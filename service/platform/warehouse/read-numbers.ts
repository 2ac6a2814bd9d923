// Reads the answer of one statement as columns of numbers, as many rows as there are: no object is made for a row.
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import type { SqlValue } from './sql-text.ts';

const FIRST_ROOM = 4096;

/** A Float64Array for each column. Throws where a value is missing or no number. */
export async function readNumbers(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly SqlValue[],
): Promise<Float64Array[]> {
  const result = await connection.stream(sql, [...parameters]);
  let columns: Float64Array[] = result.columnNames().map(() => new Float64Array(FIRST_ROOM));
  let rows = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return columns.map((column) => column.slice(0, rows));
    columns = columns.map((column) => withRoom(column, rows + chunk.rowCount));
    columns.forEach((column, at) => copyColumn(chunk, at, column, rows));
    rows += chunk.rowCount;
  }
}

function copyColumn(chunk: DuckDBDataChunk, at: number, column: Float64Array, from: number): void {
  const vector = chunk.getColumnVector(at);
  for (let i = 0; i < vector.itemCount; i += 1) {
    const value = vector.getItem(i);
    if (typeof value !== 'number') throw new Error(`Column ${at + 1} is no number: ${String(value)}.`);
    column[from + i] = value;
  }
}

function withRoom(column: Float64Array, rows: number): Float64Array {
  if (rows <= column.length) return column;
  const wider = new Float64Array(Math.max(rows, column.length * 2));
  wider.set(column);
  return wider;
}
