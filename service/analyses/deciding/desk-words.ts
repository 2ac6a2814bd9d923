// What several pages of review and decision say alike.
import type { AnalysisState } from '../keeping/analysis.ts';
import { stateWords } from '../workflow/workflow.ts';

/** After a step that somebody else made impossible meanwhile. */
export function notNow(state: AnalysisState | null): string {
  return state === null
    ? 'It belongs to another organisation, and only its own people take it further.'
    : `It is marked “${stateWords[state]}” now, so this was not done. Read it again below.`;
}

/** @param most letters */
export function reasonProblem(field: string, words: string, missing: string, most = 5000) {
  if (words === '') return [{ field, message: missing }];
  return words.length > most
    ? [{ field, message: `It must have at most ${most.toLocaleString('en-GB')} letters` }]
    : [];
}
