// Kills the program and its database again and again while people send data and forms, and counts what came of it.
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../../service/platform/database/index.ts';
import { silentLog } from '../../service/platform/log.ts';
import { lookAfter, type Acknowledged, type Found } from './look-after.ts';
import { madeStops } from './made-stops.ts';
import { patientVisitor, type Tally } from './patient-visitor.ts';
import type { FaultyPlace } from './faulty-place.ts';

export interface KillRun {
  kills: Record<string, number>;
  acknowledged: { imports: number; posts: number };
  tallies: Tally;
  found: Found;
  /** Copies that ended though nobody had killed them. */
  fell: string[];
  seconds: number;
}

const people = 4;
/** Milliseconds between two forms of one person, on average. */
const thinking = 400;

/** @param much how many imports and how many other forms are sent, by four people at once */
export async function killAndGoOn(
  place: FaultyPlace,
  much: { imports: number; posts: number },
  say: (what: string) => void,
): Promise<KillRun> {
  const began = performance.now();
  const acknowledged: Acknowledged = { imports: [], posts: [] };
  const queue = shuffled([
    ...Array.from({ length: much.imports }, (_, number) => ({ kind: 'import' as const, number })),
    ...Array.from({ length: much.posts }, (_, number) => ({ kind: 'post' as const, number })),
  ]);
  const staff = Array.from({ length: people }, () => patientVisitor(() => place.address));
  for (const each of staff) await each.signInAs('two-hats');
  const enough = new AbortController();
  const killing = killInTurn(place, enough.signal, say);
  await Promise.all(
    staff.map(async (each) => {
      for (let next = queue.pop(); next; next = queue.pop()) {
        await pause(2 * thinking * Math.random());
        if (next.kind === 'import') {
          const title = `Fault ${next.number}`;
          await each.send('/data/new', { kind: 'events', title }, { file: madeStops(next.number) });
          acknowledged.imports.push(title);
        } else {
          const slug = `fault-${next.number}`;
          await each.send('/partners/new', { name: `Fault ${next.number}`, slug, kind: 'council' });
          acknowledged.posts.push(slug);
        }
      }
    }),
  );
  enough.abort();
  const kills = await killing;
  say('All is sent; waiting for what was begun');
  const database = openDatabase(place.databaseAddress, { log: silentLog, connections: 2 });
  try {
    const found = await lookAfter(database, place.dataFolder, acknowledged);
    const { imports, posts } = acknowledged;
    return {
      ...{ kills, found, fell: place.fell(), tallies: sumOf(staff.map(({ tally }) => tally)) },
      acknowledged: { imports: imports.length, posts: posts.length },
      seconds: Math.round((performance.now() - began) / 1000),
    };
  } finally {
    await database.destroy();
  }
}

/** One after the other, with some seconds between, until there has been enough. */
async function killInTurn(
  { victims, fell: fellOf }: FaultyPlace,
  signal: AbortSignal,
  say: (what: string) => void,
): Promise<Record<string, number>> {
  const kills: Record<string, number> = {};
  const names = Object.keys(victims);
  for (let turn = 0; !signal.aborted; turn += 1) {
    await pause(3000 + 3000 * Math.random());
    if (signal.aborted) break;
    const name = names[turn % names.length] ?? '';
    say(`Kill ${turn + 1}: ${name}`);
    await victims[name]?.();
    kills[name] = (kills[name] ?? 0) + 1;
    const fell = fellOf();
    if (fell.length > 0) throw new Error(`A copy ended though nobody had killed it:\n${fell.join('\n')}`);
  }
  return kills;
}

function shuffled<T>(all: T[]): T[] {
  return all
    .map((each) => ({ each, at: Math.random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ each }) => each);
}

function sumOf(tallies: readonly Tally[]): Tally {
  const answers: Record<string, number> = {};
  for (const tally of tallies)
    for (const [status, count] of Object.entries(tally.answers))
      answers[status] = (answers[status] ?? 0) + count;
  return {
    answers,
    without: tallies.reduce((sum, { without }) => sum + without, 0),
    again: tallies.reduce((sum, { again }) => sum + again, 0),
    wrong: tallies.flatMap(({ wrong }) => wrong),
  };
}
