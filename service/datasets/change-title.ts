// POST /data/:id/title and /data/:id/restore: a dataset gets another name, or one back that it had; both are in its history.
import type { Database } from '../platform/database/index.ts';
import { readRestoring } from '../ledger/index.ts';
import {
  badRequest,
  notFound,
  redirect,
  route,
  type Answer,
  type Route,
  type Visitor,
} from '../pages/route.ts';
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
      answer: ({ params, form, visitor }) => changed(database, params.id, visitor, form.value('title')),
    }),
    route({
      ...changes,
      path: '/data/:id/restore',
      params: datasetAddress,
      answer: async ({ params, form, visitor }) => {
        const asked = await readRestoring(database, { kind: 'dataset', id: params.id }, form);
        if (asked?.field !== 'title')
          return badRequest('That value is not kept. It may have been erased. Nothing was changed.');
        return changed(database, params.id, visitor, asked.value);
      },
    }),
  ];
}

async function changed(database: Database, id: string, visitor: Visitor, title: string): Promise<Answer> {
  const problems = titleProblems(title);
  if (problems.length > 0) return datasetPage(database, id, { visitor, problems, typedTitle: title });
  return (await changeTitle(database, id, title)) ? redirect(`/data/${id}`) : notFound(absent);
}
