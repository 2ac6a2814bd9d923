// Finds what a kept finding gives for release: its counts as tables, with what its data sets say of themselves.
import type { Database } from '../platform/database/index.ts';
import { findDataOf, findFinding, isShared, type StoredFinding } from './finding-store.ts';
import type { ForRelease, ReleaseBasis } from './findings/for-release.ts';
import { chosenDatasets } from './findings/kind-pages.ts';

export interface FindingForRelease {
  heading: string;
  /** Id of the dataset that it counts. */
  records: string;
  /** Id of whoever made it; null for one made before people signed in. */
  madeBy: string | null;
  forRelease: ForRelease;
}

/** Null where there is no such finding. */
export async function findForRelease(database: Database, id: string): Promise<FindingForRelease | null> {
  const stored = await findFinding(database, id);
  if (!stored) return null;
  const basis = await basisOf(database, stored);
  const { heading } = stored.finding;
  return {
    heading,
    madeBy: stored.madeBy,
    records: basis.records,
    forRelease: isShared(stored) ? { ok: false, why: ofAnotherBody } : stored.finding.forRelease(basis),
  };
}

const ofAnotherBody = 'Another body shares this finding. What goes out of it, that body decides: ask there.';

async function basisOf(database: Database, { request, demonstration }: StoredFinding): Promise<ReleaseBasis> {
  const { records, population } = chosenDatasets.parse(request);
  const data = await findDataOf(database, population === null ? [records] : [records, population]);
  return {
    records,
    sources: data.map(({ title }) => title),
    residents: data.find(({ id }) => id === population)?.title ?? null,
    fictional: demonstration || data.some((dataset) => dataset.demonstration),
  };
}
