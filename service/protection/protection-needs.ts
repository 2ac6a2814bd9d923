// What protection asks of the floors below it, handed in.
import type { Released, ReleasedTables } from '@due-regard/disclosure';
import type { Html } from '../pages/html.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { FindingForRelease } from '../disparities/index.ts';
import type { WorkStore } from './releasing/work-store.ts';

export interface ProtectionNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  dataFolder: string;
  /** The seal of this body. */
  seal(text: string): string;
  works: WorkStore;
  /** Every dataset, to choose a policy for. */
  datasets(): Promise<readonly { id: string; title: string }[]>;
  /** Null for a finding that is not there. */
  findingForRelease(id: string): Promise<FindingForRelease | null>;
  published: PublishedReleases;
}

/** What goes out, as the floor that the public sees has it. */
export interface PublishedReleases {
  /** Within the transaction that also keeps it in the register. */
  keepRelease(released: Released<ReleasedTables>, transaction: Database): Promise<string>;
  /** It can be read no more; its address says that it was withdrawn, and why. */
  withdrawRelease(id: string, why: string): Promise<void>;
  /** Just what the public will see. */
  preview(released: Released<ReleasedTables>): Html;
}
