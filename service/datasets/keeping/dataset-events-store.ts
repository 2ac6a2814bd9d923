// What happens to datasets, as it is appended to the ledger: each in the transaction of the change itself.
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';

export async function recordAdded(transaction: Database, id: string, title: string): Promise<void> {
  await recordEvent(transaction, {
    action: 'dataset.added',
    subject: { kind: 'dataset', id },
    fields: { title: { after: title } },
  });
}

export async function recordFilesAdded(
  transaction: Database,
  datasetId: string,
  importId: string,
): Promise<void> {
  await recordEvent(transaction, {
    action: 'dataset.files-added',
    subject: { kind: 'dataset', id: datasetId },
    fields: { import: { after: importId } },
  });
}

export async function recordRemovals(
  transaction: Database,
  gone: readonly { id: string; title: string }[],
): Promise<void> {
  for (const { id, title } of gone)
    await recordEvent(transaction, {
      action: 'dataset.removed',
      subject: { kind: 'dataset', id },
      fields: { title: { before: title } },
    });
}

export async function recordRenamed(
  transaction: Database,
  id: string,
  title: { before: string; after: string },
): Promise<void> {
  await recordEvent(transaction, {
    action: 'dataset.renamed',
    subject: { kind: 'dataset', id },
    fields: { title },
  });
}

interface EndedImport {
  datasetId: string;
  importId: string;
  /** Those that were taken in. */
  files: readonly { name: string; sha256: string }[];
}

export async function recordEnd(
  transaction: Database,
  action: 'dataset.imported' | 'dataset.refused',
  { datasetId, importId, files }: EndedImport,
): Promise<void> {
  const sent = files.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n');
  await recordEvent(transaction, {
    action,
    subject: { kind: 'dataset', id: datasetId },
    fields: { import: { after: importId }, files: { after: sent || null } },
  });
}
