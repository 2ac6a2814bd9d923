// What protection asks of the floors below it, handed in.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { Seal } from '../platform/seal.ts';
import type { FindingForRelease } from '../disparities/index.ts';
import type { WorkStore } from './releasing/work-store.ts';

export interface ProtectionNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  dataFolder: string;
  /** The seal of this body. */
  seal: Seal;
  works: WorkStore;
  /** Every dataset, to choose a policy for. */
  datasets(): Promise<readonly { id: string; title: string }[]>;
  /** Null for a finding that is not there. */
  findingForRelease(id: string): Promise<FindingForRelease | null>;
}
