// The log: what happened, for the person who looks after the program; one line of JSON for each thing.
import { renameSync, statSync } from 'node:fs';
import { pino } from 'pino';

/** Facts that go with a line: never a person's data, never what a form contained. */
export type LogFacts = Readonly<Record<string, unknown>>;

export interface Log {
  debug(what: string, facts?: LogFacts): void;
  info(what: string, facts?: LogFacts): void;
  warn(what: string, facts?: LogFacts): void;
  /** Put an error that was caught under `error`: its message, code and stack are kept. */
  error(what: string, facts?: LogFacts): void;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

const largestFile = 10_000_000;

/** Opens the log in a file, which is put aside under the same name with `.1` when it has grown large. */
export function openLogFile(level: LogLevel, path: string): Log {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestFile) renameSync(path, `${path}.1`);
  const file = pino.destination({ dest: path, sync: true, mode: 0o600 });
  // Where the disk is full lines are lost: nobody is served by a program that ends because of it.
  file.on('error', () => undefined);
  return openLog(level, file);
}

/** Opens the log on whatever takes its lines. */
export function openLog(level: LogLevel, destination: { write(line: string): void }): Log {
  const lines = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: errorFacts },
    },
    destination,
  );
  return {
    debug: (what, facts) => lines.debug(facts ?? {}, what),
    info: (what, facts) => lines.info(facts ?? {}, what),
    warn: (what, facts) => lines.warn(facts ?? {}, what),
    error: (what, facts) => lines.error(facts ?? {}, what),
  };
}

/** What names and places a fault. A database's error also carries the row it stumbled on: that stays out. */
function errorFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = pino.stdSerializers.err(error);
  const code = 'code' in error ? error.code : undefined;
  const plain = withoutValues(message, code);
  return {
    type,
    message: plain,
    ...(code !== undefined && { code }),
    stack: stack.replace(message, () => plain),
  };
}

/** Engines quote the value that they could not read; it may be somebody's. Class 22 of Postgres is "data exception". */
function withoutValues(message: string, code: unknown): string {
  return /^(22[0-9A-Z]{3}|WAREHOUSE_[A-Z_]+)$/.test(String(code))
    ? message.replace(/"[^"]*"|'[^']*'/g, '"…"')
    : message;
}

const nothing = (): void => undefined;

/** A log that keeps nothing, for tests. */
export const silentLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
