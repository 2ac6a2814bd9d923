// Puts the feature together: its pages and its work behind them, given what it needs.
import { z } from 'zod';
import type { Jobs } from '../platform/jobs.ts';
import type { Route } from '../pages/route.ts';
import { addData } from './add-data.ts';
import { addFiles } from './add-files.ts';
import { downloadProblems } from './download-problems.ts';
import { importDataset, type ImportNeeds } from './import-dataset.ts';
import { listDatasetsRoute } from './list-datasets.ts';
import type { ImportRequest } from './receive-files.ts';
import { removeDatasetRoute } from './remove-dataset.ts';
import { showDataset } from './show-dataset.ts';

export interface DatasetsNeeds extends ImportNeeds {
  jobs: Pick<Jobs, 'work' | 'enqueue'>;
  /** True when the organisation is a demonstration: what is added is then marked as invented. */
  demonstration: boolean;
}

const importJob = 'datasets.import';
const importRequest = z.object({ datasetId: z.uuid(), importId: z.uuid() });

export function datasets(needs: DatasetsNeeds): { routes: Route[] } {
  needs.jobs.work(importJob, (payload) => importDataset(needs, importRequest.parse(payload)));
  const queueImport = (request: ImportRequest): Promise<void> => needs.jobs.enqueue(importJob, request);
  const receiving = { ...needs, queueImport };
  return {
    routes: [
      listDatasetsRoute(needs),
      ...addData(receiving),
      showDataset(needs),
      addFiles(receiving),
      removeDatasetRoute(needs),
      downloadProblems(needs),
    ],
  };
}
