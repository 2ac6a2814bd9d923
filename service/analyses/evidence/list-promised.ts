// Lists what an analysis has promised, together with what the versions before it did: a promise stands until it is kept.
import { type Action, listActionsOf } from '../../actions/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';

/** More versions of one item than any chain has; it ends a chain that led back into itself. */
const mostVersions = 50;

/** Its own first, then those of the version before, and so on. */
export async function listPromised(
  database: Database,
  analysis: Pick<Analysis, 'id' | 'followsId'>,
): Promise<Action[]> {
  const own = await listActionsOf(database, { kind: 'analysis', id: analysis.id });
  return [...own, ...(await listPromisedBefore(database, analysis))];
}

export async function listPromisedBefore(
  database: Database,
  { followsId }: Pick<Analysis, 'followsId'>,
): Promise<Action[]> {
  const found: Action[] = [];
  let before = followsId;
  for (let version = 0; before !== null && version < mostVersions; version += 1) {
    found.push(...(await listActionsOf(database, { kind: 'analysis', id: before })));
    before = (await findAnalysis(database, before))?.followsId ?? null;
  }
  return found;
}
