// What feedback needs of the program.
import type { OrganisationProfile } from '../organisation/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Mail } from '../platform/mail/index.ts';
import type { Vault } from '../platform/vault.ts';

export interface FeedbackNeeds {
  profile: OrganisationProfile;
  database: Database;
  vault: Vault;
  clock: Clock;
  mail: Pick<Mail, 'send'>;
}
