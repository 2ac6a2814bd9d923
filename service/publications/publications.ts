// Puts the feature together: its pages, and what other parts of the program may ask of it.
import type { Route } from '../pages/route.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { Mail } from '../platform/mail/index.ts';
import type { Seal } from '../platform/seal.ts';
import type { Vault } from '../platform/vault.ts';
import type { Colleagues } from '../people/index.ts';
import type { PublishedDocument, PublishedPublication } from './life/publication.ts';
import type { PublishedFilter } from './life/published-filter.ts';
import { findPublished, listPublished } from './life/published-store.ts';

/** What publications ask of the floors below, handed in. */
export interface PublicationNeeds {
  database: Database;
  /** As the public's pages enter it. */
  publicDatabase: Database;
  clock: Clock;
  jobs: Jobs;
  log: Log;
  mail: Mail;
  seal: Seal;
  vault: Vault;
  /** What people are called, and who may do what after whom. */
  people: Colleagues;
  /** Where people reach the service: an origin. */
  serviceAddress(): string;
}

export interface Publications {
  routes: Route[];
  /** What the public can read, the newest first. */
  listPublished(filter?: PublishedFilter): Promise<PublishedPublication[]>;
  /** What stands at an address; undefined where nothing was published there. */
  findPublished(slug: string): Promise<PublishedDocument | undefined>;
}

export function publications(needs: PublicationNeeds): Publications {
  return {
    routes: [],
    listPublished: (filter) => listPublished(needs.publicDatabase, filter),
    findPublished: (slug) => findPublished(needs.publicDatabase, slug),
  };
}
