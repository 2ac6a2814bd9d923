// Finds what is expected of each partner and what of it came: for lists, scorecards and reminders.
import { listPartners } from '../directory/partner-store.ts';
import type { Partner } from '../directory/partner.ts';
import { todayOf, type PartnersNeeds } from '../gather-needs.ts';
import { expectedBy, isThere, lateOn, type Expected, type ReceivedOf, type Schedule } from './schedule.ts';
import { listSchedules } from './schedule-store.ts';

export interface ExpectedOf {
  schedule: Schedule;
  partner: Partner;
  /** Periods that are over. */
  expected: Expected[];
  /** Those whose day is past and whose data are not all there. */
  late: Expected[];
  /** Those that are over, not there, and not yet late. */
  awaited: Expected[];
}

const nothing: ReceivedOf = { months: new Set(), days: [] };

/** Of partners that have not ended. */
export async function findExpected(
  needs: Pick<PartnersNeeds, 'database' | 'clock' | 'receivedOf'>,
): Promise<ExpectedOf[]> {
  const today = todayOf(needs);
  const [schedules, partners] = await Promise.all([
    listSchedules(needs.database),
    listPartners(needs.database),
  ]);
  const byId = new Map(partners.map((partner) => [partner.id, partner]));
  const found: ExpectedOf[] = [];
  for (const schedule of schedules) {
    const partner = byId.get(schedule.partnerId);
    if (!partner || (partner.endedOn !== null && partner.endedOn < today)) continue;
    const received =
      schedule.datasetId === null ? nothing : await needs.receivedOf(schedule.datasetId, partner.slug);
    const expected = expectedBy(schedule, today);
    const late = lateOn(schedule, received, today);
    const awaited = expected.filter((each) => each.dueOn >= today && !isThere(each, received));
    found.push({ schedule, partner, expected, late, awaited });
  }
  return found;
}
