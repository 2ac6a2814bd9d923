// How a pathway was worked out: its stages and direction, the methods, the comparisons made together, and the receipt.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { pValuePhrase, range } from '../../phrases/spoken-number.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import type { PathwayFinding } from './pathway-finding.ts';
import { pathwayWorkings } from './pathway-workings.ts';

export function pathwayWorkingsView(finding: PathwayFinding): Html {
  const rows = pathwayWorkings(finding).filter(([name]) => name !== 'Receipt');
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${basisView(rows)} ${methodsView(finding.receipt)} ${comparisonsView(finding)}
    ${receiptView(finding.receipt)}`;
}

function comparisonsView({ family, groups, together }: PathwayFinding): Html {
  const compared = [...groups, ...(together ? [together] : [])].flatMap(({ group, stages, overall }) =>
    [...stages, ...(overall && stages.length > 1 ? [overall] : [])].flatMap(({ from, to, ratio }) =>
      ratio.pValue === null ? [] : [{ name: `${group}: ${from} to ${to}`, ...ratio }],
    ),
  );
  if (compared.length === 0) return html``;
  return details({
    summaryText:
      family.size === 1 ? 'One comparison was made' : `${family.size} comparisons were made together`,
    html: html`<p class="govuk-body">
        The more is compared, the more likely that something stands out by chance alone. What is said of each
        stage allows for that: ${family.method}.
      </p>
      ${wideTable({
        caption: 'Each comparison alone, and allowing for the others',
        captionClasses: 'govuk-table__caption--s',
        firstCellIsHeader: true,
        head: [
          { text: 'Group and stage' },
          { text: 'p value alone', format: 'numeric' },
          { text: 'p value allowing for the others', format: 'numeric' },
          { text: 'Interval allowing for the others', format: 'numeric' },
        ],
        rows: compared.map(({ name, pValue, adjusted }) => [
          { text: name },
          { text: pValuePhrase(pValue ?? 1), format: 'numeric' },
          { text: adjusted.pValue === null ? '–' : pValuePhrase(adjusted.pValue), format: 'numeric' },
          {
            text:
              adjusted.lower === null || adjusted.upper === null
                ? '–'
                : range(adjusted.lower, adjusted.upper),
            format: 'numeric',
          },
        ]),
      })}`,
  });
}
