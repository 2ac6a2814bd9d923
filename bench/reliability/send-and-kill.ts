// R1: people send every public form while the program and its database are killed again and again; what was acknowledged must be there, once.
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../service/platform/database/index.ts';
import { openDatabase } from '../../service/platform/database/index.ts';
import { exportLedger } from '../../service/platform/ledger/index.ts';
import { verifyLedger } from '../../service/platform/ledger/chain/index.ts';
import { silentLog } from '../../service/platform/log.ts';
import type { FaultyPlace } from '../faults/faulty-place.ts';
import { patientVisitor, type Tally } from '../faults/patient-visitor.ts';
import type { PublicForm } from './public-form.ts';

export interface Sending {
  submissions: number;
  programKills: number;
  databaseStops: number;
}

export interface FormCount {
  form: string;
  acknowledged: number;
  /** Acknowledged and not there; there more than once. Null: it leaves nothing behind that could be found. */
  lost: number | null;
  twice: number | null;
}

export interface CrashRun extends Sending {
  forms: FormCount[];
  tallies: Tally[];
  /** Seconds until the program answered again: the longest, after its own start and after the database's. */
  slowest: { program: number; database: number };
  ledgerFaults: number;
  fell: string[];
  seconds: number;
}

const people = 16;

export async function sendAndKill(
  place: FaultyPlace,
  forms: readonly PublicForm[],
  much: Sending,
  say: (what: string) => void,
): Promise<CrashRun> {
  const began = performance.now();
  const sent = new Map(forms.map(({ name }) => [name, new Set<string>()]));
  let begun = 0;
  let acknowledged = 0;
  let isOver = false;
  const visitors = Array.from({ length: people }, (_, at) =>
    patientVisitor(() => place.address, { pauseBetween: 200, from: () => madeUpAddress(at, acknowledged) }),
  );
  const killing = killInStep(place, much, () => (isOver ? null : acknowledged / much.submissions), say);
  await Promise.all(
    visitors.map(async (visitor) => {
      while (begun < much.submissions) {
        const form = forms[begun % forms.length];
        begun += 1;
        if (!form) throw new Error('There is no public form to be sent.');
        const mark = `mark${randomBytes(9).toString('hex')}`;
        await visitor.send(form.path, form.fields(mark), form);
        sent.get(form.name)?.add(mark);
        acknowledged += 1;
        if (acknowledged % 1000 === 0) say(`${acknowledged} acknowledged`);
      }
    }),
  );
  isOver = true;
  const { kills, slowest } = await killing;
  const database = openDatabase(place.databaseAddress, { log: silentLog, connections: 2 });
  try {
    return {
      ...{ submissions: acknowledged, ...kills, slowest, fell: place.fell() },
      forms: await Promise.all(forms.map((form) => countKept(database, form, sent.get(form.name)))),
      tallies: visitors.map(({ tally }) => tally),
      ledgerFaults: (await verifyLedger(exportLedger(database))).faults.length,
      seconds: Math.round((performance.now() - began) / 1000),
    };
  } finally {
    await database.destroy();
  }
}

/** Many people's: one address may send only so many forms a minute. */
function madeUpAddress(person: number, turn: number): string {
  return `10.${person}.${Math.floor(turn / 250) % 250}.${1 + (turn % 250)}`;
}

async function countKept(
  database: Database,
  form: PublicForm,
  marks: ReadonlySet<string> = new Set(),
): Promise<FormCount> {
  const count = { form: form.name, acknowledged: marks.size };
  if (form.kept === null) return { ...count, lost: null, twice: null };
  const times = new Map<string, number>();
  for (const text of await form.kept.texts(database))
    for (const [mark] of text.matchAll(/mark[0-9a-f]{18}/g)) times.set(mark, (times.get(mark) ?? 0) + 1);
  const lost = [...marks].filter((mark) => !times.has(mark)).length;
  return { ...count, lost, twice: [...times.values()].filter((number) => number > 1).length };
}

/** Spread over the whole: a kill of the one or the other as soon as its share of the forms is acknowledged. */
async function killInStep(
  { address, victims }: FaultyPlace,
  { programKills, databaseStops }: Sending,
  share: () => number | null,
  say: (what: string) => void,
) {
  const kills = { programKills: 0, databaseStops: 0 };
  const slowest = { program: 0, database: 0 };
  for (let now = share(); now !== null; now = share()) {
    const isDatabase = kills.databaseStops < Math.floor(now * (databaseStops + 1));
    const isProgram = kills.programKills < Math.floor(now * (programKills + 1));
    if (isDatabase) {
      await victims['database']?.();
      kills.databaseStops += 1;
      slowest.database = Math.max(slowest.database, await secondsUntilReady(address));
      say(`The database was stopped ${kills.databaseStops} times`);
    } else if (isProgram) {
      const began = performance.now();
      await victims['program']?.();
      kills.programKills += 1;
      await secondsUntilReady(address);
      slowest.program = Math.max(slowest.program, (performance.now() - began) / 1000);
    } else await pause(50);
  }
  return { kills, slowest };
}

async function secondsUntilReady(address: string): Promise<number> {
  const began = performance.now();
  for (;;) {
    const answer = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(
      () => null,
    );
    if (answer?.ok) return (performance.now() - began) / 1000;
    await pause(20);
  }
}
