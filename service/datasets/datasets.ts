// Puts the feature together: its pages and its work behind them, given what it needs.
import { basename } from 'node:path';
import { z } from 'zod';
import type { ReceivedOf } from '../partners/index.ts';
import { actingAs, doer, theProgram, whoActs } from '../platform/doer.ts';
import type { Database } from '../platform/database/index.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { ListDue } from '../pages/due-thing.ts';
import type { Route } from '../pages/route.ts';
import { addData } from './add-data.ts';
import { addFiles } from './add-files.ts';
import { addSubmission } from './add-submission.ts';
import { bringOpenData, type BroughtInData, type OpenDataDelivery } from './bring-open-data.ts';
import { changeTitleRoutes } from './change-title.ts';
import { coverageWords } from './coverage-words.ts';
import type { Dataset, DatasetKind } from './keeping/dataset.ts';
import {
  createDataset,
  listDatasets,
  listFiles,
  listImports,
  removeDemonstrationDatasets,
} from './keeping/dataset-store.ts';
import { downloadProblems } from './download-problems.ts';
import { giveUpImport, importDataset } from './keeping/import-dataset.ts';
import type { ImportNeeds } from './keeping/import-needs.ts';
import { listDatasetsRoute } from './list-datasets.ts';
import { listSubmissionsRoute } from './list-submissions.ts';
import { mendRowsRoutes } from './mend-rows.ts';
import { readAgain } from './keeping/read-again.ts';
import { registerPartner } from './keeping/partner-store.ts';
import type { PopulationFacts } from './populations/described-population.ts';
import { populationPages } from './populations/population-pages.ts';
import { describePopulation } from './populations/population-store.ts';
import { receiveFiles, type ImportRequest } from './keeping/receive-files.ts';
import { mapColumns, type MapColumnsNeeds } from './map-columns.ts';
import { readByMapping } from './read-by-mapping.ts';
import { removeDatasetRoute } from './remove-dataset.ts';
import { settleValues } from './settle-values.ts';
import { showApiHelp } from './show-api-help.ts';
import { showDataset } from './show-dataset.ts';
import { listDueData } from './list-due-data.ts';
import { showDue } from './show-due.ts';
import { showScorecard } from './show-scorecard.ts';
import { showSubmission } from './show-submission.ts';
import { serveSubmissions } from './submissions/api/serve-submissions.ts';
import { sweepUploads } from './submissions/api/receive-parts.ts';
import { remindEachBody, type RemindNeeds } from './submissions/reminders/remind-of-due.ts';
import { findReceived } from './submissions/find-received.ts';
import type { AgreementNeeds } from './submissions/check-agreement.ts';

export interface DatasetsNeeds extends ImportNeeds, Pick<AgreementNeeds, 'profile'> {
  profile: AgreementNeeds['profile'] & { name: string };
  jobs: Pick<Jobs, 'work' | 'enqueue' | 'daily'>;
  emailsOf?: RemindNeeds['emailsOf'];
  serviceAddress?: RemindNeeds['serviceAddress'];
  /** Told when data were taken in, changed or taken away: what stands on them is to be worked out again. */
  onDataChanged?(): Promise<void>;
  /** Findings that stand on data: said before a mapping is changed. */
  findingsOn?: MapColumnsNeeds['findingsOn'];
}

export interface NewDataset {
  kind: DatasetKind;
  title: string;
  demonstration: boolean;
  paths: readonly string[];
}

export interface Datasets {
  routes: Route[];
  /** Brings files in as a new dataset and waits until they count; returns its id. Throws when they are refused. */
  importFiles(dataset: NewDataset): Promise<string>;
  /** Adds files to a dataset of a demonstration, and waits until they count. Throws when they are refused. */
  addDemonstrationFiles(datasetId: string, paths: readonly string[]): Promise<void>;
  /** Brings in what was fetched from a publisher of open data, and waits until it counts. */
  bringOpenData(delivery: OpenDataDelivery): Promise<BroughtInData>;
  registerPartner(partner: { slug: string; name: string }): Promise<void>;
  /** Says whose people the figures of a dataset are. */
  describePopulation(datasetId: string, facts: PopulationFacts): Promise<void>;
  /** Takes away what a demonstration brought in. */
  clearDemonstration(): Promise<void>;
  /** Those that are there now, the newest first. */
  list(): Promise<Dataset[]>;
  /** What came in of a dataset from a partner. */
  receivedOf(datasetId: string, partnerSlug: string): Promise<ReceivedOf>;
  /** What partners have to send, and what ends, until a day: for the calendar. */
  due: ListDue;
  /** Each dataset with what it covers. */
  coverage(): Promise<{ id: string; title: string; covers: string }[]>;
}

