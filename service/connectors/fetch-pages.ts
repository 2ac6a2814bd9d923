// The routes of open data: choosing, asking, seeing how far it is, stopping it and asking again.
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { FormFields } from '../pages/forms.ts';
import { type Answer, notFound, page, redirect, route, type Route } from '../pages/route.ts';
import { runConnectorsPermission } from './connector-permissions.ts';
import { chooseSourcePage, type FetchFormContent, fetchFormPage } from './fetch-form-page.ts';
import { addFetch, askToStop, findFetch, listFetches, type NewFetch } from './fetching/fetch-store.ts';
import { isGoingOn, type KeptFetch } from './fetching/kept-fetch.ts';
import { fetchView } from './fetch-view.ts';
import { readFetchForm } from './read-fetch-form.ts';
import { type SourceId, openSources, sourceIds } from './sources/open-source.ts';

export interface FetchPagesNeeds {
  database: Database;
  clock: Clock;
  /** Codes of the organisation's districts on census day. */
  districts: readonly string[];
  /** Data that are there now. */
  listDatasets(): Promise<readonly { id: string; title: string; kind: string }[]>;
  /** Hands a fetch to whoever does it. */
  queue(fetchId: string, transaction: Database): Promise<void>;
}

const permission = runConnectorsPermission;
const address = z.object({ id: z.uuid() });
const asked = z.object({ source: z.enum(sourceIds) });
const gone = 'There is no fetch at this address.';
const most = 20;

export function fetchPages(needs: FetchPagesNeeds): Route[] {
  const { database } = needs;
  return [
    route({
      ...{ method: 'GET', path: '/data/fetch', permission, query: asked.partial() },
      answer: async ({ query: { source }, search }) =>
        source
          ? fetchFormPage({ ...(await contentOf(needs, source)), form: formOf(search), problems: [] })
          : chooseSourcePage(await listFetches(database, most)),
    }),
    route({
      ...{ method: 'POST', path: '/data/fetch', permission, audit: 'fetch.asked', query: asked },
      answer: ({ query: { source }, form }) => takeIn(needs, source, form),
    }),
    route({
      ...{ method: 'GET', path: '/data/fetches/:id', permission, params: address },
      answer: async ({ params }) => {
        const fetch = await findFetch(database, params.id);
        return fetch ? fetchPage(fetch) : notFound(gone);
      },
    }),
    route({
      ...{
        method: 'POST',
        path: '/data/fetches/:id/stop',
        permission,
        audit: 'fetch.stopped',
        params: address,
      },
      answer: async ({ params }) => {
        await askToStop(database, params.id);
        return redirect(`/data/fetches/${params.id}`);
      },
    }),
    route({
      ...{
        method: 'POST',
        path: '/data/fetches/:id/again',
        permission,
        audit: 'fetch.asked',
        params: address,
      },
      answer: ({ params }) => askAgain(needs, params.id),
    }),
  ];
}

/** Whatever else is in the address is not what was typed. */
function formOf(search: FormFields): FormFields {
  return search.names().length > 1 ? search : new FormFields();
}

async function contentOf(
  { database, districts, listDatasets }: FetchPagesNeeds,
  source: SourceId,
): Promise<Omit<FetchFormContent, 'form' | 'problems'>> {
  const there = new Map((await listDatasets()).map((dataset) => [dataset.id, dataset]));
  const { kind } = openSources[source];
  const fetched = (await listFetches(database, 500)).flatMap(
    ({ datasetId }) => there.get(datasetId ?? '') ?? [],
  );
  const earlier = [...new Set(fetched)].filter((dataset) => dataset.kind === kind && kind === 'events');
  return { source, districts, earlier };
}

async function takeIn(needs: FetchPagesNeeds, source: SourceId, form: FormFields): Promise<Answer> {
  const content = await contentOf(needs, source);
  const read = readFetchForm(source, form);
  if (!read.ok) return fetchFormPage({ ...content, form, problems: read.problems });
  if (read.datasetId !== null && !content.earlier.some(({ id }) => id === read.datasetId)) {
    const problem = { field: 'dataset', message: 'Choose again: these data are no longer there' };
    return fetchFormPage({ ...content, form, problems: [problem] });
  }
  return begin(needs, read);
}

async function begin(needs: FetchPagesNeeds, fetch: Omit<NewFetch, 'at'>): Promise<Answer> {
  const { request, title, datasetId } = fetch;
  const id = await addFetch(
    needs.database,
    { request, title, datasetId, at: needs.clock.now() },
    (transaction, fetchId) => needs.queue(fetchId, transaction),
  );
  return redirect(`/data/fetches/${id}`);
}

async function askAgain(needs: FetchPagesNeeds, id: string): Promise<Answer> {
  const before = await findFetch(needs.database, id);
  if (!before) return notFound(gone);
  if (isGoingOn(before.status)) return redirect(`/data/fetches/${id}`);
  const there = (await needs.listDatasets()).some((dataset) => dataset.id === before.datasetId);
  return begin(needs, { ...before, datasetId: there ? before.datasetId : null });
}

function fetchPage(fetch: KeptFetch): Answer {
  return page({
    title: fetch.title,
    section: '/data',
    breadcrumbs: [
      { text: 'Data', href: '/data' },
      { text: 'Bring in open data', href: '/data/fetch' },
      { text: fetch.title },
    ],
    refreshSeconds: isGoingOn(fetch.status) ? 2 : undefined,
    body: fetchView(fetch),
  });
}
