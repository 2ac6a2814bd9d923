// The SQL of how long what the public sends is kept: the rule of retention that a body has set.
import type { Database } from '../platform/database/index.ts';

/** Months; null: for good; undefined: nobody has set a rule. @param database as the public's pages enter it */
export async function findKeptMonths(
  database: Database,
  body: string,
  kind: string,
): Promise<number | null | undefined> {
  const row = await database
    .selectFrom('retentionRule')
    .select('months')
    .where('bodyId', '=', body)
    .where('class', '=', kind)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  return row?.months;
}
