// Adds files to a dataset that is there: another month, a corrected month, or mended rows.
import { notFound, redirect, route, type Route } from '../pages/route.ts';
import { isChosen } from './add-data.ts';
import { addDataPermission } from './dataset-permissions.ts';
import { findDataset } from './keeping/dataset-store.ts';
import { receiveFiles, type ReceiveNeeds } from './keeping/receive-files.ts';
import { datasetAddress, datasetPage } from './show-dataset.ts';

export function addFiles(needs: ReceiveNeeds): Route {
  return route({
    method: 'POST',
    path: '/data/:id/files',
    permission: addDataPermission,
    audit: 'dataset.files-added',
    params: datasetAddress,
    uploads: true,
    answer: async ({ params, files }) => {
      if (!(await findDataset(needs.database, params.id)))
        return notFound('There are no data at this address. They may have been removed.');
      const chosen = files.filter(isChosen);
      if (chosen.length === 0) return datasetPage(needs.database, params.id, [noFile]);
      await receiveFiles(needs, params.id, chosen);
      return redirect(`/data/${params.id}`);
    },
  });
}

const noFile = { field: 'files', message: 'Choose at least one file' };
