// What the pages of partners need: handed to them, so that they lean on no data and on no accounts.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { FilesNeeds } from '../platform/storage/index.ts';
import { dayIn } from './schedules/calendar-day.ts';
import type { ReceivedOf } from './schedules/schedule.ts';

export interface PartnersNeeds extends FilesNeeds {
  profile: PartnersProfile;
  database: Database;
  clock: Clock;
  /** Which data there are, by title. */
  listDatasets(): Promise<{ id: string; title: string }[]>;
  /** What came in of a dataset from a partner. */
  receivedOf(datasetId: string, partnerSlug: string): Promise<ReceivedOf>;
  /** People who have or had an account, to name them. */
  listPeople(): Promise<{ id: string; name: string }[]>;
  /** Those who may send data in the body that acts now, to choose who sends for a partner. */
  listSenders(): Promise<{ id: string; name: string }[]>;
}

export interface PartnersProfile {
  id: string;
  demonstration: boolean;
  partners: readonly { id: string; name: string; kind: string; sends?: string | undefined }[];
  characteristics: readonly { id: string; label: string }[];
  contact: { name: string; email?: string | undefined };
}

/** The day that it is in the United Kingdom. */
export function todayOf({ clock }: Pick<PartnersNeeds, 'clock'>): string {
  return dayIn(clock.now());
}