const importJob = 'datasets.import';
const againJob = 'datasets.read-again';
/** With who sent the files: their import is theirs, whenever it is done. */
const importRequest = z.object({ datasetId: z.uuid(), importId: z.uuid(), by: doer.default(theProgram) });

export function datasets(needs: DatasetsNeeds): Datasets {
  const { database } = needs;
  needs.jobs.work(
    importJob,
    (payload) =>
      asSender(payload, async (request) => {
        await importDataset(needs, request);
        await needs.onDataChanged?.();
      }),
    (payload) => asSender(payload, (request) => giveUpImport(needs, request)),
  );
  const queueImport = (request: ImportRequest, transaction: Database): Promise<void> =>
    needs.jobs.enqueue(importJob, { ...request, by: whoActs() }, transaction);
  needs.jobs.work(
    againJob,
    (payload) =>
      asSender(payload, async (request) => {
        await readAgain(needs, request);
        await needs.onDataChanged?.();
      }),
    (payload) => asSender(payload, (request) => giveUpImport(needs, request)),
  );
  const queueAgain = (request: ImportRequest, transaction: Database): Promise<void> =>
    needs.jobs.enqueue(againJob, { ...request, by: whoActs() }, transaction);
  const receiving = { ...needs, queueImport };
  const watching = {
    ...needs,
    receivedOf: (id: string, slug: string) => findReceived(database, id, slug),
  };
  needs.jobs.daily('datasets.remind', () => remindEachBody(watching));
  needs.jobs.daily('datasets.sweep-uploads', () => sweepUploads(needs));
  const mapping = { ...receiving, queueAgain };
  return {
    routes: [
      listDatasetsRoute(needs),
      ...addData(receiving),
      showDataset(needs),
      addFiles(receiving),
      ...changeTitleRoutes(needs),
      ...populationPages(needs),
      removeDatasetRoute(needs),
      downloadProblems(needs),
      ...mapColumns(mapping),
      ...settleValues(mapping),
      ...readByMapping(mapping),
      ...addSubmission(receiving),
      listSubmissionsRoute(needs),
      ...showSubmission(needs),
      ...mendRowsRoutes(receiving),
      showApiHelp(needs),
      showDue(watching),
      ...showScorecard(watching),
      ...serveSubmissions(receiving),
    ],
    importFiles: (dataset) => importFiles(needs, dataset),
    addDemonstrationFiles: (datasetId, paths) => takeIn(needs, datasetId, paths),
    async bringOpenData(delivery) {
      const brought = await bringOpenData(
        { ...needs, importNow: (request) => importDataset(needs, request) },
        delivery,
      );
      await needs.onDataChanged?.();
      return brought;
    },
    registerPartner: (partner) => registerPartner(database, partner),
    describePopulation: (datasetId, facts) => describePopulation(database, datasetId, facts),
    clearDemonstration: () => removeDemonstrationDatasets(database),
    list: () => listDatasets(database),
    receivedOf: (datasetId, partnerSlug) => findReceived(database, datasetId, partnerSlug),
    due: (until) => listDueData(watching, until),
    coverage: () => coverage(needs),
  };
}

function asSender(payload: unknown, work: (request: ImportRequest) => Promise<void>): Promise<void> {
  const { by, ...request } = importRequest.parse(payload);
  return actingAs(by, () => work(request));
}

async function importFiles(needs: DatasetsNeeds, { paths, ...dataset }: NewDataset): Promise<string> {
  const id = await createDataset(needs.database, dataset);
  await takeIn(needs, id, paths);
  return id;
}

async function takeIn(needs: DatasetsNeeds, id: string, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ path, fileName: basename(path) }));
  const importId = await receiveFiles({ ...needs, queueImport: async () => undefined }, id, files);
  await importDataset(needs, { datasetId: id, importId });
  const done = (await listImports(needs.database, id)).find((each) => each.id === importId);
  if (done?.status === 'refused')
    throw new Error(`DATASET_REFUSED: ${done.problems.map(({ message }) => message).join(' ')}`);
}

async function coverage({
  database,
}: DatasetsNeeds): Promise<{ id: string; title: string; covers: string }[]> {
  const all = await listDatasets(database);
  return Promise.all(
    all.map(async ({ id, title, kind }) => {
      // Only what the words are made of is read: the home page asks this of all data each time.
      const isEvents = kind === 'events';
      const imports = isEvents ? [] : await listImports(database, id);
      const files = isEvents ? await listFiles(database, id) : [];
      return { id, title, covers: coverageWords(kind, imports, files) };
    }),
  );
}
