// Puts the public floor together: its pages, and what floors above may do with releases.
import type { Released, ReleasedTables } from '@due-regard/disclosure';
import type { Clock } from '../platform/clock.ts';
import type { Route } from '../pages/route.ts';
import type { Database } from '../platform/database/index.ts';
import { listInJson } from './list-in-json.ts';
import { listReleasesRoute } from './list-releases.ts';
import type { OwnRelease } from './own-release.ts';
import type { OpenedRelease } from './public-release.ts';
import {
  findRelease,
  findReleases,
  keepRelease,
  type ReleaseStoreNeeds,
  withdrawRelease,
} from './release-store.ts';
import { listInCatalogue } from './list-in-catalogue.ts';
import { noImprint, type ReleaseImprint } from './release-imprint.ts';
import { showRelease } from './show-release.ts';
import { showTable } from './show-table.ts';

export interface PublishedNeeds extends ReleaseStoreNeeds {
  clock: Clock;
  /** As the pages enter it: it need not read more than what is published. The same as `database` unless stated. */
  publicDatabase?: Database;
  /** Where the service is reached, for whole addresses in files. */
  serviceAddress?(): string;
  /** Whom to ask, in lines: for the cover of a spreadsheet and for catalogues. */
  contact?(): Promise<readonly string[]>;
  /** Data sets of features above, each as DCAT has it. */
  alsoListed?(): Promise<readonly object[]>;
}

export interface Published {
  routes: Route[];
  /** Makes it public at once; returns its id. The same release is kept once. @param own where whoever releases it made or prepared it */
  keepRelease(released: Released<ReleasedTables>, own?: OwnRelease | null): Promise<string>;
  /** Undefined where there is none. */
  openRelease(id: string): Promise<OpenedRelease | undefined>;
  /** The newest first. */
  listReleases(): Promise<OpenedRelease[]>;
  /** Takes its figures out of sight for good. @param why for the public, in a sentence or two. @param replacedBy the id of another */
  withdrawRelease(id: string, why: string, replacedBy?: string): Promise<void>;
}

export function published(needs: PublishedNeeds): Published {
  const { database, clock } = needs;
  const imprint = async (): Promise<ReleaseImprint> => ({
    ...noImprint,
    site: needs.serviceAddress?.() ?? '',
    contact: (await needs.contact?.()) ?? [],
  });
  const reading = { ...needs, database: needs.publicDatabase ?? database, imprint };
  return {
    routes: [
      listReleasesRoute(reading),
      listInCatalogue(reading),
      ...showRelease(reading),
      ...showTable(reading),
      ...listInJson(reading),
    ],
    keepRelease: (released, own) => keepRelease(needs, released, { at: clock.now(), own: own ?? null }),
    openRelease: (id) => findRelease(needs, id),
    listReleases: () => findReleases(needs),
    withdrawRelease: (id, why, replacedBy) =>
      withdrawRelease(database, id, { why, replacedBy: replacedBy ?? null, at: clock.now() }),
  };
}
