// May these data be taken in? Finds the agreement that covers them, or says what is missing and whom to ask.
import type { Database } from '../../platform/database/index.ts';
import {
  agreementCovering,
  dayIn,
  listAgreements,
  listContacts,
  whatLacks,
  type Partner,
} from '../../partners/index.ts';
import type { OpenData } from './submission.ts';

export interface AgreementNeeds {
  database: Database;
  clock: { now(): Date };
  /** Whom to ask here. */
  profile: { shortName: string; contact: { name: string; email?: string | undefined } };
}

export type Covered =
  | { ok: true; agreement: { id: string; version: number } | null; openData: OpenData | null }
  | { ok: false; sentence: string };

/**
 * @param openData that staff stated: data that are published may be added without an agreement, and that is recorded
 */
export async function checkAgreement(
  needs: AgreementNeeds,
  { partner, datasetId, openData }: { partner: Partner | null; datasetId: string; openData: OpenData | null },
): Promise<Covered> {
  // Nobody else's data: there is nobody to agree with.
  if (partner === null) return { ok: true, agreement: null, openData };
  const agreements = await listAgreements(needs.database, partner.id);
  const today = dayIn(needs.clock.now());
  const covering = agreementCovering(agreements, datasetId, today);
  if (covering) {
    const agreement = { id: covering.agreement.id, version: covering.version.number };
    return { ok: true, agreement, openData };
  }
  if (openData) return { ok: true, agreement: null, openData };
  const lacks = whatLacks(agreements, datasetId, today) ?? 'no agreement covers these data';
  return { ok: false, sentence: await sentenceOf(needs, partner, lacks) };
}

async function sentenceOf(
  { database, profile: { shortName, contact } }: AgreementNeeds,
  partner: Partner,
  lacks: string,
): Promise<string> {
  const theirs = (await listContacts(database, partner.id)).map(({ role }) => role);
  const atPartner = theirs[0] === undefined ? '' : `, or the ${theirs[0].toLowerCase()} of ${partner.name}`;
  const here = contact.email === undefined ? contact.name : `${contact.name} (${contact.email})`;
  return `Nothing was kept: ${lacks}. Data of ${partner.name} are taken in only under an agreement in force that covers them. Ask ${here} of ${shortName}${atPartner}.`;
}
