// Asking a source, against a server of our own that plays good and bad days.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { Agent, createServer, get } from 'node:http';
import type { LookupFunction } from 'node:net';
import { describe, it } from 'node:test';
import { fixedClock } from '../../platform/clock.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { type AskNeeds, askSource } from './ask-source.ts';
import { keptResponses } from './keep-responses.ts';
import { type MadeUpPublisher, type PlayedAnswer, madeUpPublisher } from './made-up-publisher.ts';

const json = { types: ['application/json'], mostBytes: 10_000 };

interface Played extends AsyncDisposable {
  publisher: MadeUpPublisher;
  folder: string;
  waits: number[];
  ask(path: string, more?: Partial<AskNeeds>): Promise<{ text: string; isNew: boolean }>;
}

async function played(play: (path: string, before: number) => PlayedAnswer): Promise<Played> {
  const publisher = await madeUpPublisher(play);
  const folder = await temporaryFolder('asking');
  const waits: number[] = [];
  return {
    publisher,
    folder: folder.path,
    waits,
    async ask(path, more = {}) {
      const ask = askSource({
        hosts: [publisher.host],
        resolve: publisher.resolve,
        kept: keptResponses(folder.path),
        clock: fixedClock(new Date('2025-11-22T12:00:00Z')),
        rate: { perSecond: 100, burst: 100 },
        offline: false,
        signal: new AbortController().signal,
        chance: () => 0,
        wait: async (milliseconds) => waits.push(milliseconds),
        quietMs: 2000,
        ...more,
      });
      const { path: kept, isNew } = await ask(`${publisher.origin}${path}`, json);
      return { text: await readFile(kept, 'utf8'), isNew };
    },
    async [Symbol.asyncDispose]() {
      await publisher[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

describe('asking a source', () => {
  it('brings what it says, and says who asks', async () => {
    await using day = await played(() => ({ body: '[1]' }));
    assert.deepEqual(await day.ask('/x'), { text: '[1]', isNew: true });
    assert.match(day.publisher.said[0]?.['user-agent'] ?? '', /^due-regard\//);
    assert.equal(day.publisher.said[0]?.['accept-encoding'], 'identity');
  });

  it('asks the second time only for what has changed', async () => {
    const parts = { etag: '"one"', 'last-modified': 'Sat, 01 Nov 2025 00:00:00 GMT' };
    await using day = await played((_, before) =>
      before === 0 ? { body: '[1]', headers: parts } : { status: 304 },
    );
    await day.ask('/x');
    assert.deepEqual(await day.ask('/x'), { text: '[1]', isNew: false });
    assert.equal(day.publisher.said[1]?.['if-none-match'], '"one"');
    assert.equal(day.publisher.said[1]?.['if-modified-since'], parts['last-modified']);
  });

  it('waits as long as a busy source asks for, and asks again', async () => {
    await using day = await played((_, before) =>
      before === 0 ? { status: 429, headers: { 'retry-after': '7' } } : { body: '[2]' },
    );
    assert.equal((await day.ask('/x')).text, '[2]');
    assert.deepEqual(day.waits, [7000]);
  });

  it('asks a source that is out of order five times, waiting longer each time, and then says so', async () => {
    await using day = await played(() => ({ status: 500 }));
    await assert.rejects(day.ask('/x'), {
      code: 'CONNECTOR_BUSY',
      message: /answered 500 to \/x\..*asked 5 times/,
    });
    assert.equal(day.publisher.asked.length, 5);
    assert.deepEqual(day.waits, [250, 500, 1000, 2000]);
  });

  it('does not wait for an hour', async () => {
    await using day = await played(() => ({ status: 503, headers: { 'retry-after': '3600' } }));
    await assert.rejects(day.ask('/x'), { message: /asks to be left alone for 60 minutes/ });
    assert.equal(day.publisher.asked.length, 1);
  });

  it('does not ask again for what is not there', async () => {
    await using day = await played(() => ({ status: 404 }));
    await assert.rejects(day.ask('/x'), { code: 'CONNECTOR_REFUSED', message: /404.*nothing there/ });
    assert.equal(day.publisher.asked.length, 1);
  });

  it('keeps nothing of an answer that was cut short, and asks again', async () => {
    await using day = await played((_, before) => ({ body: '[1', cut: before < 1 }));
    assert.equal((await day.ask('/x')).text, '[1');
    assert.equal(day.publisher.asked.length, 2);
    await using worse = await played(() => ({ body: '[1', cut: true }));
    await assert.rejects(worse.ask('/x'), { code: 'CONNECTOR_CUT' });
    assert.deepEqual(await readdir(worse.folder), []);
  });

  it('does not wait for ever for one that says nothing', async () => {
    await using day = await played(() => ({ silent: true }));
    await assert.rejects(day.ask('/x', { quietMs: 20 }), { code: 'CONNECTOR_SLOW' });
  });

  it('takes no page for data, and nothing packed that it did not ask for', async () => {
    await using day = await played(() => ({
      body: '<p>Sorry</p>',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }));
    await assert.rejects(day.ask('/x'), {
      code: 'CONNECTOR_TYPE',
      message: /with text\/html, not with application\/json/,
    });
    await using packed = await played(() => ({ body: 'x', headers: { 'content-encoding': 'gzip' } }));
    await assert.rejects(packed.ask('/x'), { code: 'CONNECTOR_TYPE' });
  });

  it('stops an answer that is larger than it can be', async () => {
    await using day = await played(() => ({ body: 'x'.repeat(10_001) }));
    await assert.rejects(day.ask('/x'), { code: 'CONNECTOR_LARGE' });
    assert.deepEqual(await readdir(day.folder), []);
  });

  it('stops when it is told to, while it waits and while it reads', async () => {
    const stop = new AbortController();
    await using day = await played(() => ({ status: 500 }));
    const wait = async () => stop.abort();
    await assert.rejects(day.ask('/x', { signal: stop.signal, wait }), { code: 'CONNECTOR_STOPPED' });
    await using silent = await played(() => ({ silent: true }));
    const soon = AbortSignal.timeout(20);
    await assert.rejects(silent.ask('/x', { signal: soon }), { code: 'CONNECTOR_STOPPED' });
  });

  it('keeps to its rate', async () => {
    await using day = await played(() => ({ body: '[]' }));
    const waits: number[] = [];
    const ask = askSource({
      ...{ hosts: [day.publisher.host], resolve: day.publisher.resolve, kept: keptResponses(day.folder) },
      ...{ clock: fixedClock(new Date(0)), rate: { perSecond: 2, burst: 2 }, offline: false },
      signal: new AbortController().signal,
      wait: async (milliseconds) => waits.push(milliseconds),
    });
    for (const path of ['/1', '/2', '/3', '/4']) await ask(`${day.publisher.origin}${path}`, json);
    assert.deepEqual(waits, [500, 1000]);
  });
});

describe('where a source sends on to', () => {
  it('is followed within the list of hosts', async () => {
    await using day = await played((path) =>
      path === '/x' ? { status: 302, headers: { location: '/y' } } : { body: '["y"]' },
    );
    assert.equal((await day.ask('/x')).text, '["y"]');
  });

  it('is not followed anywhere else', async () => {
    for (const location of [
      'http://169.254.169.254/latest/meta-data',
      'https://example.org/',
      'file:///etc/passwd',
      '',
    ]) {
      await using day = await played(() => ({ status: 302, headers: { location } }));
      const problem = location === '' ? /itself again/ : /where nobody follows/;
      await assert.rejects(day.ask('/x'), { code: 'CONNECTOR_REDIRECT', message: problem });
    }
  });

  it('is not followed to the same host by another way', async () => {
    await using day = await played(() => ({
      status: 302,
      headers: { location: 'http://publisher.test:1/x' },
    }));
    await assert.rejects(day.ask('/x'), { code: 'CONNECTOR_HOST' });
  });

  it('is not followed for ever', async () => {
    await using day = await played(() => ({ status: 302, headers: { location: '/x' } }));
    await assert.rejects(day.ask('/x'), { code: 'CONNECTOR_REDIRECT' });
  });
});

describe('a name that leads to a machine of this network', () => {
  const hosts = [{ host: 'data.police.uk' }];
  const leadingTo =
    (address: string): LookupFunction =>
    (_host, _options, done) =>
      done(null, [{ address, family: address.includes(':') ? 6 : 4 }]);

  for (const address of ['127.0.0.1', '169.254.169.254', '10.0.0.8', '::1', '::ffff:192.168.0.1'])
    it(`is not asked: ${address}`, async () => {
      await using folder = await temporaryFolder('asking');
      const ask = askSource({
        ...{ hosts, resolve: leadingTo(address), kept: keptResponses(folder.path), offline: false },
        ...{ clock: fixedClock(new Date(0)), rate: { perSecond: 1, burst: 9 } },
        signal: new AbortController().signal,
      });
      await assert.rejects(ask('https://data.police.uk/api/forces', json), { code: 'CONNECTOR_ADDRESS' });
    });
});

describe('asking nobody', () => {
  it('gives what was kept, and says of the rest how to get it', async () => {
    await using day = await played(() => ({ body: '[1]' }));
    await day.ask('/x');
    assert.deepEqual(await day.ask('/x', { offline: true }), { text: '[1]', isNew: false });
    await assert.rejects(day.ask('/y', { offline: true }), {
      code: 'CONNECTOR_OFFLINE',
      message: /\/y was never asked before/,
    });
    assert.equal(day.publisher.asked.length, 1);
  });
});

describe('behind a proxy', () => {
  it('the proxy is asked, and finds the name itself', async () => {
    await using day = await played(() => ({ body: '["by proxy"]' }));
    const seen: string[] = [];
    const proxy = createServer((request, response) => {
      seen.push(request.url ?? '');
      const { port } = new URL(request.url ?? '');
      get({ host: '127.0.0.1', port, path: '/x' }, (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      });
    });
    await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
    const bound = proxy.address();
    const port = typeof bound === 'object' && bound ? bound.port : 0;
    const agent = new Agent({ proxyEnv: { HTTP_PROXY: `http://127.0.0.1:${port}` } });
    try {
      assert.equal((await day.ask('/x', { agent })).text, '["by proxy"]');
      assert.deepEqual(seen, [`${day.publisher.origin}/x`]);
    } finally {
      agent.destroy();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    }
  });
});
