// Finds what a kept finding gives for release: its counts as tables, with what its data sets say of themselves.
import { findDataset } from '../datasets/index.ts';
import type { Database } from '../platform/database/index.ts';
import { findFinding, type StoredFinding } from './finding-store.ts';
import type { ForRelease, ReleaseBasis } from './findings/for-release.ts';
import { chosenDatasets } from './findings/kind-pages.ts';

export interface FindingForRelease {
  heading: string;
  /** Id of the dataset that it counts. */
  records: string;
  forRelease: ForRelease;
}

/** Null where there is no such finding. */
export async function findForRelease(database: Database, id: string): Promise<FindingForRelease | null> {
  const stored = await findFinding(database, id);
  if (!stored) return null;
  const basis = await basisOf(database, stored);
  const { heading } = stored.finding;
  return { heading, records: basis.records, forRelease: stored.finding.forRelease(basis) };
}

/** A dataset that was removed meanwhile is named no more. */
async function basisOf(database: Database, { request, demonstration }: StoredFinding): Promise<ReleaseBasis> {
  const chosen = chosenDatasets.parse(request);
  const records = await findDataset(database, chosen.records);
  const population = chosen.population === null ? null : await findDataset(database, chosen.population);
  const named = [records, population].filter((dataset) => dataset != null);
  return {
    records: chosen.records,
    sources: named.map(({ title }) => title),
    residents: population?.title ?? null,
    fictional: demonstration || named.some((dataset) => dataset.demonstration),
  };
}
