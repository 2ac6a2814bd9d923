// The whole program as the journeys visit it: started once for all of them, with the demonstration's data loaded.
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../platform/config.ts';
import { temporaryFolder } from '../platform/files.ts';
import { startWeb } from '../start-web.ts';

export interface Workbench extends AsyncDisposable {
  /** Such as `http://localhost:4600`. */
  address: string;
}

let workbench: Promise<Workbench> | undefined;

/** Started when the first journey asks for it. */
export function openWorkbench(): Promise<Workbench> {
  workbench ??= start();
  return workbench;
}

/** For the end of the last journey. */
export async function closeWorkbench(): Promise<void> {
  const opened = workbench;
  workbench = undefined;
  if (opened) await (await opened)[Symbol.asyncDispose]();
}

async function start(): Promise<Workbench> {
  const home = await temporaryFolder('due-regard-journeys');
  await chmod(home.path, 0o755); // The database's user, who is not ours when that is root, must come in.
  const dataFolder = join(home.path, 'data');
  let said = '';
  const program = await startWeb(
    { ...readConfig([], home.path, {}), port: 4600, dataFolder, logLevel: 'error' },
    (text) => (said += text),
  );
  await program.prepared;
  if (!said.includes('are all there')) throw new Error(`The demonstration was not loaded. It said:\n${said}`);
  return {
    address: program.address,
    async [Symbol.asyncDispose]() {
      await program.stop();
      await home[Symbol.asyncDispose]();
    },
  };
}
