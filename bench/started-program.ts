// Starts the program as its users do, with npm start, and tells how long the first page took to come.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fetchPage } from './fetch-page.ts';

export interface StartedProgram {
  address: string;
  /** Of the process that all others of the program are below. */
  pid: number;
  /** From the command to the last byte of the first page that anybody may read. */
  seconds: number;
  /** Ends once the program has said these words. */
  said(words: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startProgram(dataFolder: string): Promise<StartedProgram> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start', '--', '--data', dataFolder, '--port', String(port)], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const said = async (words: string) => {
    while (!output.includes(words)) {
      if (child.exitCode !== null) throw new Error(`The program ended:\n${output}`);
      await pause(20);
    }
  };
  await said('Due Regard is running');
  const address = /http:\/\/localhost:\d+/.exec(output)?.[0] ?? '';
  await fetchPage(`${address}/published`); // Home asks who it is.
  return {
    address,
    pid: child.pid ?? 0,
    seconds: (performance.now() - began) / 1000,
    said,
    stop: () => stop(child),
  };
}

/** npm and all that it started are one group. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const closed = once(child, 'close');
  process.kill(-child.pid, 'SIGINT');
  await closed;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
