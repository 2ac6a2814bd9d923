// The features of the program in the order of the story, and what each is given by the ones below it.
import type { Foundations } from './foundations.ts';
import type { Route } from './pages/route.ts';
import type { LoadDemonstration } from './prepare-demonstration.ts';
import { site } from './site/index.ts';

export interface Features {
  /** Everything the web program answers. */
  routes: Route[];
  loadDemonstration: LoadDemonstration;
}

export function features({ profile }: Foundations): Features {
  const home = site({ profile, latestFindings: async () => [], dataStatus: async () => [] });
  return { routes: [...home.routes], loadDemonstration: async () => undefined };
}
