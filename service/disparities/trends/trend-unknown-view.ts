// What a trend does not know: how much is missing in each period, how far that could move its ratio, what was never sent.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { dayName } from '../../phrases/day.ts';
import { listed } from '../../phrases/list.ts';
import { monthName } from '../../phrases/month.ts';
import { percentage, whole } from '../../phrases/spoken-number.ts';
import { everyWords } from './span.ts';
import { ends } from './trend-group-view.ts';
import type { TrendFinding } from './trend-finding.ts';

/** @param names of partners by how their files name them */
export function trendUnknownView(finding: TrendFinding, names: ReadonlyMap<string, string>): Html {
  const { denominators } = finding;
  const from = denominators.sources.map(({ name }) => name).join(', ');
  return html`<h2 class="govuk-heading-m">What we don’t know</h2>
    ${missingPart(finding)} ${monthsPart(finding, names)}
    <p class="govuk-body">
      The rates are over residents
      (${from}${denominators.date === null ? '' : `, ${dayName(denominators.date)}`}), the same in every
      period. People who came, left, or were there without living there are not in them.
    </p>`;
}

function missingPart({ unknown, measure, periods, groups, total }: TrendFinding): Html {
  const { label } = measure.breakdown;
  if (unknown.count === null) return html`<p class="govuk-body">${unknown.countReason}</p>`;
  if (unknown.count === 0)
    return html`<p class="govuk-body">
      The ${label} of every one of the ${whole(total)} ${measure.counted.plural} is known.
    </p>`;
  return html`<p class="govuk-body">
      The ${label} is not known for ${whole(unknown.count)} of ${whole(total)} ${measure.counted.plural}
      (${percentage(unknown.share ?? 0)}). A change in how often it is written down can look like a change in
      the ratio, so each share is held against limits of its own; and this is how far those of unknown group
      could move each ratio, from all of them being of the one compared with to all being of the group.
    </p>
    ${details({
      summaryText: `How much is missing ${everyWords[measure.every].by}, and how far it could move each ratio`,
      html: missingTable(periods, groups),
    })}`;
}

function missingTable(periods: TrendFinding['periods'], groups: TrendFinding['groups']): Html {
  return wideTable({
    caption: `How much is missing, and how far it could move each ratio`,
    captionClasses: 'govuk-table__caption--s',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'When' },
      { text: 'Missing', format: 'numeric' },
      { text: 'Share', format: 'numeric' },
      { text: 'Outside its limits' },
      ...groups.map(({ group }) => ({ text: `${group} could be`, format: 'numeric' })),
    ],
    rows: periods.map((period, index) => [
      { text: period.label },
      { text: period.isGap ? '–' : whole(period.unknown.count ?? 0), format: 'numeric' },
      { text: period.unknown.share === null ? '–' : percentage(period.unknown.share), format: 'numeric' },
      { text: outsideWords(period) },
      ...groups.map(({ points }) => ({ text: ends(points[index]!.unknownBounds), format: 'numeric' })),
    ]),
  });
}

function outsideWords({ isGap, unknown }: TrendFinding['periods'][number]): string {
  if (isGap) return 'Never sent';
  if (unknown.outside === null) return '';
  return unknown.outside === 'above' ? 'Above' : 'Below';
}

function monthsPart({ period }: TrendFinding, names: ReadonlyMap<string, string>): Html {
  const lines = period.partners
    .filter(({ monthsMissing }) => monthsMissing.length > 0)
    .map(
      ({ partner, monthsMissing }) =>
        `${names.get(partner) ?? (partner === '' ? 'A partner' : partner)} never sent ${listed(monthsMissing.map((month) => monthName(month)))}`,
    );
  if (lines.length === 0) return html``;
  return html`<p class="govuk-body">
    ${lines.join('. ')}. Those months are missing, not zero: neither their events nor their residents’ time is
    counted.
  </p>`;
}
