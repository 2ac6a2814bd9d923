// Puts the feature together: the profile, its map and the boundaries, given the organisation and its data.
import type { OrganisationProfile } from '../organisation/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { FilesNeeds } from '../platform/storage/index.ts';
import type { Route } from '../pages/route.ts';
import { addBoundaries, removeDemonstrationBoundaries } from './boundaries/boundary-store.ts';
import { readBoundaries } from './boundaries/read-boundaries.ts';
import { boundaryPages } from './boundary-pages.ts';
import { communityPages } from './community-pages.ts';

export interface CommunityNeeds extends FilesNeeds {
  database: Database;
  clock: Clock;
  profile: OrganisationProfile;
}

export interface Community {
  routes: Route[];
  /** Brings in the boundaries of a demonstration. Throws where they cannot be used. */
  addDemonstrationBoundaries(set: {
    path: string;
    title: string;
    source: string;
    licence: string;
  }): Promise<void>;
  /** Takes away what a demonstration brought in. */
  clearDemonstration(): Promise<void>;
}

export function community({ profile, ...needs }: CommunityNeeds): Community {
  const { area, characteristics, localFactors } = profile;
  const factors = Object.values(localFactors).filter((sentence) => sentence !== undefined);
  const districts = area.districts.map(({ code, name, until = null }) => ({ code, name, until }));
  return {
    routes: [
      ...communityPages({ ...needs, area: area.name, districts, characteristics, factors }),
      ...boundaryPages(needs),
    ],
    async addDemonstrationBoundaries({ path, ...words }) {
      const read = await readBoundaries(path);
      if (!read.ok) throw new Error(`${read.code}: ${read.sentence}`);
      await addBoundaries(
        needs.database,
        { ...words, demonstration: true, areas: read.areas },
        needs.clock.now(),
      );
    },
    clearDemonstration: () => removeDemonstrationBoundaries(needs.database),
  };
}
