// The SQL of what analyses are called in lists of what came of them.
import type { NamedSource } from '../../actions/index.ts';
import type { Database } from '../../platform/database/index.ts';

/** “2026-014 Opening hours”, by the id of the analysis; those whom whoever asks may see. */
export async function nameAnalyses(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedSource>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('analysis')
    .innerJoin('registerItem', 'registerItem.id', 'analysis.itemId')
    .select(['analysis.id', 'registerItem.reference', 'registerItem.title'])
    .where('analysis.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, reference, title }) => [
      id,
      { text: `${reference} ${title}`, href: `/desk/analyses/${id}` },
    ]),
  );
}
