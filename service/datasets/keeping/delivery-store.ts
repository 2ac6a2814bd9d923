// The SQL of deliveries as they are kept and disposed of: the data go; names, digests and counts of their files stay.
import type { Database } from '../../platform/database/index.ts';
import { manifest } from './read-import-columns.ts';

export interface KeptDelivery {
  importId: string;
  datasetId: string;
  datasetTitle: string;
  /** When the dataset was taken off the lists; null while it is on them. */
  removedAt: Date | null;
  receivedAt: Date;
  /** Of its files. */
  months: string[];
  names: string[];
}

/** What came in and has not been disposed of, the oldest first; data taken off the lists among them. */
export async function listKeptDeliveries(database: Database): Promise<KeptDelivery[]> {
  const rows = await database
    .selectFrom('datasetImport')
    .innerJoin('dataset', 'dataset.id', 'datasetImport.datasetId')
    .leftJoin('datasetFile', 'datasetFile.importId', 'datasetImport.id')
    .select([
      'datasetImport.id as importId',
      'datasetImport.datasetId',
      'dataset.title as datasetTitle',
      'dataset.removedAt',
      'datasetImport.receivedAt',
      'datasetFile.month',
      'datasetFile.name',
    ])
    .where('datasetImport.status', 'in', ['done', 'unchanged', 'refused'])
    .where('datasetImport.disposedAt', 'is', null)
    .orderBy('datasetImport.receivedAt')
    .orderBy('datasetImport.id')
    .orderBy('datasetFile.fileIndex')
    .execute();
  return [...Map.groupBy(rows, ({ importId }) => importId).values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const { month: _, name: __, ...delivery } = first;
    const files = [first, ...rest];
    const there = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
    return [
      { ...delivery, months: there(files.map((f) => f.month)), names: there(files.map((f) => f.name)) },
    ];
  });
}

export interface DeliveryContents {
  folder: string | null;
  /** Null for tables of figures, whose rows nobody counts. */
  rows: number | null;
  digests: string[];
}

/** Where it lies and what was in it, as far as the database knows. */
export async function findDeliveryContents(
  database: Database,
  importId: string,
): Promise<DeliveryContents | undefined> {
  const found = await database
    .selectFrom('datasetImport')
    .select(['folder', 'manifest'])
    .where('id', '=', importId)
    .executeTakeFirst();
  if (!found) return undefined;
  const files = await database
    .selectFrom('datasetFile')
    .select(['sha256', 'rowsAccepted', 'rowsRejected'])
    .where('importId', '=', importId)
    .orderBy('fileIndex')
    .execute();
  const rows = files.reduce((sum, each) => sum + each.rowsAccepted + each.rowsRejected, 0);
  const { tables } = manifest.parse(found.manifest ?? {});
  const digests = [...files, ...tables].map(({ sha256 }) => sha256);
  return { folder: found.folder, rows: files.length > 0 ? rows : null, digests: [...new Set(digests)] };
}

/** What was read out of it goes too: a report names values, and a problem quotes a row. */
export async function forgetDelivery(transaction: Database, importId: string, at: Date): Promise<void> {
  await transaction
    .updateTable('datasetImport')
    .set({ disposedAt: at, folder: null, manifest: null, problems: '[]', warnings: '[]', changes: '[]' })
    .where('id', '=', importId)
    .execute();
  await transaction
    .updateTable('datasetFile')
    .set({ status: 'disposed' })
    .where('importId', '=', importId)
    .execute();
  await transaction
    .updateTable('quarantineMend')
    .set({ cells: '{}', reason: '' })
    .where('importId', '=', importId)
    .execute();
}
