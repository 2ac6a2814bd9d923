// Hit rates as a part of a page: the paragraph with its caution, three outcomes apart, what is not known, how it was worked out.
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import { pValuePhrase } from '../../phrases/spoken-number.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import type { HitRateFinding, HitRatePart } from './hit-rate-finding.ts';
import { sharePartView, twoSides } from './share-part-view.ts';
import { shareUnknownView } from './share-unknown-view.ts';
import { shareWorkingsView } from './share-workings-view.ts';

/** @param names of partners by how their files name them */
export function hitRateView(finding: HitRateFinding, names: ReadonlyMap<string, string> = new Map()): Html {
  return html`${paragraphView(finding)}
  ${finding.outcomes.map(
    (part, at) =>
      html`${sharePartView(part, finding, {
        id: `outcome-${at + 1}`,
        caption: html`<h2 class="govuk-heading-m">
          ${capitalised(finding.measure.counted.plural)} that ${part.outcome.words}
        </h2>`,
      })}
      ${testView(part)}`,
  )}
  ${twoSides} ${shareUnknownView(finding.outcomes, finding, names)}
  ${shareWorkingsView(finding.outcomes, finding)}`;
}

function testView({ test }: HitRatePart): Html {
  if (test.pValue === null) return html``;
  return html`<p class="govuk-body">
    All groups taken together, the p value of “searches of every group end so equally often” is
    ${pValuePhrase(test.pValue)}.
  </p>`;
}
