// What protection asks of the floors below it, handed in.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';

export interface ProtectionNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  dataFolder: string;
  /** Every dataset, to choose a policy for. */
  datasets(): Promise<readonly { id: string; title: string }[]>;
}
