// Finds whose rows put aside a page is about: those of an import, for staff, or of a submission, for whoever sent it.
import { notFound, type Answer, type Visitor } from '../pages/route.ts';
import { findPartner, type Partner } from '../partners/index.ts';
import type { Database } from '../platform/database/index.ts';
import type { Dataset, DatasetImport } from './keeping/dataset.ts';
import { findDataset, listImports } from './keeping/dataset-store.ts';
import { mendRowsPermission } from './quarantine/quarantine-permissions.ts';
import { findImport } from './submissions/find-imports.ts';
import { findSender, maySee } from './submissions/find-sender.ts';
import type { Submission } from './submissions/submission.ts';
import { findSubmission, findSubmissionOfImport } from './submissions/submission-store.ts';

export interface RowsAside {
  dataset: Dataset;
  made: DatasetImport;
  /** That the rows came with, where it is known. */
  submission: Submission | null;
  partner: Partner | null;
  /** Address of the list, such as `/submissions/…/rows`. */
  base: string;
  /** What stands above it. */
  above: { text: string; href: string };
  mayMend: boolean;
}

export type FoundRows = { ok: true; aside: RowsAside } | { ok: false; answer: Answer };

const nothingHere = { ok: false, answer: notFound('No rows were put aside here.') } as const;

export async function findRowsOfImport(
  database: Database,
  { id, import: importId }: { id: string; import: string },
  visitor: Visitor,
): Promise<FoundRows> {
  const dataset = await findDataset(database, id);
  const made = dataset && (await listImports(database, id)).find((each) => each.id === importId);
  if (!dataset || !made?.events) return nothingHere;
  const submission = (await findSubmissionOfImport(database, importId)) ?? null;
  return {
    ok: true,
    aside: {
      ...{ dataset, made, submission, partner: await partnerOf(database, submission) },
      base: `/data/${id}/imports/${importId}/rows`,
      above: { text: dataset.title, href: `/data/${id}` },
      mayMend: visitor.may(mendRowsPermission),
    },
  };
}

export async function findRowsOfSubmission(
  database: Database,
  { id }: { id: string },
  visitor: Visitor,
): Promise<FoundRows> {
  const sender = await findSender(database, visitor);
  const submission = await findSubmission(database, id);
  if (!submission || !maySee(sender, submission)) return nothingHere;
  const dataset = await findDataset(database, submission.datasetId);
  const made = await findImport(database, submission);
  if (!dataset || !made?.events) return nothingHere;
  return {
    ok: true,
    aside: {
      ...{ dataset, made, submission, partner: await partnerOf(database, submission) },
      base: `/submissions/${id}/rows`,
      above: { text: 'This submission', href: `/submissions/${id}` },
      mayMend: true,
    },
  };
}

async function partnerOf(database: Database, submission: Submission | null): Promise<Partner | null> {
  if (submission?.partnerId == null) return null;
  return (await findPartner(database, submission.partnerId)) ?? null;
}
