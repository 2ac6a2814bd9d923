// GET /: for staff where to start, the latest findings and how the data stand; for everybody else the first page of the public site.
import type { OrganisationProfile } from '../organisation/index.ts';
import { type Permission, type Route, type Visitor, everyone, page, route } from '../pages/route.ts';
import { html, type Html } from '../pages/html.ts';
import { dayName } from '../phrases/day.ts';
import { counted } from '../phrases/spoken-number.ts';
import { manageIssues } from './accessibility/keep-register.ts';
import { editSitePermission, readFeedback } from './site-permissions.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import { type DataStatus, type LatestFinding, homeBody } from './home-content.ts';
import { isPhaseOver } from './make-public-site.ts';
import { latestReleases } from './make-home.ts';
import { showPublicHome } from './show-public-home.ts';
import { places } from './place.ts';

/** What the home page needs of other features, handed in. */
export interface HomeNeeds {
  profile: OrganisationProfile;
  /** The newest few, newest first. */
  latestFindings(): Promise<readonly LatestFinding[]>;
  dataStatus(): Promise<readonly DataStatus[]>;
  /** How many pieces of feedback nobody has looked at. */
  countNewFeedback(): Promise<number>;
  /** That the accessibility statement is out of date or missing; null where all is well. */
  accessibilityWarning(): Promise<Html | null>;
  /** What somebody must be allowed to do to open the page at an address; undefined where there is none. */
  permissionOf(href: string): Permission | undefined;
}

export function showHome(needs: HomeNeeds & PublicSiteNeeds): Route {
  const { profile, latestFindings, dataStatus, permissionOf } = needs;
  return route({
    method: 'GET',
    path: '/',
    permission: everyone,
    languages: ['en', 'cy'],
    answer: async ({ visitor, language, cookies }) => {
      if (visitor.person === null) return showPublicHome(needs, { language, cookies });
      const mayOpen = (href: string): boolean => {
        const permission = permissionOf(href);
        return permission !== undefined && visitor.may(permission);
      };
      const [findings, releases, data, told] = await Promise.all([
        mayOpen('/findings') ? latestFindings() : null,
        latestReleases(needs),
        mayOpen('/data') ? dataStatus() : null,
        toldTo(visitor, needs),
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
          told,
        }),
      });
    },
  });
}

/** What waits for somebody, where they may do something about it. */
async function toldTo(visitor: Visitor, needs: HomeNeeds & PublicSiteNeeds): Promise<Html[]> {
  const phase = needs.profile.site?.phase;
  const warning = visitor.may(manageIssues) ? await needs.accessibilityWarning() : null;
  const waiting = visitor.may(readFeedback) ? await needs.countNewFeedback() : 0;
  return [
    ...(warning === null ? [] : [warning]),
    ...(waiting > 0
      ? [
          html`<a class="govuk-link" href="/desk/feedback?state=new"
              >${counted(waiting, 'piece')} of feedback</a
            >
            on the public site that nobody has answered or closed.`,
        ]
      : []),
    ...(phase && isPhaseOver(phase.until, needs.clock.now()) && visitor.may(editSitePermission)
      ? [
          html`The strip “${phase.name}” on the public site had its last day on ${dayName(phase.until)}, and
          is gone. If the site is still new, give it another day in the profile; if not, take it out there.`,
        ]
      : []),
  ];
}
