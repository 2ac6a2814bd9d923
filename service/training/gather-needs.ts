// What training needs of the program.
import type { OrganisationProfile } from '../organisation/index.ts';
import type { Colleagues } from '../people/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Jobs } from '../platform/jobs.ts';

export interface TrainingNeeds {
  profile: OrganisationProfile;
  database: Database;
  clock: Clock;
  jobs: Pick<Jobs, 'daily'>;
  /** What they are called. */
  people: Pick<Colleagues, 'names'>;
  /** Everybody with an account. */
  listPeople(): Promise<readonly AccountHolder[]>;
}

export interface AccountHolder {
  id: string;
  name: string;
  email: string | null;
  job: string;
  state: string;
}
