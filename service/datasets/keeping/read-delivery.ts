// Reads a delivery as it is to be read, and takes it in: one way for events, one for tables.
import { join } from 'node:path';
import { sha256OfFile } from '../../platform/files.ts';
import type { Dataset } from './dataset.ts';
import { finishTablesImport, listImports } from './dataset-store.ts';
import type { OwnLists } from '../events/column-mapping.ts';
import type { SourceFile } from '../events/recognise-events-file.ts';
import type { FileProblem } from '../files/problem.ts';
import { keepAsSent } from './keep-copies.ts';
import type { Progress } from './keep-progress.ts';
import type { ImportNeeds } from './import-needs.ts';
import type { MappedFile } from './map-files.ts';
import { importFolder, type ImportRequest } from './receive-files.ts';
import { takeEvents } from './take-events.ts';
import { takeTables, writeTables, type TableToTake } from './take-tables.ts';
import { keepMappedCopies, writeMappedFiles } from './write-mapped-files.ts';

/** What is to be taken in: files as they are, or as they were made ready. */
export interface Delivery {
  dataset: Dataset;
  /** A folder that goes when the files are taken in. */
  work: string;
  progress: Progress;
  /** Files that count already are read another way. */
  again: boolean;
  warnings: FileProblem[];
}

/** Takes in files of a form that is known, byte for byte. */
export async function takeAsSent(
  needs: ImportNeeds,
  request: ImportRequest,
  delivery: Delivery,
  { paths, sources }: { paths: readonly string[]; sources: readonly SourceFile[] },
): Promise<FileProblem[]> {
  const { dataset } = delivery;
  if (dataset.kind !== 'events') {
    const files = paths.map((path) => ({ name: path.slice(path.lastIndexOf('/') + 1), path }));
    return keepTables(needs, request, delivery, {
      files,
      mappingId: null,
      notes: [],
      keepCopies: async () => undefined,
    });
  }
  const kept = async (folder: string) => {
    for (const { path, sha256 } of await digested(sources)) await keepAsSent(folder, sha256, path);
  };
  return takeEvents(needs, request, {
    ...{
      sources,
      lists: {},
      counted: null,
      mappingId: null,
      notes: [],
      again: false,
      warnings: delivery.warnings,
    },
    onProgress: (progress) => delivery.progress.tell(progress),
    keepCopies: kept,
  });
}

function digested(sources: readonly SourceFile[]): Promise<{ path: string; sha256: string }[]> {
  return Promise.all(sources.map(async ({ path }) => ({ path, sha256: await sha256OfFile(path) })));
}

export interface MappedDelivery {
  files: readonly MappedFile[];
  lists: OwnLists;
  counted: { one: string; many: string } | null;
  mappingId: string | null;
  partner: string;
  notes: string[];
}

/** Takes in files as they were made of what was sent, and keeps no more of that than may be kept. */
export async function takeMapped(
  needs: ImportNeeds,
  request: ImportRequest,
  delivery: Delivery,
  given: MappedDelivery,
): Promise<FileProblem[]> {
  const { dataset, work, warnings, again } = delivery;
  const keepCopies = (folder: string) => keepMappedCopies(given.files, folder);
  if (dataset.kind !== 'events') {
    const files = await writeTables(given.files, work);
    return keepTables(needs, request, delivery, { ...given, files, keepCopies });
  }
  const sources = await writeMappedFiles(given.files, given.partner, join(work, 'mapped'));
  return takeEvents(needs, request, {
    ...given,
    ...{ sources, warnings, again, keepCopies },
    onProgress: (progress) => delivery.progress.tell(progress),
  });
}

interface TablesToKeep {
  files: readonly TableToTake[];
  mappingId: string | null;
  notes: readonly string[];
  keepCopies(folder: string): Promise<void>;
}

async function keepTables(
  needs: ImportNeeds,
  request: ImportRequest,
  { dataset, again, warnings }: Delivery,
  { files, mappingId, notes, keepCopies }: TablesToKeep,
): Promise<FileProblem[]> {
  const { dataFolder, database } = needs;
  if (dataset.kind === 'events') return [];
  const folder = importFolder(request);
  const taken = await takeTables({ dataFolder, folder }, files, dataset.kind);
  if (!taken.ok) return taken.problems;
  await keepCopies(join(dataFolder, folder));
  await needs.storage?.keep(folder);
  const before = await listImports(database, request.datasetId);
  const known = new Set(before.flatMap((each) => each.tables.map(({ sha256 }) => sha256)));
  const said = notes.map((message) => ({ file: null, code: 'READ_NOTE', message }));
  await finishTablesImport(database, request.importId, {
    folder,
    mappingId,
    tables: taken.value.tables.filter(({ sha256 }) => again || !known.has(sha256)),
    warnings: [...warnings, ...said, ...taken.value.warnings],
    at: needs.clock.now(),
  });
  return [];
}
