// A submission: files that were sent together for one dataset, by whom, how, and what became of them.
import type { DatasetImport } from '../keeping/dataset.ts';
import { isUnderWay } from '../keeping/dataset.ts';

export const submissionWays = ['page', 'api', 'upload', 'mended', 'connector'] as const;
export type SubmissionWay = (typeof submissionWays)[number];

export const wayWords: Readonly<Record<SubmissionWay, string>> = {
  page: 'In the pages',
  api: 'By a program',
  upload: 'By a program, in parts',
  mended: 'Rows mended in place',
  connector: 'Fetched where it is published',
};

export interface SubmittedFile {
  name: string;
  sha256: string;
  bytes: number;
}

/** Data that anybody may have: why they may be added without an agreement. */
export interface OpenData {
  /** Where they are published. */
  source: string;
  licence: string;
}

export interface Submission {
  id: string;
  datasetId: string;
  /** Null: nobody said whose data these are. */
  partnerId: string | null;
  importId: string | null;
  way: SubmissionWay;
  /** Id of a person, of a token, or of the program. */
  sentBy: string;
  sentAs: string;
  agreementId: string | null;
  agreementVersion: number | null;
  openData: OpenData | null;
  receivedAt: Date;
  files: SubmittedFile[];
}

/** How a submission stands. `taken-in` and `partly` changed something. */
export const submissionStates = [
  'waiting',
  'reading',
  'to-be-mapped',
  'taken-in',
  'partly',
  'unchanged',
  'refused',
] as const;
export type SubmissionState = (typeof submissionStates)[number];

export const stateWords: Readonly<Record<SubmissionState, string>> = {
  waiting: 'Waiting to be read',
  reading: 'Being read',
  'to-be-mapped': 'Its columns are being looked at',
  'taken-in': 'Taken in',
  partly: 'Taken in, some rows put aside',
  unchanged: 'Nothing new',
  refused: 'Not taken in',
};

export function stateOf(made: DatasetImport | undefined): SubmissionState {
  if (!made || made.status === 'waiting') return 'waiting';
  if (made.status === 'to-map') return 'to-be-mapped';
  if (isUnderWay(made.status)) return 'reading';
  if (made.status === 'refused') return 'refused';
  if (made.status === 'unchanged') return 'unchanged';
  return rowsOf(made).putAside > 0 ? 'partly' : 'taken-in';
}

export interface SubmissionRows {
  rows: number;
  takenIn: number;
  putAside: number;
}

/** Rows of records and of people; noughts where there are only tables of figures, which have no rows of their own. */
export function rowsOf({ events, tables }: DatasetImport): SubmissionRows {
  const people = tables.flatMap((table) => (table.people ? [table.people] : []));
  const takenIn = (events?.quality.accepted ?? 0) + people.reduce((sum, { rows }) => sum + rows, 0);
  const putAside =
    (events?.quality.rejected.total ?? 0) + people.reduce((sum, { putAside: { total } }) => sum + total, 0);
  return { rows: takenIn + putAside, takenIn, putAside };
}
