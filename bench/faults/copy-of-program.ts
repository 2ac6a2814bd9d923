// A copy of the real program as a process of its own, to be killed and started again.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface CopyOptions {
  dataFolder: string;
  role: 'web' | 'worker' | 'both';
  /** Null for the database that comes with the program. */
  databaseUrl: string | null;
  environment?: Record<string, string>;
}

/** Keeps its port over every start. */
export interface CopyOfProgram {
  address: string;
  /** Ends when it is ready. */
  start(): Promise<void>;
  /** kill -9; ends when the process is gone. */
  kill(): Promise<void>;
  /** In order; returns the exit code. */
  stop(): Promise<number | null>;
  said(): string;
  processId(): number;
  /** What it said when it ended though nobody had killed it; empty when that never was. */
  fell(): string[];
}

const program = join(import.meta.dirname, '../../service/start.ts');

export async function copyOfProgram(options: CopyOptions): Promise<CopyOfProgram> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  let words = '';
  let wanted = false;
  const fell: string[] = [];

  async function start(): Promise<void> {
    const { dataFolder, role, databaseUrl, environment = {} } = options;
    const from = words.length;
    const own = ['--disable-warning=ExperimentalWarning', program, 'start', '--port', String(port)];
    const started = spawn(process.execPath, [...own, '--data', dataFolder, '--role', role], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DATABASE_URL: databaseUrl ?? '', ...environment },
    });
    child = started;
    wanted = false;
    started.once('exit', () => wanted || fell.push(words.slice(from).slice(-6000)));
    for (const stream of [started.stdout, started.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (words += text));
    while (!words.slice(from).includes('Ctrl-C')) {
      if (started.exitCode !== null) throw new Error(`A copy did not start:\n${words.slice(from)}`);
      if (started.signalCode !== null) return; // Killed while it started.
      await pause(20);
    }
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const closed = once(child, 'exit');
    wanted = true;
    child.kill(signal);
    await closed;
    return child.exitCode;
  }

  return {
    address: `http://localhost:${port}`,
    start,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    said: () => words,
    processId: () => child?.pid ?? 0,
    fell: () => fell,
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
