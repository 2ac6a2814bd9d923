// Takes one step of a made-up story through the same stores as everybody’s: something is written, attached, said, decided or published.
import { findLegalProfile } from '../law/index.ts';
import { actingAs, type Doer } from '../platform/doer.ts';
import { dayBefore, momentBefore, withDays } from '../phrases/days-before.ts';
import { declarations } from './deciding/decision.ts';
import { acknowledgeLate, decideAnalysis } from './deciding/decision-store.ts';
import type { CitedFindings, DemonstrationWriting, ToldEvidence, ToldStep } from './demonstration-story.ts';
import { noteEngagement } from './evidence/engagement-store.ts';
import { attachEvidence } from './evidence/evidence-store.ts';
import { followAnswers } from './evidence/follow-answers.ts';
import type { AnalysesGiven } from './gather-needs.ts';
import { findAnalysis } from './keeping/analysis-store.ts';
import { readAnswers, saveAnswers } from './keeping/answer-store.ts';
import { fieldOf } from './keeping/answers.ts';
import { addRow } from './keeping/row-store.ts';
import { freezeAnalysis, type FreezeNeeds } from './packs/freeze-analysis.ts';
import { leaveOut } from './publishing/redaction-store.ts';
import { publishDemonstrationAnalysis } from './publish-demonstration-analysis.ts';
import { replayAdvice, replayFinish, replayWatch } from './replay-demonstration-watch.ts';
import { addRemark, listRemarks } from './remarks/remark-store.ts';
import type { RemarkKind } from './remarks/remark.ts';
import { sendBack, signOff, submitAnalysis, takeUp } from './workflow/review-store.ts';
import { takeStep } from './workflow/take-step-store.ts';

export type ReplayNeeds = AnalysesGiven & Pick<FreezeNeeds, 'packSigner'>;

interface Told {
  findings: CitedFindings;
  doerOf(key: string): Doer;
}

interface Which {
  id: string;
  itemId: string;
}

/** @param step `further` counts the steps of a day, so that they keep their order */
export function replayDemonstrationStep(
  needs: ReplayNeeds,
  { findings, doerOf }: Told,
  which: Which,
  step: ToldStep & { further: number },
): Promise<void> {
  const at = momentBefore(needs.clock.now(), step.daysAgo, step.further);
  return actingAs(doerOf(step.by), () => take(needs, findings, which.id, step, at));
}

async function take(
  needs: ReplayNeeds,
  findings: CitedFindings,
  id: string,
  step: ToldStep,
  at: Date,
): Promise<void> {
  const { database } = needs;
  switch (step.does) {
    case 'write':
      return writeAll(needs, id, step.writing, at);
    case 'attach':
      return attach(needs, findings, id, step.evidence, at);
    case 'engage':
      return engage(needs, id, step.engagement, at);
    case 'submit':
      return must(step, await submitAnalysis(database, id, at));
    case 'take-up':
      return must(step, await takeUp(database, id, at));
    case 'send-back':
      return must(step, await sendBack(database, id, step.why, at));
    case 'sign-off':
      return must(step, await signOff(database, id, step.said, at));
    case 'freeze':
      return must(step, await freezeAnalysis(needs, id, { at, ownWhy: null }));
    case 'decide':
      return decide(needs, id, step, at);
    case 'acknowledge':
      return void (await acknowledgeLate(database, id, step.why, at));
    case 'publish':
      return publishDemonstrationAnalysis(needs, id, at);
    case 'advise':
      return replayAdvice(needs, id, step, at);
    case 'finish':
      return replayFinish(needs, id, step, at);
    case 'watch':
      return replayWatch(needs, id, step, at);
    case 'leave-out':
      return void (await leaveOut(database, id, step, at));
    case 'put-away':
      return must(step, await takeStep(database, id, 'put-away', { at, why: step.why }));
    case 'monitor':
    case 'fall-due':
      return must(step, await takeStep(database, id, step.does, { at }));
    default:
      return say(needs, id, step, at);
  }
}

