// Work that is done behind the pages: kept in the database until it is done, tried again when it fails.
import type { PgBoss } from 'pg-boss';
import type { DatabaseAddress } from './database/index.ts';
import type { Log } from './log.ts';

export type JobHandler = (payload: unknown) => Promise<void>;

export interface Jobs {
  /**
   * Says who does the jobs of this name. The payload comes as it was stored: decode it with a schema. A job whose program
   * was killed is begun again within a minute of the next start; `giveUp` is told of one that was begun three times.
   */
  work(name: string, handler: JobHandler, giveUp?: JobHandler): void;
  /** Keeps a job until it is done. The payload must be plain JSON. */
  enqueue(name: string, payload: object): Promise<void>;
  /** Opens the queue and begins the work that has been registered. `enqueue` does so too. */
  start(): Promise<void>;
  /** Lets the jobs that have begun end, and closes the queue. What is waiting stays for the next start. */
  stop(): Promise<void>;
}

const pollingIntervalSeconds = 2;

/** How soon the queue looks for jobs whose program is gone. */
const watchSeconds = 10;

const howLong = {
  /** A program that does a job says so twice as often as this; one that does not is taken for dead. */
  heartbeatSeconds: 30,
  /** Longer than any import takes. */
  expireInSeconds: 12 * 60 * 60,
  retryLimit: 2,
} as const;

/** Nothing is loaded or connected before `start` or the first job. */
export function openJobs(address: DatabaseAddress, log: Log): Jobs {
  const handlers = new Map<string, JobHandler>();
  const workers = new Map<string, string>();
  let queue: Promise<PgBoss> | undefined;

  async function open(): Promise<PgBoss> {
    const { PgBoss } = await import('pg-boss');
    const boss = new PgBoss({
      ...address,
      max: 4,
      application_name: 'due-regard jobs',
      schedule: false,
      superviseIntervalSeconds: watchSeconds,
      monitorIntervalSeconds: watchSeconds,
    });
    boss.on('error', (error) => log.error('the queue of jobs met an error', { error }));
    await boss.start();
    for (const [name, handler] of handlers) await employ(boss, name, handler);
    await boss.supervise(); // At once, for what a program that was killed has left.
    return boss;
  }

  async function employ(boss: PgBoss, name: string, handler: JobHandler) {
    await boss.createQueue(name);
    const worker = await boss.work<object>(name, { pollingIntervalSeconds }, async ([job]) => {
      if (!job) return;
      try {
        await handler(job.data);
      } catch (error) {
        log.error('a job failed', { name, id: job.id, error });
        throw error;
      }
    });
    workers.set(name, worker);
  }

  const opened = (): Promise<PgBoss> => (queue ??= open());

  return {
    work(name, handler, giveUp = async () => undefined) {
      if (queue) throw new Error(`The worker of ${name} came after the queue was opened.`);
      handlers.set(givenUp(name), giveUp); // First: a queue cannot pass its lost jobs on to one that is not there.
      handlers.set(name, handler);
    },
    async enqueue(name, payload) {
      if (!handlers.has(name)) throw new Error(`Nobody does the jobs called ${name}.`);
      const boss = await opened();
      await boss.send(name, payload, { ...howLong, deadLetter: givenUp(name) });
      const worker = workers.get(name);
      if (worker) boss.notifyWorker(worker);
    },
    async start() {
      await opened();
    },
    async stop() {
      if (queue) await (await queue).stop({ graceful: true, close: true, timeout: 20_000 });
      queue = undefined;
    },
  };
}

/** The queue for jobs that were begun too often. */
function givenUp(name: string): string {
  return `${name}.given-up`;
}
