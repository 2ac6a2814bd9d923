// POST /data/:id/title and /data/:id/restore: a dataset gets another name, or one back that it had; both are in its history.
import type { Database } from '../platform/database/index.ts';
import { readRestoring } from '../ledger/index.ts';
import { badRequest, notFound, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { addDataPermission } from './dataset-permissions.ts';
import { changeTitle } from './keeping/title-store.ts';
import { datasetAddress, datasetPage } from './show-dataset.ts';
import { titleProblems } from './title-view.ts';

const absent = 'There are no data at this address. They may have been removed.';

export function changeTitleRoutes({ database }: { database: Database }): Route[] {
  const changes = { method: 'POST', permission: addDataPermission, audit: 'dataset.renamed' } as const;
  return [
    route({
      ...changes,
      path: '/data/:id/title',
      params: datasetAddress,
      answer: ({ params, form }) => changed(database, params.id, form.value('title')),
    }),
    route({
      ...changes,
      path: '/data/:id/restore',
      params: datasetAddress,
      answer: async ({ params, form }) => {
        const asked = await readRestoring(database, { kind: 'dataset', id: params.id }, form);
        if (asked?.field !== 'title')
          return badRequest('That value is not kept. It may have been erased. Nothing was changed.');
        return changed(database, params.id, asked.value);
      },
    }),
  ];
}

async function changed(database: Database, id: string, title: string): Promise<Answer> {
  const problems = titleProblems(title);
  if (problems.length > 0) return datasetPage(database, id, problems, title);
  return (await changeTitle(database, id, title)) ? redirect(`/data/${id}`) : notFound(absent);
}
