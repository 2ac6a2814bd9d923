// Reads the other people that rates are set against: kept populations that were chosen, or files that were named.
import { findClassification } from '@due-regard/classifications';
import { currentTables, findDataset, listPopulations, populationName } from '../../datasets/index.ts';
import type { AreaLookup } from '../counting/area-lookup.ts';
import { readResidentsOfArea } from '../counting/read-residents-of-area.ts';
import type { BreakdownChoice } from '../findings/breakdown.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import type { OtherDenominator } from './other-denominator.ts';
import type { RateRequest } from './rate-request.ts';

/** Files of other people, as the command line names them. */
export interface OtherFiles {
  name: string;
  paths: string[];
  added: boolean;
  months: number[] | null;
}

export async function readOtherFiles(
  { name, paths, added, months }: OtherFiles,
  breakdown: BreakdownChoice,
  area: string | null,
  lookup?: AreaLookup,
): Promise<OtherDenominator> {
  const { population } = await readResidentsOfArea(paths, breakdown, area, lookup);
  if (!population.ok) {
    const reason = population.problems.map(({ message }) => message).join(' ');
    return { name, added, months, read: { ok: false, reason } };
  }
  const words = findClassification(population.value.classificationId);
  if (!words) return { name, added, months, read: { ok: false, reason: 'Its groups are of no known list.' } };
  return { name, added, months, read: { ok: true, population: population.value, words } };
}

export interface KeptOthers {
  residentsName?: string;
  others?: OtherDenominator[];
}

/** Nothing where none were chosen. One that has been removed since is named as such. */
export async function gatherKeptOthers(
  needs: WorkOutNeeds,
  { others, population, area }: RateRequest,
  breakdown: BreakdownChoice,
): Promise<KeptOthers> {
  if (others.length === 0) return {};
  const described = await listPopulations(needs.database);
  const own = described.find(({ datasetId }) => datasetId === population);
  const residents = await findDataset(needs.database, population);
  const read: OtherDenominator[] = [];
  for (const { population: id, added } of others) {
    const facts = described.find(({ datasetId }) => datasetId === id);
    const dataset = await findDataset(needs.database, id);
    const name = facts ? populationName(facts) : (dataset?.title ?? 'A population that is no longer there');
    const months = facts?.months ? [...facts.months] : null;
    if (!dataset) read.push({ name, added, months, read: { ok: false, reason: 'It has been removed.' } });
    else {
      const paths = (await currentTables(needs, id)).map(({ path }) => path);
      read.push(await readOtherFiles({ name, paths, added, months }, breakdown, area));
    }
  }
  const residentsName = own ? populationName(own) : (residents?.title ?? 'Residents');
  return { residentsName, others: read };
}
