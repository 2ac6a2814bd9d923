// What the pages of evidence, engagement and advice need of the program, and the one analysis that a page is about.
import { z } from 'zod';
import type { Colleagues } from '../../people/index.ts';
import { type Answer, notFound, type Visitor } from '../../pages/route.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Mail } from '../../platform/mail/index.ts';
import type { FilesNeeds } from '../../platform/storage/index.ts';
import { type Analysis, isBeingWritten } from '../keeping/analysis.ts';
import { writeAnalyses } from '../keeping/analysis-permissions.ts';
import { findAnalysis, lockAnalysis } from '../keeping/analysis-store.ts';
import { noteWriter } from '../keeping/answer-store.ts';
import type { TrainingGate } from '../keeping/training-gate.ts';

/** What was seen in a file: what stops it, and what somebody should look at. */
export interface SeenInFile {
  severity: 'stops' | 'look';
  seen: string;
  mend: string;
}

export interface EvidenceNeeds extends FilesNeeds {
  database: Database;
  clock: Clock;
  mail: Pick<Mail, 'send'>;
  people: Pick<Colleagues, 'names'>;
  trainingGate: TrainingGate;
  profile: { shortName: string };
  serviceAddress(): string;
  /** Looks at a file before it is kept. */
  checkFile(file: { fileName: string; content: Uint8Array }): readonly SeenInFile[];
}

export const analysisAddress = z.object({ id: z.uuid() });
export const noAnalysis = 'There is no screening or analysis at this address.';

export async function onAnalysis(
  { database }: Pick<EvidenceNeeds, 'database'>,
  id: string,
  answer: (analysis: Analysis) => Promise<Answer> | Answer,
): Promise<Answer> {
  const analysis = await findAnalysis(database, id);
  return analysis ? answer(analysis) : notFound(noAnalysis);
}

/** Why whoever looks may not attach or note anything now; null where they may. */
export async function whyNotAttach(
  { trainingGate }: Pick<EvidenceNeeds, 'trainingGate'>,
  analysis: Analysis,
  { person, body, may }: Visitor,
): Promise<string | null> {
  if (person === null || !may(writeAnalyses)) return 'You may read this, and not write in it.';
  if (analysis.bodyId !== body)
    return 'It belongs to another organisation, which shares it with yours: its own people write in it.';
  if (!isBeingWritten(analysis)) return closed;
  const gate = await trainingGate(person.id, 'author');
  return gate.ok ? null : gate.sentence;
}

/** Answers where whoever asks may attach to it and note in it now, and says why not where they may not. */
export function onWritable(
  needs: EvidenceNeeds,
  id: string,
  visitor: Visitor,
  answer: (analysis: Analysis) => Promise<Answer> | Answer,
): Promise<Answer> {
  return onAnalysis(needs, id, async (analysis) => {
    const sentence = await whyNotAttach(needs, analysis, visitor);
    return sentence === null ? answer(analysis) : { kind: 'refusal', status: 403, sentence };
  });
}

const closed =
  'It is not being written now, so nothing is added or taken out. Take it back to draft first; after the decision, begin a new version.';

/**
 * Does something in an analysis that is being written, with it in hand; whoever acts counts as one who wrote in it. Null where it has been closed
 * meanwhile.
 */
export function whileWriting<Result>(
  { database, clock }: Pick<EvidenceNeeds, 'database' | 'clock'>,
  { id }: Pick<Analysis, 'id'>,
  work: (transaction: Database, at: Date) => Promise<Result>,
): Promise<Result | null> {
  return database.transaction().execute(async (transaction) => {
    const now = await lockAnalysis(transaction, id);
    if (!now || !isBeingWritten(now)) return null;
    const at = clock.now();
    await noteWriter(transaction, now, { at, isConsidered: true });
    return work(transaction, at);
  });
}

export const closedMeanwhile = { field: '', message: closed };
