// Every set of questions there ever was, by legal profile and depth, and which one is asked on a day.
import { isInForce, type LegalProfile, legalProfiles } from '../../law/index.ts';
import { fullSections, shortSections } from './full-sections.ts';
import type { Depth, QuestionSet, Section } from './question-set.ts';
import { screeningSections } from './screening-sections.ts';

const depths: Readonly<Record<Depth, { title: string; sections: (profile: LegalProfile) => Section[] }>> = {
  screening: { title: 'Screening', sections: screeningSections },
  short: { title: 'Short equality analysis', sections: shortSections },
  full: { title: 'Full equality analysis', sections: fullSections },
};

function firstVersion(profile: LegalProfile, depth: Depth): QuestionSet {
  const { title, sections } = depths[depth];
  return {
    id: `${profile.id}-${depth}`,
    version: 1,
    legalProfile: profile.id,
    depth,
    effectiveFrom: profile.effectiveFrom,
    effectiveTo: null,
    title: `${title}, ${profile.title}`,
    sections: sections(profile),
  };
}

/** A version that was ever asked in stays here for good: a change of words is a new version. */
export const questionSets: readonly QuestionSet[] = legalProfiles.flatMap((profile) =>
  (Object.keys(depths) as Depth[]).map((depth) => firstVersion(profile, depth)),
);

/** What is asked under a profile on a day (`yyyy-mm-dd`): the newest version in force. Throws QUESTION_SET_MISSING. */
export function questionSetFor(profile: Pick<LegalProfile, 'id'>, depth: Depth, day: string): QuestionSet {
  const found = questionSets
    .filter((set) => set.legalProfile === profile.id && set.depth === depth && isInForce(set, day))
    .at(-1);
  if (!found)
    throw new RangeError(
      `QUESTION_SET_MISSING: There are no ${depth} questions for ${profile.id} on ${day}.`,
    );
  return found;
}

/** The one that an analysis kept; null where the program has no such version. */
export function findQuestionSet(id: string, version: number): QuestionSet | null {
  return questionSets.find((set) => set.id === id && set.version === version) ?? null;
}
