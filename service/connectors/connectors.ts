// Puts the feature together: its pages and the fetching behind them, given what it needs.
import { z } from 'zod';
import { actingAs, doer, theProgram, whoActs } from '../platform/doer.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Route } from '../pages/route.ts';
import { type FetchPagesNeeds, fetchPages } from './fetch-pages.ts';
import { bringFetchedIn, type BringNeeds, giveFetchUp } from './fetching/bring-in-fetched.ts';

export interface ConnectorsNeeds extends BringNeeds, Pick<FetchPagesNeeds, 'districts' | 'listDatasets'> {
  jobs: Pick<Jobs, 'work' | 'enqueue'>;
}

export interface Connectors {
  routes: Route[];
}

const fetchJob = 'connectors.fetch';
/** With who asked for it: what is brought in is theirs, whenever it is done. */
const fetchPayload = z.object({ fetchId: z.uuid(), by: doer.default(theProgram) });

export function connectors(needs: ConnectorsNeeds): Connectors {
  const asSender = (work: (needs: BringNeeds, fetchId: string) => Promise<void>) => (payload: unknown) => {
    const { by, fetchId } = fetchPayload.parse(payload);
    return actingAs(by, () => work(needs, fetchId));
  };
  needs.jobs.work(fetchJob, asSender(bringFetchedIn), asSender(giveFetchUp));
  const queue: FetchPagesNeeds['queue'] = (fetchId, transaction) =>
    needs.jobs.enqueue(fetchJob, { fetchId, by: whoActs() }, transaction);
  return { routes: fetchPages({ ...needs, queue }) };
}
