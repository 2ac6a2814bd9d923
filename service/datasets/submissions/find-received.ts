// Finds what came in of a dataset from a partner: for which months, and on which days.
import { findPartnerBySlug, type ReceivedOf } from '../../partners/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { listCurrentFiles } from '../keeping/dataset-store.ts';
import { daysReceived } from './submission-store.ts';

/** Files whose names give a month say whose they are; the others count by the day on which they were taken in. */
export async function findReceived(
  database: Database,
  datasetId: string,
  partnerSlug: string,
): Promise<ReceivedOf> {
  const files = await listCurrentFiles(database, datasetId);
  const partner = await findPartnerBySlug(database, partnerSlug);
  const months = files.flatMap(({ partner: from, month }) =>
    month !== null && (from === partnerSlug || from === '') ? [month] : [],
  );
  return { months: new Set(months), days: await daysReceived(database, datasetId, partner?.id ?? null) };
}
