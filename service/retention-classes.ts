// The kinds of record that are kept for a time, each with the feature that owns it.
import { eraseDelivery, forgetDelivery, type KeptDelivery, listKeptDeliveries } from './datasets/index.ts';
import { eraseFeedback, listKeptFeedback } from './feedback/index.ts';
import type { Foundations } from './foundations.ts';
import { type Agreement, dayIn, listAgreements, versionInForce } from './partners/index.ts';
import { monthList } from './phrases/month.ts';
import { eraseRequests } from './publications/index.ts';
import { eraseChallenge, listKeptChallenges } from './analyses/index.ts';
import type { KeptRecord, RecordClass } from './retention/index.ts';

/** How long what a partner sends may be kept by the agreement with it. */
interface AgreedTime {
  months: number;
  /** Such as "the agreement Stop and search". */
  by: string;
}

export function retentionClasses(
  needs: Pick<Foundations, 'clock' | 'database' | 'dataFolder'> & Partial<Pick<Foundations, 'storage'>>,
): RecordClass[] {
  const { database } = needs;
  const ofDeliveries = {
    erase: (id: string) => eraseDelivery(needs, id),
    forget: forgetDelivery,
  };
  return [
    eraseRequests(database),
    {
      id: 'deliveries',
      title: 'Data from partners',
      what: 'The files of a delivery go, with every row in them and every row that was put aside. Names, fingerprints and counts of files stay, and so do findings.',
      suggestion: { months: 84, basis: '' },
      list: async () => {
        const kept = (await listKeptDeliveries(database)).filter(({ removedAt }) => removedAt === null);
        const agreements = await listAgreements(database);
        const today = dayIn(needs.clock.now());
        return kept.map((each) => recordOf(each, agreedTime(agreements, each.datasetId, today)));
      },
      ...ofDeliveries,
    },
    {
      id: 'removed-data',
      title: 'Data taken off the lists',
      what: 'What somebody removed from the lists stays on the disk until then, so that a mistake can be undone. Then its files go for good, as above.',
      suggestion: {
        months: 1,
        basis: 'Data that are not used are not kept (UK GDPR, Article 5(1)(e)); a month to undo a mistake.',
      },
      list: async () =>
        (await listKeptDeliveries(database)).flatMap((each) =>
          each.removedAt === null ? [] : [{ ...recordOf(each, null), since: each.removedAt }],
        ),
      ...ofDeliveries,
    },
    {
      id: 'feedback',
      title: 'Feedback on the public site',
      what: 'What somebody typed, their address and the notes of colleagues go. The reference and the days stay, so that it can be seen that there was something.',
      suggestion: {
        months: 12,
        basis:
          'It is of use while the site is as it was; what is no longer needed is not kept (UK GDPR, Article 5(1)(e)).',
      },
      list: async () =>
        (await listKeptFeedback(database)).map(({ id, reference, receivedAt }) => ({
          ...{ id, title: reference, item: id, itemTitle: `Feedback ${reference}` },
          ...{ since: receivedAt, months: null, by: null },
        })),
      erase: async () => ({ rows: 1, files: 0, digests: [] }),
      forget: eraseFeedback,
    },
    {
      id: 'challenges',
      title: 'Challenges of published analyses',
      what: 'What somebody typed, their address and the notes of colleagues go. The reference, the days and the public answer stay.',
      suggestion: {
        months: 24,
        basis:
          'A challenge is of use until the analysis has been looked at again; what is no longer needed is not kept (UK GDPR, Article 5(1)(e)).',
      },
      list: async () =>
        (await listKeptChallenges(database)).map(({ id, reference, receivedAt }) => ({
          ...{ id, title: reference, item: id, itemTitle: `Challenge ${reference}` },
          ...{ since: receivedAt, months: null, by: null },
        })),
      erase: async () => ({ rows: 1, files: 0, digests: [] }),
      forget: eraseChallenge,
    },
  ];
}

/** The shortest, where several agreements cover a dataset. */
function agreedTime(agreements: readonly Agreement[], datasetId: string, today: string): AgreedTime | null {
  const times = agreements.flatMap((agreement) => {
    const terms = versionInForce(agreement, today)?.terms;
    const months = terms?.datasets.includes(datasetId) ? terms.retentionMonths : null;
    return months === null ? [] : [{ months, by: `the agreement ${agreement.title}` }];
  });
  return times.toSorted((one, other) => one.months - other.months)[0] ?? null;
}

function recordOf(
  { importId, datasetId, datasetTitle, months, names, receivedAt }: KeptDelivery,
  time: AgreedTime | null,
): KeptRecord {
  return {
    id: importId,
    title: months.length > 0 ? monthList([...new Set(months)]) : (names[0] ?? 'Tables'),
    item: datasetId,
    itemTitle: datasetTitle,
    since: receivedAt,
    months: time?.months ?? null,
    by: time?.by ?? null,
  };
}
