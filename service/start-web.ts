// The command `start`: serves the pages on this computer until it is stopped.
import { type Foundations, openFoundations } from './foundations.ts';
import { features } from './features.ts';
import { type Listening, listen } from './listen.ts';
import { createWebServer } from './pages/web.ts';
import { lookOfProfile, setUpOrganisation } from './people/index.ts';
import type { Command, CommandIo, ExitCode } from './platform/command.ts';
import { type Config, ConfigProblem, readConfig } from './platform/config.ts';
import { DatabaseProblem } from './platform/database/index.ts';
import { prepareDemonstration } from './prepare-demonstration.ts';

const help = `Serves the workbench on this computer, until it is stopped with Ctrl-C.

Usage
  npm start
  npm start -- [options]

Options
  --profile NAME  whose workbench it is: fellshire (made up, with demonstration data; the default) or cumbria
  --port NUMBER   the port to listen at (3000; the next free one when it is in use)
  --data FOLDER   where everything is kept (.data/NAME beside the program)
  --help          show this text

Environment
  DATABASE_URL    the address of a Postgres 15 or later, instead of the one that comes with the program
  PORT, DUE_REGARD_DATA   the same as --port and --data
  DUE_REGARD_LOG  how much the log says: debug, info, warn (the default), error or silent

Examples
  npm start
  npm start -- --profile cumbria --port 8080
  DATABASE_URL=postgres://regard@db.example/regard npm start
`;

export interface RunningProgram {
  /** Such as `http://localhost:3000`. */
  address: string;
  /** Ends when the demonstration's data are there, or at once where there are none to load. */
  prepared: Promise<void>;
  stop(): Promise<void>;
}

/** Starts everything and says so. Throws `ConfigProblem` and `DatabaseProblem` with sentences for who starts it. */
export async function startWeb(config: Config, say: (text: string) => void): Promise<RunningProgram> {
  const foundations = await openFoundations(config);
  try {
    const { profile, database, clock, log, dataFolder } = foundations;
    const organisation = await setUpOrganisation(database, profile.id, clock.now());
    if (organisation.id !== profile.id)
      throw new ConfigProblem(belongsToAnother(organisation.id, profile.id));
    const { routes, loadDemonstration } = features(foundations);
    const server = createWebServer({ routes, look: lookOfProfile(profile), log, uploadsWithin: dataFolder });
    const listening = await listen(server, config.port);
    const address = `http://localhost:${listening.port}`;
    say(greeting(foundations, listening, address));
    const preparation = prepareDemonstration(foundations, organisation, loadDemonstration, say);
    return {
      address,
      prepared: preparation.done,
      async stop() {
        preparation.giveUp();
        await server.close();
        await foundations.close();
      },
    };
  } catch (error) {
    await foundations.close();
    throw error;
  }
}

function belongsToAnother(has: string, asked: string): string {
  return (
    `The data there belong to the profile "${has}", not to "${asked}". ` +
    `Start with --profile ${has}, or choose another folder with --data (or another DATABASE_URL).`
  );
}

function greeting(
  { profile, dataFolder, databasePlace }: Foundations,
  { port, taken }: Listening,
  address: string,
): string {
  const inUse = taken.length > 0 ? `Port ${taken.join(', ')} is in use, so this is port ${port}. ` : '';
  const elsewhere = databasePlace.startsWith(dataFolder) ? '' : `, with the database in ${databasePlace}`;
  const madeUp = profile.demonstration ? ' Its people, bodies and figures are made up.' : '';
  return `
${inUse}Due Regard is running for ${profile.name}: open ${address} in a browser on this computer.${madeUp}
Nobody needs an account yet, and no other computer can reach it. Everything is kept in
${dataFolder}${elsewhere}. Press Ctrl-C to stop.
`;
}

async function run(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const words = args[0] === 'web' ? args.slice(1) : args;
  if (words.includes('--help') || words.includes('-h')) {
    io.out(help);
    return 0;
  }
  const asked = Promise.withResolvers<void>();
  // Twice is once: the terminal and whoever started us may both pass the same signal on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.resolve());
  process.once('disconnect', () => asked.resolve()); // Whoever started us has been killed.
  try {
    const config = readConfig(words, io.cwd);
    const program = await startWeb(config, io.out);
    await asked.promise;
    io.out('\nStopping…\n');
    await program.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigProblem || error instanceof DatabaseProblem)) throw error;
    io.err(`${error.message}\n`);
    return error instanceof ConfigProblem ? 2 : 1;
  }
}

export const commands: readonly Command[] = [
  { words: ['start'], summary: 'serve the workbench on this computer (npm start)', help, run },
];
