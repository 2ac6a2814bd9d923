// A finding as a part of a page: the sentence, the chart beside its table, what is not known, how it was worked out.
import { figure, scrollingTable } from '../pages/charts/figure.ts';
import { ratioChart } from '../pages/charts/ratio-chart.ts';
import { insetText, warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import type { Finding, GroupFinding } from './finding.ts';
import { groupTable } from './group-table-view.ts';
import { levelPhrase, range, times } from '../phrases/spoken-number.ts';
import { unknownView } from './unknown-view.ts';
import { workingsView } from './workings-view.ts';
import { capitalised } from '../phrases/list.ts';

/**
 * Everything below the heading. The same on a page of the workbench and in a file of its own.
 * @param names of partners by how their files name them
 */
export function findingView(finding: Finding, names: ReadonlyMap<string, string> = new Map()): Html {
  return html`<p class="dr-sentence">${sentences(finding.paragraph)}</p>
    ${warningsView(finding)}
    <h2 class="govuk-heading-m">How the groups compare</h2>
    ${comparison(finding)} ${unknownView(finding, names)} ${workingsView(finding)}`;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** One paragraph still, in which each sentence can be found again by the eye. */
function sentences(paragraph: string): Html[] {
  return [...segmenter.segment(paragraph)].map(
    ({ segment }) => html`<span class="dr-sentence__one">${segment}</span>`,
  );
}

function warningsView({ warnings }: Finding): Html {
  if (warnings.length === 0) return html``;
  const [only] = warnings;
  if (warnings.length === 1 && only) return warningText({ text: only.message, iconFallbackText: 'Warning' });
  return insetText({
    html: html`<h2 class="govuk-heading-s">Read this with it</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${warnings.map(({ message }) => html`<li>${message}</li>`)}
      </ul>`,
  });
}

function comparison(finding: Finding): Html {
  const { groups, measure, reference } = finding;
  const compared = groups.filter((group) => !group.isReference);
  const table = scrollingTable('Table of the groups', groupTable(finding));
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

function chartWords({ measure, reference }: Finding, compared: readonly GroupFinding[]) {
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
