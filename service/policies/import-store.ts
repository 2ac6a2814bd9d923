// The SQL of imports: what a spreadsheet held, what became of each row, and what undoes it.
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import type { RegisterItem } from './register-item.ts';

export const keptRow = z.object({ line: z.number(), cells: z.array(z.string()) });
const columns = z.array(z.string());

/** What stood in the row that an item came from: heading and cell, empty ones left out; null where somebody typed the item. */
export async function findImportedCells(
  database: Database,
  { id, importId }: RegisterItem,
): Promise<[string, string][] | null> {
  if (importId === null) return null;
  const found = await database
    .selectFrom('registerImport')
    .innerJoin('registerImportRow', 'registerImportRow.importId', 'registerImport.id')
    .select(['columns', 'rows', 'line'])
    .where('registerImport.id', '=', importId)
    .where('itemId', '=', id)
    .executeTakeFirst();
  if (!found) return null;
  const row = z
    .array(keptRow)
    .parse(found.rows)
    .find(({ line }) => line === found.line);
  const cells = columns
    .parse(found.columns)
    .map((heading, at): [string, string] => [heading, row?.cells[at] ?? '']);
  return cells.filter(([, cell]) => cell !== '');
}
