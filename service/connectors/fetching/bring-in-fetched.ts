// The work of one fetch behind the pages: asks the source, hands the files to the data, and keeps what came of it.
import { join } from 'node:path';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { temporaryFolder } from '../../platform/files.ts';
import type { Log } from '../../platform/log.ts';
import { ConnectorProblem } from '../asking/connector-problem.ts';
import { stopped } from '../asking/send-request.ts';
import type { FetchedFile } from '../sources/fetched.ts';
import { type OpenSource, openSources } from '../sources/open-source.ts';
import { fetchSource, type FetchNeeds } from './fetch-source.ts';
import { endFetch, findFetch, isStopAsked, noteProgress } from './fetch-store.ts';
import type { FetchOutcome, KeptFetch } from './kept-fetch.ts';

/** What is handed to the data. */
export interface OpenDelivery {
  /** Null: as new data under this title. */
  datasetId: string | null;
  title: string;
  source: OpenSource;
  files: readonly FetchedFile[];
}

export interface BroughtIn {
  datasetId: string;
  status: 'done' | 'unchanged' | 'refused';
  /** Sentences. */
  problems: string[];
  changes: string[];
}

export interface BringNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  dataFolder: string;
  /** Takes open data in, without an agreement and with its licence, and waits until they count. */
  bringIn(delivery: OpenDelivery): Promise<BroughtIn>;
  /** The world outside, for tests. */
  surroundings?: Partial<Pick<FetchNeeds, 'resolve' | 'wait' | 'at' | 'quietMs'>>;
}

const nothing: FetchOutcome = { files: [], changes: [], notes: [], problems: [] };

/** Does nothing where the fetch has ended already, as after a program that was killed. */
export async function bringFetchedIn(needs: BringNeeds, fetchId: string): Promise<void> {
  const fetch = await findFetch(needs.database, fetchId);
  if (!fetch || fetch.finishedAt !== null) return;
  const stop = new AbortController();
  const watch = setInterval(() => void watchFor(needs, fetchId, stop), 1000);
  try {
    await fetchAndHandOver(needs, fetch, stop.signal);
  } catch (error) {
    if (!(error instanceof ConnectorProblem)) throw error;
    needs.log.warn('open data could not be fetched', { source: fetch.request.source, code: error.code });
    await endFetch(needs.database, fetchId, {
      status: error.code === 'CONNECTOR_STOPPED' ? 'stopped' : 'refused',
      outcome: { ...nothing, problems: [error.message] },
      at: needs.clock.now(),
    });
  } finally {
    clearInterval(watch);
  }
}

async function watchFor({ database, log }: BringNeeds, id: string, stop: AbortController): Promise<void> {
  try {
    if (await isStopAsked(database, id)) stop.abort(stopped());
  } catch (error) {
    log.error('nobody could see whether a fetch is to be stopped', { error });
  }
}

async function fetchAndHandOver(needs: BringNeeds, fetch: KeptFetch, signal: AbortSignal): Promise<void> {
  const { database, clock, dataFolder } = needs;
  const source = openSources[fetch.request.source];
  await using draft = await temporaryFolder('fetch', join(dataFolder, 'incoming'));
  if (await isStopAsked(database, fetch.id)) throw stopped();
  const told = { last: Promise.resolve() };
  const fetched = await fetchSource(
    { clock, signal, offline: false, cacheFolder: join(dataFolder, 'fetched'), ...needs.surroundings },
    fetch.request,
    {
      into: draft.path,
      tell: (progress) => {
        told.last = told.last
          .then(() => noteProgress(database, fetch.id, progress))
          .catch((error: unknown) => needs.log.error('how far a fetch is could not be noted', { error }));
      },
    },
  );
  await told.last;
  if (signal.aborted) throw stopped();
  const brought = await needs.bringIn({ ...fetch, source, files: fetched.files });
  await endFetch(database, fetch.id, {
    ...{ status: brought.status, datasetId: brought.datasetId, at: clock.now() },
    outcome: {
      files: fetched.files.map(({ name, rows }) => ({ name, rows })),
      ...{ changes: brought.changes, notes: fetched.notes, problems: brought.problems },
    },
  });
}

/** The program was killed three times over it. */
export async function giveFetchUp({ database, clock }: BringNeeds, fetchId: string): Promise<void> {
  const outcome = {
    ...nothing,
    problems: ['The program ended three times while it was at this. Look into the log.'],
  };
  await endFetch(database, fetchId, { status: 'refused', outcome, at: clock.now() });
}
