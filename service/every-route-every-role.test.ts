// Every route of the program is asked for in every role, through the real web server and the real door, and compared with the table that people read.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import {
  addressOf,
  type Asker,
  askers,
  permissionsDocument,
  readPermissionsDocument,
  unknownPermissions,
} from '../tools/permissions-document.ts';
import { type OpenProgram, openProgram } from '../tools/open-program.ts';
import { permissionNames } from './people/roles/permissions.ts';
import { json, permission, route, type Route } from './pages/route.ts';
import { createWebServer, type WebServer } from './pages/web.ts';
import { lookOfProfile } from './organisation/index.ts';
import { giveRole, type RoleId } from './people/index.ts';
import type { Database } from './platform/database/index.ts';
import { systemClock } from './platform/clock.ts';
import { silentLog } from './platform/log.ts';

const own = 'fellshire';
const other = 'fellshire-constabulary';
const path = 'docs/operations/permissions.md';
const written = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const table = readPermissionsDocument(written);
const roleIds = askers.filter((asker) => asker !== 'nobody' && asker !== 'token');

let program: OpenProgram;
let server: WebServer;
const headersOf = new Map<Asker | 'all roles elsewhere', Record<string, string>>();

before(async () => {
  program = await openProgram();
  const { database, profile } = program.foundations;
  // What a route does is tested where it is; here it answers that it was reached.
  const reached = program.routes.map((each): Route => ({
    ...each,
    answer: async () => json({ reached: true }),
  }));
  const look = lookOfProfile(profile);
  server = createWebServer({ routes: reached, door: program.door, look, log: silentLog });
  headersOf.set('nobody', {});
  headersOf.set('token', { authorization: `Bearer ${await addToken(database)}` });
  for (const role of roleIds) headersOf.set(role, await signedIn(database, [[role, own]]));
  const elsewhere = roleIds.map((role): [RoleId, string] => [role, other]);
  headersOf.set('all roles elsewhere', await signedIn(database, [['partner', own], ...elsewhere]));
  await database
    .insertInto('smallOffice')
    .values({ bodyId: own, reason: 'A test', begunBy: 'program', begunAt: new Date() })
    .execute();
});
after(async () => {
  await server.close();
  await program[Symbol.asyncDispose]();
});

