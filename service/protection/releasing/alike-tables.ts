// Tables of the same rows, which are only read in several ways: each is shown once.

/** The first of each group stands where it stood. */
export function alikeTables<Table extends { dimensions: readonly string[]; rows: readonly unknown[] }>(
  tables: readonly Table[],
): [Table, ...Table[]][] {
  const found = new Map<string, [Table, ...Table[]]>();
  for (const table of tables) {
    const rows = JSON.stringify([table.dimensions, table.rows]);
    const alike = found.get(rows);
    if (alike) alike.push(table);
    else found.set(rows, [table]);
  }
  return [...found.values()];
}