function must({ does, by }: ToldStep, taken: { ok: boolean }): void {
  if (!taken.ok) throw new Error(`DEMONSTRATION_REFUSED: ${by} could not ${does} where the analysis is.`);
}

/** Rows first; then every field, each as the edition that stands there. */
export async function writeAll(
  { database, clock }: Pick<ReplayNeeds, 'database' | 'clock'>,
  id: string,
  { answers = {}, rows = {} }: DemonstrationWriting,
  at: Date,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const written = new Map<string, string>(Object.entries(answers));
    for (const [list, all] of Object.entries(rows))
      for (const { row, ...columns } of all) {
        const rowId = row ?? (await addRow(transaction, { id }, { list }, at));
        for (const [column, value] of Object.entries(columns))
          written.set(fieldOf(column, { list, rowId }), value);
      }
    const { values } = await readAnswers(transaction, id);
    const changes = [...written]
      .filter(([, value]) => value !== '')
      .map(([field, value]) => ({
        ...{ field, value: withDays(clock.now(), value) },
        edition: values.get(field)?.edition ?? 0,
      }));
    await saveAnswers(transaction, { id }, changes, { at });
    const analysis = await findAnalysis(transaction, id);
    if (analysis && analysis.depth !== 'screening') await followAnswers(transaction, analysis, at);
  });
}

async function attach(
  { database, clock }: ReplayNeeds,
  findings: CitedFindings,
  analysisId: string,
  { why, asOfDaysAgo, finding, ...evidence }: ToldEvidence,
  at: Date,
): Promise<void> {
  const taken = finding === undefined ? undefined : findings.get(finding);
  if (finding !== undefined && !taken)
    throw new Error(`DEMONSTRATION_DATA_ABSENT: no finding was taken as ${finding}.`);
  await database.transaction().execute((transaction) =>
    attachEvidence(transaction, {
      ...evidence,
      ...{
        analysisId,
        asOf: dayBefore(clock.now(), asOfDaysAgo),
        goodUntil: null,
        strengthWhy: why,
        address: '',
      },
      ...taken,
      at,
    }),
  );
}

async function engage(
  { database, clock }: ReplayNeeds,
  analysisId: string,
  { daysAgo, ...entry }: Extract<ToldStep, { does: 'engage' }>['engagement'],
  at: Date,
): Promise<void> {
  const heldFrom = dayBefore(clock.now(), daysAgo);
  await database.transaction().execute((transaction) =>
    noteEngagement(transaction, {
      ...entry,
      analysisId,
      heldFrom,
      heldTo: null,
      held: [],
      address: '',
      at,
    }),
  );
}

async function decide(
  { database, clock }: ReplayNeeds,
  id: string,
  { outcome, decided, reasons, against, earlier }: Extract<ToldStep, { does: 'decide' }>,
  at: Date,
): Promise<void> {
  const analysis = await findAnalysis(database, id);
  const law = analysis && findLegalProfile(analysis.legalProfile.id, analysis.legalProfile.version);
  const declared = declarations(law?.aims.map(({ words }) => words) ?? [], 1).join('\n');
  await decideAnalysis(
    database,
    id,
    {
      ...{ outcome, decided, reasons, againstWhy: against ?? null, declared, packNumber: 1 },
      earlier: earlier ? { at: momentBefore(clock.now(), earlier.daysAgo), why: earlier.why } : null,
    },
    at,
  );
}

/** A reply and a settlement are to the last challenge. */
async function say(
  { database }: ReplayNeeds,
  id: string,
  step: Extract<ToldStep, { does: RemarkKind }>,
  at: Date,
): Promise<void> {
  const { does: kind, said } = step;
  const answers = kind === 'reply' || kind === 'settled';
  const challenge = answers
    ? (await listRemarks(database, id)).findLast((remark) => remark.kind === 'challenge')
    : undefined;
  const field = 'field' in step ? (step.field ?? null) : (challenge?.field ?? null);
  await database
    .transaction()
    .execute((transaction) =>
      addRemark(transaction, id, { kind, said, field, answersId: challenge?.id ?? null }, at),
    );
}
