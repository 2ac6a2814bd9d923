// GET /exit: what was begun here is over, the browser is told to forget us, and another site takes our place.
import type { OrganisationProfile } from '../../organisation/index.ts';
import { everyone, leadAway, route, type Route } from '../../pages/route.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Log } from '../../platform/log.ts';
import { countExit } from './exit-store.ts';

/** Ends what a visitor has begun and not sent, by the cookies that lead to it. Bears being asked twice. */
export type EndDraft = (cookies: ReadonlyMap<string, string>) => Promise<void>;

export interface LeavingNeeds {
  profile: OrganisationProfile;
  database: Database;
  clock: Clock;
  log: Log;
  /** What features keep of forms that are being filled in. */
  drafts?: readonly EndDraft[];
}

/** Nobody who leaves waits longer than this for what is done behind them, in milliseconds. */
const patience = 500;

export function leaveSite(needs: LeavingNeeds): Route {
  const to = new URL(needs.profile.leaving.to);
  const behind = doneBehind(needs);
  return route({
    method: 'GET',
    path: '/exit',
    permission: everyone,
    unrecorded: true,
    async answer({ cookies, headers, visitor }) {
      // Another site that leads here ends nothing, and does not make us forget anybody.
      if (!isOwnWish(headers)) return leadAway(to);
      await behind(cookies);
      // Whoever is signed in stays so: they have “Sign out”, and an exit must not end their work unsaid.
      return { ...leadAway(to), leavesNoTrace: { cookies: visitor.person === null } };
    },
  });
}

/** From a page of ours, or typed. Browsers that do not say are believed. */
function isOwnWish(headers: Readonly<Record<string, string | undefined>>): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** Whatever goes wrong with it, and however long it takes, whoever leaves is led away. */
function doneBehind({
  database,
  clock,
  log,
  drafts = [],
}: LeavingNeeds): (cookies: ReadonlyMap<string, string>) => Promise<void> {
  let isToldOf = false;
  const fault = (error: unknown): void => {
    // Once: a line for each would say when somebody left.
    if (!isToldOf) log.error('leaving could not be counted, or a draft not be ended', { error });
    isToldOf = true;
  };
  return async (cookies) => {
    const day = clock.now().toISOString().slice(0, 10);
    const doings = [countExit(database, day), ...drafts.map((end) => end(cookies))];
    const work = Promise.all(doings.map((doing) => doing.catch(fault))).then(() => undefined);
    const { promise, resolve } = Promise.withResolvers<void>();
    const enough = setTimeout(resolve, patience);
    await Promise.race([work, promise]);
    clearTimeout(enough);
  };
}
