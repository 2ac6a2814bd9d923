// Brings together what the statement is made from: the register, what people looked at, the gate's result, and today.
import { readFileSync } from 'node:fs';
import type { OrganisationProfile } from '../../organisation/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { dateIn } from '../../phrases/day.ts';
import { listChecks, listIssues } from './accessibility-store.ts';
import { type GateResult, gateResultSchema } from './gate-result.ts';
import { type Statement, statementOf } from './statement.ts';

export interface StatementNeeds {
  profile: OrganisationProfile;
  clock: Clock;
  /** Null: no result was kept. The one that came with this version of the program unless stated. */
  gate?: GateResult | null;
}

/** Written by `node tools/write-gate-result.ts` after the gate has been passed. */
export const keptResult: URL = new URL('gate-result.json', import.meta.url);

let kept: GateResult | undefined;

/** Read once: it comes with the program. */
export function readGateResult(): GateResult {
  kept ??= gateResultSchema.parse(JSON.parse(readFileSync(keptResult, 'utf8')));
  return kept;
}

/** An address kept for something else is not one to report a barrier to. */
export function contactOf({ contact }: OrganisationProfile): OrganisationProfile['contact'] | null {
  return contact.purpose === undefined ? contact : null;
}

/** @param database as the public's own door, for the public's page */
export async function gatherStatement(
  { profile, clock, gate = readGateResult() }: StatementNeeds,
  database: Database,
): Promise<{ statement: Statement; gate: GateResult | null }> {
  const [issues, checks] = await Promise.all([
    listIssues(database, profile.id),
    listChecks(database, profile.id),
  ]);
  const statement = statementOf({
    ...{ organisationName: profile.name, hasContact: contactOf(profile) !== null, gate, issues, checks },
    today: dateIn(clock.now()),
  });
  return { statement, gate };
}
