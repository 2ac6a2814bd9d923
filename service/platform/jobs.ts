// Work that is done behind the pages: kept in the database until it is done, tried again when it fails.
import type { PgBoss, SendOptions } from 'pg-boss';
import { z } from 'zod';
import type { Database, DatabaseAddress } from './database/index.ts';
import type { Log } from './log.ts';

export type JobHandler = (payload: unknown) => Promise<void>;

/** @param day as `YYYY-MM-DD`, UTC. Days on which no copy ran are passed over: do what is due until now. */
export type DailyHandler = (day: string) => Promise<void>;

export interface Jobs {
  /**
   * Says who does the jobs of this name. The payload comes as it was stored: decode it with a schema. A job that fails is
   * tried again twice, later each time. One whose program was killed is begun again within a minute; `giveUp` is told of one
   * that was begun three times.
   */
  work(name: string, handler: JobHandler, giveUp?: JobHandler): void;
  /**
   * Says what is to be done once a day (UTC), by one copy of the program whichever it is: at its first start of the day, or
   * soon after midnight. It is tried again when it fails, and must bear being begun twice.
   */
  daily(name: string, handler: DailyHandler): void;
  /**
   * Keeps a job until it is done. The payload must be plain JSON. With a transaction the job is there when, and only when,
   * what was changed beside it is.
   */
  enqueue(name: string, payload: object, transaction?: Database): Promise<void>;
  /** Opens the queue and, where this copy works, begins the work that has been registered. `enqueue` does so too. */
  start(): Promise<void>;
  /**
   * Takes no more, lets the jobs that have begun end for a while, and closes the queue. What has not ended by then goes
   * back, and what is waiting stays, for another copy or the next start.
   */
  stop(): Promise<void>;
}

export interface JobsOptions {
  /** False for a copy that only hands work on. */
  works: boolean;
  /** How long `stop` waits for what has begun, in seconds. */
  patienceSeconds: number;
}

const pollingIntervalSeconds = 2;

/** How soon the queue looks for jobs whose program is gone. */
const watchSeconds = 10;

/** How soon after midnight the work of the day begins, at the latest. */
const dayWatchMilliseconds = 5 * 60 * 1000;

const howLong = {
  /** A program that does a job says so twice as often as this; one that does not is taken for dead. */
  heartbeatSeconds: 30,
  /** Longer than any import takes. */
  expireInSeconds: 12 * 60 * 60,
  retryLimit: 2,
  /** The second try comes after some seconds, the third after about twice as many. */
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 15 * 60,
} as const;

/** One in each slot of 24 hours from midnight UTC, done or not. */
const onceADay = { singletonSeconds: 24 * 60 * 60, singletonKey: 'day' } as const;

const dayPayload = z.object({ day: z.string() });
const asked = z.tuple([z.object({ day: z.string() })]);

/** Nothing is loaded or connected before `start` or the first job. */
export function openJobs(
  address: DatabaseAddress,
  log: Log,
  { works, patienceSeconds }: JobsOptions = { works: true, patienceSeconds: 20 },
): Jobs {
  const handlers = new Map<string, JobHandler>();
  const dailies: string[] = [];
  const workers = new Map<string, string>();
  let queue: Promise<PgBoss> | undefined;
  let dayWatch: NodeJS.Timeout | undefined;

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
    for (const name of handlers.keys()) await boss.createQueue(name);
    if (!works) return boss;
    for (const [name, handler] of handlers) await employ(boss, name, handler);
    await boss.supervise(); // At once, for what a program that was killed has left.
    await beginDay(boss);
    dayWatch = setInterval(() => void beginDay(boss), dayWatchMilliseconds).unref();
    return boss;
  }

  async function employ(boss: PgBoss, name: string, handler: JobHandler) {
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

  /** Of all copies that ask, the queue takes one job of each name a day. */
  async function beginDay(boss: PgBoss): Promise<void> {
    try {
      const now = `select to_char(now() at time zone 'utc', 'YYYY-MM-DD') as day`;
      const [today] = asked.parse((await boss.getDb().executeSql(now)).rows);
      for (const name of dailies) await send(boss, name, today, onceADay);
    } catch (error) {
      log.error('the work of the day could not be begun', { error });
    }
  }

  async function send(boss: PgBoss, name: string, payload: object, options: SendOptions): Promise<void> {
    const id = await boss.send(name, payload, { ...howLong, deadLetter: givenUp(name), ...options });
    const worker = workers.get(name);
    if (id !== null && worker) boss.notifyWorker(worker);
  }

  /** A queue that could not be opened is tried again by whoever asks next. */
  const opened = (): Promise<PgBoss> =>
    (queue ??= open().catch((error: unknown) => {
      queue = undefined;
      throw error;
    }));

  function work(name: string, handler: JobHandler, giveUp: JobHandler = async () => undefined): void {
    if (queue) throw new Error(`The worker of ${name} came after the queue was opened.`);
    handlers.set(givenUp(name), giveUp); // First: a queue cannot pass its lost jobs on to one that is not there.
    handlers.set(name, handler);
  }

  return {
    work,
    daily(name, handler) {
      work(
        name,
        (payload) => handler(dayPayload.parse(payload).day),
        async () => log.error('the work of a day was given up; tomorrow it is begun again', { name }),
      );
      dailies.push(name);
    },
    async enqueue(name, payload, transaction) {
      if (!handlers.has(name)) throw new Error(`Nobody does the jobs called ${name}.`);
      const boss = await opened();
      if (!transaction) return send(boss, name, payload, {});
      const { fromKysely } = await import('pg-boss');
      await send(boss, name, payload, { db: fromKysely(transaction) });
    },
    async start() {
      await opened();
    },
    async stop() {
      clearInterval(dayWatch);
      if (queue) await (await queue).stop({ graceful: true, close: true, timeout: patienceSeconds * 1000 });
      queue = undefined;
    },
  };
}

/** Puts jobs back that were waiting when a backup was made. Their handlers need not be there: a copy that starts has them. */
export async function putBackJobs(
  address: DatabaseAddress,
  log: Log,
  waiting: readonly { name: string; data: object }[],
): Promise<void> {
  const jobs = openJobs(address, log, { works: false, patienceSeconds: 1 });
  for (const name of new Set(waiting.map((job) => job.name))) jobs.work(name, async () => undefined);
  try {
    for (const { name, data } of waiting) await jobs.enqueue(name, data);
  } finally {
    await jobs.stop();
  }
}

/** The queue for jobs that were begun too often. */
function givenUp(name: string): string {
  return `${name}.given-up`;
}
