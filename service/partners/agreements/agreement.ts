// A data-sharing agreement: why data of a partner may be here, on what legal basis, for how long; and what it lacks.
import { z } from 'zod';
import { conditionIds, legalBasisIds } from './legal-words.ts';

export const coveredCharacteristics = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage-and-civil-partnership',
  'pregnancy-and-maternity',
  'race',
  'religion-or-belief',
  'sex',
  'sexual-orientation',
] as const;
export type CoveredCharacteristic = (typeof coveredCharacteristics)[number];

/** What was agreed. Days are kept beside it. */
export const agreementTerms = z.object({
  purpose: z.string().min(1),
  /** Of Article 6(1), UK GDPR. */
  legalBasis: z.enum(legalBasisIds),
  /** Ids of the datasets that it covers. */
  datasets: z.array(z.uuid()),
  characteristics: z.array(z.enum(coveredCharacteristics)),
  /** The condition of Article 9 for each characteristic that needs one; absent where none was stated. */
  conditions: z.partialRecord(z.enum(coveredCharacteristics), z.enum(conditionIds)),
  /** Months for which each delivery is kept; null: as long as the agreement is in force. */
  retentionMonths: z.number().int().positive().nullable(),
  /** What happens then, and to copies. */
  retentionWords: z.string(),
  documentLink: z.string(),
  /** Assessment of what this means for people's data (DPIA). */
  dpiaLink: z.string(),
  /** The appropriate policy document that conditions of Schedule 1 need. */
  policyLink: z.string(),
});
export type AgreementTerms = z.infer<typeof agreementTerms>;

export const versionStates = ['proposed', 'approved', 'returned', 'ended'] as const;
export type VersionState = (typeof versionStates)[number];

export interface AgreementDocument {
  name: string;
  /** Below the data folder. */
  path: string;
  sha256: string;
}

export interface AgreementVersion {
  agreementId: string;
  number: number;
  state: VersionState;
  terms: AgreementTerms;
  fromDay: string;
  untilDay: string | null;
  reviewOn: string;
  document: AgreementDocument | null;
  proposedBy: string;
  proposedAt: Date;
  settledBy: string | null;
  settledAt: Date | null;
  reason: string;
}

export interface Agreement {
  id: string;
  partnerId: string;
  title: string;
  /** The newest first. */
  versions: AgreementVersion[];
}

export function isInForce(version: AgreementVersion, today: string): boolean {
  const { state, fromDay, untilDay } = version;
  return state === 'approved' && fromDay <= today && (untilDay === null || today <= untilDay);
}

/** The version that counts on a day, if any: the newest approved one, where its days are not over. */
export function versionInForce({ versions }: Agreement, today: string): AgreementVersion | null {
  const ended = versions.find(({ state }) => state === 'ended');
  const approved = versions.find((each) => isInForce(each, today));
  if (!approved || (ended && ended.number > approved.number)) return null;
  return approved;
}

/** The agreement that covers a dataset on a day. */
export function agreementCovering(
  agreements: readonly Agreement[],
  datasetId: string,
  today: string,
): { agreement: Agreement; version: AgreementVersion } | null {
  for (const agreement of agreements) {
    const version = versionInForce(agreement, today);
    if (version?.terms.datasets.includes(datasetId)) return { agreement, version };
  }
  return null;
}

/** Why a submission to a dataset is refused on a day, as the end of a sentence; null when it is covered. */
export function whatLacks(agreements: readonly Agreement[], datasetId: string, today: string): string | null {
  if (agreementCovering(agreements, datasetId, today)) return null;
  const naming = agreements.flatMap(({ title, versions }) =>
    versions
      .filter(({ terms }) => terms.datasets.includes(datasetId))
      .slice(0, 1)
      .map((version) => ({ title, version })),
  );
  const [first] = naming;
  if (!first)
    return agreements.length === 0
      ? 'there is no data-sharing agreement with this partner'
      : 'no data-sharing agreement with this partner covers these data';
  return `the agreement “${first.title}” ${whyNotInForce(first.version, today)}`;
}

function whyNotInForce({ state, fromDay, untilDay }: AgreementVersion, today: string): string {
  if (state === 'proposed') return 'has not been approved yet';
  if (state === 'returned') return 'was returned and not approved';
  if (state === 'ended') return 'was ended';
  if (today < fromDay) return `is not in force before ${fromDay}`;
  return untilDay === null ? 'is not in force' : `was in force until ${untilDay}`;
}
