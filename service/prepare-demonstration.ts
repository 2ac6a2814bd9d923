// Loads the made-up data of a demonstration organisation, once, while the pages are already being served.
import type { Foundations } from './foundations.ts';
import { markDemonstrationLoaded, setUpOrganisation } from './organisation/index.ts';
import { temporaryFolder } from './platform/files.ts';
import { inTurn } from './platform/lock-store.ts';

export interface Preparation {
  /** Never rejects: what goes wrong is said and logged. */
  done: Promise<void>;
  /** The program is being stopped: from now on it no longer matters that it breaks off. */
  giveUp(): void;
}

/** Loads a demonstration: first clears what an earlier try left behind, then brings everything in. */
export type LoadDemonstration = (folder: string) => Promise<void>;

export function prepareDemonstration(
  { profile, database, clock, log, logFile }: Foundations,
  load: LoadDemonstration,
  say: (text: string) => void,
): Preparation {
  const stopped = new AbortController();
  /** Of several copies one brings it in, and the others find it there. */
  const prepare = async (): Promise<void> => {
    if (profile.demonstration) await inTurn(database, 'demonstration', bringIn, stopped.signal);
  };
  const bringIn = async (): Promise<void> => {
    const organisation = await setUpOrganisation(database, profile.id, clock.now());
    if (organisation.demonstrationLoadedAt) return;
    say(
      `The demonstration data of ${profile.shortName} are being brought in; the pages can be used meanwhile.\n`,
    );
    await using folder = await temporaryFolder('due-regard-demonstration');
    await load(folder.path);
    await markDemonstrationLoaded(database, clock.now());
    say(`The demonstration data of ${profile.shortName} are all there.\n`);
  };
  const failed = (error: unknown): void => {
    if (stopped.signal.aborted) return;
    log.error('the demonstration could not be loaded', { error });
    say(
      `The demonstration data could not all be brought in; ${logFile} says why. The next start tries again.\n`,
    );
  };
  return { done: prepare().catch(failed), giveUp: () => stopped.abort() };
}
