// The door of the site: the home page and the pages that stand for the whole.
export { makeWayOut } from './leaving/make-way-out.ts';
import type { Route } from '../pages/route.ts';
import { showAccessibilityStatement } from './show-accessibility-statement.ts';
import { type HomeNeeds, showHome } from './show-home.ts';

/** The routes of the site; what the home page lists is handed in. */
export function site(needs: HomeNeeds): { routes: Route[] } {
  return { routes: [showHome(needs), showAccessibilityStatement(needs.profile)] };
}
