// What the features are together: what the program that answers, and the copy that works, ask of them.
import type { Doorkeeper } from './pages/doorkeeper.ts';
import type { ExitOffer } from './pages/exit-bar.ts';
import type { PublicSite } from './pages/public-frame.ts';
import type { Route } from './pages/route.ts';
import type { LoadDemonstration } from './prepare-demonstration.ts';

export interface Features {
  /** Everything the web program answers. */
  routes: Route[];
  door: Doorkeeper;
  /** The way out of the site, for the frame of public pages. */
  exit: ExitOffer;
  /** The public site, for the frame of its pages. */
  site: PublicSite;
  /** The made-up people of a demonstration: there before its data, so that somebody can look on. */
  addDemonstrationPeople(): Promise<void>;
  /** Where nobody can keep accounts, or another is asked for: the address at which an administrator sets theirs up; otherwise null. */
  inviteAdministrator(another: boolean): Promise<string | null>;
  /** The partners that the profile states, where they are not in the directory yet. */
  keepProfilePartners(): Promise<void>;
  /** The objectives and commitments that the profile states, where they are not there yet. */
  keepProfileObjectives(): Promise<void>;
  loadDemonstration: LoadDemonstration;
  /** Begins what goes on by the clock: for a copy that works. */
  beginWork(): void;
  /** Stops what goes on behind the pages. */
  close(): Promise<void>;
}
