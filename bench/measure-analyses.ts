// Measures how long the lists, searches, calendar, my work and public register take with 5,000 items and 2,000 analyses.
import { createHash, randomUUID } from 'node:crypto';
import { createWebServer, type WebServer } from '../service/pages/web.ts';
import { lookOfProfile } from '../service/organisation/index.ts';
import { giveRole } from '../service/people/index.ts';
import { systemClock } from '../service/platform/clock.ts';
import { actingAs } from '../service/platform/doer.ts';
import { silentLog } from '../service/platform/log.ts';
import { type OpenProgram, openProgram } from '../tools/open-program.ts';
import { fillRegister } from './analyses/fill-register.ts';
import { spread } from './pairs.ts';
import { markdownTable, ranged, whole } from './table-words.ts';

const size = { items: 5_000, analyses: 2_000 };
const visits = 25;
const goal = 200;

const pages: readonly (readonly [name: string, path: string])[] = [
  ['Register: the list', '/desk/policies'],
  ['Register: three words', '/desk/policies?words=custody+review+12'],
  ['Register: due for review', '/desk/policies?status=due-for-review&order=review'],
  ['Register: page 60', '/desk/policies?page=60'],
  ['Analyses: the list', '/desk/analyses'],
  ['Analyses: words of a title', '/desk/analyses?text=victim'],
  ['Analyses: full ones in review', '/desk/analyses?state=in-review&depth=full'],
  ['My work', '/desk/work'],
  ['Calendar', '/desk/calendar'],
  ['Actions: the list', '/desk/actions'],
  ['Actions: words', '/desk/actions?text=promised'],
  ['Training', '/desk/training'],
];
/** No page: the whole of what is due, for another program. */
const file = ['Calendar as a file (no goal)', '/desk/calendar.ics'] as const;
const publicPages: readonly (readonly [name: string, path: string])[] = [
  ['Public register: the list', '/register?'],
  ['Public register: words', '/register?words=victim'],
  ['Public register: full analyses', '/register?depth=full'],
  ['Public search', '/search?words=victim'],
];

export async function measureAnalyses(): Promise<string> {
  await using program = await openProgram();
  const { id, cookie } = await signedIn(program);
  const { database, profile } = program.foundations;
  const filler = { id, role: 'adviser', request: null, body: profile.id };
  await actingAs(filler, () => fillRegister(database, id, size));
  const look = lookOfProfile(profile);
  const server = createWebServer({ routes: program.routes, door: program.door, look, log: silentLog });
  const rows: string[][] = [];
  let slowest = 0;
  const measure = async (name: string, urlOf: (visit: number) => string, headers: Record<string, string>) => {
    const times = spread(await timesOf(server, urlOf, headers));
    rows.push([name, ranged(times, 0)]);
    return times.median;
  };
  for (const [name, path] of pages) slowest = Math.max(slowest, await measure(name, () => path, { cookie }));
  // Each time another address, as what the public reads is kept for a while.
  for (const [name, path] of publicPages)
    slowest = Math.max(slowest, await measure(name, (visit) => `${path}&visit=${visit}`, {}));
  await measure(file[0], () => file[1], { cookie });
  await server.close();
  const head = [`${whole(size.items)} items, ${whole(size.analyses)} analyses`, 'Milliseconds'];
  const met = slowest < goal ? 'met' : '**not met**';
  return `${markdownTable(head, rows)}\n\nGoal: each under ${goal} ms at the median, measured ${Math.round(slowest)} at the worst (${met}).`;
}

/** After three that warm it up. */
async function timesOf(
  server: WebServer,
  urlOf: (visit: number) => string,
  headers: Record<string, string>,
): Promise<number[]> {
  const times: number[] = [];
  for (let visit = -3; visit < visits; visit += 1) {
    const url = urlOf(visit);
    const begun = performance.now();
    const { status, body } = await server.inject({ method: 'GET', url, headers });
    if (status !== 200) throw new Error(`${url} answered ${status}: ${body.slice(0, 300)}`);
    if (visit >= 0) times.push(performance.now() - begun);
  }
  return times;
}

/** An adviser, who sees the most of it. */
async function signedIn({
  foundations: { database, profile },
}: OpenProgram): Promise<{ id: string; cookie: string }> {
  const token = randomUUID();
  const [now, later] = [new Date(), new Date(Date.now() + 36_000_000)];
  const digest = createHash('sha256').update(token).digest('hex');
  return database.transaction().execute(async (transaction) => {
    const person = transaction.insertInto('person').values({ state: 'active' }).returning('id');
    const { id } = await person.executeTakeFirstOrThrow();
    await transaction.insertInto('personName').values({ personId: id, name: 'Made-up Person' }).execute();
    const role = { person: id, role: 'adviser' as const, body: profile.id, team: null, item: null };
    await giveRole(transaction, role, systemClock);
    await transaction
      .insertInto('session')
      .values({
        ...{ personId: id, digest, method: 'password', deviceWords: 'A bench', bodyId: profile.id },
        ...{ createdAt: now, lastSeenAt: now, endsAt: later, provedUntil: later },
      })
      .execute();
    return { id, cookie: `due-regard=${token}` };
  });
}
