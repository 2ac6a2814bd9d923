// Reads the answer of one statement as columns of numbers, as many rows as there are: no object is made for a row.
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import type { SqlValue } from './sql-text.ts';

/** A Float64Array for each column. Throws where a value is missing or no number. */
export async function readNumbers(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly SqlValue[],
): Promise<Float64Array[]> {
  const result = await connection.stream(sql, [...parameters]);
  const parts = result.columnNames().map((): Float64Array[] => []);
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return parts.map(joined);
    parts.forEach((column, at) => column.push(numbersOf(chunk, at)));
  }
}

function numbersOf(chunk: DuckDBDataChunk, at: number): Float64Array {
  const vector = chunk.getColumnVector(at);
  const numbers = new Float64Array(vector.itemCount);
  for (let i = 0; i < numbers.length; i += 1) {
    const value = vector.getItem(i);
    if (typeof value !== 'number') throw new Error(`Column ${at + 1} is no number: ${String(value)}.`);
    numbers[i] = value;
  }
  return numbers;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((rows, part) => rows + part.length, 0));
  let rows = 0;
  for (const part of parts) {
    whole.set(part, rows);
    rows += part.length;
  }
  return whole;
}
