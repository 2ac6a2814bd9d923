// Finds the imports of submissions: how far each is, and what it left.
import type { Database } from '../../platform/database/index.ts';
import type { DatasetImport } from '../keeping/dataset.ts';
import { listImports } from '../keeping/dataset-store.ts';
import type { Submission } from './submission.ts';

/** By id of the import. */
export async function findImports(
  database: Database,
  submissions: readonly Pick<Submission, 'datasetId'>[],
): Promise<Map<string, DatasetImport>> {
  const found = new Map<string, DatasetImport>();
  for (const datasetId of new Set(submissions.map((each) => each.datasetId)))
    for (const made of await listImports(database, datasetId)) found.set(made.id, made);
  return found;
}

export async function findImport(
  database: Database,
  { datasetId, importId }: Pick<Submission, 'datasetId' | 'importId'>,
): Promise<DatasetImport | undefined> {
  return (await listImports(database, datasetId)).find(({ id }) => id === importId);
}
