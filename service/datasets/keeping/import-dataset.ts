// Imports what is waiting: finds how the files of a delivery are to be read, takes them in, and says what came of it.
import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isUnavailable } from '../../platform/database/index.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { fetchFolder, type FilesNeeds, removeFolder, StorageFailed } from '../../platform/storage/index.ts';
import type { Dataset } from './dataset.ts';
import { findDataset, markImporting, refuseImport } from './dataset-store.ts';
import { leaveOpen, mappingOfImport, senderOfImport } from './import-state-store.ts';
import { gatherFiles } from '../events/gather-files.ts';
import type { FileProblem } from '../files/problem.ts';
import { readHashKey } from '../minimising/read-hash-key.ts';
import { findReading, type Reading } from './find-reading.ts';
import type { ImportNeeds } from './import-needs.ts';
import { ImportStopped, keepProgress } from './keep-progress.ts';
import { mapFiles } from './map-files.ts';
import { takeOutDetails } from './take-out-details.ts';
import { takeAsSent, takeMapped, type Delivery } from './read-delivery.ts';
import { importFolder, lookFile, type ImportRequest } from './receive-files.ts';
import { withSender } from './read-sent-files.ts';
import { sendImportReport } from './send-import-report.ts';
import { countedAs, ownListsOf } from './write-mapped-files.ts';

export type { ImportNeeds } from './import-needs.ts';

/** Runs one import from beginning to end. May be run again after a crash: what a broken run left is cleared first. */
export async function importDataset(needs: ImportNeeds, request: ImportRequest): Promise<void> {
  const dataset = await findDataset(needs.database, request.datasetId);
  if (!dataset) return;
  await markImporting(needs.database, request.importId);
  const problems = await problemsOf(needs, request, () => takeDelivery(needs, request, dataset));
  if (problems === 'open') return;
  if (problems.length > 0) await refuse(needs, request, problems);
  await clearIncoming(needs, request);
  await sendImportReport(needs, request);
}

/** What a work on an import ends with; a fault of the program and a wish to stop are reasons too. */
export async function problemsOf<Ended>(
  needs: ImportNeeds,
  request: ImportRequest,
  work: () => Promise<Ended>,
): Promise<Ended | FileProblem[]> {
  try {
    return await work();
  } catch (error) {
    await removeFolder(needs, importFolder(request));
    // What goes by is no reason to refuse: the queue begins it again.
    if (isUnavailable(error) || error instanceof StorageFailed) throw error;
    if (error instanceof ImportStopped) return [stopped];
    needs.log.error('an import broke off', { error, importId: request.importId });
    return [brokenOff];
  }
}

/** For an import that was begun time and again and ended the program each time: it is refused. */
export async function giveUpImport(needs: ImportNeeds, request: ImportRequest): Promise<void> {
  await refuse(needs, request, [brokenOff]);
  await removeFolder(needs, importFolder(request));
  await clearIncoming(needs, request);
}

/** Takes away what was sent and waits; nothing of it was kept. */
export async function clearIncoming(
  needs: FilesNeeds,
  { importId }: Pick<ImportRequest, 'importId'>,
): Promise<void> {
  await removeFolder(needs, join('incoming', importId));
  await rm(lookFile(needs.dataFolder, importId), { force: true });
}

const brokenOff: FileProblem = {
  file: null,
  code: 'IMPORT_BROKE_OFF',
  message:
    'Reading these files broke off because of a fault in the program or the machine, not because of the files. Nothing was taken in. Send them again; if it happens twice, look in the log.',
};

const stopped: FileProblem = {
  file: null,
  code: 'IMPORT_STOPPED',
  message:
    'Reading these files was stopped by somebody. Nothing of them was taken in and nothing is kept of them. Send them again if they are to count.',
};

/** The reasons why nothing was taken in, none when it was, or `open`: what the columns mean has to be said first. */
async function takeDelivery(
  needs: ImportNeeds,
  request: ImportRequest,
  dataset: Dataset,
): Promise<FileProblem[] | 'open'> {
  const { database, dataFolder, clock } = needs;
  await using work = await temporaryFolder('.reading', join(dataFolder, 'incoming'));
  await using progress = keepProgress(database, request.importId);
  await progress.check();
  const paths = await incomingFiles(needs, request);
  const gathered =
    dataset.kind === 'population'
      ? { files: [], problems: [], warnings: [] }
      : await gatherFiles(paths, work.path);
  if (dataset.kind === 'events' && gathered.problems.length > 0) return gathered.problems;
  const sources = withSender(gathered.files, await senderOfImport(database, request.importId));
  const mappingId = await mappingOfImport(database, request.importId);
  const found = await findReading(database, { dataset, paths, sources, mappingId, at: clock.now() });
  if (!found.ok) return found.problems;
  const delivery = { dataset, work: work.path, progress, again: false };
  const warnings = [...(dataset.kind === 'events' ? gathered.warnings : []), ...found.warnings];
  if (found.value.as === 'open') {
    await leaveOpen(database, request.importId, found.value.problems);
    return 'open';
  }
  if (found.value.as === 'known')
    return takeAsSent(needs, request, { ...delivery, warnings }, { paths, sources });
  return takeRead(needs, request, { ...delivery, warnings }, found.value);
}

async function takeRead(
  needs: ImportNeeds,
  request: ImportRequest,
  delivery: Delivery,
  reading: Extract<Reading, { as: 'mapped' | 'minimised' }>,
): Promise<FileProblem[] | 'open'> {
  const key = await readHashKey(needs.dataFolder, request.datasetId);
  if (reading.as === 'minimised') {
    const { files, notes } = takeOutDetails(reading.files, reading.look, key);
    return takeMapped(needs, request, delivery, {
      files,
      notes,
      lists: {},
      counted: null,
      mappingId: null,
      partner: '',
    });
  }
  const { files: sent, mapping, remembered } = reading;
  const { definition, id: mappingId } = mapping;
  const mapped = mapFiles(sent, { definition, remembered, key });
  if (!mapped.ok) {
    await leaveOpen(needs.database, request.importId, mapped.problems);
    return 'open';
  }
  await delivery.progress.check();
  const { files, notes } = mapped.value;
  const lists = ownListsOf(definition, files);
  return takeMapped(needs, request, delivery, {
    files,
    notes,
    lists,
    mappingId,
    counted: countedAs(definition),
    partner: definition.partner,
  });
}

export async function incomingFiles(
  needs: FilesNeeds,
  request: Pick<ImportRequest, 'importId'>,
): Promise<string[]> {
  const folder = await fetchFolder(needs, join('incoming', request.importId));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (relative(folder, a) < relative(folder, b) ? -1 : 1));
}

export async function refuse(
  needs: Pick<ImportNeeds, 'database' | 'clock'>,
  request: ImportRequest,
  problems: readonly FileProblem[],
): Promise<void> {
  await refuseImport(needs.database, request.importId, { problems, at: needs.clock.now() });
}
