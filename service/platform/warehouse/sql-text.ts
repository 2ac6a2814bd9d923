// Quotes names and values for SQL, so that no file name or cell can end a statement early.

/** What may be bound to a `?` in a statement. A bigint stays exact; a number is a double unless it is whole. */
export type SqlValue = null | boolean | number | bigint | string;

/** A value as an SQL string literal: `O'Neil` becomes `'O''Neil'`. */
export function sqlText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier: `Age range` becomes `"Age range"`. */
export function sqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
