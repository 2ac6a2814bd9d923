// A submission as the API tells it: the receipt, which never changes, and how the submission stands.
import type { DatasetImport } from '../../keeping/dataset.ts';
import { rowsOf, stateOf, type Submission } from '../submission.ts';
import type { ReceiptShape, SubmissionShape } from './answer-shapes.ts';

/** @param partner its short name */
export function receiptInJson(submission: Submission, partner: string | null): ReceiptShape {
  const { id, datasetId, receivedAt, agreementId, agreementVersion, files } = submission;
  const self = `/api/v1/submissions/${id}`;
  return {
    ...{ id, dataset: datasetId, partner, received: receivedAt.toISOString() },
    agreement:
      agreementId === null || agreementVersion === null
        ? null
        : { id: agreementId, version: agreementVersion },
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    links: { self, problems: `${self}/problems`, 'problems.csv': `${self}/problems.csv` },
  };
}

export function submissionInJson(
  submission: Submission,
  partner: string | null,
  made: DatasetImport | undefined,
): SubmissionShape {
  return {
    ...receiptInJson(submission, partner),
    state: stateOf(made),
    finished: made?.finishedAt?.toISOString() ?? null,
    rows: made ? rowsOf(made) : { rows: 0, takenIn: 0, putAside: 0 },
    reasons: (made?.problems ?? []).map(told),
    warnings: (made?.warnings ?? []).map(told),
    putAside: made?.events?.problems.byCode ?? {},
    quality: (made?.events?.quality.characteristics ?? []).map(({ header, total }) => ({
      column: header,
      ...total,
    })),
  };
}

function told({ file, code, message }: { file: string | null; code: string; message: string }) {
  return { file, code, message };
}
