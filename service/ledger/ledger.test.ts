// The pages and commands of the ledger: what staff read, what anybody may compare, and what a command says of an export.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { everyone, permission, redirect, route } from '../pages/route.ts';
import { doorFor, nobodysDoor, openDoor } from '../pages/made-up-door.ts';
import { createWebServer, type WebServer } from '../pages/web.ts';
import { fixedClock } from '../platform/clock.ts';
import { type TestDatabase, openTestDatabase } from '../platform/database/test-database.ts';
import { actingAs, type Doer } from '../platform/doer.ts';
import { temporaryFolder } from '../platform/files.ts';
import { listEvents, type NewEvent, recordEvent } from '../platform/ledger/index.ts';
import { type LogFacts, silentLog } from '../platform/log.ts';
import { commands } from './commands.ts';
import { ledger, type LedgerNeeds } from './index.ts';

const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
};
const policy = 'f2a1c0de-0000-4000-8000-000000000001';
const approved: NewEvent = {
  action: 'policy.approved',
  subject: { kind: 'policy', id: policy },
  fields: { 'approved by': { after: 'Jane <Doe>' }, note: { before: 'Old', after: 'New' } },
};

let opened: TestDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: WebServer;
/** What the ledger asked to be done each day. */
const daily: (() => Promise<void>)[] = [];
const logged: string[] = [];

