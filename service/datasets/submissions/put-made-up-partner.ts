// Puts a made-up partner with data, an agreement and a token into a database: for tests.
import { randomUUID } from 'node:crypto';
import { systemClock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { addPartner, makeToken, proposeAgreement, settleVersion } from '../../partners/index.ts';
import { createDataset } from '../keeping/dataset-store.ts';

export interface MadeUpPartner {
  partnerId: string;
  datasetId: string;
  agreementId: string;
}

const proposer = '00000000-0000-4000-8000-00000000aaaa';
const approver = '00000000-0000-4000-8000-00000000bbbb';

/** Data of events, of a partner whose agreement covers them unless told otherwise. */
export async function agreeOn(
  database: Database,
  { title, slug, isAgreed = true }: { title: string; slug: string; isAgreed?: boolean },
): Promise<MadeUpPartner> {
  const datasetId = await createDataset(database, { kind: 'events', title, demonstration: false });
  const facts = {
    slug,
    name: `Body of ${slug}`,
    kind: 'police-force',
    sends: '',
    website: '',
    endedOn: null,
  } as const;
  const partnerId = (await addPartner(database, facts)) ?? '';
  const agreementId = randomUUID();
  if (!isAgreed) return { partnerId, datasetId, agreementId };
  const at = new Date('2024-01-01T09:00:00Z');
  await proposeAgreement(
    database,
    { id: agreementId, partnerId, title: `Agreement on ${title}` },
    {
      terms: {
        ...{ purpose: 'A test', legalBasis: 'public-task', datasets: [datasetId], characteristics: ['race'] },
        ...{ conditions: { race: 'equality-monitoring' }, retentionMonths: 12, retentionWords: '' },
        ...{ documentLink: '', dpiaLink: '', policyLink: '' },
      },
      ...{ fromDay: '2024-01-01', untilDay: null, reviewOn: '2099-01-01', document: null, by: proposer, at },
    },
  );
  await settleVersion(database, { agreementId, number: 1, to: 'approved', by: approver, at, reason: '' });
  return { partnerId, datasetId, agreementId };
}

/** The token itself. */
export async function newToken(
  database: Database,
  { partnerId, datasetId }: MadeUpPartner,
  expiresAt = new Date('2099-01-01'),
): Promise<string> {
  const by = { by: proposer, at: systemClock.now() };
  return (await makeToken(database, { partnerId, datasetId, name: 'A test', ...by, expiresAt })).text;
}

export const searchHeader =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,' +
  'Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,' +
  'Removal of more than just outer clothing';

/** One search of that day, as forces publish it. */
export function search(day: string): string {
  return `Person search,${day}T10:00:00+00:00,False,,,,Male,18-24,White - English/Welsh/Scottish/Northern Irish/British,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,Arrest,True,False`;
}
