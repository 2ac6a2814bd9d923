// Starts a copy of the program: serves the pages, does the work behind them, or both, until it is stopped.
import { type Foundations, openFoundations } from './foundations.ts';
import { features } from './features.ts';
import type { Features } from './features-together.ts';
import { type Listening, listen } from './listen.ts';
import { closedDoor } from './pages/doorkeeper.ts';
import { createWebServer } from './pages/web.ts';
import { lookOfProfile, setUpBodies, setUpOrganisation } from './organisation/index.ts';
import type { CommandIo, ExitCode } from './platform/command.ts';
import { type Config, ConfigProblem, readConfig } from './platform/config.ts';
import { DatabaseProblem } from './platform/database/index.ts';
import { KeysDiffer } from './platform/keys-store.ts';
import { newMetrics } from './platform/metrics.ts';
import { countRequestsIn, sentFormsIn } from './platform/requests/index.ts';
import { type Preparation, prepareDemonstration } from './prepare-demonstration.ts';
import { publicRoutes } from './public-routes.ts';
import { showHealth } from './show-health.ts';
import { showMetrics, withMetricsToken } from './show-metrics.ts';

export interface RunningProgram {
  /** Such as `http://localhost:3000`; empty for a copy that only works. */
  address: string;
  /** Ends when the demonstration's data are there, or at once where there are none to load. */
  prepared: Promise<void>;
  stop(): Promise<void>;
}

/** Starts everything and says so. Throws `ConfigProblem` and `DatabaseProblem` with sentences for who starts it. */
export async function startWeb(config: Config, say: (text: string) => void): Promise<RunningProgram> {
  const foundations = await openFoundations(config);
  // The program ends with it, as nothing is sure any more; whoever watches over it starts it again.
  const note = (error: Error) =>
    foundations.log.error('the program met a fault that nobody caught', { error });
  process.on('uncaughtExceptionMonitor', note);
  try {
    const { profile, database, clock } = foundations;
    const organisation = await setUpOrganisation(database, profile.id, clock.now());
    if (organisation.id !== profile.id)
      throw new ConfigProblem(belongsToAnother(organisation.id, profile.id));
    await setUpBodies(database, profile);
    const together = features(foundations);
    if (!config.publicOnly) {
      await together.addDemonstrationPeople();
      await together.keepProfilePartners();
      await together.keepProfileObjectives();
    }
    const pages = config.role === 'worker' ? noPages : await servePages(foundations, together, config, say);
    const work = config.publicOnly || config.role === 'web' ? noWork : beginWork(foundations, together, say);
    if (config.role === 'worker') say(workerGreeting(foundations));
    return {
      address: pages.address,
      prepared: work.done,
      async stop() {
        work.giveUp();
        await pages.close();
        await together.close();
        await foundations.close();
        process.removeListener('uncaughtExceptionMonitor', note);
      },
    };
  } catch (error) {
    await foundations.close();
    process.removeListener('uncaughtExceptionMonitor', note);
    throw error;
  }
}

const noPages = { address: '', close: async () => undefined };
const noWork: Preparation = { done: Promise.resolve(), giveUp: () => undefined };

async function servePages(
  foundations: Foundations,
  { routes: all, door: staffDoor, exit, site, inviteAdministrator }: Features,
  config: Config,
  say: (text: string) => void,
): Promise<{ address: string; close(): Promise<void> }> {
  const { database, profile, log, passingFolder } = foundations;
  const { publicOnly, addresses, trustedProxies } = config;
  const metrics = newMetrics();
  const health = showHealth({ database, log, publicOnly });
  const ownRoutes = [...health.routes, ...showMetrics({ database, metrics, readiness: health.readiness })];
  const door = config.publicOnly ? closedDoor : staffDoor;
  const server = createWebServer({
    routes: [...ownRoutes, ...(publicOnly ? publicRoutes(all) : all)],
    door: withMetricsToken(door, config.metricsToken),
    look: { ...lookOfProfile(profile), exit, site },
    ...{ log, metrics, addresses, trustedProxies, uploadsWithin: passingFolder },
    formKey: foundations.seal('key of forms'),
    // What is open to the public changes nothing, and its database may not be written to.
    ...(!publicOnly && { requests: { sentForms: sentFormsIn(database), count: countRequestsIn(database) } }),
  });
  const listening = await listen(server, config.port, config.host);
  const address = `http://localhost:${listening.port}`;
  foundations.listensAt(address);
  const greets = async () =>
    greeting(foundations, listening, address, await inviteAdministrator(config.newAdministrator));
  say(config.publicOnly ? publicGreeting(foundations, address) : await greets());
  return { address, close: () => server.close() };
}

