// Brings in open data that the program fetched: a submission of its publisher, under its licence and without an agreement.
import { findPartnerBySlug } from '../partners/index.ts';
import { whoActs } from '../platform/doer.ts';
import { changeSentence, type DatasetKind } from './keeping/dataset.ts';
import { createDataset, findDataset, listImports } from './keeping/dataset-store.ts';
import { registerPartner } from './keeping/partner-store.ts';
import type { ImportRequest, SentFile } from './keeping/receive-files.ts';
import { acceptSubmission, type AcceptNeeds } from './submissions/accept-submission.ts';

export interface OpenDataDelivery {
  /** Null: as new data under this title. */
  datasetId: string | null;
  title: string;
  kind: DatasetKind;
  /** Whoever publishes them. */
  publisher: { slug: string; name: string };
  licence: string;
  files: readonly SentFile[];
}

export interface BroughtInData {
  datasetId: string;
  status: 'done' | 'unchanged' | 'refused';
  problems: string[];
  /** What changed against what was there. */
  changes: string[];
}

export interface BringOpenNeeds extends Omit<AcceptNeeds, 'queueImport'> {
  /** Reads what is waiting, now. */
  importNow(request: ImportRequest): Promise<void>;
}

/** Waits until the files count, or are refused. */
export async function bringOpenData(
  needs: BringOpenNeeds,
  { datasetId, title, kind, publisher, licence, files }: OpenDataDelivery,
): Promise<BroughtInData> {
  await registerPartner(needs.database, publisher);
  const partner = (await findPartnerBySlug(needs.database, publisher.slug)) ?? null;
  const there = datasetId === null ? undefined : await findDataset(needs.database, datasetId);
  const id = there?.id ?? (await createDataset(needs.database, { kind, title, demonstration: false }));
  const imports: ImportRequest[] = [];
  const { id: who, role } = whoActs();
  const accepted = await acceptSubmission(
    { ...needs, queueImport: async (request) => void imports.push(request) },
    {
      ...{ dataset: { id }, partner, way: 'connector', by: { id: who, role }, files },
      openData: { source: publisher.name, licence },
    },
  );
  if (accepted.kind === 'refused' || accepted.kind === 'conflict')
    return { datasetId: id, status: 'refused', problems: [accepted.sentence], changes: [] };
  for (const request of imports) await needs.importNow(request);
  return outcomeOf(needs, id, imports[0]?.importId);
}

async function outcomeOf(
  { database }: BringOpenNeeds,
  datasetId: string,
  importId: string | undefined,
): Promise<BroughtInData> {
  const done = (await listImports(database, datasetId)).find(({ id }) => id === importId);
  if (done?.status !== 'done' && done?.status !== 'refused')
    return { datasetId, status: 'unchanged', problems: [], changes: [] };
  return {
    ...{ datasetId, status: done.status },
    problems: done.problems.map(({ message }) => message),
    changes: done.changes.map(changeSentence),
  };
}
