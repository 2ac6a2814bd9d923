// Gathers the scorecards of all partners: from the counts that imports left, the files that count now, and what is expected.
import {
  findExpected,
  listPartners,
  periodOf,
  type ExpectedOf,
  type Partner,
  type ReceivedOf,
} from '../../partners/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { listDatasets, listFiles, listImports } from '../keeping/dataset-store.ts';
import { dayReceived } from './find-received.ts';
import { datasetCard, latenessCard, type DatasetCard, type LatenessCard } from './scorecard.ts';

export interface ScorecardNeeds {
  database: Database;
  clock: Clock;
  receivedOf(datasetId: string, partnerSlug: string): Promise<ReceivedOf>;
}

export interface Scorecard {
  partner: Partner;
  data: DatasetCard[];
  lateness: LatenessCard[];
}

export async function gatherScorecards(needs: ScorecardNeeds): Promise<Scorecard[]> {
  const { database } = needs;
  const [partners, datasets, expected] = await Promise.all([
    listPartners(database),
    listDatasets(database),
    findExpected(needs),
  ]);
  const delivered = [];
  for (const dataset of datasets) {
    const [imports, files] = [await listImports(database, dataset.id), await listFiles(database, dataset.id)];
    delivered.push({ dataset: { id: dataset.id, title: dataset.title }, imports, files });
  }
  const cards: Scorecard[] = [];
  for (const partner of partners) {
    const theirs = expected.filter((each) => each.partner.id === partner.id);
    cards.push({
      partner,
      data: delivered.flatMap((each) => datasetCard(each, partner.slug) ?? []),
      lateness: await Promise.all(theirs.map((each) => latenessOf(database, each))),
    });
  }
  return cards.filter(({ data, lateness }) => data.length > 0 || lateness.length > 0);
}

async function latenessOf(database: Database, each: ExpectedOf): Promise<LatenessCard> {
  const { datasetId } = each.schedule;
  const arrivals =
    datasetId === null
      ? new Map<string, string>()
      : await dayReceived(database, datasetId, each.partner.slug);
  return latenessCard(each, arrivals, periodOf);
}
