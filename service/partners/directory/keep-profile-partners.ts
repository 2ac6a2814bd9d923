// Puts the partners of the organisation's profile into the directory at the first start: only what the profile states.
import type { Database } from '../../platform/database/index.ts';
import { addPartner, changePartner, findPartnerBySlug, type PartnerFacts } from './partner-store.ts';
import { partnerKinds, type Partner } from './partner.ts';

export interface ProfilePartner {
  id: string;
  name: string;
  kind: string;
  sends?: string | undefined;
}

/** Adds those that are not there; one of which only the name was known learns its kind, and what was changed since stays. */
export async function keepProfilePartners(
  database: Database,
  partners: readonly ProfilePartner[],
  demonstration = false,
): Promise<void> {
  for (const { id, name, kind, sends = '' } of partners) {
    const known = partnerKinds.find((each) => each === kind) ?? 'other';
    const there = await findPartnerBySlug(database, id);
    const isBare = there?.kind === 'other' && there.sends === '';
    if (there && isBare && (known !== 'other' || sends !== ''))
      await changePartner(database, there.id, factsWith(there, known, sends));
    if (there) continue;
    await addPartner(database, {
      ...{ slug: id, name, kind: known, sends, website: '', endedOn: null },
      demonstration,
    });
  }
}

function factsWith(
  { slug, name, website, endedOn }: Partner,
  kind: Partner['kind'],
  sends: string,
): PartnerFacts {
  return { slug, name, kind, sends, website, endedOn };
}
