// The way out: the address that leads away, its page, its script, and what the frame of every public page offers of them.
import type { ExitOffer } from '../../pages/exit-bar.ts';
import { makeScript, scriptRoute } from '../../pages/make-script.ts';
import type { Route } from '../../pages/route.ts';
import { leaveSite, type LeavingNeeds } from './leave-site.ts';
import { showLeaving } from './show-leaving.ts';

export interface WayOut {
  routes: Route[];
  /** For the look of the pages. */
  offer: ExitOffer;
}

export function makeWayOut(needs: LeavingNeeds): WayOut {
  const { escape, threeShifts } = needs.profile.leaving;
  const script = makeScript(new URL('leave-in-a-hurry.ts', import.meta.url), '/leaving');
  return {
    routes: [leaveSite(needs), showLeaving(needs.profile), scriptRoute(script)],
    offer: { href: '/exit', about: '/leaving', script: script.path, escape, threeShifts },
  };
}
