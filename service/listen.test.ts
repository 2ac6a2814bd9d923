// Which port the pages are served on.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { listen } from './listen.ts';

/** Holds a port of this computer. */
async function hold(host: string, port = 0): Promise<{ port: number } & AsyncDisposable> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  const { port: held }: AddressInfo = addressOf(server);
  return {
    port: held,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return address;
}

function pages() {
  const server = createServer();
  return {
    async listen({ port, host }: { port: number; host?: string }) {
      server.listen(port, host);
      await once(server, 'listening');
      return `http://${host}:${port}`;
    },
    address: () => addressOf(server),
    [Symbol.asyncDispose]: (): Promise<void> => new Promise((resolve) => server.close(() => resolve())),
  };
}

function hasAddress(host: string): boolean {
  return Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === host));
}

for (const host of ['127.0.0.1', '::1']) {
  const skip = hasAddress(host) ? false : `this computer has no ${host}`;
  test(`a port that another program has on ${host} is passed over`, { skip }, async () => {
    await using other = await hold(host);
    await using server = pages();
    const { port, taken } = await listen(server, other.port);
    assert.equal(taken[0], other.port);
    assert.ok(port > other.port);
  });
}

test('no other computer can reach the pages', async () => {
  const free = await hold('127.0.0.1');
  await free[Symbol.asyncDispose]();
  await using server = pages();
  await listen(server, free.port);
  assert.equal(server.address().address, '127.0.0.1');
});

test('it listens where it is told to, and says when that is no address of this computer', async () => {
  const free = await hold('127.0.0.1');
  await free[Symbol.asyncDispose]();
  await using server = pages();
  await listen(server, free.port, '0.0.0.0');
  assert.equal(server.address().address, '0.0.0.0');
  const elsewhere = {
    listen: () => Promise.reject(Object.assign(new Error('bind'), { code: 'EADDRNOTAVAIL' })),
  };
  await assert.rejects(
    listen(elsewhere, 4000, '192.0.2.1'),
    /192\.0\.2\.1 is no network address of this computer/,
  );
});

test('when every port is taken it says which, and what to do', async () => {
  const full = {
    listen: () => Promise.reject(Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' })),
  };
  await assert.rejects(
    listen(full, 65_530),
    /ports 65530 to 65535 are all in use\. Choose another with --port/,
  );
});
