// What an accessibility statement may say: worked out from the gate's results, the register of issues and what people looked at by hand.
import { type AccessibilityCheck, type AccessibilityIssue, criteria } from './accessibility-issue.ts';
import type { GateResult } from './gate-result.ts';

export interface StatementFacts {
  organisationName: string;
  /** Somebody is named whom a barrier can be reported to. */
  hasContact: boolean;
  gate: GateResult | null;
  /** Of this body, mended ones too. */
  issues: readonly AccessibilityIssue[];
  checks: readonly AccessibilityCheck[];
  /** As `YYYY-MM-DD`. */
  today: string;
}

/** The three degrees of the model statement. */
export type Compliance = 'fully' | 'partially' | 'not';

/** What keeps a statement from being published. */
export type Missing = 'contact' | 'gate' | 'review' | 'placeholder' | 'violations-unlisted';

export interface Statement {
  compliance: Compliance;
  /** What it is due to; `partially` and `not` have one at least. */
  dueTo: 'non-compliances' | 'exemptions' | 'both' | null;
  nonCompliances: readonly AccessibilityIssue[];
  burdens: readonly AccessibilityIssue[];
  outOfScope: readonly AccessibilityIssue[];
  /** Of the last twelve months; null: nobody has gone through the pages by hand, and that itself is listed. */
  audit: AccessibilityCheck | null;
  preparedOn: string | null;
  reviewedOn: string | null;
  /** Who reviewed it last, as the statement says it. */
  reviewedBy: string;
  /** By this day somebody must have read it again; null before the first time. */
  reviewDueOn: string | null;
  /** That day has passed. */
  isOverdue: boolean;
  missing: readonly Missing[];
}

/** A statement is reviewed once a year, and an audit counts for as long. */
export function aYearAfter(day: string): string {
  const [year, rest] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) + 1}${rest === '-02-29' ? '-03-01' : rest}`;
}

const newest = (checks: readonly AccessibilityCheck[], kind: AccessibilityCheck['kind']) =>
  checks
    .filter((check) => check.kind === kind)
    .toSorted((one, other) => other.doneOn.localeCompare(one.doneOn));

export function statementOf(facts: StatementFacts): Statement {
  const open = facts.issues.filter(({ mendedAt }) => mendedAt === null);
  const of = (kind: AccessibilityIssue['kind']) => open.filter((issue) => issue.kind === kind);
  const reviews = newest(facts.checks, 'review');
  const [latest] = newest(facts.checks, 'audit');
  const audit = latest && facts.today <= aYearAfter(latest.doneOn) ? latest : null;
  const [nonCompliances, burdens, outOfScope] = [of('non-compliance'), of('burden'), of('out-of-scope')];
  const fails = nonCompliances.length > 0 || audit === null;
  const isExempt = burdens.length > 0 || outOfScope.length > 0;
  const reviewedOn = reviews[0]?.doneOn ?? null;
  const reviewDueOn = reviewedOn === null ? null : aYearAfter(reviewedOn);
  return {
    compliance: complianceOf(nonCompliances, fails || isExempt),
    dueTo: fails && isExempt ? 'both' : fails ? 'non-compliances' : isExempt ? 'exemptions' : null,
    ...{ nonCompliances, burdens, outOfScope, audit, reviewedOn, reviewDueOn },
    reviewedBy: reviews[0]?.doneBy ?? '',
    preparedOn: reviews.at(-1)?.doneOn ?? null,
    isOverdue: reviewDueOn !== null && facts.today > reviewDueOn,
    missing: missingOf(facts, open, reviewedOn),
  };
}

/** “Not compliant” is for a service that fails most of the criteria. */
function complianceOf(nonCompliances: readonly AccessibilityIssue[], falls: boolean): Compliance {
  const failed = new Set(nonCompliances.map(({ criterion }) => criterion));
  if (failed.size > criteria.size / 2) return 'not';
  return falls ? 'partially' : 'fully';
}

/** What templates leave behind: `[insert name]`, `TBC`, `xx/xx/xxxx`, `Lorem ipsum`. */
const placeholders =
  /\[[^\]]{0,200}\]|\b(?:TBC|TBA|TBD|lorem ipsum|to be confirmed|insert (?:name|date|email|text|here))\b|\bx{2,}\b|_{3,}/i;

export function hasPlaceholder(text: string): boolean {
  return placeholders.test(text);
}

function missingOf(
  facts: StatementFacts,
  open: readonly AccessibilityIssue[],
  reviewedOn: string | null,
): Missing[] {
  const words = [
    facts.organisationName,
    ...open.flatMap(({ page, effect, alternative, burdenAssessment }) => [
      page,
      effect,
      alternative,
      burdenAssessment,
    ]),
    ...facts.checks.flatMap(({ doneBy, how }) => [doneBy, how]),
  ];
  const isUnlisted = (facts.gate?.violations ?? 0) > 0 && !open.some(({ kind }) => kind === 'non-compliance');
  return [
    ...(facts.hasContact ? [] : ['contact' as const]),
    ...(facts.gate === null ? ['gate' as const] : []),
    ...(reviewedOn === null ? ['review' as const] : []),
    ...(words.some(hasPlaceholder) ? ['placeholder' as const] : []),
    ...(isUnlisted ? ['violations-unlisted' as const] : []),
  ];
}
