// Takes the body of an answer in: of the kind that was asked for, no larger than it can be, whole or not at all.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../../platform/clock.ts';
import { ConnectorProblem } from './connector-problem.ts';
import type { KeptResponse, KeptResponses } from './keep-responses.ts';
import { problemOf } from './send-request.ts';

export interface Wanted {
  /** What its answers call themselves, such as `application/json`; the first is asked for. */
  types: readonly string[];
  mostBytes: number;
}

export interface TakeNeeds {
  kept: KeptResponses;
  clock: Clock;
  signal: AbortSignal;
}

export interface Body {
  response: IncomingMessage;
  url: URL;
  address: string;
  wanted: Wanted;
}

/** Throws CONNECTOR_TYPE, CONNECTOR_LARGE, CONNECTOR_CUT and CONNECTOR_STOPPED; then nothing of it is kept. */
export async function takeBody(
  needs: TakeNeeds,
  { response, url, address, wanted }: Body,
): Promise<KeptResponse> {
  const type = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const encoding = response.headers['content-encoding'] ?? 'identity';
  if (!wanted.types.includes(type) || encoding !== 'identity') {
    response.destroy();
    throw wrongType(url, type || 'something it does not name', wanted);
  }
  const draft = await needs.kept.draft();
  try {
    await pipeline(
      response,
      atMost(wanted.mostBytes, url),
      createWriteStream(draft, { flags: 'wx', mode: 0o600 }),
      {
        signal: needs.signal,
      },
    );
  } catch (error) {
    await rm(draft, { force: true });
    throw cutShort(error, url, needs.signal);
  }
  return needs.kept.keep(draft, {
    address,
    etag: response.headers.etag ?? null,
    lastModified: response.headers['last-modified'] ?? null,
    type,
    at: needs.clock.now().toISOString(),
  });
}

function wrongType(url: URL, type: string, { types }: Wanted): ConnectorProblem {
  return new ConnectorProblem(
    'CONNECTOR_TYPE',
    `${url.hostname} answered ${url.pathname} with ${type}, not with ${types.join(' or ')}. ` +
      'A page of a proxy or a notice of maintenance looks like that: open the address in a browser and see.',
  );
}

function atMost(mostBytes: number, url: URL): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= mostBytes) return done(null, chunk);
      const most = `${Math.round(mostBytes / 1e6)} MB`;
      return done(
        new ConnectorProblem(
          'CONNECTOR_LARGE',
          `${url.hostname} sent more than ${most} for ${url.pathname}, which is more than this can be. Nothing was kept.`,
        ),
      );
    },
  });
}

function cutShort(error: unknown, url: URL, signal: AbortSignal): unknown {
  if (error instanceof ConnectorProblem || signal.aborted) return problemOf(error, url, signal);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ECONNRESET' && code !== 'ERR_STREAM_PREMATURE_CLOSE') return problemOf(error, url, signal);
  return new ConnectorProblem(
    'CONNECTOR_CUT',
    `The answer of ${url.hostname} to ${url.pathname} was cut short.`,
    {
      passes: true,
      cause: error,
    },
  );
}
