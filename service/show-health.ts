// Tells whatever watches over the program whether it lives, and whether it can answer; and no more than that.
import { readdir } from 'node:fs/promises';
import { everyone, json, route, type Route } from './pages/route.ts';
import { type Database, migrationsFolder } from './platform/database/index.ts';
import { hasQueue, listMigrations } from './platform/health-store.ts';
import type { Log } from './platform/log.ts';

export interface HealthNeeds {
  database: Database;
  log: Log;
  /** Serves only what is published: it has no queue. */
  publicOnly: boolean;
}

/** Why it is not ready, for the log and the metrics; null when it is. */
export type NotReady = 'database' | 'migrations' | 'queue' | null;

const patienceMilliseconds = 2_000;
/** What was found holds so long, so that nobody keeps the database busy by asking. */
const holdsMilliseconds = 1_000;

/** `GET /health/live`: the program answers. `GET /health/ready`: and so do its database, brought up to this version, and its queue. */
export function showHealth(needs: HealthNeeds): { routes: Route[]; readiness: () => Promise<NotReady> } {
  const readiness = heldFor(holdsMilliseconds, () => look(needs));
  return {
    readiness,
    routes: [
      route({
        method: 'GET',
        path: '/health/live',
        permission: everyone,
        answer: () => json({ live: true }),
      }),
      route({
        method: 'GET',
        path: '/health/ready',
        permission: everyone,
        async answer() {
          const isReady = (await readiness()) === null;
          return json({ ready: isReady }, { status: isReady ? 200 : 503 });
        },
      }),
    ],
  };
}

async function look(needs: HealthNeeds): Promise<NotReady> {
  const { signal, giveUp } = patience();
  try {
    return await Promise.race([findFault(needs), signal]);
  } catch (error) {
    needs.log.warn('the program is not ready', { error });
    return 'database';
  } finally {
    giveUp();
  }
}

function patience() {
  const { promise, reject } = Promise.withResolvers<never>();
  const late = new Error(`The database did not answer within ${patienceMilliseconds} ms.`);
  const timer = setTimeout(() => reject(late), patienceMilliseconds);
  return { signal: promise, giveUp: () => clearTimeout(timer) };
}

async function findFault({ database, publicOnly }: HealthNeeds): Promise<NotReady> {
  const applied = new Set(await listMigrations(database));
  const ours = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql'));
  if (ours.some((name) => !applied.has(name))) return 'migrations';
  return publicOnly || (await hasQueue(database)) ? null : 'queue';
}

function heldFor<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T> {
  let held: { answer: Promise<T>; until: number } | undefined;
  return () => {
    if (held === undefined || held.until <= performance.now())
      held = { answer: ask(), until: performance.now() + milliseconds };
    return held.answer;
  };
}
