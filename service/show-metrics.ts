// Figures about the program at work, for Prometheus or whatever reads its format: whoever may read them, or shows the token for it.
import { createHash, timingSafeEqual } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Doorkeeper } from './pages/doorkeeper.ts';
import { download, everyone, permission, route, type Route } from './pages/route.ts';
import { connectionsOf, type Database } from './platform/database/index.ts';
import { countJobs } from './platform/health-store.ts';
import type { Gauge, Metrics } from './platform/metrics.ts';
import { programVersion } from './platform/program-version.ts';
import type { NotReady } from './show-health.ts';

export const readMetrics = permission('metrics:read');

export interface MetricsNeeds {
  database: Database;
  metrics: Metrics;
  readiness: () => Promise<NotReady>;
}

export function showMetrics(needs: MetricsNeeds): Route[] {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return [
    route({
      method: 'GET',
      path: '/metrics',
      permission: readMetrics,
      async answer() {
        const lag = delay.percentile(99) / 1e9;
        delay.reset();
        return download({
          fileName: 'metrics.txt',
          contentType: 'text/plain; version=0.0.4; charset=utf-8',
          disposition: 'inline',
          content: needs.metrics.text(await gauges(needs, lag)),
        });
      },
    }),
  ];
}

async function gauges({ database, readiness }: MetricsNeeds, lag: number): Promise<Gauge[]> {
  const notReady = await readiness();
  const { all, idle, waiting } = connectionsOf(database);
  const one = (name: string, help: string, value: number): Gauge => ({ name, help, values: [{ value }] });
  return [
    {
      name: 'due_regard_info',
      help: 'The version of the program.',
      values: [{ labels: { version: programVersion }, value: 1 }],
    },
    one(
      'due_regard_ready',
      '1 when the database, its migrations and the queue are as they should be.',
      notReady === null ? 1 : 0,
    ),
    {
      name: 'due_regard_database_connections',
      help: 'Connections to the database, and requests that wait for one.',
      values: [
        { labels: { state: 'busy' }, value: all - idle },
        { labels: { state: 'idle' }, value: idle },
        { labels: { state: 'waiting' }, value: waiting },
      ],
    },
    {
      name: 'due_regard_jobs',
      help: 'Jobs in the queue by name and state.',
      values: notReady === null ? await jobs(database) : [],
    },
    one(
      'due_regard_event_loop_delay_seconds',
      'Delay of the event loop since the last reading, 99th percentile.',
      lag,
    ),
    one(
      'due_regard_memory_bytes',
      'Memory that this copy of the program has of the system.',
      process.memoryUsage.rss(),
    ),
    one('due_regard_uptime_seconds', 'Since this copy of the program started.', Math.round(process.uptime())),
  ];
}

async function jobs(database: Database): Promise<Gauge['values']> {
  return (await countJobs(database)).map(({ name, state, jobs: value }) => ({
    labels: { name, state },
    value,
  }));
}

/** The same door, which also lets in whoever shows the token of the metrics, to those alone. */
export function withMetricsToken(door: Doorkeeper, token: string | null): Doorkeeper {
  if (token === null) return door;
  return {
    ...door,
    async visitorOf(asking) {
      if (!isSame(asking.authorization ?? '', `Bearer ${token}`)) return door.visitorOf(asking);
      return {
        person: { id: 'metrics', name: 'Metrics', roles: [], session: null },
        body: null,
        may: (asked) => asked === everyone || asked === readMetrics,
        provedUntil: null,
      };
    },
  };
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
