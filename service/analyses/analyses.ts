// Puts equality analyses together: the pages of each step, and what the features above and below ask of them.
import type { Route } from '../pages/route.ts';
import type { AnalysesGiven, AnalysesNeeds } from './gather-needs.ts';
import type { AnalysisPart } from './keeping/analysis-part.ts';
import { listDeskAnalyses } from './list-desk-analyses.ts';
import { makeWriting } from './writing/make-writing.ts';

export interface Analyses {
  routes: Route[];
}

export function analyses(given: AnalysesGiven): Analyses {
  // Each step that has a part of its own adds its line here.
  const parts: AnalysisPart[] = [];
  const needs: AnalysesNeeds = { ...given, parts };
  // Each step that has pages adds its line here.
  return { routes: [...listDeskAnalyses(needs), ...makeWriting(needs)] };
}