function needs({ database }: TestDatabase): LedgerNeeds {
  const noteError = (what: string) => void logged.push(what);
  return {
    database,
    dataFolder: folder.path,
    jobs: { daily: (_, handler) => void daily.push(() => handler('2026-02-01')) },
    clock: fixedClock(new Date('2999-01-01T00:10:00Z')),
    log: { ...silentLog, error: noteError },
    permissionAt: (href) => (/^\/(findings|protection)\//.test(href) ? everyone : undefined),
  };
}

before(async () => {
  opened = await openTestDatabase();
  const organisation = { id: 'fellshire', setUpAt: new Date() };
  await opened.database.insertInto('organisation').values(organisation).execute();
  folder = await temporaryFolder('ledger-pages');
  server = createWebServer({ routes: ledger(needs(opened)).routes, look, log: silentLog, door: openDoor });
  await record({ action: 'finding.made', subject: { kind: 'finding', id: 'f1' } });
  await record(approved);
});

after(async () => {
  await server.close();
  await opened[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

function record(event: NewEvent): Promise<void> {
  return opened.database.transaction().execute((transaction) => recordEvent(transaction, event));
}

async function bodyOf(url: string): Promise<string> {
  const { status, body } = await server.inject({ url });
  assert.equal(status, 200, url);
  return body.replaceAll(/\s+/g, ' ');
}

describe('the page', () => {
  test('says what was done, by whom, to what, and what it changed, the newest first', async () => {
    const body = await bodyOf('/ledger');
    assert.match(body, /2 events, the newest first.*Policy approved.*Event 2.*by the program.*Finding made/);
    assert.match(body, /approved by: Jane &lt;Doe&gt;.*note: Old, then New/);
    assert.match(body, new RegExp(`href="/protection/policies/${policy}"`));
  });

  test('shows what was done to one thing', async () => {
    const body = await bodyOf('/ledger?thing=f1');
    assert.match(body, /1 event of f1.*Finding made/);
    assert.doesNotMatch(body, /Policy approved/);
    assert.match(await bodyOf('/ledger?thing=%3Cb%3E'), /Nothing of &lt;b&gt; is recorded/);
  });

  test('leads to no page that whoever reads may not open', async () => {
    const elsewhere = permission('made-up:closed');
    const closed = { ...needs(opened), permissionAt: () => elsewhere };
    const door = doorFor((asked) => asked !== elsewhere);
    const other = createWebServer({ routes: ledger(closed).routes, look, log: silentLog, door });
    const { body } = await other.inject({ url: '/ledger' });
    await other.close();
    assert.doesNotMatch(body, /Go to this/);
    assert.match(body.replaceAll(/\s+/g, ' '), /All that was done to this finding/);
  });

  test('has as many pages as there are events, and says of any other that nothing is on it', async () => {
    for (const page of ['9', '-1', 'x', '99999999999999999999'])
      assert.match(await bodyOf(`/ledger?page=${page}`), /Ledger/);
    assert.match(await bodyOf('/ledger?page=9'), /Nothing is recorded on this page/);
  });

  test('shows the roots to anybody, without a name, a value or an id of what was done', async () => {
    const body = await bodyOf('/ledger/roots');
    assert.match(body, /Last event: number 2.*[0-9a-f]{64}/);
    assert.doesNotMatch(body, /Jane|policy\.|f2a1c0de/);
  });

  test('names whoever did it until their name is erased, by what is written or by their id', async () => {
    const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964bb';
    const by: Doer = { id, role: 'data-analyst', request: null, name: 'Bo <Example>', body: null };
    await actingAs(by, () => record({ action: 'finding.made', subject: { kind: 'finding', id: 'f7' } }));
    assert.match(await bodyOf('/ledger?thing=f7'), /by Bo &lt;Example&gt; \(data analyst\)/);
    const { body } = await server.inject({ url: '/ledger/erase', form: { text: id } });
    assert.match(body, /1 value was erased/);
    assert.match(await bodyOf('/ledger?thing=f7'), /by a person whose name was erased \(data analyst\)/);
  });

  test('offers to erase to whoever may, and to nobody else who reads', async () => {
    assert.match(await bodyOf('/ledger'), /action="\/ledger\/erase"/);
    const door = doorFor(({ name }) => name === 'ledger:read');
    const { routes } = ledger(needs(opened));
    const reading = createWebServer({ routes, look, log: silentLog, door });
    const { status, body } = await reading.inject({ url: '/ledger' });
    await reading.close();
    assert.equal(status, 200);
    assert.doesNotMatch(body, /ledger\/erase/);
  });

  test('erases a name when asked for it exactly, and asks again when nothing was typed', async () => {
    await record({ ...approved, fields: { 'approved by': { after: 'John Roe' } } });
    const erase = (text: string) => server.inject({ url: '/ledger/erase', form: { text } });
    assert.equal((await erase('')).status, 422);
    assert.match((await erase('John')).body, /Nothing was erased/);
    const { body } = await erase('John Roe');
    assert.match(body, /1 value was erased/);
    assert.doesNotMatch(body, /John Roe/);
    assert.match(body, /approved by:\s+<em>erased<\/em>/);
  });
});

describe('the roots', () => {
  test('are noted by the work of the day, signed, shown and given out; the key is on the page', async () => {
    assert.match(await bodyOf('/ledger/roots'), /Not signed yet/);
    for (const work of daily) await work();
    const body = await bodyOf('/ledger/roots');
    assert.match(body, /Noted on 1 January 2999 at 00:10 UTC, signed <span class="dr-code">[0-9a-f]{128}</);
    const given = await server.inject({ url: '/ledger/roots.jsonl' });
    assert.equal(await readFile(join(folder.path, 'ledger-roots.jsonl'), 'utf8'), given.body);
    const key = /"key":"([0-9a-f]{64})"/.exec(given.body)?.[1] ?? 'none';
    assert.match(body, new RegExp(`with this key.*${key}`));
    assert.deepEqual(logged, []);
  });

  test('warn everybody when the ledger contradicts them', async () => {
    await using other = await openTestDatabase();
    await using place = await temporaryFolder('ledger-of-another');
    const { routes } = ledger({ ...needs(other), dataFolder: place.path });
    const web = createWebServer({ routes, look, log: silentLog, door: nobodysDoor });
    const row = { number: 7, hash: 'a'.repeat(64), key: 'b'.repeat(64), signature: 'c'.repeat(128) };
    const noted = { ...row, day: '2026-01-30', notedAt: '2026-01-31T00:01:00.000Z' };
    await other.database.insertInto('ledgerRoot').values(noted).execute();
    await daily.at(-1)?.();
    assert.deepEqual(logged, ['the ledger contradicts roots that were noted of it']);
    const { body } = await web.inject({ url: '/ledger/roots' });
    assert.match(body.replaceAll(/\s+/g, ' '), /contradicts what was noted of it on 30 January 2026/);
    await web.close();
  });
});

describe('the page that verifies', () => {
  test('is for everybody, with a script of ours and the same as one file that needs nothing else', async () => {
    const body = await bodyOf('/ledger/verify');
    const script = /<script type="module" src="([^"]+)">/.exec(body)?.[1] ?? '';
    const { headers, body: program } = await server.inject({ url: script });
    assert.match(String(headers['content-type']), /^text\/javascript/);
    const page = await server.inject({ url: '/ledger/verify' });
    assert.match(String(page.headers['content-security-policy']), /script-src 'self'/);
    assert.doesNotMatch(program, /^(import|export)\b|fetch\(|XMLHttpRequest/m);
    const file = await server.inject({ url: '/ledger/verify.html' });
    assert.match(String(file.headers['content-disposition']), /^attachment/);
    assert.ok(file.body.includes(program), 'the file has the very same script within it');
    assert.match(file.body, /default-src &#39;none&#39;; script-src &#39;sha256-/);
    assert.doesNotMatch(file.body, /(src|href)="(https?:)?\/\//);
  });
});

test('the log names the request that asked, the ledger the same request for what was done', async () => {
  const asked: unknown[] = [];
  const log = {
    ...silentLog,
    info: (what: string, facts: LogFacts = {}) => what === 'audit' && void asked.push(facts['request']),
  };
  const remove = route({
    method: 'POST',
    path: '/remove',
    permission: permission('findings:remove'),
    audit: 'finding.removed',
    answer: async () => {
      await record({ action: 'finding.removed', subject: { kind: 'finding', id: 'f2' } });
      return redirect('/');
    },
  });
  const web = createWebServer({ routes: [remove], look, log, door: openDoor });
  for (const _ of [1, 2]) await web.inject({ url: '/remove', form: {} });
  await web.close();
  const { events } = await listEvents(opened.database, { thing: 'f2', page: 1, most: 9 });
  assert.deepEqual(
    events.toReversed().map(({ event }) => event.request),
    asked,
  );
  assert.equal(new Set(asked).size, 2);
});

describe('the commands', () => {
  async function run(words: string, args: readonly string[], cwd: string) {
    const said = { out: '', err: '' };
    const command = commands.find((each) => each.words.join(' ') === words);
    const code = await command?.run(args, {
      out: (text) => (said.out += text),
      err: (text) => (said.err += text),
      cwd,
      isTerminal: false,
    });
    return { code, ...said };
  }

  test('verify a download, with a root that was published, and say what that proves', async () => {
    await using folder = await temporaryFolder('ledger');
    const { body } = await server.inject({ url: '/ledger/ledger.jsonl' });
    await writeFile(join(folder.path, 'ledger.jsonl'), body);
    const root = /[0-9a-f]{64}/.exec(await bodyOf('/ledger/roots'))?.[0] ?? '';
    const { code, out } = await run('ledger verify', ['ledger.jsonl', '--root', root], folder.path);
    assert.equal(code, 0);
    assert.match(out, /The ledger verifies.*none missing, moved or changed\. The roots given are in it: 1/);
    assert.match(out, /does not say that\s+what was recorded is true/);
  });

  test('name the event that was changed, the root that is not there, and the file that cannot be read', async () => {
    await using folder = await temporaryFolder('ledger');
    const { body } = await server.inject({ url: '/ledger/ledger.jsonl' });
    await writeFile(join(folder.path, 'bent.jsonl'), body.replace('"finding.made"', '"finding.removed"'));
    const verify = (...args: string[]) => run('ledger verify', args, folder.path);
    const bent = await verify('bent.jsonl', '--root', 'a'.repeat(64));
    assert.equal(bent.code, 1);
    assert.match(bent.err, /Line 1: Event 1 is not as it was recorded\. \(LEDGER_EVENT_CHANGED\)/);
    assert.match(bent.err, /No event here has the hash a{64}/);
    assert.match((await verify('absent.jsonl')).err, /absent\.jsonl could not be read/);
    assert.deepEqual([(await verify()).code, (await verify('x', '--root', 'short')).code], [2, 2]);
  });
});
