// A trend as a part of a page: the sentence, a chart of each group beside its table, the changes, the unknown, the workings.
import { small } from '../findings/small-view.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { pValuePhrase, range, times, whole } from '../../phrases/spoken-number.ts';
import type { Figure } from '../findings/figure.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import { everyWords, timePhrase } from './span.ts';
import type { Change, TrendFinding } from './trend-finding.ts';
import { trendGroupView } from './trend-group-view.ts';
import { trendUnknownView } from './trend-unknown-view.ts';
import { trendWorkingsView } from './trend-workings-view.ts';

/** @param names of partners by how their files name them */
export function trendView(finding: TrendFinding, names: ReadonlyMap<string, string> = new Map()): Html {
  const { groups, measure } = finding;
  return html`${paragraphView(finding)} ${changesPart(finding)}
    <h2 class="govuk-heading-m">The ratio ${everyWords[measure.every].by}</h2>
    ${groups.map((group) => trendGroupView(group, finding))} ${trendUnknownView(finding, names)}
    ${trendWorkingsView(finding)}`;
}

function changesPart({ groups, measure: { compare } }: TrendFinding): Html {
  if (compare === null) return html``;
  const [before, after] = [compare.earlier, compare.later].map(({ from, to }) => timePhrase(from, to));
  return html`<h2 class="govuk-heading-m">From ${before} to ${after}</h2>
    ${wideTable({
      caption: 'Whether the ratio changed between the two',
      captionClasses: 'govuk-table__caption--s',
      classes: 'dr-table--dense',
      firstCellIsHeader: true,
      head: [
        { text: 'Group' },
        { text: `Ratio, ${before}`, format: 'numeric' },
        { text: `Ratio, ${after}`, format: 'numeric' },
        { text: 'Times what it was', format: 'numeric' },
        { text: 'p value, allowing for the others', format: 'numeric' },
        { text: 'What can be said' },
      ],
      rows: groups.flatMap(({ group, change }) => (change === null ? [] : [changeRow(group, change)])),
    })}`;
}

function changeRow(group: string, change: Change) {
  const { ratioOfRatios } = change;
  const { pValue } = ratioOfRatios.adjusted;
  return [
    { text: group },
    { html: sideCell(change.earlier), format: 'numeric' },
    { html: sideCell(change.later), format: 'numeric' },
    { html: withInterval(ratioOfRatios), format: 'numeric' },
    { text: pValue === null ? '–' : pValuePhrase(pValue), format: 'numeric' },
    {
      html: html`${change.verdictWords}${ratioOfRatios.reason !== undefined && small(ratioOfRatios.reason)}`,
    },
  ];
}

function sideCell({ ratio, count, referenceCount }: Change['earlier']): Html {
  return html`${withInterval(ratio)}${
    count !== null && small(`${whole(count)} against ${whole(referenceCount ?? 0)}`)
  }`;
}

function withInterval({ estimate, lower, upper }: { estimate: Figure; lower: Figure; upper: Figure }): Html {
  if (estimate === null) return html`–`;
  return html`${times(estimate)}${lower !== null && upper !== null && small(range(lower, upper))}`;
}
