// Accepts files that were sent: checks the agreement, keeps the files with their digests, and hands them to be read. All of it or nothing.
import { createHash, randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { sha256OfFile } from '../../platform/files.ts';
import type { Partner } from '../../partners/index.ts';
import type { Dataset } from '../keeping/dataset.ts';
import { receiveFiles, type ReceiveNeeds, type SentFile } from '../keeping/receive-files.ts';
import { findMendedRows } from '../quarantine/find-mended-rows.ts';
import { noteSentIn, type RowSentIn } from '../quarantine/quarantine-store.ts';
import { checkAgreement, type AgreementNeeds } from './check-agreement.ts';
import { findByKey, keepSubmission, recordRefusal, type NewSubmission } from './submission-store.ts';
import type { OpenData, SubmissionWay, SubmittedFile } from './submission.ts';

export interface AcceptNeeds extends ReceiveNeeds, AgreementNeeds {}

export interface Sending {
  dataset: Pick<Dataset, 'id'>;
  partner: Partner | null;
  way: SubmissionWay;
  /** Who sends: a person, a token, or the program. */
  by: { id: string; role: string };
  files: readonly SentFile[];
  idempotencyKey?: string | null;
  openData?: OpenData | null;
  /** Rows put aside that the files hold mended; left out, they are looked for. */
  mended?: readonly RowSentIn[];
}

/** `same`: this key and these files were sent before, and nothing was done again. */
export type Accepted =
  { kind: 'accepted' | 'same'; submissionId: string } | { kind: 'refused' | 'conflict'; sentence: string };

export async function acceptSubmission(needs: AcceptNeeds, sending: Sending): Promise<Accepted> {
  const { dataset, partner, by, openData = null, idempotencyKey = null } = sending;
  const covered = await checkAgreement(needs, { partner, datasetId: dataset.id, openData });
  if (!covered.ok) {
    await recordRefusal(needs.database, dataset.id, covered.sentence);
    return { kind: 'refused', sentence: covered.sentence };
  }
  const files = await filesOf(sending.files);
  const bodyDigest = digestOf(files);
  const key = { sentBy: by.id, datasetId: dataset.id, idempotencyKey };
  const before = await sentBefore(needs, key, bodyDigest);
  if (before) return before;
  const submission = {
    ...{ id: randomUUID(), datasetId: dataset.id, partnerId: partner?.id ?? null, way: sending.way },
    ...{ sentBy: by.id, sentAs: by.role, idempotencyKey, bodyDigest, files },
    ...{ agreement: covered.agreement, openData: covered.openData, receivedAt: needs.clock.now() },
  };
  try {
    await keepAll(needs, submission, sending);
  } catch (error) {
    // The same key came twice at the same moment: the other one was quicker.
    const other = await sentBefore(needs, key, bodyDigest);
    if (other) return other;
    throw error;
  }
  return { kind: 'accepted', submissionId: submission.id };
}

async function keepAll(
  needs: AcceptNeeds,
  submission: Omit<NewSubmission, 'importId'>,
  { files, mended }: Pick<Sending, 'files' | 'mended'>,
): Promise<void> {
  const { datasetId, receivedAt: at, sentBy: by } = submission;
  const rows = mended ?? (await findMendedRows(needs, datasetId, files));
  await receiveFiles(needs, datasetId, files, async (transaction, importId) => {
    await keepSubmission(transaction, { ...submission, importId });
    await noteSentIn(transaction, rows, { datasetId, taken: importId, by, at });
  });
}

interface Key {
  sentBy: string;
  datasetId: string;
  idempotencyKey: string | null;
}

async function sentBefore(
  { database }: AcceptNeeds,
  { idempotencyKey, ...key }: Key,
  bodyDigest: string,
): Promise<Accepted | null> {
  if (idempotencyKey === null) return null;
  const before = await findByKey(database, { ...key, idempotencyKey });
  if (!before) return null;
  return before.bodyDigest === bodyDigest
    ? { kind: 'same', submissionId: before.id }
    : { kind: 'conflict', sentence: otherBody };
}

const otherBody =
  'Other files were sent before with this idempotency key. Nothing was kept of these: send them with a new key.';

async function filesOf(sent: readonly SentFile[]): Promise<SubmittedFile[]> {
  const files: SubmittedFile[] = [];
  for (const { fileName, path } of sent) {
    const { size } = await stat(path);
    files.push({ name: fileName.slice(-255) || 'file', sha256: await sha256OfFile(path), bytes: size });
  }
  return files;
}

/** Of the names and digests of all files, in their order. */
function digestOf(files: readonly SubmittedFile[]): string {
  const told = files.map(({ name, sha256 }) => [name, sha256]);
  return createHash('sha256').update(JSON.stringify(told)).digest('hex');
}
