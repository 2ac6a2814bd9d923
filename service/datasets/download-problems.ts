// Downloads the rows that an import put aside, each with its file, line, column, value and reason, ready to be mended.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { download, notFound, route, type Route } from '../pages/route.ts';
import { fetchFolder, type FilesNeeds } from '../platform/storage/index.ts';
import { findDataset, listImports } from './keeping/dataset-store.ts';
import { readRowsPermission } from './quarantine/quarantine-permissions.ts';

export function downloadProblems(needs: FilesNeeds & { database: Database }): Route {
  return route({
    method: 'GET',
    path: '/data/:id/imports/:import/problems.csv',
    permission: readRowsPermission,
    proof: 'recent',
    params: z.object({ id: z.uuid(), import: z.uuid() }),
    answer: async ({ params }) => {
      const dataset = await findDataset(needs.database, params.id);
      const imports = dataset ? await listImports(needs.database, dataset.id) : [];
      const found = imports.find((each) => each.id === params.import);
      const file = found?.events?.problems.file;
      if (!found?.folder || !file) return notFound('No rows were put aside by this import.');
      return download({
        fileName: 'rows-put-aside.csv',
        contentType: 'text/csv; charset=utf-8',
        content: createReadStream(join(await fetchFolder(needs, found.folder), file)),
      });
    },
  });
}
