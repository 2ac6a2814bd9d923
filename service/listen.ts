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

/** The address at which only this computer is heard. */
const thisComputer = '127.0.0.1';

/**
 * Only this computer can reach it unless another network address is given. Throws `ConfigProblem` when that port and the ones
 * after it are all taken, or when the address is none of this computer's.
 */
export async function listen(
  server: Pick<WebServer, 'listen'>,
  asked: number,
  host: string = thisComputer,
): Promise<Listening> {
  const taken: number[] = [];
  for (let port = asked; port < asked + attempts && port < 65_536; port += 1) {
    const isFree = host !== thisComputer || (await isFreeOnNewerAddress(port));
    if (isFree && (await tryToListen(server, port, host))) return { port, taken };
    taken.push(port);
  }
  const last = taken.at(-1) ?? asked;
  throw new ConfigProblem(`The ports ${asked} to ${last} are all in use. Choose another with --port.`);
}

async function tryToListen(server: Pick<WebServer, 'listen'>, port: number, host: string): Promise<boolean> {
  try {
    await server.listen({ port, host });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    if (hasCode(error, 'EADDRNOTAVAIL'))
      throw new ConfigProblem(`${host} is no network address of this computer. Choose another with --host.`);
    throw error;
  }
}

/** A browser that is sent to `localhost` may try the newer kind of address first, where another program may be. */
async function isFreeOnNewerAddress(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(!isTaken(error)));
    probe.listen({ port, host: '::1' }, () => probe.close(() => resolve(true)));
  });
}

function isTaken(error: unknown): boolean {
  return hasCode(error, 'EADDRINUSE');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
