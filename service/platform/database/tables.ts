// The tables of the database, written by tools/generate-table-types.ts from service/migrations; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Read as whatever it holds, to be decoded by a schema; written as JSON text. */
type Json = ColumnType<unknown, string, string>;

/** The same, where the database has a value of its own for what is left out. */
type GeneratedJson = ColumnType<unknown, string | undefined, string>;

export interface DatasetTable {
  id: Generated<string>;
  kind: string;
  title: string;
  demonstration: Generated<boolean>;
  createdAt: Generated<Date>;
  removedAt: Date | null;
}

export interface DatasetFileTable {
  importId: string;
  fileIndex: number;
  datasetId: string;
  name: string;
  sha256: string;
  bytes: number;
  rowsAccepted: number;
  rowsRejected: number;
  partner: string;
  month: string | null;
  status: string;
  supersededBy: string | null;
}

export interface DatasetImportTable {
  id: Generated<string>;
  datasetId: string;
  status: string;
  folder: string | null;
  manifest: Json | null;
  problems: GeneratedJson;
  warnings: GeneratedJson;
  changes: GeneratedJson;
  progress: Json | null;
  receivedAt: Generated<Date>;
  finishedAt: Date | null;
}

export interface FindingTable {
  id: Generated<string>;
  title: string;
  request: Json;
  finding: Json;
  receiptDigest: string;
  recordsDatasetId: string | null;
  populationDatasetId: string | null;
  demonstration: Generated<boolean>;
  createdAt: Generated<Date>;
  kind: Generated<string>;
  heading: Generated<string>;
  scope: Generated<string>;
}

export interface LedgerEventTable {
  number: number;
  previous: string;
  hash: string;
  event: string;
  atDay: GeneratedAlways<string>;
  subjectKind: GeneratedAlways<string>;
  subjectId: GeneratedAlways<string>;
}

export interface LedgerValueTable {
  eventNumber: number;
  place: string;
  field: string;
  salt: string;
  value: string;
}

/** The organisation that this database belongs to: one row. */
export interface OrganisationTable {
  id: string;
  setUpAt: Date;
  demonstrationLoadedAt: Date | null;
}

export interface PartnerTable {
  id: Generated<string>;
  slug: string;
  name: string;
  createdAt: Generated<Date>;
}

export interface ProtectionPolicyTable {
  id: Generated<string>;
  datasetId: string | null;
  datasetTitle: Generated<string>;
  version: number;
  presetId: string;
  policy: Json;
  approvedBy: string;
  reviewBy: string;
  note: Generated<string>;
  approvedAt: Date;
  retiredAt: Date | null;
  retiredBy: string | null;
  demonstration: Generated<boolean>;
}

export interface ReleaseTable {
  id: Generated<string>;
  text: string;
  digest: string;
  releasedAt: Date;
  withdrawnAt: Date | null;
  withdrawnWhy: string | null;
  replacedBy: string | null;
}

export interface ReleaseKeptTable {
  releaseId: string;
  findingId: string | null;
  recordsDatasetId: string;
  heading: string;
  scope: string;
  policyId: string;
  registered: Json;
  proof: Json;
  releasedBy: string;
  releasedAt: Date;
  demonstration: Generated<boolean>;
}

export interface Tables {
  dataset: DatasetTable;
  datasetFile: DatasetFileTable;
  datasetImport: DatasetImportTable;
  finding: FindingTable;
  ledgerEvent: LedgerEventTable;
  ledgerValue: LedgerValueTable;
  organisation: OrganisationTable;
  partner: PartnerTable;
  protectionPolicy: ProtectionPolicyTable;
  release: ReleaseTable;
  releaseKept: ReleaseKeptTable;
}
