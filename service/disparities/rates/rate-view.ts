// A finding as a part of a page: the sentence, the chart beside its table, what is not known, how it was worked out.
import { figure, scrollingTable } from '../../pages/charts/figure.ts';
import { ratioChart } from '../../pages/charts/ratio-chart.ts';
import { html, type Html } from '../../pages/html.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import type { RateFinding, GroupFinding } from './rate-finding.ts';
import { adjustedView } from './adjusted-view.ts';
import { repeatView } from './repeat-view.ts';
import { scenarioView } from './scenario-view.ts';
import { rateTable } from './rate-table-view.ts';
import { levelPhrase, range, times } from '../../phrases/spoken-number.ts';
import { rateUnknownView } from './rate-unknown-view.ts';
import { rateWorkingsView } from './rate-workings-view.ts';
import { capitalised } from '../../phrases/list.ts';

/**
 * Everything below the heading. The same on a page of the workbench and in a file of its own.
 * @param names of partners by how their files name them
 */
export function rateView(finding: RateFinding, names: ReadonlyMap<string, string> = new Map()): Html {
  return html`${paragraphView(finding)}
    <h2 class="govuk-heading-m">How the groups compare</h2>
    ${comparison(finding)} ${adjustedView(finding)} ${scenarioView(finding)} ${repeatView(finding)}
    ${rateUnknownView(finding, names)} ${rateWorkingsView(finding)}`;
}

function comparison(finding: RateFinding): Html {
  const { groups, measure, reference } = finding;
  const compared = groups.filter((group) => !group.isReference);
  const table = scrollingTable('Table of the groups', rateTable(finding));
  if (compared.length === 0) return table;
  const { lower, upper } = measure.band;
  const words = chartWords(finding, compared);
  return figure({
    caption: words.title,
    chart: ratioChart({ ...words, reference, band: [lower, upper], rows: compared.map(chartRow) }),
    table,
    key: `The disc is the ratio that was counted, the line is its ${levelPhrase(measure.level)} interval. Between ${lower} and ${upper}, shaded, a difference is too small to matter.`,
  });
}

function chartRow({ group, ratio, verdictWords }: GroupFinding) {
  const { estimate, lower, upper, reason } = ratio;
  return {
    label: group,
    estimate,
    lower,
    upper,
    verdictWords,
    ...(reason === undefined ? {} : { note: reason }),
  };
}

function chartWords({ measure, reference }: RateFinding, compared: readonly GroupFinding[]) {
  return {
    id: 'ratios',
    title: `${capitalised(measure.counted.plural)} per resident, as a multiple of ${reference}`,
    description: compared.map(spokenRow).join(' '),
  };
}

function spokenRow({ group, ratio: { estimate, lower, upper } }: GroupFinding): string {
  if (estimate === null) return `${group}: cannot be computed.`;
  if (lower === null || upper === null) return `${group}: ${times(estimate)}.`;
  return `${group}: ${times(estimate)}, interval ${range(lower, upper)}.`;
}
