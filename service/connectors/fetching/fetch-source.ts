// Fetches what was asked for from its source into a folder: one way in for the pages and the command line.
import { join } from 'node:path';
import type { Clock } from '../../platform/clock.ts';
import { type AskNeeds, type AskSource, askSource } from '../asking/ask-source.ts';
import { keptResponses } from '../asking/keep-responses.ts';
import { fetchArchive } from '../sources/fetch-archive.ts';
import { fetchCensus } from '../sources/fetch-census.ts';
import { fetchNomis } from '../sources/fetch-nomis.ts';
import type { FetchRequest } from '../sources/fetch-request.ts';
import { fetchStops } from '../sources/fetch-stops.ts';
import type { Fetched, FetchInto } from '../sources/fetched.ts';
import { type OpenSource, openSources } from '../sources/open-source.ts';

export interface FetchNeeds extends Partial<Pick<AskNeeds, 'resolve' | 'wait' | 'chance' | 'quietMs'>> {
  clock: Clock;
  /** Where answers are kept, so that only what has changed is sent again. */
  cacheFolder: string;
  signal: AbortSignal;
  offline: boolean;
  /** Another place than the publisher's own, for tests. */
  at?: Pick<OpenSource, 'origin' | 'hosts'>;
}

/** Throws `ConnectorProblem`. */
export function fetchSource(needs: FetchNeeds, request: FetchRequest, into: FetchInto): Promise<Fetched> {
  const source = { ...openSources[request.source], ...needs.at };
  const ask = askSource({
    ...needs,
    hosts: source.hosts,
    rate: source.rate,
    kept: keptResponses(join(needs.cacheFolder, source.id)),
  });
  return fetchBy(ask, request, source.origin, into);
}

function fetchBy(ask: AskSource, request: FetchRequest, origin: string, into: FetchInto): Promise<Fetched> {
  switch (request.source) {
    case 'police-uk':
      return fetchStops(ask, request, origin, into);
    case 'police-uk-archive':
      return fetchArchive(ask, request, origin, into);
    case 'nomis':
      return fetchNomis(ask, request, origin, into);
    case 'ons':
      return fetchCensus(ask, request, origin, into);
  }
}
