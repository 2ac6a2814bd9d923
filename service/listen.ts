// Finds a free port of this computer for the pages, beginning with the one that was asked for.
import { createServer } from 'node:net';
import type { WebServer } from './pages/web.ts';
import { ConfigProblem } from './platform/config.ts';

const attempts = 20;

export interface Listening {
  port: number;
  /** Ports that were passed over because another program has them. */
  taken: number[];
}

/** Only this computer can reach it. Throws `ConfigProblem` when that port and the ones after it are all taken. */
export async function listen(server: Pick<WebServer, 'listen'>, asked: number): Promise<Listening> {
  const taken: number[] = [];
  for (let port = asked; port < asked + attempts && port < 65_536; port += 1) {
    if ((await isFree(port)) && (await tryToListen(server, port))) return { port, taken };
    taken.push(port);
  }
  const last = taken.at(-1) ?? asked;
  throw new ConfigProblem(`The ports ${asked} to ${last} are all in use. Choose another with --port.`);
}

async function tryToListen(server: Pick<WebServer, 'listen'>, port: number): Promise<boolean> {
  try {
    await server.listen({ port, host: '127.0.0.1' });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** A browser that is sent to `localhost` may try the newer kind of address first, where another program may be. */
async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(!isTaken(error)));
    probe.listen({ port, host: '::1' }, () => probe.close(() => resolve(true)));
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
