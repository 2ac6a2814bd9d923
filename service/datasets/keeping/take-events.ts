// Takes events in: read as their form is known, or as their mapping says, and settled against the files that count now.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchFolder } from '../../platform/storage/index.ts';
import type { Warehouse } from '../../platform/warehouse/index.ts';
import { compareFiles } from './compare-files.ts';
import type { FileChange } from './dataset.ts';
import { finishEventsImport, listCurrentFiles } from './dataset-store.ts';
import type { OwnLists } from '../events/column-mapping.ts';
import type { EventsImport, ImportProgress } from '../events/events-import.ts';
import { importEvents } from '../events/import-events.ts';
import type { SourceFile } from '../events/recognise-events-file.ts';
import type { FileProblem } from '../files/problem.ts';
import type { ImportNeeds } from './import-needs.ts';
import { importFolder, type ImportRequest } from './receive-files.ts';
import { settleAgain, settleFiles, type SettledFile } from './settle-files.ts';

export interface EventsToTake {
  sources: readonly SourceFile[];
  lists: OwnLists;
  /** What the rows are called; null: as is usual for their form. */
  counted: { one: string; many: string } | null;
  mappingId: string | null;
  /** What else is to be said on the page of the data. */
  notes: readonly string[];
  warnings: readonly FileProblem[];
  /** Files that count already are read another way: each takes its own place. */
  again: boolean;
  onProgress(progress: ImportProgress): void;
  /** Keeps the copies of what was sent in the folder of the import, before it counts. */
  keepCopies(folder: string): Promise<void>;
}

/** The reasons why nothing was taken in; none when it was. */
export async function takeEvents(
  needs: ImportNeeds,
  request: ImportRequest,
  given: EventsToTake,
): Promise<FileProblem[]> {
  const folder = importFolder(request);
  const into = join(needs.dataFolder, folder);
  await rm(into, { recursive: true, force: true });
  const warehouse = await needs.openWarehouse();
  try {
    const { sources, lists, onProgress } = given;
    const outcome = await importEvents({ paths: [], sources, lists, into, warehouse, onProgress });
    if (!outcome.ok) return outcome.problems;
    await given.keepCopies(into);
    const { quality } = outcome.value;
    const events = {
      ...outcome.value,
      ...(given.counted ? { counted: given.counted } : {}),
      quality: { ...quality, notes: [...quality.notes, ...given.notes] },
    };
    const current = await listCurrentFiles(needs.database, request.datasetId);
    const incoming = events.files.map(({ sha256, partner, month }) => ({ sha256, partner, month }));
    const settled = given.again ? settleAgain(current, incoming) : settleFiles(current, incoming);
    await needs.storage?.keep(folder);
    const changes = await changesOf(needs, warehouse, { into, events, settled, request });
    await finishEventsImport(needs.database, {
      ...request,
      ...{ folder, events, settled, changes },
      mappingId: given.mappingId,
      warnings: [...given.warnings, ...outcome.warnings],
      at: needs.clock.now(),
    });
    return [];
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
    const { datasetId } = delivery.request;
    const before = await fetchFolder(needs, importFolder({ datasetId, importId: supersedes.importId }));
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
