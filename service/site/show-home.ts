// GET /: what this is, where to start, the latest findings, and how the data stand; whoever is not signed in does that first.
import type { OrganisationProfile } from '../organisation/index.ts';
import { type Permission, type Route, everyone, page, redirect, route } from '../pages/route.ts';
import { type DataStatus, type LatestFinding, type LatestRelease, homeBody } from './home-content.ts';
import { places } from './place.ts';

/** What the home page needs of other features, handed in. */
export interface HomeNeeds {
  profile: OrganisationProfile;
  /** The newest few, newest first. */
  latestFindings(): Promise<readonly LatestFinding[]>;
  /** Those that anybody may see, newest first. */
  latestReleases(): Promise<readonly LatestRelease[]>;
  dataStatus(): Promise<readonly DataStatus[]>;
  /** What somebody must be allowed to do to open the page at an address; undefined where there is none. */
  permissionOf(href: string): Permission | undefined;
}

export function showHome(needs: HomeNeeds): Route {
  const { profile, latestFindings, latestReleases, dataStatus, permissionOf } = needs;
  return route({
    method: 'GET',
    path: '/',
    permission: everyone,
    answer: async ({ visitor }) => {
      if (visitor.person === null) return redirect('/sign-in');
      const mayOpen = (href: string): boolean => {
        const permission = permissionOf(href);
        return permission !== undefined && visitor.may(permission);
      };
      const [findings, releases, data] = await Promise.all([
        mayOpen('/findings') ? latestFindings() : null,
        latestReleases(),
        mayOpen('/data') ? dataStatus() : null,
      ]);
      return page({
        title: 'Home',
        section: '/',
        body: homeBody({
          organisationName: profile.shortName,
          demonstration: profile.demonstration,
          areaName: profile.area.name,
          visitors: profile.localFactors.visitors,
          places: places.filter(({ href }) => mayOpen(href)),
          mayBegin: mayOpen('/data/new') && mayOpen('/findings/new'),
          releases,
          findings,
          data,
        }),
      });
    },
  });
}
