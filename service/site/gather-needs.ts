// What the public site needs of the program, handed in by what puts the features together.
import type { OrganisationProfile } from '../organisation/index.ts';
import type { Permission } from '../pages/route.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { ObjectivesOfSet } from '../strategy/index.ts';

/** Something published, to be listed. */
export interface ListedPublication {
  title: string;
  summary: string;
  href: string;
  at: Date;
  /** BCP 47: its words may be in another language than the page. */
  language: string;
}

export interface StatutoryWords {
  title: string;
  paragraphs: readonly string[];
  /** Where they can be read as they are now. */
  source: string;
  /** When somebody compared them with the source; null: nobody has yet. */
  checkedOn: string | null;
}

/** Figures that anybody may see. */
export interface LatestRelease {
  title: string;
  href: string;
  scope: string;
  releasedAt: Date;
}

export interface PublicSiteNeeds {
  profile: OrganisationProfile;
  database: Database;
  /** As the public's pages enter it. */
  publicDatabase: Database;
  clock: Clock;
  log: Log;
  /** What anybody may read, the newest set first. */
  publicObjectives(): Promise<readonly ObjectivesOfSet[]>;
  /** Published, the newest first. @param kind of publication; without it, of every kind */
  publicPublications(kind: string | null, most: number): Promise<readonly ListedPublication[]>;
  /** What stands in the register of analyses, the newest first. */
  publicAnalyses?(most: number): Promise<readonly ListedPublication[]>;
  /** A release that stands as it was released; null for any other. */
  findWholeRelease(id: string): Promise<LatestRelease | null>;
  /** Words of the law that nobody may edit, as they are on a day (`YYYY-MM-DD`); null where there are none of that name. */
  statutoryWords(name: string, day: string): StatutoryWords | null;
  /** What somebody must be allowed to do to open the page at an address; undefined where there is none. */
  permissionOf(href: string): Permission | undefined;
}
