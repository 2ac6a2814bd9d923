// The whole program without a network, with a door that lets one made-up person do everything, and another that lets in nobody.
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { features } from '../../service/features.ts';
import { openFoundations } from '../../service/foundations.ts';
import { closedDoor } from '../../service/pages/doorkeeper.ts';
import type { Route, Visitor } from '../../service/pages/route.ts';
import { createWebServer, type InjectedRequest, type InjectedResponse } from '../../service/pages/web.ts';
import { lookOfProfile, setUpBodies, setUpOrganisation } from '../../service/organisation/index.ts';
import { readConfig } from '../../service/platform/config.ts';
import type { Database } from '../../service/platform/database/index.ts';
import { temporaryFolder } from '../../service/platform/files.ts';
import { type Log, type LogFacts, openLog } from '../../service/platform/log.ts';
import { exportLedger } from '../../service/platform/ledger/index.ts';
import { newMetrics } from '../../service/platform/metrics.ts';
import { sentFormsIn } from '../../service/platform/requests/index.ts';
import { prepareDemonstration } from '../../service/prepare-demonstration.ts';
import { showHealth } from '../../service/show-health.ts';
import { showMetrics } from '../../service/show-metrics.ts';

export type Ask = (request: InjectedRequest) => Promise<InjectedResponse>;

export interface FuzzedProgram extends AsyncDisposable {
  routes: readonly Route[];
  /** As somebody who may do everything. */
  asAll: Ask;
  /** As nobody. */
  asNobody: Ask;
  /** As somebody who may do everything, by two copies of the program on one database. */
  copies: readonly [Ask, Ask];
  /** Ids of the requests that changed something since the ledger had so many events, and how many it has now. */
  changedBy(events: number): Promise<{ requests: string[]; events: number }>;
  /** What the log said of faults since it was last asked. */
  faults(): LogFacts[];
  /** Every line of the log since the start, whatever its level, as it would be written. */
  lines(): string[];
}

/** @param withData the demonstration's data are loaded first */
export async function openFuzzedProgram(withData: boolean): Promise<FuzzedProgram> {
  const home = await temporaryFolder('due-regard-fuzz');
  await chmod(home.path, 0o755); // The database's user, who is not ours when that is root, must come in.
  const config = { ...readConfig([], home.path, {}), dataFolder: join(home.path, 'data') };
  const faults: LogFacts[] = [];
  const lines: string[] = [];
  const written = openLog('debug', { write: (line) => void lines.push(line) });
  const log: Log = {
    ...written,
    error(what, facts = {}) {
      faults.push({ what, ...facts });
      written.error(what, facts);
    },
  };
  const foundations = { ...(await openFoundations(config)), log };
  const { database, clock, passingFolder, profile } = foundations;
  await setUpOrganisation(database, profile.id, clock.now());
  await setUpBodies(database, profile);
  const together = features(foundations);
  await together.addDemonstrationPeople();
  if (withData) await prepareDemonstration(foundations, together.loadDemonstration, () => undefined).done;
  const metrics = newMetrics();
  const health = showHealth({ database, log, publicOnly: false });
  const routes = [
    ...health.routes,
    ...showMetrics({ database, metrics, readiness: health.readiness }),
    ...together.routes,
  ];
  const counted = { requests: 1, secondsLeft: 60 };
  const requests = { sentForms: sentFormsIn(database), count: async () => counted };
  const server = (door: typeof together.door, isCopy = false) =>
    createWebServer({
      ...(isCopy && { requests }),
      ...{ routes, door, log, metrics, look: lookOfProfile(profile) },
      ...{ formKey: 'fuzz', uploadsWithin: passingFolder, maxUploadBytes: 1 << 20 },
    });
  const staff = server(together.door);
  const visitor = await signedIn(staff.inject, together.door);
  const open = { ...together.door, askForProof: closedDoor.askForProof, visitorOf: async () => visitor };
  const [all, one, other] = [server(open), server(open, true), server(open, true)];
  return {
    routes,
    asAll: all.inject,
    asNobody: staff.inject,
    copies: [one.inject, other.inject],
    changedBy: (events) => changedBy(database, events),
    faults: () => faults.splice(0),
    lines: () => lines,
    async [Symbol.asyncDispose]() {
      for (const each of [staff, all, one, other]) await each.close();
      await together.close();
      await foundations.close();
      await home[Symbol.asyncDispose]();
    },
  };
}

async function changedBy(database: Database, events: number) {
  const lines: string[] = [];
  for await (const line of exportLedger(database))
    if (line.startsWith('{"event"') || line.includes('"actor"')) lines.push(line);
  const requests = lines
    .slice(events)
    .map((line) => /request\\?":\\?"([0-9a-f-]{36})/.exec(line)?.[1] ?? 'none');
  return { requests: [...new Set(requests)], events: lines.length };
}

/** One of the made-up people, who for once may do everything. */
async function signedIn(ask: Ask, door: ReturnType<typeof features>['door']): Promise<Visitor> {
  const button = /<button[^>]*name="person"[^>]*>/.exec((await ask({ url: '/sign-in' })).body)?.[0] ?? '';
  const person = /value="([^"]+)"/.exec(button)?.[1] ?? '';
  const { headers } = await ask({ url: '/sign-in/demonstration', form: { person, to: '/' } });
  const cookies = new Map(
    [headers['set-cookie'] ?? []]
      .flat()
      .map((cookie) => /^([^=]+)=([^;]*)/.exec(String(cookie)))
      .map((parts): [string, string] => [parts?.[1] ?? '', parts?.[2] ?? '']),
  );
  const visitor = await door.visitorOf({ cookies, address: '127.0.0.1', agent: 'fuzz', url: '/' });
  if (visitor.person === null) throw new Error('Nobody could be signed in.');
  return { ...visitor, may: () => true };
}
