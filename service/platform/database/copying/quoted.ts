// Names of tables and columns as they stand in SQL.

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
