// Compares a corrected file with the one it replaces, row by row, repeats counted.
import { join } from 'node:path';
import { z } from 'zod';
import { sqlText, type Warehouse } from '../../platform/warehouse/index.ts';

export interface FileOfImport {
  /** Folder of the import that the file came in. */
  folder: string;
  fileIndex: number;
}

export interface RowsCompared {
  rowsBefore: number;
  rowsAfter: number;
  /** Rows that the new file no longer holds, and rows that it alone holds. */
  rowsOnlyBefore: number;
  rowsOnlyAfter: number;
}

const compared = z.object({
  rowsBefore: z.number(),
  rowsAfter: z.number(),
  rowsOnlyBefore: z.number(),
  rowsOnlyAfter: z.number(),
});

/** Columns that one file has and the other lacks count as empty. */
export async function compareFiles(
  warehouse: Warehouse,
  before: FileOfImport,
  after: FileOfImport,
): Promise<RowsCompared> {
  const [row] = await warehouse.rows(
    `with either_side as (
       select true as before, * exclude (file, row_number) from ${parquetOf(before)} where file = ${before.fileIndex}
       union all by name
       select false as before, * exclude (file, row_number) from ${parquetOf(after)} where file = ${after.fileIndex}
     ), alike as (
       select * exclude (before), count(*) filter (where before) as "rows before",
         count(*) filter (where not before) as "rows after"
       from either_side group by all
     )
     select coalesce(sum("rows before"), 0)::double as "rowsBefore",
       coalesce(sum("rows after"), 0)::double as "rowsAfter",
       coalesce(sum(greatest("rows before" - "rows after", 0)), 0)::double as "rowsOnlyBefore",
       coalesce(sum(greatest("rows after" - "rows before", 0)), 0)::double as "rowsOnlyAfter" from alike`,
    compared,
  );
  if (!row) throw new Error('COMPARE_FILES_EMPTY: the comparison gave no row.');
  return row;
}

function parquetOf({ folder }: FileOfImport): string {
  return `read_parquet(${sqlText(join(folder, 'events-*.parquet'))}, union_by_name = true)`;
}
