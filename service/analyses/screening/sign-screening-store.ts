// The SQL of signing a screening: with it in hand, one signature for each part; the last one decides it, opens the analysis that follows and sets the status.
import { legalProfileFor, findLegalProfile } from '../../law/index.ts';
import { setEqualityStatus } from '../../policies/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { dateIn } from '../../phrases/day.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { lockAnalysis } from '../keeping/analysis-store.ts';
import { openAnalysis } from '../keeping/open-analysis-store.ts';
import { addMonths } from '../questions/months.ts';
import { questionSetFor } from '../questions/question-sets.ts';
import { takeStep } from '../workflow/take-step-store.ts';
import { gatherScreening, type Screening } from './gather-screening.ts';
import { outcomeWords, type ScreeningOutcome } from './outcome-rule.ts';
import { declarationOf, partsMissing, type SigningPart } from './screening-signature.ts';
import { keepResult, keepSignature } from './screening-store.ts';

export interface Signing {
  part: SigningPart;
  outcome: ScreeningOutcome;
  /** Needed where it is another outcome than that of the rules. */
  departsWhy: string | null;
  /** Needed where whoever signs wrote in it, which only a small office allows. */
  ownWhy: string | null;
}

export type Signed =
  | { kind: 'signed'; missing: readonly SigningPart[] }
  /** The last signature: `nextId` is the analysis that follows, where one does. */
  | { kind: 'decided'; nextId: string | null }
  /** Somebody else was first, with this part or with another outcome; or it is not waiting for signatures any more. */
  | { kind: 'not now' };

/** Whether whoever acts may sign is for the page to ask; the database refuses those who wrote in it, and a second signature of one person. */
export function signScreening(database: Database, id: string, signing: Signing, at: Date): Promise<Signed> {
  return database.transaction().execute(async (transaction): Promise<Signed> => {
    const locked = await lockAnalysis(transaction, id);
    const screening = locked && (await gatherScreening(transaction, id));
    if (!screening || !canBeSigned(screening, signing)) return { kind: 'not now' };
    await keepIt(transaction, screening, signing, at);
    const signed = [...screening.signatures, signing];
    const missing = partsMissing(signing.outcome, screening.result, signed);
    if (missing.length > 0) return { kind: 'signed', missing };
    return { kind: 'decided', nextId: await decide(transaction, screening, signing, at) };
  });
}

function canBeSigned({ analysis, signatures }: Screening, { part, outcome }: Signing): boolean {
  return (
    analysis.state === 'in-review' &&
    analysis.submittedAt !== null &&
    signatures.every((signed) => signed.part !== part && signed.outcome === outcome)
  );
}

async function keepIt(
  transaction: Database,
  { analysis, result }: Screening,
  signing: Signing,
  at: Date,
): Promise<void> {
  const { submittedAt } = analysis;
  if (submittedAt === null) return;
  const which = { analysisId: analysis.id, submittedAt };
  const { id: by, role: as } = whoActs();
  await keepResult(transaction, which, result);
  await keepSignature(transaction, which, {
    ...signing,
    declared: declarationOf(signing.outcome),
    by,
    as,
    at,
  });
  await recordEvent(transaction, {
    action: 'screening.signed',
    subject: { kind: 'analysis', id: analysis.id },
    fields: {
      part: { after: signing.part },
      outcome: { after: signing.outcome },
      rule: { after: result.fired.id },
      ...(signing.departsWhy !== null && { because: { after: signing.departsWhy } }),
    },
  });
}

async function decide(
  transaction: Database,
  { analysis, result, signatures }: Screening,
  { outcome, departsWhy, ...signing }: Signing,
  at: Date,
): Promise<string | null> {
  const today = dateIn(at);
  const reviewDue = outcome === 'not-relevant' ? addMonths(today, 12) : null;
  const why =
    signatures.find((signed) => signed.departsWhy !== null)?.departsWhy ?? departsWhy ?? result.fired.because;
  const owner = signatures.find(({ part }) => part === 'owner') ?? {
    by: whoActs().id,
    as: whoActs().role,
    ownWhy: signing.ownWhy,
  };
  await takeStep(transaction, analysis.id, 'decide-screening', {
    ...{ at, why },
    set: {
      ...{ outcome, reviewDue, approvedBy: owner.by, approvedAs: owner.as, approvedAt: at },
      ownApprovalWhy: owner.ownWhy,
    },
    fields: { outcome: { after: outcome }, rule: { after: result.fired.id } },
  });
  const status = outcome === 'not-relevant' ? 'screened-out' : 'in-analysis';
  await setEqualityStatus(transaction, analysis.itemId, { status, ...(reviewDue !== null && { reviewDue }) });
  return outcome === 'not-relevant' ? null : openNext(transaction, analysis, outcome, at);
}

/** In the questions and under the law of today. */
async function openNext(
  transaction: Database,
  { id, itemId, legalProfile, demonstration }: Analysis,
  depth: Exclude<ScreeningOutcome, 'not-relevant'>,
  at: Date,
): Promise<string | null> {
  const nation = findLegalProfile(legalProfile.id, legalProfile.version)?.nation ?? 'England';
  const law = legalProfileFor(nation, dateIn(at));
  const opened = await openAnalysis(
    transaction,
    {
      ...{ itemId, depth, legalProfile: { id: law.id, version: law.version }, followsId: id, demonstration },
      questionSet: questionSetFor(law, depth, dateIn(at)),
      because: `The screening came out as: ${outcomeWords[depth]}.`,
    },
    at,
  );
  return opened?.analysis.id ?? null;
}
