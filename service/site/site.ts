// Puts the public site together: its pages, its frame, its search, the choice about cookies, and where staff change its words.
import type { Route } from '../pages/route.ts';
import type { PublicSite } from '../pages/public-frame.ts';
import { chooseCookies } from './cookies/choose-cookies.ts';
import { hideNotices } from './cookies/keep-notices-hidden.ts';
import { editSite } from './editing/edit-site.ts';
import type { PublicSiteNeeds } from './gather-needs.ts';
import { makePublicSite } from './make-public-site.ts';
import { searchSite } from './searching/search-site.ts';
import { serveRobots } from './serve-robots.ts';
import { type HomeNeeds, showHome } from './show-home.ts';
import { showPrivacy } from './show-privacy.ts';
import { showSitePages } from './show-site-pages.ts';

export interface Site {
  routes: Route[];
  /** For the look of the pages. */
  frame: PublicSite;
}

/** What the pages list is handed in. */
export function site(needs: HomeNeeds & PublicSiteNeeds & { serviceAddress(): string }): Site {
  const { profile, publicDatabase } = needs;
  const kept = makePublicSite(needs);
  return {
    routes: [
      showHome(needs),
      ...showSitePages(needs),
      searchSite({
        ...needs,
        pages: async (language) =>
          (await kept.pages(language)).map(({ href, title, introduction, blocks }) => ({
            ...{ href, title, summary: introduction },
            words: blocks.map(({ words }) => words).join(' '),
          })),
      }),
      ...chooseCookies(profile),
      hideNotices(profile),
      showPrivacy(needs),
      ...serveRobots({ ...needs, publicDatabase, pages: () => kept.pages('en') }),
      ...editSite({ ...needs, changed: kept.forget }),
    ],
    frame: kept,
  };
}
