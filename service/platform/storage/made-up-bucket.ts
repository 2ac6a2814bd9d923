// A storage for tests: takes, gives and removes things as S3 does, checks every signature itself, and fails as it is told to.
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { BucketAddress } from './bucket-address.ts';

export type Fault = 'error' | 'cut' | 'other-bytes' | 'slow';

export interface MadeUpBucket extends AsyncDisposable {
  address: BucketAddress;
  things: Map<string, Buffer>;
  /** What the next requests meet, one each. */
  faults: Fault[];
  requests: string[];
}

const credentials = { accessKeyId: 'made-up-key', secretAccessKey: 'made-up-secret' };

export async function openMadeUpBucket(): Promise<MadeUpBucket> {
  const things = new Map<string, Buffer>();
  const faults: Fault[] = [];
  const requests: string[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await Array.fromAsync<Buffer>(request));
    const { method = '', url = '' } = request;
    requests.push(`${method} ${url}`);
    const fault = faults.shift();
    if (fault === 'error') return void response.writeHead(503).end();
    if (fault === 'slow') return; // Until whoever asked has had enough.
    if (!isSigned(request, body))
      return void response.writeHead(403).end('<Code>SignatureDoesNotMatch</Code>');
    const key = decodeURIComponent(url);
    if (method === 'PUT') {
      things.set(key, body);
      return void response.writeHead(200).end();
    }
    const thing = things.get(key);
    if (method === 'DELETE') things.delete(key);
    if (method === 'DELETE') return void response.writeHead(204).end();
    if (!thing) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-length': thing.length });
    if (fault === 'cut') {
      response.write(thing.subarray(0, thing.length - 1));
      return void setTimeout(() => request.socket.destroy(), 20);
    }
    response.end(fault === 'other-bytes' ? Buffer.from(thing).fill('x') : thing);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return {
    ...{ things, faults, requests },
    address: {
      ...credentials,
      url: 's3://made-up/office',
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-2',
      sessionToken: null,
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Signature version 4, worked out from Amazon's description and by nothing that the program uses. */
function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const {
    authorization = '',
    'x-amz-date': date = '',
    'x-amz-content-sha256': digest = '',
  } = request.headers;
  const read =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (!read || read[1] !== credentials.accessKeyId || digest !== sha256(body)) return false;
  const [, , day = '', region = '', names = '', given] = read;
  const [path = '', search = ''] = (request.url ?? '').split('?');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '')}\n`);
  const canonical = [request.method, path, search, headers.join(''), names, digest].join('\n');
  return (
    given === signatureOf(canonical, { secret: credentials.secretAccessKey, date: String(date), day, region })
  );
}

/** Of a canonical request. */
export function signatureOf(
  canonical: string,
  {
    secret,
    date,
    day,
    region,
    service = 's3',
  }: { secret: string; date: string; day: string; region: string; service?: string },
): string {
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
