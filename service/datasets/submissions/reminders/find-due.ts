// Finds what is due, worked out anew each time: so that no day on which the program did not run is lost.
import {
  dayIn,
  findExpected,
  isUsable,
  listAgreements,
  listPartners,
  listTokens,
  monthsAfter,
  periodOf,
  versionInForce,
  type Agreement,
  type Partner,
  type ReceivedOf,
} from '../../../partners/index.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/index.ts';
import { listDatasets, listImports } from '../../keeping/dataset-store.ts';
import type { DueThing } from './due-thing.ts';

export interface DueNeeds {
  database: Database;
  clock: Clock;
  receivedOf(datasetId: string, partnerSlug: string): Promise<ReceivedOf>;
}

/** The first to fall due first; what is past and not done is among them. */
export async function findDue(needs: DueNeeds): Promise<DueThing[]> {
  const partners = await listPartners(needs.database);
  const things = [...(await dueSubmissions(needs))];
  const oldest = await oldestDeliveries(needs.database);
  for (const partner of partners) {
    const agreements = await listAgreements(needs.database, partner.id);
    things.push(...dueOfAgreements(partner, agreements, { oldest, today: dayIn(needs.clock.now()) }));
    things.push(...(await dueTokens(needs, partner)));
  }
  return things.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

async function dueSubmissions(needs: DueNeeds): Promise<DueThing[]> {
  const expected = await findExpected(needs);
  return expected.flatMap(({ schedule, partner, late, awaited }) =>
    schedule.datasetId === null
      ? []
      : [...late, ...awaited].map((period) => ({
          ...{ kind: 'submission' as const, subjectId: `${schedule.id} ${period.from}`, dueOn: period.dueOn },
          ...{ partner, what: `${schedule.what}: ${periodOf(period)}`, href: `/partners/${partner.id}` },
        })),
  );
}

interface Kept {
  /** Of each dataset, the day on which the oldest delivery that is still here came. */
  oldest: ReadonlyMap<string, { day: string; title: string }>;
  today: string;
}

function dueOfAgreements(
  partner: Partner,
  agreements: readonly Agreement[],
  { oldest, today }: Kept,
): DueThing[] {
  return agreements.flatMap((agreement): DueThing[] => {
    const version = versionInForce(agreement, today);
    if (!version) return [];
    const href = `/partners/agreements/${agreement.id}`;
    const { retentionMonths, datasets } = version.terms;
    const review = {
      ...{ kind: 'agreement-review' as const, subjectId: agreement.id, dueOn: version.reviewOn },
      ...{ partner, what: `review of ${agreement.title}`, href },
    };
    if (retentionMonths === null) return [review];
    const ends = datasets.flatMap((id) => {
      const first = oldest.get(id);
      if (!first) return [];
      const dueOn = monthsAfter(first.day, retentionMonths);
      const what = `the oldest delivery of ${first.title}`;
      return [{ kind: 'retention' as const, subjectId: id, dueOn, partner, what, href: `/data/${id}` }];
    });
    return [review, ...ends];
  });
}

async function dueTokens({ database, clock }: DueNeeds, partner: Partner): Promise<DueThing[]> {
  const now = clock.now();
  const tokens = await listTokens(database, partner.id);
  return tokens
    .filter((token) => isUsable(token, now))
    .map(({ id, name, ending, expiresAt }) => ({
      ...{ kind: 'token' as const, subjectId: id, dueOn: dayIn(expiresAt), partner },
      ...{ what: `the token ${name}, ending ${ending}`, href: `/partners/${partner.id}` },
    }));
}

async function oldestDeliveries(database: Database): Promise<Map<string, { day: string; title: string }>> {
  const oldest = new Map<string, { day: string; title: string }>();
  for (const { id, title } of await listDatasets(database)) {
    const taken = (await listImports(database, id)).filter(({ status }) => status === 'done');
    const first = taken.at(-1);
    if (first) oldest.set(id, { day: dayIn(first.receivedAt), title });
  }
  return oldest;
}
