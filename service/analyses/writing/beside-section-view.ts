// What belongs to a section and is kept elsewhere in the analysis: its evidence, engagement, actions, indicators and sign-offs.
import { html, type Html } from '../../pages/html.ts';
import type { Analysis } from '../keeping/analysis.ts';
import type { Section } from '../questions/question-set.ts';
import { analysisHref } from './analysis-place.ts';

const places: Readonly<Record<NonNullable<Section['holds']>, { below: string; words: string }>> = {
  evidence: { below: '/evidence', words: 'Findings, documents and research that are attached' },
  engagement: { below: '/engagement', words: 'Meetings, consultations and advice' },
  cumulative: { below: '/evidence/cumulative', words: 'Other items that touch the same groups' },
  actions: { below: '/evidence/actions', words: 'Actions that this analysis has led to' },
  indicators: { below: '/monitoring', words: 'Indicators and what they showed' },
  'sign-offs': { below: '/review', words: 'Review, endorsement and approval' },
};

export function besideSection(analysis: Pick<Analysis, 'id'>, { holds }: Section): Html | false {
  if (holds === undefined) return false;
  const { below, words } = places[holds];
  return html`<p class="govuk-body dr-no-print">
    Beside these questions: <a class="govuk-link" href="${analysisHref(analysis, below)}">${words}</a>.
  </p>`;
}
