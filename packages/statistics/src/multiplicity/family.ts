// A family of comparisons, declared before anybody looks, and its p values adjusted together.
import type { Answer } from '../estimate.ts';
import { refuse, requireChoice, requireCount, requireList, requireShare, requireText } from '../input.ts';
import type { AdjustmentMethod } from './adjust-p-values.ts';
import { ADJUSTMENT_NAMES, adjustPValues } from './adjust-p-values.ts';

const declared = Symbol('declared');

/** Made only by `declareFamily`, so that what is compared is written down before it is compared. */
export interface Family {
  /** What belongs together: "searches, 2020, each ethnic group against White". */
  readonly name: string;
  readonly members: readonly string[];
  /** Holm for statements to the public, Benjamini–Hochberg for screening. */
  readonly method: AdjustmentMethod;
  readonly [declared]: true;
}

export interface AdjustedFamily extends Answer {
  family: Family;
  /** How many tests were made: the m that p values are adjusted for. */
  tested: number;
  /** Members whose p value could not be computed; they are not counted in m. */
  missing: string[];
  /** Adjusted p value of each member; null for a missing one. */
  adjusted: Record<string, number | null>;
}

/** @throws ImpossibleInput when there are no members, or one is named twice. */
export function declareFamily(family: {
  name: string;
  members: readonly string[];
  method: AdjustmentMethod;
}): Family {
  requireFamily(family);
  if (family.members.length === 0) refuse(`The family "${family.name}" has no members.`);
  const seen = new Set<string>();
  const twice = family.members.find((member) => seen.size === seen.add(member).size);
  if (twice !== undefined) refuse(`The family "${family.name}" names "${twice}" twice.`);
  return Object.freeze({ ...family, members: Object.freeze([...family.members]), [declared]: true as const });
}

function requireFamily({ name, members, method }: Pick<Family, 'name' | 'members' | 'method'>): void {
  requireText(name, 'The name of a family');
  requireList(members, 'The members of a family');
  members.forEach((member, i) => requireText(member, `Member ${i + 1} of the family`));
  requireChoice(method, Object.keys(ADJUSTMENT_NAMES), 'The method');
}

/**
 * Adjusts the p values of a declared family. Every member must be there (null when it could not be computed), and
 * nobody else: a comparison made after looking is not one of the family.
 */
export function adjustFamily(
  family: Family,
  pValues: Readonly<Record<string, number | null>>,
): AdjustedFamily {
  requireFamily(family);
  const members = new Set(family.members);
  const stranger = Object.keys(pValues).find((member) => !members.has(member));
  if (stranger !== undefined)
    refuse(`"${stranger}" is not in the family "${family.name}" as it was declared.`);
  const given = family.members.map((member) => {
    const p = Object.hasOwn(pValues, member) ? pValues[member] : undefined;
    return p === undefined
      ? refuse(`The family "${family.name}" has no p value for "${member}"; give null if there is none.`)
      : p;
  });
  const adjusted = adjustPValues(given, family.method);
  const missing = family.members.filter((_, index) => given[index] === null);
  return {
    family,
    tested: given.length - missing.length,
    missing,
    adjusted: Object.fromEntries(family.members.map((member, index) => [member, adjusted[index] ?? null])),
    method: ADJUSTMENT_NAMES[family.method],
    reason: missing.length === 0 ? null : `No p value could be computed for ${missing.join(', ')}.`,
  };
}

/** The confidence level that makes `tests` intervals hold together at `confidence` (Bonferroni): 0.99 for 5 at 0.95. */
export function simultaneousConfidence(confidence: number, tests: number): number {
  requireShare(confidence, 'The confidence level');
  requireCount(tests, 'The number of tests');
  return tests <= 1 ? confidence : 1 - (1 - confidence) / tests;
}
