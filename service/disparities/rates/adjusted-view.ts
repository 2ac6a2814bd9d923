// The adjusted part of a finding on its page: each ratio before and after, and the strata on opening.
import { small } from '../findings/small-view.ts';
import { figure } from '../../pages/charts/figure.ts';
import { ratioChart } from '../../pages/charts/ratio-chart.ts';
import { details, warningText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { capitalised } from '../../phrases/list.ts';
import { levelPhrase, percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import type { Figure } from '../findings/figure.ts';
import { factorWords } from './adjust-for.ts';
import type { AdjustedGroup, AdjustedRates } from './adjusted-finding.ts';
import type { RateFinding } from './rate-finding.ts';

/** Nothing where nobody asked for it. */
export function adjustedView({ adjusted, measure, reference }: RateFinding): Html {
  if (adjusted === null) return html``;
  const heading = adjusted.factors.length === 0 ? 'Not adjusted' : `Within each ${adjusted.by}`;
  return html`<h2 class="govuk-heading-m">${heading}</h2>
    ${adjusted.notAdjusted.map(
      ({ factor, reason }) =>
        html`<p class="govuk-body">It is not adjusted for ${factorWords[factor]}. ${reason}</p>`,
    )}
    ${adjusted.groups.length > 0 && comparison(adjusted, measure, reference)}
    ${adjusted.groups
      .filter(({ warning }) => warning !== null)
      .map(({ group, warning }) =>
        warningText({ text: `${group}: ${warning}`, iconFallbackText: 'Warning' }),
      )}
    ${adjusted.groups.length > 0 && strataView(adjusted)}`;
}

function comparison(adjusted: AdjustedRates, measure: RateFinding['measure'], reference: string): Html {
  const { lower, upper } = measure.band;
  const title = `Times the rate of ${reference}, as counted and within each ${adjusted.by}`;
  return figure({
    caption: title,
    chart: ratioChart({
      id: 'adjusted',
      title,
      description: adjusted.groups.map(spoken).join(' '),
      reference,
      band: [lower, upper],
      rows: adjusted.groups.flatMap((group) => rowsOf(group)),
    }),
    table: table(adjusted),
    key: `Each group twice: as counted, and adjusted, which is within each ${adjusted.by}. The line is the ${levelPhrase(measure.level)} interval.`,
  });
}

function rowsOf({ group, crude, pooled, verdictWords }: AdjustedGroup) {
  return [
    { label: `${group}, as counted`, ...crude, verdictWords: '' },
    {
      label: `${group}, adjusted`,
      ...{ estimate: pooled.estimate, lower: pooled.lower, upper: pooled.upper, verdictWords },
      ...(pooled.reason === undefined ? {} : { note: pooled.reason }),
    },
  ];
}

function spoken({ group, crude, pooled }: AdjustedGroup): string {
  const said = (ratio: Figure) => (ratio === null ? 'cannot be computed' : `${times(ratio)} times`);
  return `${group}: ${said(crude.estimate)} as counted, ${said(pooled.estimate)} within.`;
}

function table({ groups, by }: AdjustedRates): Html {
  return wideTable({
    caption: 'As counted and adjusted',
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: 'As counted', format: 'numeric' },
      { text: `Within each ${by}`, format: 'numeric' },
      { text: 'Standardised', format: 'numeric' },
      { text: 'Strata', format: 'numeric' },
      { text: 'Between strata, more than chance', format: 'numeric' },
      { text: 'What can be said, adjusted' },
    ],
    rows: groups.map((group) => [
      { text: group.group },
      { html: withInterval(group.crude), format: 'numeric' },
      { html: withInterval(group.pooled), format: 'numeric' },
      { html: withInterval(group.standardised), format: 'numeric' },
      { text: whole(group.strata), format: 'numeric' },
      {
        text: group.homogeneity.iSquared === null ? '–' : percentage(group.homogeneity.iSquared),
        format: 'numeric',
      },
      {
        html: html`${capitalised(group.verdictWords)}${group.pooled.reason !== undefined && small(group.pooled.reason)}`,
      },
    ]),
  });
}

function strataView({ strata, groups, by }: AdjustedRates): Html {
  return details({
    summaryText: `The ${whole(strata.length)} strata, one by one`,
    html: wideTable({
      caption: `Counts and ratios in each ${by}`,
      captionClasses: 'govuk-table__caption--s',
      classes: 'dr-table--dense',
      firstCellIsHeader: true,
      head: [
        { text: capitalised(by) },
        ...groups.flatMap(({ group }) => [
          { text: group, format: 'numeric' },
          { text: 'ratio', format: 'numeric' },
        ]),
      ],
      rows: strata.map(({ stratum, groups: own }) => [
        { text: stratum },
        ...own.flatMap(({ count, ratio }) => [
          { text: count === null ? '–' : whole(count), format: 'numeric' },
          { text: ratio === null ? '–' : times(ratio), format: 'numeric' },
        ]),
      ]),
    }),
  });
}

function withInterval({ estimate, lower, upper }: { estimate: Figure; lower: Figure; upper: Figure }): Html {
  if (estimate === null) return html`–`;
  return html`${times(estimate)}${lower !== null && upper !== null && small(range(lower, upper))}`;
}
