// Open data brought in from the pages, against a server of our own and a real database.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FormFields } from '../pages/forms.ts';
import { madeUpRequest } from '../pages/made-up-door.ts';
import type { Answer, Route } from '../pages/route.ts';
import { systemClock } from '../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { temporaryFolder, type TemporaryFolder } from '../platform/files.ts';
import { listEvents } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';
import { type MadeUpPublisher, type PlayedAnswer, madeUpPublisher } from './asking/made-up-publisher.ts';
import { type BroughtIn, connectors, type OpenDelivery } from './index.ts';
import { availabilityShape, forcesShape, stopsShape } from './sources/recorded-shapes.ts';

let test: TestDatabase;
let folder: TemporaryFolder;
before(async () => {
  test = await openTestDatabase();
  folder = await temporaryFolder('connectors');
  await mkdir(join(folder.path, 'incoming'));
});
after(async () => {
  await test[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const dataset = { id: '11111111-1111-4111-8111-111111111111', title: 'Stops', kind: 'events' };
const good = (path: string): PlayedAnswer => {
  if (path === '/api/forces') return { body: JSON.stringify(forcesShape) };
  if (path === '/api/crimes-street-dates') return { body: JSON.stringify(availabilityShape) };
  return { body: JSON.stringify(stopsShape) };
};

interface Office extends AsyncDisposable {
  publisher: MadeUpPublisher;
  deliveries: OpenDelivery[];
  ask(method: 'GET' | 'POST', url: string, form?: Record<string, string>): Promise<Answer>;
  /** Does what was queued. */
  work(): Promise<void>;
  /** Text of a page. */
  read(url: string): Promise<string>;
}

async function office(
  play: (path: string, before: number) => PlayedAnswer,
  brought?: Partial<BroughtIn>,
): Promise<Office> {
  const publisher = await madeUpPublisher(play);
  const deliveries: OpenDelivery[] = [];
  const queued: object[] = [];
  const handlers: ((payload: unknown) => Promise<void>)[] = [];
  const { routes } = connectors({
    ...{ database: test.database, clock: systemClock, log: silentLog, dataFolder: folder.path },
    ...{ districts: ['E07000026'], listDatasets: async () => [dataset] },
    jobs: {
      work: (_name, handler) => void handlers.push(handler),
      enqueue: async (_name, payload) => void queued.push(payload),
    },
    async bringIn(delivery) {
      deliveries.push(delivery);
      await test.database
        .insertInto('dataset')
        .values({ ...dataset, demonstration: false })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return { datasetId: dataset.id, status: 'done', problems: [], changes: [], ...brought };
    },
    surroundings: {
      ...{ resolve: publisher.resolve, wait: async () => undefined },
      at: { origin: publisher.origin, hosts: [publisher.host] },
    },
  });
  const ask: Office['ask'] = (method, url, form = {}) => answer(routes, method, url, form);
  return {
    ...{ publisher, deliveries, ask },
    async work() {
      for (const payload of queued.splice(0)) for (const handler of handlers) await handler(payload);
    },
    async read(url) {
      const answered = await ask('GET', url);
      return answered.kind === 'page' ? String(answered.body) : '';
    },
    [Symbol.asyncDispose]: () => publisher[Symbol.asyncDispose](),
  };
}

function answer(
  routes: readonly Route[],
  method: string,
  url: string,
  form: Record<string, string>,
): Promise<Answer> {
  const { pathname, searchParams } = new URL(url, 'http://x');
  const found = routes.find((each) => {
    return each.method === method && new RegExp(`^${each.path.replace(':id', '[^/]+')}$`).test(pathname);
  });
  assert.ok(found, url);
  return found.answer({
    ...madeUpRequest,
    ...{ url, params: { id: pathname.split('/')[3] }, query: Object.fromEntries(searchParams) },
    ...{ search: new FormFields(searchParams), form: FormFields.from(form) },
  });
}

const wanted = { force: 'cumbria', from: '2025-01', to: '2025-03', title: 'Stops of Cumbria' };
const at = '/data/fetch?source=police-uk';

async function begun({ ask }: Office): Promise<string> {
  const answered = await ask('POST', at, wanted);
  assert.equal(answered.kind, 'redirect');
  return answered.kind === 'redirect' ? answered.to : '';
}

describe('bringing in open data', () => {
  it('offers each source with its licence, and asks what is wanted', async () => {
    await using desk = await office(good);
    assert.match(await desk.read('/data/fetch'), /data\.police\.uk, stop and search by month/);
    assert.match(await desk.read(at), /Only data\.police\.uk will be asked/);
    assert.match(await desk.read('/data/fetch?source=nomis'), /E07000026/);
  });

  it('fetches behind the pages, hands over the files with the licence, and says what came', async () => {
    await using desk = await office(good, { changes: ['A month was replaced.'] });
    const address = await begun(desk);
    assert.match(await desk.read(address), /Waiting/);
    assert.deepEqual(desk.publisher.asked, []);
    await desk.work();
    assert.equal(desk.deliveries[0]?.source.licence, 'Open Government Licence v3.0');
    assert.deepEqual(
      desk.deliveries[0]?.files.map(({ name }) => name),
      ['2025-01-cumbria-stop-and-search.csv', '2025-03-cumbria-stop-and-search.csv'],
    );
    const text = await desk.read(address);
    assert.match(text, /Brought in/);
    assert.match(text, /A month was replaced\./);
    assert.match(text, /Not published for cumbria: February 2025/);
    assert.match(text, /Contains public sector information/);
    const events = (await listEvents(test.database, { page: 1, most: 50 })).events.map(
      ({ event }) => event.action,
    );
    assert.ok(events.includes('fetch.asked') && events.includes('fetch.ended'));
  });

  it('asks again into the same data', async () => {
    await using desk = await office(good);
    const address = await begun(desk);
    await desk.work();
    const again = await desk.ask('POST', `${address}/again`);
    assert.ok(again.kind === 'redirect' && again.to !== address);
    await desk.work();
    assert.deepEqual(
      desk.deliveries.map(({ datasetId }) => datasetId),
      [null, dataset.id],
    );
  });

  it('keeps why nothing came, and takes nothing in', async () => {
    await using desk = await office(() => ({ status: 500 }));
    const address = await begun(desk);
    await desk.work();
    assert.match(await desk.read(address), /Not brought in[\s\S]*answered 500[\s\S]*Try again later/);
    assert.deepEqual(desk.deliveries, []);
  });

  it('is stopped before it begins', async () => {
    await using desk = await office(good);
    const address = await begun(desk);
    await desk.ask('POST', `${address}/stop`);
    assert.match(await desk.read(address), /It is being stopped/);
    await desk.work();
    assert.match(await desk.read(address), /Stopped/);
    assert.deepEqual(desk.publisher.asked, []);
  });

  it('does nothing a second time, as when the program was killed after the end', async () => {
    await using desk = await office(good);
    const address = await begun(desk);
    await desk.work();
    const { bringFetchedIn } = await import('./fetching/bring-in-fetched.ts');
    const id = address.split('/').at(-1) ?? '';
    const never = async () => assert.fail('It was handed over twice.');
    await bringFetchedIn(
      {
        database: test.database,
        clock: systemClock,
        log: silentLog,
        dataFolder: folder.path,
        bringIn: never,
      },
      id,
    );
  });
});

describe('the form of a fetch', () => {
  const problemsOf = async (url: string, form: Record<string, string>) => {
    await using desk = await office(good);
    const answered = await desk.ask('POST', url, form);
    return answered.kind === 'page'
      ? (answered.problems ?? []).map(({ field, message }) => `${field}: ${message}`)
      : [];
  };

  it('says at each field what to mend', async () => {
    assert.deepEqual(await problemsOf(at, { force: 'Not a force!', from: '2025', to: '' }), [
      'force: The force must be a force as data.police.uk names it, such as cumbria or avon-and-somerset',
      'from: The first month must be a month, such as 2025-01',
      'to: The last month must be a month, such as 2025-01',
      'title: Enter a name for the data',
    ]);
    assert.deepEqual(await problemsOf(at, { ...wanted, to: '2024-01' }), [
      'to: The last month must be the first month or later, and 60 months at most',
    ]);
    assert.deepEqual(await problemsOf(at, { ...wanted, dataset: 'another' }), [
      'dataset: Choose again: these data are no longer there',
    ]);
  });

  it('takes a table of its own, and refuses what is no code of an area', async () => {
    const form = { by: 'other', table: 'nm_2041_1', dimension: '', areas: 'E07000026, Carlisle', title: 'x' };
    assert.deepEqual(await problemsOf('/data/fetch?source=nomis', form), [
      'dimension: The dimension must be the name of a dimension, such as c2021_eth_20',
      'areas: The areas must be a code of nine letters and digits, such as E07000026',
    ]);
    assert.deepEqual(
      await problemsOf('/data/fetch?source=nomis', { ...form, by: 'sex', areas: 'e07000026' }),
      [],
    );
  });
});
