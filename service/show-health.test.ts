// What is told to whatever watches over the program.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { nobodysDoor } from './pages/made-up-door.ts';
import { createWebServer } from './pages/web.ts';
import { openDatabase } from './platform/database/index.ts';
import { openTestDatabase, type TestDatabase } from './platform/database/test-database.ts';
import { silentLog } from './platform/log.ts';
import { newMetrics } from './platform/metrics.ts';
import { showHealth } from './show-health.ts';
import { showMetrics, withMetricsToken } from './show-metrics.ts';

const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#1d3c59', onPrimary: '#ffffff', link: '#1a65a6', button: '#0f7a52' },
};
const token = 'a token that nobody guesses, of 32 and more';
let opened: TestDatabase;

before(async () => {
  opened = await openTestDatabase();
});
after(async () => opened[Symbol.asyncDispose]());

function serverOf(database = opened.database, publicOnly = false) {
  const metrics = newMetrics();
  const { routes, readiness } = showHealth({ database, log: silentLog, publicOnly });
  const server = createWebServer({
    routes: [...routes, ...showMetrics({ database, metrics, readiness })],
    door: withMetricsToken(nobodysDoor, token),
    ...{ look, log: silentLog, metrics },
  });
  after(() => server.close());
  return server;
}

async function makeQueue(): Promise<void> {
  await sql`create schema if not exists pgboss`.execute(opened.database);
  await sql`create table if not exists pgboss.job (name text, state text)`.execute(opened.database);
  await sql`insert into pgboss.job values ('import', 'created'), ('import', 'created'), ('mail', 'failed')`.execute(
    opened.database,
  );
}

describe('health', () => {
  it('lives whatever the database does, and asks no host name of whoever watches', async () => {
    const gone = openDatabase({ connectionString: 'postgres://nobody@127.0.0.1:1/none' }, { log: silentLog });
    after(() => gone.destroy());
    const { inject } = serverOf(gone);
    const headers = { host: '10.0.0.7:3000' };
    const live = await inject({ url: '/health/live', headers });
    assert.deepEqual([live.status, live.body], [200, '{"live":true}']);
    const ready = await inject({ url: '/health/ready', headers });
    assert.deepEqual([ready.status, ready.body], [503, '{"ready":false}']);
  });

  it('is ready when the database answers, has every migration, and the queue is there', async () => {
    assert.equal((await serverOf().inject({ url: '/health/ready' })).status, 503);
    assert.equal((await serverOf(undefined, true).inject({ url: '/health/ready' })).status, 200);
    await makeQueue();
    const { status, body } = await serverOf().inject({ url: '/health/ready' });
    assert.deepEqual([status, body], [200, '{"ready":true}']);
  });

  it('is not ready while a migration is missing, and says no more than that', async () => {
    await sql`update migration set name = 'x' || name where name like '0001-%'`.execute(opened.database);
    const { status, body } = await serverOf().inject({ url: '/health/ready' });
    assert.deepEqual([status, body], [503, '{"ready":false}']);
    await sql`update migration set name = substr(name, 2) where name like 'x0001-%'`.execute(opened.database);
  });
});

describe('metrics', () => {
  it('are for whoever shows the token, and for nobody else', async () => {
    const { inject } = serverOf();
    assert.equal((await inject({ url: '/metrics' })).status, 303);
    for (const authorization of ['Bearer wrong', `Basic ${token}`, token])
      assert.equal((await inject({ url: '/metrics', headers: { authorization } })).status, 303);
    const headers = { authorization: `Bearer ${token}` };
    assert.equal((await inject({ url: '/metrics', headers })).status, 200);
  });

  it('say what was asked by the template of its route, how the queue stands, and whether all is well', async () => {
    await makeQueue();
    const { inject } = serverOf();
    await inject({ url: '/health/live?name=Jane' });
    await inject({ url: '/people/jane-doe' });
    const { body, headers } = await inject({
      url: '/metrics',
      headers: { authorization: `Bearer ${token}` },
    });
    assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
    assert.match(body, /due_regard_requests_total\{method="GET",route="\/health\/live",status="200"\} 1/);
    assert.match(body, /due_regard_requests_total\{method="GET",route="none",status="404"\} 1/);
    assert.match(body, /due_regard_ready 1/);
    assert.match(body, /due_regard_jobs\{name="mail",state="failed"\} \d/);
    assert.match(body, /due_regard_database_connections\{state="waiting"\} 0/);
    assert.doesNotMatch(body, /jane/i);
  });
});
