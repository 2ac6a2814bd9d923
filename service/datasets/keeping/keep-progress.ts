// Keeps how far an import has come where its page can see it, and hears from there when somebody wants it stopped.
import type { Database } from '../../platform/database/index.ts';
import type { ImportProgress } from '../events/events-import.ts';
import { noteProgress, stopIsAsked } from './import-state-store.ts';

/** Somebody asked for the import to be stopped: nothing of it is to count. */
export class ImportStopped extends Error {
  readonly code = 'IMPORT_STOPPED';
}

export interface Progress extends AsyncDisposable {
  /** Throws `ImportStopped` when that was asked for. */
  tell(progress: ImportProgress): void;
  /** Asks at once. */
  check(): Promise<void>;
}

const everyMilliseconds = 1000;

export function keepProgress(database: Database, importId: string): Progress {
  let latest: ImportProgress | null = null;
  let told: ImportProgress | null = null;
  let isStopped = false;
  let turn: Promise<void> = Promise.resolve();
  const look = async () => {
    isStopped ||= await stopIsAsked(database, importId);
    if (latest === null || latest === told) return;
    told = latest;
    await noteProgress(database, importId, latest);
  };
  // A database that cannot be asked for a moment stops no import: the next turn asks again.
  const timer = setInterval(() => void (turn = turn.then(look).catch(() => undefined)), everyMilliseconds);
  return {
    tell(progress) {
      latest = progress;
      if (isStopped) throw new ImportStopped('The import was stopped.');
    },
    async check() {
      await look();
      if (isStopped) throw new ImportStopped('The import was stopped.');
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await turn;
    },
  };
}
