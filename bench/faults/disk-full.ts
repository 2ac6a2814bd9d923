// Fills the disk that the program and its database are on while people send data and forms, and frees it again.
import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../service/platform/database/index.ts';
import { silentLog } from '../../service/platform/log.ts';
import { type FaultyPlace, oneCopy } from './faulty-place.ts';
import { type Acknowledged, type Found, lookAfter } from './look-after.ts';
import { madeStops } from './made-stops.ts';
import { patientVisitor, type Tally } from './patient-visitor.ts';
import { fill, onSmallDisk } from './small-disk.ts';

export interface DiskRun {
  /** Bytes that were free while the disk was full. */
  left: number;
  acknowledgedWhileFull: number;
  acknowledged: number;
  tally: Tally;
  found: Found;
  fell: string[];
}

const sendings = 12;
const fullFor = 20_000;

/** Null where a small disk cannot be made. */
export function diskFull(say: (what: string) => void): Promise<DiskRun | null> {
  return onSmallDisk((disk) => run(disk, say));
}

async function run(disk: string, say: (what: string) => void): Promise<DiskRun> {
  await using place = await oneCopy(disk);
  const staff = patientVisitor(() => place.address);
  await staff.signInAs('two-hats');
  const sent: Acknowledged = { imports: [], posts: [] };
  const filler = join(disk, 'filler');
  await fill(filler);
  const { bavail, bsize } = await statfs(disk);
  say(`The disk is full: ${bavail * bsize} bytes left`);
  const sending = Array.from({ length: sendings }, async (_, number) => {
    const title = `Fault ${number}`;
    await staff.send('/data/new', { kind: 'events', title }, { file: madeStops(number) });
    sent.imports.push(title);
    await staff.send('/partners/new', { name: title, slug: `fault-${number}`, kind: 'council' });
    sent.posts.push(`fault-${number}`);
  });
  await pause(fullFor);
  const acknowledgedWhileFull = sent.imports.length + sent.posts.length;
  await rm(filler);
  say('There is room again');
  await Promise.race([Promise.all(sending), fallen(place)]);
  const database = openDatabase(place.databaseAddress, { log: silentLog, connections: 2 });
  try {
    return {
      left: bavail * bsize,
      acknowledgedWhileFull,
      acknowledged: sent.imports.length + sent.posts.length,
      tally: staff.tally,
      found: await lookAfter(database, place.dataFolder, sent),
      fell: place.fell(),
    };
  } finally {
    await database.destroy();
  }
}

/** Throws when the program has ended though nobody had killed it: nobody would answer any more. */
async function fallen({ fell }: FaultyPlace): Promise<never> {
  while (fell().length === 0) await pause(500);
  throw new Error(`The program ended:\n${fell().join('\n')}`);
}
