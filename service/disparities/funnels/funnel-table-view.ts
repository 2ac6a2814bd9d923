// The places of a funnel as tables: counts, ratios and limits; and what is not known in each.
import { small } from '../findings/small-view.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { dayName } from '../../phrases/day.ts';
import { percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import { capitalised } from '../../phrases/list.ts';
import type { Figure } from '../findings/figure.ts';
import type { FunnelFinding, FunnelUnit } from './funnel-finding.ts';

/** By name: places are in no order of merit. */
export function funnelTable({ units, measure, reference }: FunnelFinding): Html {
  return wideTable({
    caption: 'Counts, ratios and limits of each place',
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Place' },
      { text: measure.group.label, format: 'numeric' },
      { text: reference, format: 'numeric' },
      { text: 'Ratio', format: 'numeric' },
      { text: 'Outer limits', format: 'numeric' },
      { text: 'Could stand', format: 'numeric' },
      { text: 'What can be said' },
    ],
    rows: units.map((unit) => [
      { text: unit.name },
      { html: countCell(unit.count, unit.population), format: 'numeric' },
      { html: countCell(unit.referenceCount, unit.referencePopulation), format: 'numeric' },
      { html: ratioCell(unit), format: 'numeric' },
      { text: ends(unit.outer), format: 'numeric' },
      { text: standing(unit), format: 'numeric' },
      {
        html: html`${capitalised(unit.verdictWords)}${unit.reason !== undefined && small(unit.reason)}${
          unit.isSmall && small('Fewer than 10: can point to people')
        }`,
      },
    ]),
  });
}

function countCell(count: Figure, residents: Figure): Html {
  if (count === null) return html`–`;
  return html`${whole(count)}${residents !== null && small(`of ${whole(residents)} residents`)}`;
}

function ratioCell({ ratio: { estimate, lower, upper } }: FunnelUnit): Html {
  if (estimate === null) return html`–`;
  return html`${times(estimate)}${lower !== null && upper !== null && small(range(lower, upper))}`;
}

function standing({ rank: { lower, upper } }: FunnelUnit): string {
  if (lower === null || upper === null) return '–';
  return lower === upper ? `${lower}` : `${lower} to ${upper}`;
}

function ends({ lower, upper }: { lower: Figure; upper: Figure }): string {
  return lower === null || upper === null ? '–' : range(lower, upper);
}

export function funnelUnknownView({ units, unknown, measure, total, denominators }: FunnelFinding): Html {
  const { label } = measure.breakdown;
  const from = denominators.sources.map(({ name }) => name).join(', ');
  const how =
    unknown.count === null
      ? (unknown.countReason ?? '')
      : `The ${label} is not known for ${whole(unknown.count)} of ${whole(total)} ${measure.counted.plural}${unknown.share === null ? '' : ` (${percentage(unknown.share)})`}. Places that write it down more or less often can differ by that alone.`;
  return html`<h2 class="govuk-heading-m">What we don’t know</h2>
    <p class="govuk-body">${how}</p>
    ${wideTable({
      caption: 'How much is missing in each place, and how far it could move its ratio',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [
        { text: 'Place' },
        { text: 'Missing', format: 'numeric' },
        { text: 'Share', format: 'numeric' },
        { text: 'Ratio could be', format: 'numeric' },
        { text: 'Months never sent', format: 'numeric' },
      ],
      rows: units.map(({ name, unknown: own, months }) => [
        { text: name },
        { text: own.count === null ? 'not known' : whole(own.count), format: 'numeric' },
        { text: own.share === null ? '–' : percentage(own.share), format: 'numeric' },
        { text: ends(own.bounds), format: 'numeric' },
        { text: months === null ? '–' : `${months.missing}`, format: 'numeric' },
      ]),
    })}
    <p class="govuk-body">
      The rates are over residents
      (${from}${denominators.date === null ? '' : `, ${dayName(denominators.date)}`}). People who were there
      but do not live there are not in them; they may be many in one place and few in another.
    </p>`;
}
