// POST /sign-out: the session ends, here and now.
import type { Database } from '../platform/database/index.ts';
import { everyone, redirect, route, type Route } from '../pages/route.ts';
import { sessionCookie } from './sessions/make-session.ts';
import { endSessionOfToken } from './sessions/session-store.ts';

export interface SignOutNeeds {
  database: Database;
  /** Where somebody is led who signs out; null: to the page that signs in. */
  afterSignOut?: (token: string) => Promise<string | null>;
}

export function signOutRoute({ database, afterSignOut }: SignOutNeeds): Route {
  return route({
    method: 'POST',
    path: '/sign-out',
    permission: everyone,
    answer: async ({ cookies }) => {
      const token = cookies.get(sessionCookie);
      const next = token === undefined ? null : await afterSignOut?.(token);
      if (token !== undefined) await endSessionOfToken(database, token);
      const out = redirect(next ?? '/sign-in', [{ name: sessionCookie, value: '' }]);
      return { ...out, forgetsPages: true };
    },
  });
}
