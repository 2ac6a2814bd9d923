// The tables of the database, written by tools/generate-table-types.ts from service/migrations; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Read as whatever it holds, to be decoded by a schema; written as JSON text. */
type Json = ColumnType<unknown, string, string>;

/** The same, where the database has a value of its own for what is left out. */
type GeneratedJson = ColumnType<unknown, string | undefined, string>;

export interface AccessibilityCheckTable {
  id: Generated<string>;
  kind: string;
  doneOn: string;
  doneBy: string;
  how: Generated<string>;
  notedBy: string;
  notedAt: Date;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface AccessibilityIssueTable {
  id: Generated<string>;
  kind: string;
  criterion: string;
  page: string;
  effect: string;
  alternative: Generated<string>;
  mendedBy: string | null;
  burdenAssessment: Generated<string>;
  notedBy: string;
  notedAt: Date;
  mendedAt: Date | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface ActionTable {
  id: Generated<string>;
  sourceKind: string;
  sourceId: string | null;
  sourcePart: Generated<string>;
  title: string;
  because: Generated<string>;
  characteristics: Generated<string[]>;
  ownerId: string | null;
  ownerJob: Generated<string>;
  due: string | null;
  timing: string | null;
  state: Generated<string>;
  outcome: Generated<string>;
  endedOn: string | null;
  endedBy: string | null;
  edition: Generated<number>;
  madeBy: string;
  madeAt: Date;
  changedAt: Date;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface ActionNoteTable {
  id: Generated<string>;
  actionId: string;
  said: string;
  saidBy: string;
  saidAt: Date;
}

export interface AgendaChoiceTable {
  personId: string;
  wantsReminders: Generated<boolean>;
  calendarDigest: string | null;
  changedAt: Date;
  bodyId: Generated<string>;
}

export interface AgendaReminderTable {
  personId: string;
  kind: string;
  subjectId: string;
  dueOn: string;
  stage: string;
  sentAt: Date;
  bodyId: Generated<string>;
}

export interface AgreementTable {
  id: Generated<string>;
  partnerId: string;
  title: string;
  createdAt: Date;
  bodyId: Generated<string>;
}

export interface AgreementVersionTable {
  agreementId: string;
  number: number;
  state: string;
  terms: Json;
  fromDay: string;
  untilDay: string | null;
  reviewOn: string;
  documentName: string | null;
  documentPath: string | null;
  documentSha256: string | null;
  proposedBy: string;
  proposedAt: Date;
  settledBy: string | null;
  settledAt: Date | null;
  reason: Generated<string>;
}

export interface AnalysisTable {
  id: Generated<string>;
  itemId: string;
  number: number;
  depth: string;
  questionSet: string;
  questionSetVersion: number;
  legalProfile: string;
  legalProfileVersion: number;
  state: Generated<string>;
  outcome: string | null;
  openedBecause: string;
  triggerId: string | null;
  followsId: string | null;
  openedBy: string;
  openedAt: Date;
  writtenBy: Generated<string[]>;
  firstConsideredAt: Date | null;
  changedAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  decisionExpected: string | null;
  reviewDue: string | null;
  withdrawnWhy: Generated<string>;
  expeditedBy: string | null;
  expeditedWhy: string | null;
  expeditedAt: Date | null;
  approveBy: string | null;
  lateAcknowledgedBy: string | null;
  lateWhy: string | null;
  lateAcknowledgedAt: Date | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
  packId: string | null;
  approvedBy: string | null;
  approvedAs: string | null;
  approvedAt: Date | null;
  ownApprovalWhy: string | null;
}

export interface AnalysisAdviceTable {
  linkId: string;
  analysisId: string;
  adviser: string;
  sections: string[];
}

export interface AnalysisAdviceAnswerTable {
  id: Generated<string>;
  linkId: string;
  analysisId: string;
  taken: string;
  said: string;
  saidBy: string;
  saidAt: Date;
}

export interface AnalysisAnswerTable {
  analysisId: string;
  field: string;
  value: string;
  edition: Generated<number>;
  changedBy: string;
  changedAt: Date;
}

export interface AnalysisCourseTable {
  id: GeneratedAlways<number>;
  analysisId: string;
  step: string;
  fromState: string;
  toState: string;
  why: Generated<string>;
  doneBy: string;
  doneAs: string;
  doneAt: Date;
}

export interface AnalysisDecisionTable {
  id: Generated<string>;
  analysisId: string;
  packId: string;
  outcome: string;
  decided: string;
  reasons: string;
  againstWhy: string | null;
  declared: string;
  decidedBy: string;
  decidedAs: string;
  decidedAt: Date;
  earlierWhy: string | null;
  recordedAt: Date;
}

export interface AnalysisEditTable {
  id: GeneratedAlways<number>;
  analysisId: string;
  field: string;
  before: string | null;
  after: string | null;
  editedBy: string;
  editedAt: Date;
  edition: Generated<number>;
  how: Generated<string>;
  salt: Generated<string>;
}

export interface AnalysisEngagementTable {
  id: Generated<string>;
  analysisId: string;
  number: number;
  who: string;
  characteristics: Generated<string[]>;
  method: string;
  heldFrom: string;
  heldTo: string | null;
  people: number | null;
  adjustments: Generated<string>;
  said: string;
  changed: Generated<string>;
  held: Generated<string[]>;
  address: Generated<string>;
  addedBy: string;
  addedAt: Date;
  replacedBy: string | null;
  takenOutBy: string | null;
  takenOutAt: Date | null;
  takenOutWhy: string | null;
}

export interface AnalysisEvidenceTable {
  id: Generated<string>;
  analysisId: string;
  number: number;
  kind: string;
  title: string;
  shows: Generated<string>;
  source: Generated<string>;
  period: Generated<string>;
  asOf: string;
  goodUntil: string | null;
  strength: string;
  strengthWhy: Generated<string>;
  characteristics: Generated<string[]>;
  address: Generated<string>;
  findingId: string | null;
  findingVersion: number | null;
  receiptDigest: string | null;
  snapshot: Json | null;
  snapshotDigest: string | null;
  fileKey: string | null;
  fileName: string | null;
  fileType: string | null;
  fileBytes: number | null;
  fileDigest: string | null;
  attachedBy: string;
  attachedAt: Date;
  replacedBy: string | null;
  takenOutBy: string | null;
  takenOutAt: Date | null;
  takenOutWhy: string | null;
  staleSince: Date | null;
  staleWhy: string | null;
  staleDigest: string | null;
  staleSnapshot: Json | null;
  keptBy: string | null;
  keptAt: Date | null;
  keptWhy: string | null;
  keptDigest: string | null;
}

export interface AnalysisIndicatorTable {
  id: Generated<string>;
  analysisId: string;
  number: number;
  title: string;
  measure: Generated<string>;
  characteristics: Generated<string[]>;
  findingId: string | null;
  figureRow: string | null;
  figureColumn: string | null;
  triggerWhen: string;
  triggerLevel: number;
  expected: Generated<string>;
  nextReading: string | null;
  everyMonths: Generated<number>;
  ownerJob: Generated<string>;
  madeBy: string;
  madeAt: Date;
  endedAt: Date | null;
  endedWhy: string | null;
}

export interface AnalysisPackTable {
  id: Generated<string>;
  analysisId: string;
  number: number;
  content: string;
  digest: string;
  seal: string;
  signature: string;
  key: string;
  frozenBy: string;
  frozenAt: Date;
}

export interface AnalysisPackOpeningTable {
  id: GeneratedAlways<number>;
  analysisId: string;
  packId: string;
  how: string;
  openedBy: string;
  openedAs: string;
  openedAt: Date;
  bodyId: Generated<string>;
}

export interface AnalysisReadingTable {
  id: Generated<string>;
  indicatorId: string;
  analysisId: string;
  day: string;
  value: number | null;
  crosses: boolean;
  note: Generated<string>;
  receiptDigest: string | null;
  readBy: string;
  readAt: Date;
}

export interface AnalysisRedactionTable {
  id: Generated<string>;
  analysisId: string;
  section: string;
  part: string | null;
  ground: string;
  why: string;
  redactedBy: string;
  redactedAt: Date;
  liftedBy: string | null;
  liftedAt: Date | null;
  bodyId: Generated<string>;
}

export interface AnalysisRemarkTable {
  id: Generated<string>;
  analysisId: string;
  field: string | null;
  kind: string;
  answersId: string | null;
  said: string;
  saidBy: string;
  saidAs: string;
  saidAt: Date;
  bodyId: Generated<string>;
}

export interface AnalysisReviewTable {
  id: Generated<string>;
  analysisId: string;
  lines: Json;
  happened: string;
  next: string;
  nextWhy: string;
  nextReview: string | null;
  reviewedBy: string;
  reviewedAt: Date;
}

export interface AnalysisRowTable {
  analysisId: string;
  list: string;
  rowId: string;
  position: number;
  addedBy: string;
  addedAt: Date;
  removedBy: string | null;
  removedAt: Date | null;
}

export interface AnalysisSignOffTable {
  id: Generated<string>;
  analysisId: string;
  submittedAt: Date;
  said: Generated<string>;
  signedBy: string;
  signedAs: string;
  signedAt: Date;
  bodyId: Generated<string>;
}

export interface ApiTokenTable {
  id: Generated<string>;
  datasetId: string;
  partnerId: string;
  name: string;
  digest: string;
  ending: string;
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  replacedBy: string | null;
}

export interface ApiTokenUseTable {
  tokenId: string;
  minute: Date;
  uses: number;
}

export interface AttemptTable {
  digest: string;
  failures: number;
  firstAt: Date;
  lastAt: Date;
  waitUntil: Date;
}

export interface BegunSignInTable {
  digest: string;
  personId: string;
  madeAt: Date;
  expiresAt: Date;
}

export interface BegunSingleSignOnTable {
  digest: string;
  browserDigest: string;
  provider: string;
  purpose: string;
  personId: string | null;
  sealedVerifier: string;
  nonce: string;
  returnTo: string;
  expiresAt: Date;
}

/** The bodies whose data, findings and duties are here, each apart from the others. */
export interface BodyTable {
  id: string;
  name: string;
  shortName: string;
  kind: string;
  isFirst: Generated<boolean>;
  addedAt: Generated<Date>;
}

/** Boundaries of small areas that the maps of the community profile are drawn from. */
export interface BoundarySetTable {
  id: Generated<string>;
  title: string;
  source: string;
  licence: string;
  demonstration: Generated<boolean>;
  areas: Json;
  addedAt: Generated<Date>;
  bodyId: Generated<string>;
}

export interface ChallengeNoteTable {
  id: Generated<string>;
  challengeId: string;
  said: string;
  saidBy: string;
  saidAt: Date;
}

export interface ChallengeWordsTable {
  id: string;
  said: string;
  evidence: Generated<string>;
  emailLocked: string | null;
  language: Generated<string>;
  erasedAt: Date | null;
}

export interface ColumnMappingTable {
  id: Generated<string>;
  datasetId: string;
  partner: Generated<string>;
  version: number;
  definition: Json;
  reason: string;
  madeBy: string;
  madeByRole: string;
  madeAt: Date;
  restores: number | null;
}

export interface ConsulteeCommentTable {
  id: Generated<string>;
  linkId: string;
  said: string;
  saidAt: Date;
}

export interface ConsulteeLinkTable {
  id: Generated<string>;
  bodyId: Generated<string>;
  digest: string;
  itemKind: string;
  item: string;
  consultee: string;
  question: Generated<string>;
  madeBy: string;
  madeAt: Date;
  expiresAt: Date;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  finishedAt: Date | null;
}

export interface DatasetTable {
  id: Generated<string>;
  kind: string;
  title: string;
  demonstration: Generated<boolean>;
  createdAt: Generated<Date>;
  removedAt: Date | null;
  bodyId: Generated<string>;
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
  mappingId: string | null;
  cancelAskedAt: Date | null;
  reportTo: string | null;
  disposedAt: Date | null;
}

export interface DisposalTable {
  id: Generated<string>;
  class: string;
  certificate: string;
  digest: string;
  records: number;
  disposedAt: Date;
  bodyId: Generated<string>;
}

export interface ExitCountTable {
  day: string;
  exits: number;
}

export interface ExternalIdentityTable {
  issuer: string;
  subject: string;
  personId: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export interface FeedbackTable {
  id: Generated<string>;
  reference: string;
  page: Generated<string>;
  useful: Generated<string>;
  wentWrong: Generated<string>;
  couldBeBetter: Generated<string>;
  emailLocked: string | null;
  language: Generated<string>;
  receivedAt: Date;
  state: Generated<string>;
  settledAt: Date | null;
  erasedAt: Date | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface FeedbackNoteTable {
  id: Generated<string>;
  feedbackId: string;
  kind: string;
  said: string;
  saidBy: string;
  saidAt: Date;
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
  madeBy: string | null;
  bodyId: Generated<string>;
  version: Generated<number>;
  workedOutAt: Generated<Date>;
  checkedAt: Generated<Date>;
  notAgain: Json | null;
}

export interface FindingVersionTable {
  findingId: string;
  number: number;
  title: string;
  heading: string;
  scope: string;
  finding: Json;
  receiptDigest: string;
  workedOutAt: Date;
  replacedAt: Date;
}

export interface FormatRequestTable {
  id: Generated<string>;
  reference: string;
  publicationId: string | null;
  about: string;
  format: string;
  detail: Generated<string>;
  neededBy: string | null;
  way: string;
  contactLocked: string | null;
  language: Generated<string>;
  channel: Generated<string>;
  receivedAt: Date;
  receivedOn: string;
  dueOn: string;
  extendedTo: string | null;
  extendedWhy: string | null;
  assignedTo: string | null;
  state: Generated<string>;
  settledAt: Date | null;
  settledOn: string | null;
  settledWhy: Generated<string>;
  costPence: number | null;
  erasedAt: Date | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface FormatRequestNoteTable {
  id: Generated<string>;
  requestId: string;
  kind: string;
  said: string;
  saidBy: string;
  saidAt: Date;
}

export interface FormatRequestReminderTable {
  requestId: string;
  dueOn: string;
  kind: string;
  sentAt: Date;
}

export interface FormatRunTable {
  id: Generated<string>;
  versionId: string;
  language: string;
  askedAt: Date;
  seenAt: Date;
  share: Generated<number>;
  doing: string | null;
  stopAsked: Generated<boolean>;
  endedAt: Date | null;
  outcome: string | null;
  bodyId: Generated<string>;
}

export interface KeyMarkTable {
  name: string;
  mark: string;
  notedAt: Generated<Date>;
}

export interface LabelMeaningTable {
  partner: Generated<string>;
  characteristic: string;
  label: string;
  meaning: Json;
  settledBy: string;
  settledAt: Date;
  bodyId: Generated<string>;
}

export interface LedgerEventTable {
  number: number;
  previous: string;
  hash: string;
  event: string;
  atDay: GeneratedAlways<string>;
  subjectKind: GeneratedAlways<string>;
  subjectId: GeneratedAlways<string>;
  actorId: GeneratedAlways<string>;
  bodyId: Generated<string>;
}

export interface LedgerRootTable {
  day: string;
  number: number;
  hash: string;
  notedAt: string;
  key: string;
  signature: string;
}

export interface LedgerValueTable {
  eventNumber: number;
  place: string;
  field: string;
  salt: string;
  value: string;
  bodyId: Generated<string>;
}

export interface LegalHoldTable {
  id: Generated<string>;
  class: string;
  item: Generated<string>;
  title: string;
  reason: string;
  placedBy: string;
  placedAt: Date;
  liftedBy: string | null;
  liftedAt: Date | null;
  liftedWhy: Generated<string>;
  bodyId: Generated<string>;
}

export interface LetterTable {
  id: Generated<string>;
  about: string;
  recipient: string | null;
  subject: string | null;
  body: string | null;
  state: Generated<string>;
  tries: Generated<number>;
  madeAt: Generated<Date>;
  dueAt: Generated<Date>;
  endedAt: Date | null;
  lastProblem: string | null;
}

export interface MadeFormatTable {
  id: Generated<string>;
  versionId: string;
  language: string;
  format: string;
  state: string;
  digest: string;
  textDigest: string;
  code: string | null;
  why: string | null;
  block: string | null;
  contentType: string | null;
  extension: string | null;
  bytes: number | null;
  sha256: string | null;
  pages: number | null;
  seconds: number | null;
  madeAt: Date;
  bodyId: Generated<string>;
}

export interface MappingDraftTable {
  datasetId: string;
  steps: Json;
  changedAt: Date;
}

export interface ObjectiveTable {
  id: Generated<string>;
  setId: string;
  kind: string;
  position: number;
  theme: Generated<string>;
  heading: string;
  statement: Generated<string>;
  aims: Generated<string[]>;
  characteristics: Generated<string[]>;
  measure: Generated<string>;
  baseline: Generated<string>;
  target: Generated<string>;
  owner: Generated<string>;
  due: string | null;
  progress: Generated<string>;
  state: Generated<string>;
  publishedAt: Date | null;
  endedAt: Date | null;
  endedWhy: Generated<string>;
  replacedBy: string | null;
  edition: Generated<number>;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
  wordedBy: Generated<string[]>;
  publishedBy: string | null;
}

export interface ObjectiveSetTable {
  id: Generated<string>;
  kind: string;
  title: string;
  about: Generated<string>;
  begins: string | null;
  ends: string | null;
  source: Generated<string>;
  profileKey: string | null;
  madeBy: string;
  madeAt: Date;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface OneTimeAddressTable {
  digest: string;
  kind: string;
  personId: string;
  madeAt: Date;
  expiresAt: Date;
  newEmail: string | null;
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
  kind: Generated<string>;
  sends: Generated<string>;
  website: Generated<string>;
  demonstration: Generated<boolean>;
  endedOn: string | null;
  bodyId: Generated<string>;
}

export interface PartnerContactTable {
  id: Generated<string>;
  partnerId: string;
  role: string;
  email: Generated<string>;
  telephone: Generated<string>;
  removedAt: Date | null;
  bodyId: Generated<string>;
}

export interface PartnerPersonTable {
  partnerId: string;
  personId: string;
  bodyId: Generated<string>;
}

export interface PartnerScheduleTable {
  id: Generated<string>;
  partnerId: string;
  datasetId: string | null;
  what: string;
  rhythm: string;
  dueDay: Generated<number>;
  firstMonth: string;
  dueOn: string | null;
  endedAt: Date | null;
  lastMonth: string | null;
  bodyId: Generated<string>;
}

export interface PasskeyTable {
  id: string;
  personId: string;
  publicKey: Buffer;
  counter: Generated<number>;
  transports: Generated<string[]>;
  backedUp: Generated<boolean>;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export interface PasskeyChallengeTable {
  digest: string;
  purpose: string;
  personId: string | null;
  browserDigest: string;
  expiresAt: Date;
}

export interface PasswordCredentialTable {
  personId: string;
  hash: string;
  changedAt: Date;
}

export interface PersonTable {
  id: Generated<string>;
  state: Generated<string>;
  demonstration: Generated<boolean>;
  createdAt: Generated<Date>;
  stateChangedAt: Generated<Date>;
}

export interface PersonNameTable {
  personId: string;
  name: string;
  email: string | null;
  job: Generated<string>;
}

export interface PolicyProposalTable {
  id: Generated<string>;
  datasetId: string | null;
  datasetTitle: Generated<string>;
  presetId: string;
  policy: Json;
  reviewBy: string;
  note: Generated<string>;
  proposedBy: string;
  proposedAt: Date;
  state: Generated<string>;
  settledBy: string | null;
  settledAt: Date | null;
  reason: Generated<string>;
  policyId: string | null;
  bodyId: Generated<string>;
}

/** Whose people the figures of a dataset are, when and where, and under which supposition. */
export interface PopulationTable {
  datasetId: string;
  people: string;
  source: string;
  licence: Generated<string>;
  asOf: string;
  geography: string;
  scenario: string | null;
  months: number[] | null;
  confidential: Generated<boolean>;
  note: Generated<string>;
  describedAt: Generated<Date>;
}

export interface PreparedFileTable {
  id: Generated<string>;
  preparedId: string;
  kind: string;
  sha256: string;
  extension: string;
  bytes: number;
  seconds: number | null;
  receivedAt: Date;
}

export interface PreparedFormatTable {
  id: Generated<string>;
  publicationId: string;
  format: string;
  language: string;
  state: Generated<string>;
  fromVersion: number;
  maker: Generated<string>;
  due: string | null;
  content: GeneratedJson;
  edition: Generated<number>;
  askedBy: string;
  askedAt: Date;
  sentBy: string | null;
  checkedBy: string | null;
  readyAt: Date | null;
  endedAt: Date | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
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
  approvedById: string | null;
  proposedById: string | null;
  retiredById: string | null;
  bodyId: Generated<string>;
}

export interface PublicationTable {
  id: Generated<string>;
  slug: string;
  kind: string;
  title: string;
  summary: Generated<string>;
  language: Generated<string>;
  madeBy: string;
  madeAt: Date;
  firstPublishedAt: Date | null;
  currentNumber: number | null;
  currentPublishedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnWhy: string | null;
  withdrawnText: string | null;
  replacedBy: string | null;
  inForceFrom: string | null;
  inForceUntil: string | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface PublicationAddressTable {
  slug: string;
  publicationId: string;
  since: Date;
  bodyId: Generated<string>;
}

export interface PublicationCommentTable {
  id: Generated<string>;
  versionId: string;
  what: string;
  said: string;
  saidBy: string;
  saidAt: Date;
  bodyId: Generated<string>;
}

/** People who asked to be told: not read by anybody but the program. */
export interface PublicationFollowerTable {
  id: Generated<string>;
  publicationId: string | null;
  locked: string;
  mark: string;
  tokenDigest: string;
  language: Generated<string>;
  askedAt: Date;
  lastLetterAt: Date;
  confirmedAt: Date | null;
}

export interface PublicationImageTable {
  id: Generated<string>;
  sha256: string;
  contentType: string;
  width: number;
  height: number;
  name: string;
  content: Buffer;
  sentBy: string;
  sentAt: Date;
  bodyId: Generated<string>;
}

/** Of whom to tell: not read by anybody but the program. */
export interface PublicationToldTable {
  followerId: string;
  versionId: string;
  what: string;
}

export interface PublicationTranslationTable {
  id: Generated<string>;
  publicationId: string;
  language: string;
  madeAt: Date;
  shownAt: Date | null;
  shownBy: string | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface PublicationTranslationPartTable {
  translationId: string;
  part: string;
  sourceDigest: string;
  content: Json;
  madeBy: string;
  maker: Generated<string>;
  checkedAt: Date | null;
  checkedBy: string | null;
  writtenBy: string;
  writtenAt: Date;
}

export interface PublicationVersionTable {
  id: Generated<string>;
  publicationId: string;
  number: number;
  state: Generated<string>;
  document: Json;
  words: Generated<string>;
  edition: Generated<number>;
  changeNote: Generated<string>;
  isCorrection: Generated<boolean>;
  wrongSince: number | null;
  whatWasWrong: string | null;
  whatIsRight: string | null;
  madeAt: Date;
  writtenBy: string[];
  changedAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  publishedBy: string | null;
  scheduledFor: Date | null;
  publishedAt: Date | null;
  ownPublication: string | null;
  ownPublicationWhy: string | null;
  endedAt: Date | null;
  withdrawnWhy: string | null;
  hidden: Generated<boolean>;
  digest: string | null;
  seal: string | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface QuarantineMendTable {
  importId: string;
  rowNumber: number;
  state: string;
  cells: GeneratedJson;
  reason: Generated<string>;
  doneBy: string;
  doneAt: Date;
  takenBy: string | null;
}

export interface RecoveryCodeTable {
  personId: string;
  digest: string;
  madeAt: Date;
  usedAt: Date | null;
}

export interface RegisterChallengeTable {
  id: Generated<string>;
  reference: string;
  analysisId: string;
  itemId: string;
  place: string;
  number: number;
  receivedAt: Date;
  state: Generated<string>;
  answer: Generated<string>;
  settledBy: string | null;
  settledAt: Date | null;
  triggerId: string | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface RegisterEntryTable {
  id: Generated<string>;
  analysisId: string;
  itemId: string;
  place: string;
  number: number;
  edition: number;
  kind: string;
  depth: string;
  outcome: string | null;
  title: string;
  summary: Generated<string>;
  content: Json;
  state: Generated<string>;
  decidedOn: string | null;
  reviewDue: string | null;
  isLate: boolean;
  publishedAt: Date;
  writtenBy: string[];
  approvedBy: string[];
  decidedBy: string[];
  publishedBy: string;
  ownPublication: string | null;
  ownPublicationWhy: string | null;
  endedAt: Date | null;
  endedWhy: string | null;
  hidden: Generated<boolean>;
  digest: string;
  seal: string;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface RegisterImportTable {
  id: Generated<string>;
  fileName: string;
  fileDigest: string;
  sheet: string | null;
  state: Generated<string>;
  columns: Json;
  rows: Json;
  meaning: Json;
  readBy: string;
  readAt: Date;
  doneBy: string | null;
  doneAt: Date | null;
  undoneBy: string | null;
  undoneAt: Date | null;
  added: Generated<number>;
  changed: Generated<number>;
  same: Generated<number>;
  leftOut: Generated<number>;
  bodyId: Generated<string>;
}

export interface RegisterImportRowTable {
  importId: string;
  line: number;
  what: string;
  itemId: string | null;
  problems: Generated<string[]>;
  before: Json | null;
  after: Json | null;
}

export interface RegisterItemTable {
  id: Generated<string>;
  reference: string;
  kind: string;
  title: string;
  about: Generated<string>;
  state: Generated<string>;
  endedWhy: Generated<string>;
  ownerId: string | null;
  ownerJob: Generated<string>;
  teamId: string | null;
  legalBasis: Generated<string>;
  equalityStatus: Generated<string>;
  inForceFrom: string | null;
  decisionExpected: string | null;
  reviewDue: string | null;
  importedAs: string | null;
  edition: Generated<number>;
  madeBy: string;
  madeAt: Date;
  changedAt: Date;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
  importId: string | null;
}

export interface RegisterLinkTable {
  id: Generated<string>;
  itemId: string;
  kind: string;
  title: string;
  href: Generated<string>;
  otherItemId: string | null;
  madeAt: Date;
}

export interface RegisterTriggerTable {
  id: Generated<string>;
  itemId: string;
  kind: string;
  why: string;
  raisedBy: string;
  raisedAt: Date;
}

export interface RegisterVersionTable {
  id: Generated<string>;
  itemId: string;
  number: number;
  text: Generated<string>;
  fileKey: string | null;
  fileName: string | null;
  fileType: string | null;
  fileBytes: number | null;
  fileDigest: string | null;
  changeNote: Generated<string>;
  inForceFrom: string | null;
  madeBy: string;
  madeAt: Date;
  textFromFile: Generated<boolean>;
  editorial: Generated<boolean>;
}

export interface ReleaseTable {
  id: Generated<string>;
  text: string;
  digest: string;
  releasedAt: Date;
  withdrawnAt: Date | null;
  withdrawnWhy: string | null;
  replacedBy: string | null;
  ownRelease: string | null;
  ownReleaseWhy: string | null;
  bodyId: Generated<string>;
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
  madeBy: string | null;
  preparedBy: string | null;
  releasedById: string | null;
  bodyId: Generated<string>;
  byOnePerson: Generated<boolean>;
}

export interface ReleaseWaitingTable {
  id: Generated<string>;
  findingId: string | null;
  recordsDatasetId: string;
  heading: string;
  tables: Json;
  text: string;
  proof: Json;
  policyId: string;
  known: string[];
  madeBy: string | null;
  preparedBy: string;
  preparedAt: Date;
  state: Generated<string>;
  settledBy: string | null;
  settledAt: Date | null;
  reason: Generated<string>;
  releaseId: string | null;
  bodyId: Generated<string>;
}

export interface ReminderSentTable {
  kind: string;
  subjectId: string;
  dueOn: string;
  sentAt: Date;
}

export interface RequestCountTable {
  digest: string;
  beganAt: Date;
  requests: number;
}

export interface ResumableUploadTable {
  id: Generated<string>;
  datasetId: string;
  tokenId: string;
  name: string;
  bytes: number | null;
  received: Generated<number>;
  sha256: string | null;
  idempotencyKey: string | null;
  submissionId: string | null;
  begunAt: Date;
  lastAt: Date;
}

export interface RetentionRuleTable {
  id: Generated<string>;
  class: string;
  months: number | null;
  basis: string;
  setBy: string;
  setAt: Date;
  endedAt: Date | null;
  bodyId: Generated<string>;
}

export interface RoleHeldTable {
  id: Generated<string>;
  personId: string;
  role: string;
  bodyId: string;
  teamId: string | null;
  item: string | null;
  givenBy: string;
  givenAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
}

export interface RunningCopyTable {
  id: string;
  role: string;
  startedAt: Generated<Date>;
  seenAt: Generated<Date>;
}

export interface ScreeningResultTable {
  id: Generated<string>;
  analysisId: string;
  submittedAt: Date;
  outcome: string;
  rules: string;
  rulesVersion: number;
  fired: Json;
  alsoFired: Json;
  others: Generated<string[]>;
  isHigh: boolean;
  isLate: boolean;
}

export interface ScreeningSignatureTable {
  id: Generated<string>;
  analysisId: string;
  submittedAt: Date;
  part: string;
  outcome: string;
  departsWhy: string | null;
  ownWhy: string | null;
  declared: string;
  signedBy: string;
  signedAs: string;
  signedAt: Date;
}

/** All of it is public: written by triggers from what is published. */
export interface SearchEntryTable {
  kind: string;
  key: string;
  href: string;
  title: string;
  summary: Generated<string>;
  body: Generated<string>;
  at: Date;
  words: string;
}

export interface SentFormTable {
  digest: string;
  request: string;
  beganAt: Date;
  aliveUntil: Date;
  ledTo: string | null;
}

export interface SessionTable {
  id: Generated<string>;
  digest: string;
  personId: string;
  method: string;
  createdAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
  provedUntil: Date | null;
  bodyId: string | null;
  deviceWords: string;
  address: string | null;
  issuer: string | null;
  providerSession: string | null;
}

export interface SharedWithTable {
  id: Generated<string>;
  kind: string;
  itemId: string;
  fromBody: Generated<string>;
  withBody: string;
  sharedBy: string;
  sharedAt: Generated<Date>;
  endedAt: Date | null;
}

export interface ShownToPublicTable {
  name: string;
  columns: string[] | null;
}

export interface SiteWordsTable {
  id: Generated<string>;
  place: string;
  field: string;
  language: string;
  words: string;
  changedAt: Date;
  bodyId: Generated<string>;
}

export interface SmallOfficeTable {
  id: Generated<string>;
  bodyId: Generated<string>;
  reason: string;
  begunBy: string;
  begunAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
}

/** Open data asked for from where it is published, and what came of it. */
export interface SourceFetchTable {
  id: Generated<string>;
  source: string;
  request: Json;
  title: string;
  status: string;
  progress: Json | null;
  stopAsked: Generated<boolean>;
  outcome: Json | null;
  datasetId: string | null;
  askedAt: Generated<Date>;
  finishedAt: Date | null;
  bodyId: Generated<string>;
}

export interface SubmissionTable {
  id: Generated<string>;
  datasetId: string;
  partnerId: string | null;
  importId: string | null;
  way: string;
  sentBy: string;
  sentAs: string;
  idempotencyKey: string | null;
  bodyDigest: string;
  agreementId: string | null;
  agreementVersion: number | null;
  openData: Json | null;
  receivedAt: Date;
}

export interface SubmissionFileTable {
  submissionId: string;
  fileIndex: number;
  name: string;
  sha256: string;
  bytes: number;
}

export interface TeamTable {
  id: Generated<string>;
  bodyId: string;
  name: string;
  madeAt: Date;
  endedAt: Date | null;
}

export interface TotpTable {
  personId: string;
  sealedSecret: string;
  madeAt: Date;
  confirmedAt: Date | null;
  lastStep: Generated<number>;
}

export interface TrainingCompletionTable {
  id: Generated<string>;
  courseId: string;
  personId: string | null;
  learnerId: string | null;
  completedOn: string;
  expiresOn: string | null;
  certificate: Generated<string>;
  importId: string | null;
  enteredBy: string;
  enteredAt: Date;
  voidedBy: string | null;
  voidedAt: Date | null;
  voidedWhy: Generated<string>;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface TrainingCourseTable {
  id: Generated<string>;
  title: string;
  about: Generated<string>;
  provider: Generated<string>;
  levels: string[];
  monthsValid: number | null;
  madeBy: string;
  madeAt: Date;
  edition: Generated<number>;
  retiredAt: Date | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface TrainingGateOffTable {
  id: Generated<string>;
  why: string;
  offBy: string;
  offAt: Date;
  onBy: string | null;
  onAt: Date | null;
  bodyId: Generated<string>;
}

export interface TrainingImportTable {
  id: Generated<string>;
  fileName: string;
  fileDigest: string;
  state: Generated<string>;
  rows: Json | null;
  added: Generated<number>;
  known: Generated<number>;
  refused: Generated<number>;
  madeBy: string;
  madeAt: Date;
  endedAt: Date | null;
  bodyId: Generated<string>;
}

export interface TrainingLearnerTable {
  id: Generated<string>;
  name: string;
  job: Generated<string>;
  joinedOn: string | null;
  leftOn: string | null;
  madeBy: string;
  madeAt: Date;
  erasedAt: Date | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface TrainingRequirementTable {
  id: Generated<string>;
  role: string;
  level: string;
  withinDays: Generated<number>;
  madeBy: string;
  madeAt: Date;
  endedBy: string | null;
  endedAt: Date | null;
  demonstration: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface WorkUnderWayTable {
  id: string;
  kind: string;
  asked: Json;
  ended: Json | null;
  startedAt: Date;
  seenAt: Generated<Date>;
  stopAsked: Generated<boolean>;
  bodyId: Generated<string>;
}

export interface Tables {
  accessibilityCheck: AccessibilityCheckTable;
  accessibilityIssue: AccessibilityIssueTable;
  action: ActionTable;
  actionNote: ActionNoteTable;
  agendaChoice: AgendaChoiceTable;
  agendaReminder: AgendaReminderTable;
  agreement: AgreementTable;
  agreementVersion: AgreementVersionTable;
  analysis: AnalysisTable;
  analysisAdvice: AnalysisAdviceTable;
  analysisAdviceAnswer: AnalysisAdviceAnswerTable;
  analysisAnswer: AnalysisAnswerTable;
  analysisCourse: AnalysisCourseTable;
  analysisDecision: AnalysisDecisionTable;
  analysisEdit: AnalysisEditTable;
  analysisEngagement: AnalysisEngagementTable;
  analysisEvidence: AnalysisEvidenceTable;
  analysisIndicator: AnalysisIndicatorTable;
  analysisPack: AnalysisPackTable;
  analysisPackOpening: AnalysisPackOpeningTable;
  analysisReading: AnalysisReadingTable;
  analysisRedaction: AnalysisRedactionTable;
  analysisRemark: AnalysisRemarkTable;
  analysisReview: AnalysisReviewTable;
  analysisRow: AnalysisRowTable;
  analysisSignOff: AnalysisSignOffTable;
  apiToken: ApiTokenTable;
  apiTokenUse: ApiTokenUseTable;
  attempt: AttemptTable;
  begunSignIn: BegunSignInTable;
  begunSingleSignOn: BegunSingleSignOnTable;
  body: BodyTable;
  boundarySet: BoundarySetTable;
  challengeNote: ChallengeNoteTable;
  challengeWords: ChallengeWordsTable;
  columnMapping: ColumnMappingTable;
  consulteeComment: ConsulteeCommentTable;
  consulteeLink: ConsulteeLinkTable;
  dataset: DatasetTable;
  datasetFile: DatasetFileTable;
  datasetImport: DatasetImportTable;
  disposal: DisposalTable;
  exitCount: ExitCountTable;
  externalIdentity: ExternalIdentityTable;
  feedback: FeedbackTable;
  feedbackNote: FeedbackNoteTable;
  finding: FindingTable;
  findingVersion: FindingVersionTable;
  formatRequest: FormatRequestTable;
  formatRequestNote: FormatRequestNoteTable;
  formatRequestReminder: FormatRequestReminderTable;
  formatRun: FormatRunTable;
  keyMark: KeyMarkTable;
  labelMeaning: LabelMeaningTable;
  ledgerEvent: LedgerEventTable;
  ledgerRoot: LedgerRootTable;
  ledgerValue: LedgerValueTable;
  legalHold: LegalHoldTable;
  letter: LetterTable;
  madeFormat: MadeFormatTable;
  mappingDraft: MappingDraftTable;
  objective: ObjectiveTable;
  objectiveSet: ObjectiveSetTable;
  oneTimeAddress: OneTimeAddressTable;
  organisation: OrganisationTable;
  partner: PartnerTable;
  partnerContact: PartnerContactTable;
  partnerPerson: PartnerPersonTable;
  partnerSchedule: PartnerScheduleTable;
  passkey: PasskeyTable;
  passkeyChallenge: PasskeyChallengeTable;
  passwordCredential: PasswordCredentialTable;
  person: PersonTable;
  personName: PersonNameTable;
  policyProposal: PolicyProposalTable;
  population: PopulationTable;
  preparedFile: PreparedFileTable;
  preparedFormat: PreparedFormatTable;
  protectionPolicy: ProtectionPolicyTable;
  publication: PublicationTable;
  publicationAddress: PublicationAddressTable;
  publicationComment: PublicationCommentTable;
  publicationFollower: PublicationFollowerTable;
  publicationImage: PublicationImageTable;
  publicationTold: PublicationToldTable;
  publicationTranslation: PublicationTranslationTable;
  publicationTranslationPart: PublicationTranslationPartTable;
  publicationVersion: PublicationVersionTable;
  quarantineMend: QuarantineMendTable;
  recoveryCode: RecoveryCodeTable;
  registerChallenge: RegisterChallengeTable;
  registerEntry: RegisterEntryTable;
  registerImport: RegisterImportTable;
  registerImportRow: RegisterImportRowTable;
  registerItem: RegisterItemTable;
  registerLink: RegisterLinkTable;
  registerTrigger: RegisterTriggerTable;
  registerVersion: RegisterVersionTable;
  release: ReleaseTable;
  releaseKept: ReleaseKeptTable;
  releaseWaiting: ReleaseWaitingTable;
  reminderSent: ReminderSentTable;
  requestCount: RequestCountTable;
  resumableUpload: ResumableUploadTable;
  retentionRule: RetentionRuleTable;
  roleHeld: RoleHeldTable;
  runningCopy: RunningCopyTable;
  screeningResult: ScreeningResultTable;
  screeningSignature: ScreeningSignatureTable;
  searchEntry: SearchEntryTable;
  sentForm: SentFormTable;
  session: SessionTable;
  sharedWith: SharedWithTable;
  shownToPublic: ShownToPublicTable;
  siteWords: SiteWordsTable;
  smallOffice: SmallOfficeTable;
  sourceFetch: SourceFetchTable;
  submission: SubmissionTable;
  submissionFile: SubmissionFileTable;
  team: TeamTable;
  totp: TotpTable;
  trainingCompletion: TrainingCompletionTable;
  trainingCourse: TrainingCourseTable;
  trainingGateOff: TrainingGateOffTable;
  trainingImport: TrainingImportTable;
  trainingLearner: TrainingLearnerTable;
  trainingRequirement: TrainingRequirementTable;
  workUnderWay: WorkUnderWayTable;
}
