// What the agenda needs of the program: what falls due and what waits, from every feature below.
import type { Colleagues } from '../people/index.ts';
import type { ListDue, ListWaiting } from '../pages/due-thing.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { Letter } from '../platform/mail/index.ts';

export interface AgendaNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  jobs: Pick<Jobs, 'daily'>;
  mail: { send(transaction: Database, letter: Letter): Promise<void> };
  /** What people are called. */
  people: Pick<Colleagues, 'names'>;
  /** Everybody with an account. */
  listPeople(): Promise<readonly { id: string; email: string | null; state: string }[]>;
  /** Where people reach the service. */
  serviceAddress(): string;
  /** What falls due, of each feature. */
  due: readonly ListDue[];
  /** What waits for whoever asks, of each feature. */
  waiting: readonly ListWaiting[];
}
