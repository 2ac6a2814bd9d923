// The SQL by which a corrected file takes the place of the one that counted until then.
import type { Database } from '../../platform/database/index.ts';
import { mendedRowsName } from './safe-name.ts';
import type { CurrentFile } from './settle-files.ts';

/** With the rows of it that were mended in place: whoever corrects a month corrects them too, and none may count twice. */
export async function supersedeFile(
  database: Database,
  file: CurrentFile,
  { importId, datasetId }: { importId: string; datasetId: string },
): Promise<void> {
  await database
    .updateTable('datasetFile')
    .set({ status: 'superseded', supersededBy: importId })
    .where('datasetId', '=', datasetId)
    .where('status', '=', 'current')
    .where((where) =>
      where.or([
        where.and([where('importId', '=', file.importId), where('fileIndex', '=', file.fileIndex)]),
        where('name', '=', mendedRowsName(file.name)),
      ]),
    )
    .execute();
}
