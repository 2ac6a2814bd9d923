// One bucket of S3-compatible storage: things put there, fetched and removed, tried again when that fails for a moment.
import { openAsBlob } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { type BucketAddress, bucketBase } from './bucket-address.ts';

/** The storage refused, or could not be reached time and again. The message is for whoever looks after the program. */
export class StorageFailed extends Error {
  readonly code = 'STORAGE_FAILED';
}

export interface Bucket {
  /** Where it is, to be shown. */
  place: string;
  /** The storage takes it only if the digest fits what has arrived. */
  putFile(key: string, path: string, sha256: string): Promise<void>;
  putText(key: string, text: string, sha256: string): Promise<void>;
  /** Null where there is nothing of that key. */
  get(key: string): Promise<Response | null>;
  remove(key: string): Promise<void>;
}

export interface BucketPatience {
  tries: number;
  /** Before the second try, in milliseconds; twice as long before each further one. */
  pause: number;
  /** How long one try may take, in milliseconds. */
  each: number;
}

const usual: BucketPatience = { tries: 5, pause: 200, each: 10 * 60_000 };

export function openBucket(address: BucketAddress, patience: BucketPatience = usual): Bucket {
  const { accessKeyId, secretAccessKey, sessionToken, region } = address;
  const client = new AwsClient({
    ...{ accessKeyId, secretAccessKey, region, service: 's3' },
    ...(sessionToken !== null && { sessionToken }),
  });
  const base = bucketBase(address);

  async function ask(
    method: 'GET' | 'PUT' | 'DELETE',
    key: string,
    sending: Sending = {},
  ): Promise<Response | null> {
    let last: unknown;
    for (let turn = 0; turn < patience.tries; turn += 1) {
      if (turn > 0) await pause(patience.pause * 2 ** (turn - 1));
      try {
        const answer = await askOnce(method, key, sending);
        if (answer.ok) return answer;
        await answer.body?.cancel();
        if (answer.status === 404 && method !== 'PUT') return null;
        last = `it answered ${answer.status}`;
        if (answer.status < 500 && answer.status !== 429) break;
      } catch (error) {
        last = error;
      }
    }
    const why = last instanceof Error ? last.message : String(last);
    throw new StorageFailed(`The storage ${address.url} could not ${doing[method]} ${key}: ${why}.`, {
      cause: last,
    });
  }

  async function askOnce(
    method: string,
    key: string,
    { body, sha256 = emptyDigest }: Sending,
  ): Promise<Response> {
    const headers = { 'x-amz-content-sha256': sha256 };
    const signed = await client.sign(`${base}/${inAddress(key)}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
    });
    return fetch(signed, { redirect: 'error', signal: AbortSignal.timeout(patience.each) });
  }

  return {
    place: address.url,
    async putFile(key, path, sha256) {
      await ask('PUT', key, { body: await openAsBlob(path), sha256 });
    },
    async putText(key, text, sha256) {
      await ask('PUT', key, { body: text, sha256 });
    },
    get: (key) => ask('GET', key),
    async remove(key) {
      await ask('DELETE', key);
    },
  };
}

/** Every character that is not plain is spelled out, as the signature has it: some storages compare the two as they stand. */
function inAddress(key: string): string {
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

interface Sending {
  body?: Blob | string;
  sha256?: string;
}

const doing = { GET: 'give', PUT: 'take', DELETE: 'remove' } as const;

/** SHA-256 of no bytes. */
const emptyDigest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
