// Puts the partners of the organisation's profile into the directory at the first start: only what the profile states.
import type { Database } from '../../platform/database/index.ts';
import { addPartner, findPartnerBySlug } from './partner-store.ts';
import { partnerKinds } from './partner.ts';

export interface ProfilePartner {
  id: string;
  name: string;
  kind: string;
  sends?: string | undefined;
}

/** Adds those that are not there; one that is there stays as it was changed since. */
export async function keepProfilePartners(
  database: Database,
  partners: readonly ProfilePartner[],
  demonstration = false,
): Promise<void> {
  for (const { id, name, kind, sends = '' } of partners) {
    if (await findPartnerBySlug(database, id)) continue;
    const known = partnerKinds.find((each) => each === kind) ?? 'other';
    await addPartner(database, {
      ...{ slug: id, name, kind: known, sends, website: '', endedOn: null },
      demonstration,
    });
  }
}