/** Jobs that earlier copies left waiting go on; the first page need not wait for the queue to open. */
function beginWork(
  foundations: Foundations,
  { beginWork: beginByClock, loadDemonstration }: Features,
  say: (text: string) => void,
): Preparation {
  const { jobs, log, mail } = foundations;
  mail.start();
  beginByClock();
  jobs.start().catch((error: unknown) => log.error('the queue of jobs could not be opened', { error }));
  return prepareDemonstration(foundations, loadDemonstration, say);
}

function belongsToAnother(has: string, asked: string): string {
  return (
    `The data there belong to the profile "${has}", not to "${asked}". ` +
    `Start with --profile ${has}, or choose another folder with --data (or another DATABASE_URL).`
  );
}

function greeting(
  { profile, dataFolder, databasePlace, keepsLettersAsFiles }: Foundations,
  { port, taken }: Listening,
  address: string,
  administratorAddress: string | null,
): string {
  const inUse = taken.length > 0 ? `Port ${taken.join(', ')} is in use, so this is port ${port}. ` : '';
  const elsewhere = databasePlace.startsWith(dataFolder) ? '' : `, with the database in ${databasePlace}`;
  const letters = keepsLettersAsFiles ? ', with letters in its folder outbox' : '';
  const madeUp = profile.demonstration ? ' Its people, bodies and figures are made up.' : '';
  const accounts = profile.demonstration
    ? 'Sign in there as one of its people, by a button: none of them has an account of their own.'
    : administratorAddress === null
      ? 'Whoever has an account signs in there.'
      : `An administrator sets up their account here, once and within seven days:
${administratorAddress}`;
  return `
${inUse}Due Regard is running for ${profile.name}: open ${address} in a browser on this computer.${madeUp}
${accounts}
Everything is kept in
${dataFolder}${elsewhere}${letters}. Press Ctrl-C to stop.
`;
}

function publicGreeting({ profile }: Foundations, address: string): string {
  return `
What ${profile.name} has published is served at ${address}, and nothing else. Press Ctrl-C to stop.
`;
}

function workerGreeting({ profile, databasePlace }: Foundations): string {
  return `
This copy of Due Regard does the work of ${profile.name} that others hand on, and serves no pages. Its database is ${databasePlace}. Press Ctrl-C to stop.
`;
}

function isForWhoStarts(error: unknown): error is ConfigProblem | DatabaseProblem | KeysDiffer {
  return error instanceof ConfigProblem || error instanceof DatabaseProblem || error instanceof KeysDiffer;
}

/** Serves until it is told to stop. What can be mended by who starts it is told on standard error. */
export async function runWeb(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = Promise.withResolvers<void>();
  // Twice is once: the terminal and whoever started us may both pass the same signal on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.resolve());
  const leftAlone = () => asked.resolve(); // Whoever started us has been killed.
  process.once('disconnect', leftAlone);
  try {
    const config = readConfig(args, io.cwd);
    const program = await startWeb(config, io.out);
    await asked.promise;
    io.out('\nStopping…\n');
    await program.stop();
    return 0;
  } catch (error) {
    if (!isForWhoStarts(error)) throw error;
    io.err(`${error.message}\n`);
    return error instanceof ConfigProblem ? 2 : 1;
  } finally {
    process.removeListener('disconnect', leftAlone); // While it listens, the channel keeps the program from ending.
  }
}
