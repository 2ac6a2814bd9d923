// Puts equality analyses together: the pages of each step, and what the features above and below ask of them.
import type { Route } from '../pages/route.ts';
import { evidencePages } from './evidence/evidence-pages.ts';
import { followFindings } from './evidence/follow-findings.ts';
import { gatherEvidencePart } from './evidence/gather-evidence-part.ts';
import type { AnalysesGiven, AnalysesNeeds } from './gather-needs.ts';
import type { AnalysisPart } from './keeping/analysis-part.ts';
import { listDeskAnalyses } from './list-desk-analyses.ts';
import { makeWriting } from './writing/make-writing.ts';

export interface Analyses {
  routes: Route[];
  /** Findings were worked out again: evidence that cites them is compared with what they say now. */
  findingsChanged(): Promise<void>;
}

export function analyses(given: AnalysesGiven): Analyses {
  // Each step that has a part of its own adds its line here.
  const parts: AnalysisPart[] = [gatherEvidencePart(given)];
  const needs: AnalysesNeeds = { ...given, parts };
  // Whatever was missed, as when a finding was removed.
  given.jobs.daily('evidence.daily', () => followFindings(given));
  return {
    // Each step that has pages adds its line here.
    routes: [...listDeskAnalyses(needs), ...makeWriting(needs), ...evidencePages(needs)],
    findingsChanged: () => followFindings(given),
  };
}
