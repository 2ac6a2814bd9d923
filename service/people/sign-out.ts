// POST /sign-out: the session ends, here and now.
import type { Database } from '../platform/database/index.ts';
import { everyone, redirect, route, type Route } from '../pages/route.ts';
import { sessionCookie } from './sessions/make-session.ts';
import { endSessionOfToken } from './sessions/session-store.ts';

export function signOutRoute({ database }: { database: Database }): Route {
  return route({
    method: 'POST',
    path: '/sign-out',
    permission: everyone,
    answer: async ({ cookies }) => {
      const token = cookies.get(sessionCookie);
      if (token !== undefined) await endSessionOfToken(database, token);
      return redirect('/sign-in', [{ name: sessionCookie, value: '' }]);
    },
  });
}
