// What is served where only the public is let in: pages that anybody may read, beginning with what is published.
import { everyone, redirect, route, type Route } from './pages/route.ts';

/** Every other address is as if there were nothing. The home page of the workbench speaks of work that is not published. */
export function publicRoutes(routes: readonly Route[]): Route[] {
  const home = route({
    method: 'GET',
    path: '/',
    permission: everyone,
    answer: () => redirect('/published'),
  });
  return [home, ...routes.filter(({ permission, path }) => permission === everyone && path !== '/')];
}
