// Gathers what a profile is made of: the populations that were described, each with the figures it has.
import type { Database } from '../../platform/database/index.ts';
import type { FilesNeeds } from '../../platform/storage/index.ts';
import { findDataset, listPopulations, readPopulationFigures } from '../../datasets/index.ts';
import type { ProfileSource } from './community-profile.ts';

export interface GatheredProfile {
  sources: ProfileSource[];
  /** Files that could not be read, in sentences. */
  problems: string[];
}

export async function gatherProfile(needs: FilesNeeds & { database: Database }): Promise<GatheredProfile> {
  const gathered: GatheredProfile = { sources: [], problems: [] };
  for (const facts of await listPopulations(needs.database)) {
    const dataset = await findDataset(needs.database, facts.datasetId);
    if (!dataset) continue;
    const { figures, problems } = await readPopulationFigures(needs, dataset);
    gathered.sources.push({ facts, figures });
    gathered.problems.push(...problems.map((sentence) => `${dataset.title}: ${sentence}`));
  }
  return gathered;
}
