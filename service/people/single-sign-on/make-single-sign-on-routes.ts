// The routes of single sign-on: none where no provider is described.
import type { Route } from '../../pages/route.ts';
import { listIdentitiesRoutes } from './list-identities.ts';
import { type ElsewhereNeeds, signInElsewhereRoutes } from './sign-in-elsewhere.ts';
import { signOutElsewhereRoutes } from './sign-out-elsewhere.ts';

export function makeSingleSignOnRoutes(needs: ElsewhereNeeds): Route[] {
  if (needs.providers.length === 0) return [];
  return [...signInElsewhereRoutes(needs), ...listIdentitiesRoutes(needs), ...signOutElsewhereRoutes(needs)];
}
