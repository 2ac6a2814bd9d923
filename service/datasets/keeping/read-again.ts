// Reads the files that count once more, by a changed mapping, from the copies that were kept of what was sent.
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../platform/files.ts';
import { fetchFolder, type FilesNeeds, removeFolder } from '../../platform/storage/index.ts';
import type { Dataset } from './dataset.ts';
import { findDataset, listCurrentFiles, listImports, markImporting } from './dataset-store.ts';
import { tablesThatCount } from './dataset.ts';
import type { FileProblem } from '../files/problem.ts';
import {
  findMappingById,
  listMappings,
  rememberedLabels,
  type StoredMapping,
} from '../mapping/mapping-store.ts';
import { readHashKey } from '../minimising/read-hash-key.ts';
import { problemsOf, refuse } from './import-dataset.ts';
import type { ImportNeeds } from './import-needs.ts';
import { forgetFolder, mappingOfImport } from './import-state-store.ts';
import { readAsSent, readCopy, removeCopy } from './keep-copies.ts';
import { keepProgress } from './keep-progress.ts';
import { mapFiles } from './map-files.ts';
import { takeMapped } from './read-delivery.ts';
import { importFolder, type ImportRequest } from './receive-files.ts';
import type { SentFile } from './read-sent-files.ts';
import { sendImportReport } from './send-import-report.ts';
import { countedAs, ownListsOf } from './write-mapped-files.ts';

/** What is there counts on until all of it has been read the other way. */
export async function readAgain(needs: ImportNeeds, request: ImportRequest): Promise<void> {
  const dataset = await findDataset(needs.database, request.datasetId);
  if (!dataset) return;
  await markImporting(needs.database, request.importId);
  const problems = await problemsOf(needs, request, () => takeAgain(needs, request, dataset));
  if (problems.length > 0) await refuse(needs, request, problems);
  await sendImportReport(needs, request);
}

async function takeAgain(
  needs: ImportNeeds,
  request: ImportRequest,
  dataset: Dataset,
): Promise<FileProblem[]> {
  const { database, dataFolder } = needs;
  const id = await mappingOfImport(database, request.importId);
  const mapping = id === null ? undefined : await findMappingById(database, id);
  if (!mapping) throw new Error('MAPPING_ABSENT: the mapping to read by is not there.');
  await using work = await temporaryFolder('.reading', join(dataFolder, 'incoming'));
  await using progress = keepProgress(database, request.importId);
  await progress.check();
  const copies = await copiesThatCount(needs, dataset, mapping.partner);
  if (copies.absent.length > 0) return copies.absent.map(copyAbsent);
  const remembered = await rememberedLabels(database, mapping.partner);
  const key = await readHashKey(dataFolder, dataset.id);
  const { definition } = mapping;
  const mapped = mapFiles(copies.files, { definition, remembered, key });
  if (!mapped.ok) return mapped.problems;
  const { files, notes } = mapped.value;
  const lists = ownListsOf(definition, files);
  const delivery = { dataset, work: work.path, progress, again: true, warnings: [] };
  const refusals = await takeMapped(needs, request, delivery, {
    ...{ files, notes, lists },
    mappingId: mapping.id,
    counted: countedAs(definition),
    partner: definition.partner,
  });
  if (refusals.length === 0) await removeReplaced(needs, dataset);
  return refusals;
}

/** What was made of files that have all been read another way goes from the disk: the new reading may keep less of persons. */
async function removeReplaced(needs: ImportNeeds, dataset: Dataset): Promise<void> {
  const { database } = needs;
  if (dataset.kind !== 'events') return removeReplacedTables(needs, dataset.id);
  const used = new Set((await listCurrentFiles(database, dataset.id)).map(({ importId }) => importId));
  for (const { id, folder, status } of await listImports(database, dataset.id)) {
    if (used.has(id) || folder === null || status !== 'done') continue;
    await removeFolder(needs, folder);
    await forgetFolder(database, id);
  }
}

/** Tables that were read again stand in a newer import, under the digest of the same file. */
async function removeReplacedTables(
  needs: FilesNeeds & Pick<ImportNeeds, 'database'>,
  datasetId: string,
): Promise<void> {
  const imports = await listImports(needs.database, datasetId);
  const used = new Set(tablesThatCount(imports).map(({ path }) => path));
  for (const { path, sha256 } of imports.flatMap(({ tables }) => tables)) {
    if (used.has(path)) continue;
    const folder = dirname(dirname(path));
    const here = await fetchFolder(needs, folder);
    await rm(join(needs.dataFolder, dirname(path)), { recursive: true, force: true });
    await removeCopy(here, sha256);
    await needs.storage?.keep(folder);
  }
}

export interface Copies {
  files: SentFile[];
  /** Names of files that were taken in before copies were kept. */
  absent: string[];
  /** How many were not looked at, because there were rows enough. */
  left: number;
}

/** Copies of the files that count and that the mapping of a partner, or of all who have none of their own, is for. */
export async function copiesThatCount(
  needs: FilesNeeds & Pick<ImportNeeds, 'database'>,
  { id, kind }: Pick<Dataset, 'id' | 'kind'>,
  partner: string,
  mostRows = Number.POSITIVE_INFINITY,
): Promise<Copies> {
  const own = new Set((await listMappings(needs.database, id)).map((each: StoredMapping) => each.partner));
  const wanted = (file: { partner: string }) =>
    partner === '' ? file.partner === '' || !own.has(file.partner) : file.partner === partner;
  const known = kind === 'events' ? await currentEventFiles(needs, id) : await currentTableFiles(needs, id);
  const copies: Copies = { files: [], absent: [], left: 0 };
  let rows = 0;
  for (const { folder, path, sha256, name, bytes, partner: whose } of known.filter(wanted)) {
    if (rows >= mostRows) {
      copies.left += 1;
      continue;
    }
    const copy =
      (await readCopy(await fetchFolder(needs, folder), sha256, name)) ??
      (path === null ? null : await readAsSent(join(needs.dataFolder, path), name));
    rows += copy?.table.rows.length ?? 0;
    if (copy) copies.files.push({ name, sha256, bytes, partner: whose, ...copy });
    else copies.absent.push(name);
  }
  return copies;
}

interface KnownFile {
  folder: string;
  /** Of a table that was kept as it was sent. */
  path: string | null;
  sha256: string;
  name: string;
  bytes: number;
  partner: string;
}

async function currentEventFiles(
  { database }: Pick<ImportNeeds, 'database'>,
  datasetId: string,
): Promise<KnownFile[]> {
  const files = await listCurrentFiles(database, datasetId);
  return files.map(({ importId, sha256, name, partner }) => {
    return { folder: importFolder({ datasetId, importId }), path: null, sha256, name, bytes: 0, partner };
  });
}

async function currentTableFiles(
  { database }: Pick<ImportNeeds, 'database'>,
  datasetId: string,
): Promise<KnownFile[]> {
  const imports = await listImports(database, datasetId);
  return tablesThatCount(imports).map(({ path, sha256, name, bytes }) => {
    const folder = path.split('/').slice(0, 3).join('/');
    return { folder, path, sha256, name, bytes, partner: '' };
  });
}

function copyAbsent(file: string): FileProblem {
  return {
    file,
    code: 'MAPPING_COPY_ABSENT',
    message: `${file} was taken in before copies were kept of what is sent, so it cannot be read another way. Send it again: it then goes by the new mapping.`,
  };
}
