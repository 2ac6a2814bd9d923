// A publisher's service on this machine, for tests: plays answers in turn and notes what it was asked.
import { type IncomingHttpHeaders, createServer } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { AllowedHost } from './allowed-hosts.ts';

export interface PlayedAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Says this much more than it sends, and ends: an answer cut short. */
  cut?: boolean;
  /** Never answers. */
  silent?: boolean;
}

export interface MadeUpPublisher extends AsyncDisposable {
  /** The one host that may be asked, by a name that no name service knows. */
  host: AllowedHost;
  /** Such as `http://publisher.test:40123`. */
  origin: string;
  /** Tells that name this machine's own address. */
  resolve: LookupFunction;
  /** Path and query of every request, in order. */
  asked: string[];
  /** What each of them said of itself. */
  said: IncomingHttpHeaders[];
}

/** @param play what is answered to a path and query; the number tells how often it was asked before */
export async function madeUpPublisher(
  play: (path: string, before: number) => PlayedAnswer,
): Promise<MadeUpPublisher> {
  const asked: string[] = [];
  const said: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const before = asked.filter((each) => each === path).length;
    asked.push(path);
    said.push(request.headers);
    const { status = 200, headers = {}, body = '', cut = false, silent = false } = play(path, before);
    if (silent) return;
    const length = Buffer.byteLength(body) + (cut ? 1000 : 0);
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(status === 304 ? {} : { 'content-length': String(length) }),
      ...headers,
    });
    if (cut) response.write(body, () => response.destroy());
    else response.end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return {
    host: { host: 'publisher.test', test: { port } },
    origin: `http://publisher.test:${port}`,
    resolve: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    asked,
    said,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
