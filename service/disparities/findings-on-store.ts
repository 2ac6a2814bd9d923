// The SQL of which findings stand on data: said before how the data are read is changed.
import type { Database } from '../platform/database/index.ts';

/** The newest first. */
export async function findFindingsOn(
  database: Database,
  datasetId: string,
): Promise<{ href: string; heading: string }[]> {
  const rows = await database
    .selectFrom('finding')
    .select(['id', 'title', 'heading', 'scope'])
    .where((each) =>
      each.or([each('recordsDatasetId', '=', datasetId), each('populationDatasetId', '=', datasetId)]),
    )
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, title, heading, scope }) => ({
    href: `/findings/${id}`,
    heading: `${heading || title}. ${scope}`,
  }));
}
