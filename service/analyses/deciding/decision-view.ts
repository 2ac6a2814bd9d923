// Shows a decision that was taken: what, why, on which pack, and what was declared.
import { summaryList } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { roleName } from '../../people/index.ts';
import { momentOf } from '../keeping/moment.ts';
import { analysisHref } from '../writing/analysis-place.ts';
import { type Decision, decisionOutcomes } from './decision.ts';
import type { DeskAnalysis } from './gather-needs.ts';

export function decisionView({ analysis, nameOf }: DeskAnalysis, decision: Decision): Html {
  const roles = decision.decidedAs.split(' ').filter(Boolean).map(roleName).join(', ');
  const row = (key: string, value: string | Html) => ({
    key: { text: key },
    value:
      typeof value === 'string' ? { html: html`<span class="dr-lines">${value}</span>` } : { html: value },
  });
  return html`${summaryList({
      rows: [
        row('Outcome', decisionOutcomes.find(({ value }) => value === decision.outcome)?.text ?? ''),
        row('What will be done', decision.decided),
        row('Reasons', decision.reasons),
        ...(decision.againstWhy === null ? [] : [row('Against the advice, because', decision.againstWhy)]),
        row('Decided by', `${nameOf(decision.decidedBy)} (${roles})`),
        row('Taken', momentOf(decision.decidedAt)),
        ...(decision.earlierWhy === null
          ? []
          : [row('Entered here', `${momentOf(decision.recordedAt)}: ${decision.earlierWhy}`)]),
        row('Declared', decision.declared),
        row(
          'On',
          html`<a class="govuk-link" href="${analysisHref(analysis, `/pack?number=${decision.packNumber}`)}"
              >Pack ${decision.packNumber}</a
            >, SHA-256 <code class="dr-digest">${decision.packDigest}</code>`,
        ),
      ],
    })}
    <p class="govuk-body">
      <a class="govuk-link" href="${analysisHref(analysis, '/timeline')}"
        >What came before it: the timeline</a
      >
    </p>`;
}
