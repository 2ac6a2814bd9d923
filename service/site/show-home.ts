// GET /: what this is, where to start, the latest findings, and how the data stand; whoever is not signed in does that first.
import type { OrganisationProfile } from '../people/index.ts';
import { type Route, everyone, page, redirect, route } from '../pages/route.ts';
import { type DataStatus, type LatestFinding, type LatestRelease, homeBody } from './home-content.ts';

/** What the home page needs of other features, handed in. */
export interface HomeNeeds {
  profile: OrganisationProfile;
  /** The newest few, newest first. */
  latestFindings(): Promise<readonly LatestFinding[]>;
  /** Those that anybody may see, newest first. */
  latestReleases(): Promise<readonly LatestRelease[]>;
  dataStatus(): Promise<readonly DataStatus[]>;
}

export function showHome({ profile, latestFindings, latestReleases, dataStatus }: HomeNeeds): Route {
  return route({
    method: 'GET',
    path: '/',
    permission: everyone,
    answer: async ({ visitor }) => {
      if (visitor.person === null) return redirect('/sign-in');
      const [findings, releases, data] = await Promise.all([
        latestFindings(),
        latestReleases(),
        dataStatus(),
      ]);
      return page({
        title: 'Home',
        section: '/',
        body: homeBody({
          organisationName: profile.shortName,
          demonstration: profile.demonstration,
          areaName: profile.area.name,
          visitors: profile.localFactors.visitors,
          releases,
          findings,
          data,
        }),
      });
    },
  });
}
