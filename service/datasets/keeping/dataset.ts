// A dataset: what partners send about one thing, import by import, and which file of which month counts now.
import type { EventsImport } from '../events/events-import.ts';
import type { FileProblem } from '../files/problem.ts';
import type { PeopleContents } from '../people/people-contents.ts';
import type { TableContents } from './table-contents.ts';

export const datasetKinds = ['events', 'population', 'counts', 'people'] as const;
export type DatasetKind = (typeof datasetKinds)[number];

export interface Dataset {
  id: string;
  kind: DatasetKind;
  title: string;
  /** True when the demonstration brought it in: a demonstration that is loaded again takes it away first. */
  demonstration: boolean;
  createdAt: Date;
}

/**
 * `waiting` and `importing` are under way; `done` changed something; `unchanged` found nothing that was not there
 * already; `refused` took nothing in, and `problems` says why; `to-map` waits for somebody to say what its columns mean.
 */
export const importStatuses = ['waiting', 'importing', 'done', 'unchanged', 'refused', 'to-map'] as const;
export type ImportStatus = (typeof importStatuses)[number];

export interface DatasetImport {
  id: string;
  datasetId: string;
  status: ImportStatus;
  /** Below the data folder; null until the import is whole. */
  folder: string | null;
  /** Of events only: what came in, and how good it is. */
  events: EventsImport | null;
  /** Of populations, counts and people: the files as they were sent. */
  tables: StoredTable[];
  problems: FileProblem[];
  warnings: FileProblem[];
  changes: FileChange[];
  /** The mapping that its files were read by; null where their form was known. */
  mappingId: string | null;
  /** How far it is, while it is under way. */
  progress: { step: string; done: number; total: number | null } | null;
  isStopAsked: boolean;
  receivedAt: Date;
  finishedAt: Date | null;
}

/** A table kept as it was sent, below the import's folder. */
export interface StoredTable {
  name: string;
  path: string;
  sha256: string;
  bytes: number;
  /** What it was recognised as, in a sentence. */
  description: string;
  /** Null where the table can only be read with more said of it. */
  contents: TableContents | null;
  /** Of data of people only. */
  people: PeopleContents | null;
}

/** Code of the warning on a table that was added as one thing and looks like another. */
export const looksOtherwise = 'TABLE_LOOKS_OTHERWISE';

export type FileStatus = 'current' | 'superseded' | 'duplicate' | 'disposed';

export interface DatasetFile {
  importId: string;
  fileIndex: number;
  name: string;
  sha256: string;
  rowsAccepted: number;
  rowsRejected: number;
  partner: string;
  month: string | null;
  status: FileStatus;
}

/** What a corrected file changed against the one it supersedes. Rows are compared whole, repeats counted. */
export interface FileChange {
  name: string;
  supersededName: string;
  partner: string;
  month: string;
  rowsBefore: number;
  rowsAfter: number;
  rowsOnlyBefore: number;
  rowsOnlyAfter: number;
}

/** What a change means, as a sentence. */
export function changeSentence(change: FileChange): string {
  const { name, supersededName, rowsBefore, rowsAfter, rowsOnlyBefore, rowsOnlyAfter } = change;
  if (rowsOnlyBefore === 0 && rowsOnlyAfter === 0)
    return `${name} replaces ${supersededName} and holds the same ${rowsAfter} rows.`;
  return (
    `${name} replaces ${supersededName}: ${rowsBefore} rows before, ${rowsAfter} now; ` +
    `${rowsOnlyBefore} rows went and ${rowsOnlyAfter} came.`
  );
}

export function isUnderWay(status: ImportStatus): boolean {
  return status === 'waiting' || status === 'importing';
}

/** The tables that count: of one that was read again, as it was read last. The newest first. */
export function tablesThatCount(imports: readonly Pick<DatasetImport, 'tables'>[]): StoredTable[] {
  const byDigest = new Map<string, StoredTable>();
  for (const table of imports.flatMap(({ tables }) => tables))
    if (!byDigest.has(table.sha256)) byDigest.set(table.sha256, table);
  return [...byDigest.values()];
}
