// Puts made-up agreements, contacts and schedules beside the made-up partners of a demonstration, and takes them away again.
import { randomUUID } from 'node:crypto';
import type { Database } from '../../platform/database/index.ts';
import { agreementTerms } from '../agreements/agreement.ts';
import { proposeAgreement, settleVersion } from '../agreements/agreement-store.ts';
import type { PartnersNeeds } from '../gather-needs.ts';
import { addSchedule } from '../schedules/schedule-store.ts';
import { rhythms } from '../schedules/schedule.ts';
import { addContact, findPartnerBySlug, settlePartnerPerson } from './partner-store.ts';

/** What a partner of a demonstration has agreed and sends; people and data by name. */
export interface DemonstrationPartner {
  /** Its short name. */
  partner: string;
  contacts: readonly { role: string; email: string }[];
  /** Names of the people who send for it. */
  senders: readonly string[];
  agreement: {
    title: string;
    purpose: string;
    legalBasis: string;
    /** Titles of data. */
    data: readonly string[];
    characteristics: readonly string[];
    conditions: Readonly<Record<string, string>>;
    retentionMonths: number | null;
    from: string;
    review: string;
    proposedBy: string;
    /** Left out: it waits to be approved. */
    approvedBy?: string;
  };
  schedules: readonly {
    what: string;
    data: string;
    rhythm: string;
    dueDay: number;
    firstMonth: string;
    lastMonth: string | null;
  }[];
}

export async function keepDemonstration(
  needs: Pick<PartnersNeeds, 'database' | 'clock' | 'listDatasets' | 'listPeople'>,
  made: readonly DemonstrationPartner[],
): Promise<void> {
  const { database, clock } = needs;
  const datasets = new Map((await needs.listDatasets()).map(({ id, title }) => [title, id]));
  const people = new Map((await needs.listPeople()).map(({ id, name }) => [name, id]));
  for (const each of made) {
    const partner = await findPartnerBySlug(database, each.partner);
    if (!partner) continue;
    for (const contact of each.contacts)
      await addContact(database, partner.id, { ...contact, telephone: '' });
    for (const name of each.senders) {
      const personId = people.get(name);
      if (personId !== undefined)
        await settlePartnerPerson(database, { partnerId: partner.id, personId, sends: true });
    }
    for (const { data, rhythm, ...rest } of each.schedules)
      await addSchedule(database, {
        ...rest,
        ...{ partnerId: partner.id, datasetId: datasets.get(data) ?? null, dueOn: null },
        rhythm: rhythms.find((known) => known === rhythm) ?? 'monthly',
      });
    await agree(database, { partnerId: partner.id, datasets, people, at: clock.now() }, each.agreement);
  }
}

interface Known {
  partnerId: string;
  datasets: ReadonlyMap<string, string>;
  people: ReadonlyMap<string, string>;
  at: Date;
}

async function agree(
  database: Database,
  { partnerId, datasets, people, at }: Known,
  agreement: DemonstrationPartner['agreement'],
): Promise<void> {
  const { title, from, review, proposedBy, approvedBy, data, ...words } = agreement;
  const id = randomUUID();
  const terms = agreementTerms.parse({
    ...words,
    datasets: data.flatMap((name) => datasets.get(name) ?? []),
    retentionWords: 'Then it is disposed of, and a certificate is kept.',
    documentLink: 'https://fellshire-opcc.example/agreements',
    dpiaLink: 'https://fellshire-opcc.example/impact-assessments',
    policyLink: 'https://fellshire-opcc.example/appropriate-policy-document',
  });
  await proposeAgreement(
    database,
    { id, partnerId, title },
    {
      ...{ terms, fromDay: from, untilDay: null, reviewOn: review, document: null },
      ...{ by: people.get(proposedBy) ?? 'demonstration', at },
    },
  );
  if (approvedBy === undefined) return;
  const by = people.get(approvedBy) ?? 'demonstration-approver';
  await settleVersion(database, { agreementId: id, number: 1, to: 'approved', by, at, reason: '' });
}
