// Takes a dataset off every list. Its records and the findings made from it stay on the disk.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { redirect, route, type Route } from '../pages/route.ts';
import { removeDataPermission } from './dataset-permissions.ts';
import { listImports, removeDataset } from './keeping/dataset-store.ts';
import { clearIncoming } from './keeping/import-dataset.ts';
import { datasetAddress } from './show-dataset.ts';

export interface RemoveDatasetNeeds {
  database: Database;
  clock: Clock;
  dataFolder: string;
  onDataChanged?(): Promise<void>;
}

export function removeDatasetRoute(needs: RemoveDatasetNeeds): Route {
  return route({
    method: 'POST',
    path: '/data/:id/remove',
    permission: removeDataPermission,
    audit: 'dataset.removed',
    params: datasetAddress,
    answer: async ({ params }) => {
      const open = (await listImports(needs.database, params.id)).filter(({ status }) => status === 'to-map');
      await removeDataset(needs.database, params.id, needs.clock.now());
      // Nobody will say any more what is in them.
      for (const { id: importId } of open) await clearIncoming(needs, { importId });
      await needs.onDataChanged?.();
      return redirect('/data');
    },
  });
}
