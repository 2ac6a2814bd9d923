// What the pages of objectives need of the program.
import type { OrganisationProfile } from '../organisation/index.ts';
import type { Colleagues } from '../people/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';

export interface StrategyNeeds {
  profile: OrganisationProfile;
  database: Database;
  /** As the public's pages enter it. */
  publicDatabase: Database;
  clock: Clock;
  /** Who may not publish what they worded. */
  people: Pick<Colleagues, 'separate'>;
}
