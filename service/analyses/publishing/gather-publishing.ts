// What publishing asks of the floors below and of the features beside it, handed in.
import type { OrganisationProfile } from '../../organisation/index.ts';
import type { Colleagues } from '../../people/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Mail } from '../../platform/mail/index.ts';
import type { Seal } from '../../platform/seal.ts';
import type { Vault } from '../../platform/vault.ts';
import type { OpenedRelease } from '../../published/index.ts';
import type { OpenScreening } from '../../policies/index.ts';

/** What the other features know that the register needs. */
export interface PublishingGiven {
  /** Undefined where there is none. */
  openRelease(id: string): Promise<OpenedRelease | undefined>;
  /** Ids of what has gone out of a finding. */
  releasesOf(findingId: string): Promise<readonly string[]>;
  /** What everybody with an account is called, so that none of them is named to the public. */
  namesOfStaff(): Promise<readonly string[]>;
  /** Opens a screening where a challenge was accepted. */
  openScreening?: OpenScreening;
}

export interface PublishingNeeds extends PublishingGiven {
  profile: Pick<OrganisationProfile, 'id' | 'name' | 'terms'>;
  database: Database;
  /** As the public's pages enter it. */
  publicDatabase: Database;
  clock: Clock;
  mail: Pick<Mail, 'send'>;
  seal: Seal;
  vault: Vault;
  people: Colleagues;
  serviceAddress(): string;
}
