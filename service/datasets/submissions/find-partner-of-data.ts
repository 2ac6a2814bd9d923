// Finds whose data a dataset holds: of whoever sent the last files, or else of the partner whose agreement or schedule names it.
import { findPartner, listAgreements, listSchedules, type Partner } from '../../partners/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { listSubmissions } from './submission-store.ts';

/** Null: nobody else's, as far as is known. */
export async function findPartnerOfData(database: Database, datasetId: string): Promise<Partner | null> {
  const [newest] = await listSubmissions(database, { datasetId, most: 1 });
  const id = newest?.partnerId ?? (await partnerNaming(database, datasetId));
  return (id && (await findPartner(database, id))) || null;
}

async function partnerNaming(database: Database, datasetId: string): Promise<string | undefined> {
  const agreements = await listAgreements(database);
  const agreed = agreements.find(({ versions }) =>
    versions.some(({ terms }) => terms.datasets.includes(datasetId)),
  );
  if (agreed) return agreed.partnerId;
  return (await listSchedules(database)).find((schedule) => schedule.datasetId === datasetId)?.partnerId;
}
