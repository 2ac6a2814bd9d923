// The whole program without a network and without data, over a database of its own: its routes and its real door.
import { join } from 'node:path';
import { features } from '../service/features.ts';
import { type Foundations, openFoundations } from '../service/foundations.ts';
import type { Doorkeeper } from '../service/pages/doorkeeper.ts';
import type { Route } from '../service/pages/route.ts';
import { setUpBodies, setUpOrganisation } from '../service/organisation/index.ts';
import { readConfig } from '../service/platform/config.ts';
import { openTestDatabase } from '../service/platform/database/test-database.ts';
import { temporaryFolder } from '../service/platform/files.ts';
import { newMetrics } from '../service/platform/metrics.ts';
import { showHealth } from '../service/show-health.ts';
import { showMetrics } from '../service/show-metrics.ts';

export interface OpenProgram extends AsyncDisposable {
  foundations: Foundations;
  routes: readonly Route[];
  door: Doorkeeper;
}

export async function openProgram(): Promise<OpenProgram> {
  const opened = await openTestDatabase();
  const folder = await temporaryFolder('due-regard-program');
  const config = {
    ...readConfig([], folder.path, {}),
    ...{ dataFolder: join(folder.path, 'data'), logLevel: 'silent' as const },
    databaseUrl: urlOf(opened.address),
  };
  const foundations = await openFoundations(config);
  const { database, clock, profile, log } = foundations;
  await setUpOrganisation(database, profile.id, clock.now());
  await setUpBodies(database, profile);
  const together = features(foundations);
  const health = showHealth({ database, log, publicOnly: false });
  return {
    foundations,
    door: together.door,
    routes: [
      ...health.routes,
      ...showMetrics({ database, metrics: newMetrics(), readiness: health.readiness }),
      ...together.routes,
    ],
    async [Symbol.asyncDispose]() {
      await together.close();
      await foundations.close();
      await opened[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

function urlOf(address: Awaited<ReturnType<typeof openTestDatabase>>['address']): string {
  if ('connectionString' in address) return address.connectionString;
  const { host, port, user, database } = address;
  return `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}
