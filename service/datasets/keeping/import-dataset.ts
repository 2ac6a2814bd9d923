// Imports what is waiting: reads the files of one delivery, settles them against what is there, and says what changed.
import { copyFile, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { findClassification } from '@due-regard/classifications';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { sha256OfFile } from '../../platform/files.ts';
import type { Log } from '../../platform/log.ts';
import type { Warehouse } from '../../platform/warehouse/index.ts';
import { compareFiles } from './compare-files.ts';
import { looksOtherwise, type FileChange, type StoredTable } from './dataset.ts';
import {
  findDataset,
  finishEventsImport,
  finishTablesImport,
  listCurrentFiles,
  listImports,
  markImporting,
  refuseImport,
} from './dataset-store.ts';
import { describeTable, type DescribedTable } from '../tables/describe-table.ts';
import type { EventsImport } from '../events/events-import.ts';
import { importEvents } from '../events/import-events.ts';
import { accepted, type FileProblem, type Outcome } from '../files/problem.ts';
import { describePeople } from '../people/describe-people.ts';
import { incomingFolder, type ImportRequest } from './receive-files.ts';
import { settleFiles, type SettledFile } from './settle-files.ts';
import { tableContents } from './table-contents.ts';

export interface ImportNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  dataFolder: string;
  /** A warehouse for this import alone; closed when it is done. */
  openWarehouse(): Promise<Warehouse>;
}

/** Runs one import from beginning to end. May be run again after a crash: what a broken run left is cleared first. */
export async function importDataset(needs: ImportNeeds, request: ImportRequest): Promise<void> {
  const dataset = await findDataset(needs.database, request.datasetId);
  if (!dataset) return;
  await markImporting(needs.database, request.importId);
  try {
    if (dataset.kind === 'events') await takeEvents(needs, request);
    else if (dataset.kind === 'people') await takeTables(needs, request, takePeople);
    else await takeTables(needs, request, takeFigures(dataset.kind));
  } catch (error) {
    needs.log.error('an import broke off', { error, importId: request.importId });
    await refuse(needs, request, [brokenOff]);
  }
  await clearIncoming(needs, request);
}

/** For an import that was begun time and again and ended the program each time: it is refused. */
export async function giveUpImport(needs: ImportNeeds, request: ImportRequest): Promise<void> {
  await refuse(needs, request, [brokenOff]);
  await rm(join(needs.dataFolder, importFolder(request)), { recursive: true, force: true });
  await clearIncoming(needs, request);
}

async function clearIncoming({ dataFolder }: ImportNeeds, { importId }: ImportRequest): Promise<void> {
  await rm(incomingFolder(dataFolder, importId), { recursive: true, force: true });
}

const brokenOff: FileProblem = {
  file: null,
  code: 'IMPORT_BROKE_OFF',
  message:
    'Reading these files broke off because of a fault in the program or the machine, not because of the files. Nothing was taken in. Send them again; if it happens twice, look in the log.',
};

async function takeEvents(needs: ImportNeeds, request: ImportRequest): Promise<void> {
  const folder = importFolder(request);
  const into = join(needs.dataFolder, folder);
  await rm(into, { recursive: true, force: true });
  const warehouse = await needs.openWarehouse();
  try {
    const paths = await incomingFiles(needs, request);
    const outcome = await importEvents({ paths, into, warehouse });
    if (!outcome.ok) return await refuse(needs, request, outcome.problems);
    const events = outcome.value;
    const settled = settleFiles(
      await listCurrentFiles(needs.database, request.datasetId),
      events.files.map((file) => ({ sha256: file.sha256, partner: file.partner, month: file.month })),
    );
    const changes = await changesOf(needs, warehouse, { into, events, settled, request });
    const at = needs.clock.now();
    await finishEventsImport(needs.database, {
      ...request,
      folder,
      events,
      settled,
      changes,
      warnings: outcome.warnings,
      at,
    });
  } finally {
    await warehouse.close();
  }
}

interface Delivery {
  into: string;
  events: EventsImport;
  settled: readonly SettledFile[];
  request: ImportRequest;
}

