// The sixteen sections of a full analysis, and those parts of them that a short analysis asks.
import type { LegalProfile } from '../../law/index.ts';
import { affected, ownership, proposal } from './full-beginning.ts';
import { cumulative, effects, intersections, relations } from './full-effects.ts';
import { mitigation, monitoring, outcome, signing, summary } from './full-ending.ts';
import { engagement, evidence } from './full-evidence.ts';
import { discrimination, rightsAndPlaces } from './full-tests.ts';
import type { Question, QuestionList, Section } from './question-set.ts';

export function fullSections(profile: LegalProfile): Section[] {
  return [
    ownership,
    proposal,
    affected,
    evidence(profile),
    engagement(profile),
    effects(profile),
    intersections,
    cumulative,
    relations(profile),
    discrimination(profile),
    rightsAndPlaces(profile),
    mitigation,
    outcome(profile),
    monitoring,
    signing,
    summary,
  ];
}

/** Sections that a short analysis leaves out, and questions of the others that it does not ask. */
const leftOut = {
  sections: ['intersections', 'relations', 'rights-and-places'],
  parts: [
    ...['contributors', 'related-analyses', 'deadlines'],
    ...['baseline', 'affected-numbers', 'affected-places', 'affected-passing'],
    ...['consultation-checks', 'groups-not-reached', 'interests', 'interests-what', 'changed-by-analysis'],
  ],
  columns: ['period', 'as-of', 'likelihood', 'confidence'],
};

function shortPart(part: Question | QuestionList): Question | QuestionList {
  if (part.kind === 'question') return part;
  const columns = part.columns.filter(({ id }) => !leftOut.columns.includes(id));
  return { ...part, columns, least: Math.min(part.least, 1) };
}

/** The same questions by the same names, so that a short analysis can grow into a full one with nothing lost. */
export function shortSections(profile: LegalProfile): Section[] {
  return fullSections(profile)
    .filter(({ id }) => !leftOut.sections.includes(id))
    .map((section) => ({
      ...section,
      parts: section.parts.filter(({ id }) => !leftOut.parts.includes(id)).map(shortPart),
    }));
}
