// Fetches from a server of our own that answers in recorded shapes, for tests.
import { readFile } from 'node:fs/promises';
import { fixedClock } from '../../platform/clock.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { type PlayedAnswer, madeUpPublisher } from '../asking/made-up-publisher.ts';
import { fetchSource } from '../fetching/fetch-source.ts';
import type { FetchRequest } from './fetch-request.ts';

export interface Brought {
  names: string[];
  rows: number[];
  notes: string[];
  texts: string[];
  asked: string[];
  paths: string[];
}

/** Fetches against a server that plays these answers; `use` sees what came while it is there. */
export async function bring(
  request: FetchRequest,
  play: (path: string, before: number) => PlayedAnswer,
  use: (brought: Brought) => Promise<void> | void,
): Promise<void> {
  await using publisher = await madeUpPublisher(play);
  await using folder = await temporaryFolder('sources');
  const needs = {
    ...{ clock: fixedClock(new Date(0)), cacheFolder: `${folder.path}/.fetched`, offline: false },
    ...{ signal: new AbortController().signal, resolve: publisher.resolve, wait: async () => undefined },
    at: { origin: publisher.origin, hosts: [publisher.host] },
  };
  const { files, notes } = await fetchSource(needs, request, { into: folder.path, tell: () => undefined });
  await use({
    names: files.map(({ name }) => name),
    rows: files.map(({ rows }) => rows),
    paths: files.map(({ path }) => path),
    texts: await Promise.all(files.map(({ path }) => readFile(path, 'utf8'))),
    notes,
    asked: publisher.asked,
  });
}

export const asJson = (value: unknown): PlayedAnswer => ({ body: JSON.stringify(value) });