/** A person with these roles, who has proved a moment ago who they are; the cookie of their session. */
async function signedIn(
  database: Database,
  roles: readonly [RoleId, string][],
): Promise<Record<string, string>> {
  const token = randomUUID();
  const [now, later] = [new Date(), new Date(Date.now() + 3_600_000)];
  await database.transaction().execute(async (transaction) => {
    const { id } = await transaction
      .insertInto('person')
      .values({ state: 'active' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await transaction.insertInto('personName').values({ personId: id, name: 'Made-up Person' }).execute();
    for (const [role, body] of roles)
      await giveRole(transaction, { person: id, role, body, team: null, item: null }, systemClock);
    await transaction
      .insertInto('session')
      .values({
        ...{ personId: id, digest: digestOf(token), method: 'password', deviceWords: 'A test', bodyId: own },
        ...{ createdAt: now, lastSeenAt: now, endsAt: later, provedUntil: later },
      })
      .execute();
  });
  return { cookie: `due-regard=${token}` };
}

async function addToken(database: Database): Promise<string> {
  const token = `dueregard_${'t'.repeat(43)}`;
  const { id: partnerId } = await database
    .insertInto('partner')
    .values({ slug: 'a-test', name: 'A test' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: datasetId } = await database
    .insertInto('dataset')
    .values({ kind: 'events', title: 'A test', bodyId: own })
    .returning('id')
    .executeTakeFirstOrThrow();
  const times = { madeAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000) };
  await database
    .insertInto('apiToken')
    .values({
      ...{ datasetId, partnerId, name: 'A test', ending: 'tttt', madeBy: 'program' },
      ...times,
      digest: digestOf(token),
    })
    .execute();
  return token;
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether the route was reached; whoever was not is sent to sign in (303), told 401, or refused (403). */
async function isReached(each: Route, headers: Record<string, string>): Promise<boolean> {
  const url = each.path.replace(/:[a-zA-Z]+/g, '7d3b1c1e-0000-4000-8000-00000000000f');
  const type =
    each.body === 'json' ? 'application/json' : each.body === 'bytes' ? 'application/octet-stream' : null;
  const isForm = each.method === 'POST' && type === null;
  const { status, body } = await server.inject({
    ...{ method: each.method, url },
    headers: { ...headers, ...(type !== null && { 'content-type': type }) },
    ...(isForm && { form: {} }),
    ...(type !== null && { payload: type === 'application/json' ? '{}' : '' }),
  });
  if (status === 200) return true;
  assert.ok([303, 401, 403].includes(status), `${addressOf(each)} answered ${status}: ${body.slice(0, 200)}`);
  return false;
}

/** What was reached and should not have been, and the other way round. */
async function differences(
  headers: Record<string, string>,
  asker: Asker,
  routes: readonly Route[] = program.routes,
): Promise<string[]> {
  const found = await Promise.all(
    routes.map(async (each) => {
      const should = table.get(addressOf(each))?.has(asker) ?? false;
      const is = await isReached(each, headers);
      return is === should ? [] : [`${addressOf(each)} is ${is ? 'open' : 'shut'} and should not be`];
    }),
  );
  return found.flat();
}

describe('the table of permissions', () => {
  it(`is up to date (if not: node tools/write-permissions.ts)`, () => {
    assert.equal(written, permissionsDocument(program.routes));
  });

  it('has every route of the program, and no other', () => {
    assert.deepEqual([...table.keys()].sort(), [...new Set(program.routes.map(addressOf))].sort());
  });

  it('knows every permission that a route asks for, and none that no route asks for', () => {
    assert.deepEqual(unknownPermissions(program.routes), []);
    const asked = new Set(program.routes.map(({ permission: { name } }) => name));
    const nobodyAsks = permissionNames.filter((name) => !asked.has(name));
    assert.deepEqual(nobodyAsks, []);
  });
});

describe('every route is open to whom the table says, and to nobody else:', () => {
  for (const asker of askers)
    it(asker, async () => {
      assert.deepEqual(await differences(headersOf.get(asker)!, asker), []);
    });

  it('somebody with every role in the other body, and one in this, has that one', async () => {
    assert.deepEqual(await differences(headersOf.get('all roles elsewhere')!, 'partner'), []);
  });

  it('a cookie, a token and a link that are nothing are nobody’s', async () => {
    const onePerPermission = [
      ...new Map(program.routes.map((each) => [each.permission.name, each])).values(),
    ];
    const nothings: Record<string, string>[] = [
      { cookie: 'due-regard=nonsense' },
      { cookie: `due-regard=${'a'.repeat(43)}` },
      { authorization: `Bearer dueregard_${'x'.repeat(43)}` },
      { authorization: 'Basic YWRtaW46YWRtaW4=' },
      { referer: 'http://localhost/consult/abc' },
    ];
    for (const headers of nothings)
      assert.deepEqual(await differences(headers, 'nobody', onePerPermission), []);
  });
});

describe('a recent proof', () => {
  const weighs =
    /^(policy\.(approved|retired)|release\.(made|withdrawn)|role\.|team\.ended|small-office\.|consultee\.invited|ledger\.erased|agreement\.(approved|ended))/;

  it('is asked for every decision, change of roles and erasure', () => {
    const missing = program.routes.filter(
      ({ audit, needsRecentProof }) => audit !== undefined && weighs.test(audit) && !needsRecentProof,
    );
    assert.deepEqual(missing.map(addressOf), []);
  });

  it('is asked for every export that is not for release', () => {
    const exports = [
      'GET /ledger/ledger.jsonl',
      'GET /findings/:id/finding.csv',
      'GET /findings/:id/finding.json',
      'GET /protection/releases/:id/not-for-release.csv',
      'GET /protection/releases/:id/not-for-release-certificates.json',
      'GET /data/:id/imports/:import/problems.csv',
    ];
    const proved = new Set(program.routes.filter((each) => each.needsRecentProof).map(addressOf));
    assert.deepEqual(
      exports.filter((address) => !proved.has(address)),
      [],
    );
  });
});

describe('rows put aside', () => {
  it('are seen as they came, on a page or in a file, by whoever may see those', () => {
    const address = /^GET \/data\/:id\/imports\/:import\/(rows|problems)/;
    const reading = program.routes.filter((each) => address.test(addressOf(each)));
    assert.deepEqual([...new Set(reading.map(({ permission: { name } }) => name))], ['quarantine:read']);
    assert.ok(reading.some(({ path }) => path.endsWith('/problems.csv')));
  });
});

describe('an auditor and a member of a committee', () => {
  it('reach nothing that changes anything but their own account', () => {
    // A proof is added up again: nothing is kept of it.
    const keepNothing = ['POST /protection/releases/:id/check'];
    const changing = program.routes.filter(
      ({ method, permission: { name } }) => method !== 'GET' && name !== 'everyone' && name !== 'signed-in',
    );
    for (const role of ['auditor', 'committee-member'] as const)
      assert.deepEqual(
        changing.map(addressOf).filter((address) => table.get(address)?.has(role)),
        keepNothing,
      );
  });
});

describe('an administrator', () => {
  it('reaches no case', () => {
    const cases =
      /^(GET|POST) \/(data|findings|protection|ledger|partners|populations|community|connectors|retention)/;
    const reached = [...table].filter(
      ([address, may]) => may.has('administrator') && !may.has('nobody') && cases.test(address),
    );
    assert.deepEqual(reached, []);
  });
});

describe('a route', () => {
  it('does not compile without a permission, nor with a word in its place; and would not be served', async () => {
    const answer = () => json({});
    // @ts-expect-error no permission
    const without = route({ method: 'GET', path: '/a', answer });
    // @ts-expect-error a word is no permission
    const worded = route({ method: 'GET', path: '/a', permission: 'everyone', answer });
    for (const each of [without, worded])
      await assert.rejects(
        createWebServer({ ...bare(), routes: [each] }).inject({ url: '/a' }),
        /ROUTE_PERMISSION: \/a has no permission/,
      );
  });

  it('is shut to everybody where nobody has its permission', async () => {
    const locked = route({
      method: 'GET',
      path: '/a',
      permission: permission('nothing:does'),
      answer: () => json({}),
    });
    const web = createWebServer({ ...bare(), routes: [locked] });
    for (const headers of headersOf.values())
      assert.notEqual((await web.inject({ url: '/a', headers })).status, 200);
    await web.close();
  });
});

function bare() {
  return { door: program.door, look: lookOfProfile(program.foundations.profile), log: silentLog };
}
