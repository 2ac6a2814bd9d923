// What else was found in a screening, as whoever signs it reads it: the reasons, the first questions and the weights.
import { summaryList } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { valueOf } from '../keeping/answers.ts';
import type { Screening } from './gather-screening.ts';
import { type Asked, screeningAnswers } from './screening-answers.ts';

export function foundView({ set, answers }: Pick<Screening, 'set' | 'answers'>): Html {
  const { gate, weights } = screeningAnswers(set, answers);
  const said = (field: string): string => valueOf(answers, field);
  return html`${
      said('screening-reasons') !== '' &&
      html`<h2 class="govuk-heading-m">Reasons</h2>
        <p class="govuk-body dr-lines">${said('screening-reasons')}</p>`
    }
    <h2 class="govuk-heading-m">First questions</h2>
    ${answersView(gate, (id) => said(`${id}-how`))}
    <h2 class="govuk-heading-m">How much time it deserves</h2>
    ${answersView(weights, () => '')}`;
}

function answersView(asked: readonly Asked[], how: (id: string) => string): Html {
  return summaryList({
    rows: asked.map(({ id, label, words }) => ({
      key: { text: label },
      value: { html: html`${words || 'Not answered'}${how(id) !== '' && html`<br />${how(id)}`}` },
    })),
  });
}
