// What the register needs of the program, and of the analyses above it, handed in.
import type { Colleagues } from '../people/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { Storage } from '../platform/storage/index.ts';
import type { OpenScreening } from './trigger-store.ts';

/** A screening or an analysis of an item, as its page lists it. */
export interface ItemAnalysis {
  title: string;
  href: string;
  /** How far it has come, in words. */
  state: string;
  openedAt: Date;
}

/** What was seen in a file that was sent. */
export interface SeenInFile {
  /** Such as `macros`. */
  check: string;
  severity: 'stops' | 'look';
  /** Sentences: what was seen, and how to mend it. */
  seen: string;
  mend: string;
}

export interface PolicyNeeds {
  database: Database;
  clock: Clock;
  dataFolder: string;
  storage: Storage;
  jobs: Jobs;
  log: Log;
  /** What people are called. */
  people: Pick<Colleagues, 'names'>;
  openScreening: OpenScreening;
  /** The newest first. */
  analysesOf(itemId: string): Promise<readonly ItemAnalysis[]>;
  /** Looks at a file before it is kept. */
  checkFile(file: { fileName: string; content: Uint8Array }): readonly SeenInFile[];
}
