// Finds what came in of a dataset from a partner: for which months, and on which days.
import { dayIn, findPartnerBySlug, type ReceivedOf } from '../../partners/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { listCurrentFiles, listFiles, listImports } from '../keeping/dataset-store.ts';
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

/** The first day on which each month of a partner was taken in. */
export async function dayReceived(
  database: Database,
  datasetId: string,
  partnerSlug: string,
): Promise<Map<string, string>> {
  const files = await listFiles(database, datasetId);
  const imports = new Map((await listImports(database, datasetId)).map((each) => [each.id, each]));
  const days = new Map<string, string>();
  for (const { partner, month, importId } of files) {
    const received = imports.get(importId)?.receivedAt;
    if (partner !== partnerSlug || month === null || !received) continue;
    const day = dayIn(received);
    const before = days.get(month);
    if (before === undefined || day < before) days.set(month, day);
  }
  return days;
}
