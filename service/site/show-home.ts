// GET /: what this is, where to start, the latest findings, and how the data stand.
import type { OrganisationProfile } from '../people/index.ts';
import { type Route, everyone, page, route } from '../pages/route.ts';
import { type DataStatus, type LatestFinding, homeBody } from './home-content.ts';

/** What the home page needs of other features, handed in. */
export interface HomeNeeds {
  profile: OrganisationProfile;
  /** The newest few, newest first. */
  latestFindings(): Promise<readonly LatestFinding[]>;
  dataStatus(): Promise<readonly DataStatus[]>;
}

export function showHome({ profile, latestFindings, dataStatus }: HomeNeeds): Route {
  return route({
    method: 'GET',
    path: '/',
    permission: everyone,
    answer: async () => {
      const [findings, data] = await Promise.all([latestFindings(), dataStatus()]);
      return page({
        title: 'Home',
        section: '/',
        body: homeBody({
          organisationName: profile.shortName,
          demonstration: profile.demonstration,
          areaName: profile.area.name,
          visitors: profile.localFactors.visitors,
          findings,
          data,
        }),
      });
    },
  });
}
