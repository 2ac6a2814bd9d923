// What equality analyses ask of the floors below and of the features beside them, handed in.
import type { OrganisationProfile } from '../organisation/index.ts';
import type { Colleagues } from '../people/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { Mail } from '../platform/mail/index.ts';
import type { Seal } from '../platform/seal.ts';
import type { Storage } from '../platform/storage/index.ts';
import type { Vault } from '../platform/vault.ts';
import type { AnalysisPart } from './keeping/analysis-part.ts';
import type { EvidenceNeeds } from './evidence/gather-evidence-needs.ts';
import type { TrainingGate } from './keeping/training-gate.ts';
import type { PublishingGiven } from './publishing/gather-publishing.ts';

export interface AnalysesGiven extends Omit<PublishingGiven, 'openScreening'> {
  profile: OrganisationProfile;
  database: Database;
  /** As the public's pages enter it. */
  publicDatabase: Database;
  dataFolder: string;
  storage: Storage;
  clock: Clock;
  jobs: Jobs;
  log: Log;
  mail: Mail;
  seal: Seal;
  vault: Vault;
  /** What people are called, and who may do what after whom. */
  people: Colleagues;
  /** The gate of training: nobody writes or approves without it. */
  trainingGate: TrainingGate;
  /** Looks at a document before it is kept. */
  checkFile: EvidenceNeeds['checkFile'];
  /** The working day that comes so many after a day such as `2026-11-22`. */
  workingDaysAfter(day: string, count: number): string;
  /** Where people reach the service: an origin. */
  serviceAddress(): string;
}

/** With what this feature makes of it. */
export interface AnalysesNeeds extends AnalysesGiven {
  /** What stands in the task list of an analysis beside its questions, in order. */
  parts: readonly AnalysisPart[];
}
