// What is served where only the public is let in: pages that anybody may read, beginning with what is published.
import { everyone, redirect, route, type Route } from './pages/route.ts';

/** Signing in, invitations and links to one item are the workbench's: the public's pages change nothing and know nobody. */
const ofTheWorkbench =
  /^\/(sign-in|sign-out|signed-out|invitation|new-password|account|consult|submissions)\b/;

/** Every other address is as if there were nothing. The home page of the workbench speaks of work that is not published. */
export function publicRoutes(routes: readonly Route[]): Route[] {
  const home = route({
    method: 'GET',
    path: '/',
    permission: everyone,
    languages: ['en', 'cy'],
    answer: () => redirect('/published'),
  });
  return [home, ...routes.filter(isPublic)];
}

function isPublic({ method, path, permission }: Route): boolean {
  return method === 'GET' && permission === everyone && path !== '/' && !ofTheWorkbench.test(path);
}
