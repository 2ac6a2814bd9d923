// Waits until the machine's cores are all but idle, so that a run is not measured beside somebody else's work.
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const look = 400;

/** Ends when two looks in a row found the cores under a tenth busy, or after `mostSeconds`. True when it was quiet. */
export async function waitForQuiet(mostSeconds = 20): Promise<boolean> {
  let quiet = 0;
  for (let waited = 0; waited < mostSeconds * 1000; waited += look) {
    quiet = (await busyShare()) < 0.1 ? quiet + 1 : 0;
    if (quiet === 2) return true;
  }
  return false;
}

async function busyShare(): Promise<number> {
  const before = times();
  await pause(look);
  const after = times();
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

function times(): { idle: number; all: number } {
  const cores = cpus().map(({ times }) => times);
  const all = cores.flatMap((each) => Object.values(each)).reduce((sum, each) => sum + each, 0);
  return { idle: cores.reduce((sum, { idle }) => sum + idle, 0), all };
}
