// What is served where only the public is let in: pages that anybody may read, and forms of which the browser alone keeps anything.
import { everyone, type Route } from './pages/route.ts';

/** Signing in, invitations and links to one item are the workbench's. */
const ofTheWorkbench =
  /^\/(sign-in|sign-out|signed-out|invitation|new-password|account|consult|submissions)\b/;
/** Nothing can be kept here, so nothing is asked that would have to be. */
const needsKeeping =
  /^\/(feedback|follow|ask-for-a-format|publications\/:slug\/(ask|follow)|register\/(:place\/:number\/challenge|challenged))\b/;
const keptByTheBrowser = ['/cookies', '/notices/hide'];

/** Every other address is as if there were nothing. */
export function publicRoutes(routes: readonly Route[]): Route[] {
  return routes.filter(
    ({ method, path, permission }) =>
      permission === everyone &&
      (method === 'GET'
        ? !ofTheWorkbench.test(path) && !needsKeeping.test(path)
        : method === 'POST' && keptByTheBrowser.includes(path)),
  );
}
