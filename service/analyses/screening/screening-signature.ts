// Who signs a screening, and what each of them declares: the owner, the equality adviser, and the chief executive where it asks for less than the rules do.
import type { PermissionName } from '../../people/index.ts';
import { type ScreeningOutcome, screeningOutcomes } from './outcome-rule.ts';
import type { ScreeningResult } from './screening-result.ts';

export const signingParts = ['owner', 'adviser', 'chief-executive'] as const;
export type SigningPart = (typeof signingParts)[number];

export interface PartWords {
  /** At the start of a line. */
  title: string;
  permission: PermissionName;
}

export const partWords: Readonly<Record<SigningPart, PartWords>> = {
  owner: { title: 'Head of service, as its owner', permission: 'analyses:approve' },
  adviser: { title: 'Equality and diversity adviser', permission: 'analyses:review' },
  'chief-executive': { title: 'Chief executive', permission: 'analyses:except' },
};

export interface ScreeningSignature {
  part: SigningPart;
  outcome: ScreeningOutcome;
  /** Why it is another outcome than that of the rules; null where it is theirs. */
  departsWhy: string | null;
  /** Signed by somebody who wrote in it, as a small office may; null where they did not. */
  ownWhy: string | null;
  declared: string;
  by: string;
  /** The role they signed in, as it was then. */
  as: string;
  at: Date;
}

/** Less than the rules ask for. */
export function asksForLess(outcome: ScreeningOutcome, byRules: ScreeningOutcome): boolean {
  return screeningOutcomes.indexOf(outcome) < screeningOutcomes.indexOf(byRules);
}

export function partsNeeded(
  outcome: ScreeningOutcome,
  { outcome: byRules }: Pick<ScreeningResult, 'outcome'>,
): SigningPart[] {
  return asksForLess(outcome, byRules) ? [...signingParts] : ['owner', 'adviser'];
}

/** Those whose signature under an outcome is still missing. */
export function partsMissing(
  outcome: ScreeningOutcome,
  result: Pick<ScreeningResult, 'outcome'>,
  signatures: readonly Pick<ScreeningSignature, 'part'>[],
): SigningPart[] {
  return partsNeeded(outcome, result).filter((part) => !signatures.some((signed) => signed.part === part));
}

const follows: Readonly<Record<ScreeningOutcome, string>> = {
  'not-relevant':
    'It needs no equality analysis, for the reasons given. Anybody may challenge this with evidence, and it is looked at again when it changes, when somebody challenges it, and at its review date.',
  short: 'A short equality analysis is made before the decision.',
  full: 'A full equality analysis is made before the decision.',
};

/** What whoever signs declares, word by word: kept with the signature and published. */
export function declarationOf(outcome: ScreeningOutcome): string {
  return `I have read this screening and considered the aims of the equality duty. ${follows[outcome]}`;
}
