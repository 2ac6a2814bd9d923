// Loads the made-up data of a demonstration organisation, once, while the pages are already being served.
import type { Foundations } from './foundations.ts';
import { type Organisation, markDemonstrationLoaded } from './people/index.ts';
import { temporaryFolder } from './platform/files.ts';

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
  organisation: Organisation,
  load: LoadDemonstration,
  say: (text: string) => void,
): Preparation {
  let givenUp = false;
  const prepare = async (): Promise<void> => {
    if (!profile.demonstration || organisation.demonstrationLoadedAt) return;
    say(
      `The demonstration data of ${profile.shortName} are being brought in; the pages can be used meanwhile.\n`,
    );
    await using folder = await temporaryFolder('due-regard-demonstration');
    await load(folder.path);
    await markDemonstrationLoaded(database, clock.now());
    say(`The demonstration data of ${profile.shortName} are all there.\n`);
  };
  const failed = (error: unknown): void => {
    if (givenUp) return;
    log.error('the demonstration could not be loaded', { error });
    say(
      `The demonstration data could not all be brought in; ${logFile} says why. The next start tries again.\n`,
    );
  };
  return { done: prepare().catch(failed), giveUp: () => void (givenUp = true) };
}
