// What an import stands on.
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Log } from '../../platform/log.ts';
import type { Letter } from '../../platform/mail/index.ts';
import type { FilesNeeds } from '../../platform/storage/index.ts';
import type { Warehouse } from '../../platform/warehouse/index.ts';

export interface ImportNeeds extends FilesNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  /** A warehouse for this import alone; closed when it is done. */
  openWarehouse(): Promise<Warehouse>;
  /** For the report of an import, to whoever asked for it; without it none is sent. */
  mail?: { send(transaction: Database, letter: Letter): Promise<void> };
  /** Where people reach the service, for the link in a letter. */
  serviceAddress?(): string;
}
