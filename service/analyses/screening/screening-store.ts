// The SQL of what a screening came to, and of who signed it.
import { z } from 'zod';
import type { Database } from '../../platform/database/index.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { type ScreeningOutcome, screeningOutcomes } from './outcome-rule.ts';
import type { ScreeningResult } from './screening-result.ts';
import { type ScreeningSignature, type SigningPart, signingParts } from './screening-signature.ts';

const outcome = z.enum(screeningOutcomes);
const firedRule = z.object({ id: z.string(), outcome, because: z.string(), seen: z.array(z.string()) });

/** Of what was sent for review last; null while nobody has signed it. */
export async function findResult(
  database: Database,
  { id, submittedAt }: Pick<Analysis, 'id' | 'submittedAt'>,
): Promise<ScreeningResult | null> {
  if (submittedAt === null) return null;
  const row = await database
    .selectFrom('screeningResult')
    .selectAll()
    .where('analysisId', '=', id)
    .where('submittedAt', '=', submittedAt)
    .executeTakeFirst();
  if (!row) return null;
  const { rules, rulesVersion, fired, alsoFired, others, isHigh, isLate } = row;
  return {
    rules: { id: rules, version: rulesVersion },
    outcome: outcome.parse(row.outcome),
    fired: firedRule.parse(fired),
    alsoFired: z.array(firedRule).parse(alsoFired),
    ...{ others, isHigh, isLate },
  };
}

/** Once for what was sent: a second time it changes nothing. */
export async function keepResult(
  transaction: Database,
  { analysisId, submittedAt }: { analysisId: string; submittedAt: Date },
  { rules, fired, alsoFired, others, ...result }: ScreeningResult,
): Promise<void> {
  await transaction
    .insertInto('screeningResult')
    .values({
      ...{ analysisId, submittedAt, ...result, others: [...others] },
      ...{ rules: rules.id, rulesVersion: rules.version },
      ...{ fired: JSON.stringify(fired), alsoFired: JSON.stringify(alsoFired) },
    })
    .onConflict((conflict) => conflict.columns(['analysisId', 'submittedAt']).doNothing())
    .execute();
}

/** Of what was sent for review last, the earliest first. */
export async function listSignatures(
  database: Database,
  { id, submittedAt }: Pick<Analysis, 'id' | 'submittedAt'>,
): Promise<ScreeningSignature[]> {
  if (submittedAt === null) return [];
  const rows = await database
    .selectFrom('screeningSignature')
    .select(['part', 'outcome', 'departsWhy', 'ownWhy', 'declared'])
    .select(['signedBy as by', 'signedAs as as', 'signedAt as at'])
    .where('analysisId', '=', id)
    .where('submittedAt', '=', submittedAt)
    .orderBy('signedAt')
    .orderBy('part')
    .execute();
  return rows.map((row) => ({ ...row, part: partOf(row.part), outcome: outcomeOf(row.outcome) }));
}

function partOf(part: string): SigningPart {
  return signingParts.find((known) => known === part) ?? 'owner';
}

function outcomeOf(text: string): ScreeningOutcome {
  return outcome.parse(text);
}

export async function keepSignature(
  transaction: Database,
  { analysisId, submittedAt }: { analysisId: string; submittedAt: Date },
  { by: signedBy, as: signedAs, at: signedAt, ...signature }: ScreeningSignature,
): Promise<void> {
  await transaction
    .insertInto('screeningSignature')
    .values({ analysisId, submittedAt, ...signature, signedBy, signedAs, signedAt })
    .execute();
}