async function changesOf(
  needs: ImportNeeds,
  warehouse: Warehouse,
  delivery: Delivery,
): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  for (const { fileIndex, supersedes } of delivery.settled) {
    const file = delivery.events.files[fileIndex];
    if (!supersedes || !file || supersedes.month === null) continue;
    const before = join(
      needs.dataFolder,
      importFolder({ datasetId: delivery.request.datasetId, importId: supersedes.importId }),
    );
    const rows = await compareFiles(
      warehouse,
      { folder: before, fileIndex: supersedes.fileIndex },
      { folder: delivery.into, fileIndex },
    );
    changes.push({
      name: file.name,
      supersededName: supersedes.name,
      partner: supersedes.partner,
      month: supersedes.month,
      ...rows,
    });
  }
  return changes;
}

type Taken = Pick<StoredTable, 'description' | 'contents' | 'people'>;

/** Reads one table, and says what it is; what it is not goes into the warnings. */
type TakeTable = (path: string) => Promise<Outcome<Taken>>;

async function takeTables(needs: ImportNeeds, request: ImportRequest, take: TakeTable): Promise<void> {
  const folder = importFolder(request);
  await mkdir(join(needs.dataFolder, folder), { recursive: true });
  const tables: StoredTable[] = [];
  const problems: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  for (const [index, path] of (await incomingFiles(needs, request)).entries()) {
    const taken = await take(path);
    if (!taken.ok) problems.push(...taken.problems);
    else {
      warnings.push(...taken.warnings);
      tables.push({ ...(await keep(needs.dataFolder, folder, index, path)), ...taken.value });
    }
  }
  if (problems.length > 0) return refuse(needs, request, problems);
  const before = await listImports(needs.database, request.datasetId);
  const known = new Set(before.flatMap((each) => each.tables.map(({ sha256 }) => sha256)));
  await finishTablesImport(needs.database, request.importId, {
    folder,
    tables: tables.filter(({ sha256 }) => !known.has(sha256)),
    warnings,
    at: needs.clock.now(),
  });
}

function takeFigures(kind: 'population' | 'counts'): TakeTable {
  return async (path) => {
    const described = await describeTable(path);
    if (!described.ok) return described;
    const { value, warnings } = described;
    const contents = await tableContents(path, kind, value.classificationId);
    const other = value.kind === kind ? [] : [otherKind(value.sentence, kind)];
    return accepted({ description: descriptionOf(value), contents, people: null }, [...warnings, ...other]);
  };
}

async function takePeople(path: string): Promise<Outcome<Taken>> {
  const described = await describePeople(path);
  if (!described.ok) return described;
  const {
    value: { file, sha256: _, sentence, looksLikePeople, ...people },
    warnings,
  } = described;
  const other = looksLikePeople
    ? []
    : [
        otherKind(
          `${file} seems to have figures by group, or other rows that are not one person each.`,
          'people',
        ),
      ];
  return accepted({ description: sentence, contents: null, people }, [...warnings, ...other]);
}

const expectations = {
  population: 'a population',
  counts: 'counts already made',
  people: 'people, one row for each',
} as const;

function otherKind(sentence: string, kind: keyof typeof expectations): FileProblem {
  const expected = expectations[kind];
  return {
    file: null,
    code: looksOtherwise,
    message: `This was added as ${expected}, but it looks like something else. ${sentence}`,
  };
}

async function keep(
  dataFolder: string,
  folder: string,
  index: number,
  path: string,
): Promise<Omit<StoredTable, keyof Taken>> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kept = join(folder, String(index).padStart(5, '0'), name);
  await mkdir(join(dataFolder, folder, String(index).padStart(5, '0')), { recursive: true });
  await copyFile(path, join(dataFolder, kept));
  return {
    name,
    path: kept,
    sha256: await sha256OfFile(path),
    bytes: (await stat(path)).size,
  };
}

/** Such as “Ethnic group, Census 2021, England and Wales”, where its groups were recognised. */
function descriptionOf({ classificationId, sentence }: DescribedTable): string {
  return findClassification(classificationId ?? '')?.title ?? sentence;
}

/** Below the data folder. */
export function importFolder({ datasetId, importId }: ImportRequest): string {
  return join('datasets', datasetId, importId);
}

async function incomingFiles(needs: ImportNeeds, request: ImportRequest): Promise<string[]> {
  const folder = incomingFolder(needs.dataFolder, request.importId);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (relative(folder, a) < relative(folder, b) ? -1 : 1));
}

async function refuse(
  needs: ImportNeeds,
  request: ImportRequest,
  problems: readonly FileProblem[],
): Promise<void> {
  await refuseImport(needs.database, request.importId, { problems, at: needs.clock.now() });
}
