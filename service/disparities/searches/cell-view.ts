// One combination as a part of a page: the sentence, the chart beside its table, what is not known, how it was worked out.
import { figure, scrollingTable } from '../../pages/charts/figure.ts';
import { ratioChart } from '../../pages/charts/ratio-chart.ts';
import { details, table } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { capitalised } from '../../phrases/list.ts';
import { levelPhrase, percentage, pValuePhrase, range, times, whole } from '../../phrases/spoken-number.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import { methodsView, receiptView } from '../findings/receipt-view.ts';
import type { CellFinding } from './cell-finding.ts';
import { beyondWords } from './explain-cell.ts';
import type { CountOf, RatioBounds, ToldGroup } from './search-finding.ts';
import { acrossPhrase } from './search-measure.ts';
import { unknownKinds, unknownOf } from './search-unknown.ts';

/** Everything below the heading. */
export function cellView(finding: CellFinding): Html {
  const [group] = finding.groups;
  return html`${paragraphView(finding)}
    <h2 class="govuk-heading-m">How it compares with everyone else</h2>
    ${cellComparison(group, finding)}
    <h2 class="govuk-heading-m">What we don’t know</h2>
    ${cellUnknown(group, finding)}
    <h2 class="govuk-heading-m">How this was worked out</h2>
    ${workings(group, finding)} ${methodsView(finding.receipt)} ${receiptView(finding.receipt)}`;
}

/** These people together, and each wider combination that they are part of, on one scale. */
export function cellComparison(
  group: ToldGroup,
  { measure }: Pick<CellFinding, 'measure'>,
  id = 'ratios',
): Html {
  const together = group.wider.length > 0 ? `Together: ${group.group}` : group.group;
  const rows = [{ ...group, group: together }, ...group.wider];
  const { lower, upper } = measure.band;
  const title = `Share with the outcome, as a multiple of everyone else’s`;
  return figure({
    caption: title,
    chart: ratioChart({
      id,
      title,
      axis: 'Times the share of everyone else',
      reference: 'everyone else',
      band: [lower, upper],
      description: rows.map(spoken).join(' '),
      rows: rows.map(({ group: label, ratio: { estimate, lower: low, upper: high, reason } }, i) => ({
        label: capitalised(label),
        estimate,
        lower: low,
        upper: high,
        verdictWords: i === 0 ? group.verdictWords : '',
        ...(reason === undefined ? {} : { note: reason }),
      })),
    }),
    table: scrollingTable(`Table of ${group.group}`, comparisonTable(rows, title)),
    key: `The disc is the ratio that was counted, the line is its ${levelPhrase(measure.level)} interval. Between ${lower} and ${upper}, shaded, a difference is too small to matter.`,
  });
}

type Compared = Pick<ToldGroup, 'group' | 'count' | 'total' | 'everyoneElse'> & {
  ratio: ToldGroup['wider'][number]['ratio'];
};

function comparisonTable(rows: readonly Compared[], title: string): Html {
  return table({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: 'With the outcome', format: 'numeric' },
      { text: 'Everyone else', format: 'numeric' },
      { text: 'Times their share', format: 'numeric' },
    ],
    rows: rows.map((row) => [
      { text: capitalised(row.group) },
      { html: shareCell(row), format: 'numeric' },
      { html: shareCell(row.everyoneElse), format: 'numeric' },
      { html: ratioCell(row.ratio), format: 'numeric' },
    ]),
  });
}

/** The share, and below it so many of so many. */
export function shareCell({ count, total }: CountOf): Html {
  return html`${percentage(count / total)}<br /><span class="dr-small"
      >${whole(count)} of ${whole(total)}</span
    >`;
}

export function ratioCell({ estimate, lower, upper }: Compared['ratio']): Html {
  if (estimate === null) return html`–`;
  return html`${estimate === Infinity ? 'none else' : times(estimate)}${
    lower !== null && upper !== null && html`<br /><span class="dr-small">${range(lower, upper)}</span>`
  }`;
}

function spoken({ group, ratio: { estimate, lower, upper } }: Compared): string {
  if (estimate === null) return `${group}: cannot be computed.`;
  const size = estimate === Infinity ? 'nobody else had it' : times(estimate);
  return lower === null || upper === null
    ? `${group}: ${size}.`
    : `${group}: ${size}, interval ${range(lower, upper)}.`;
}

/** Group missing, outcome missing, and both. */
export function cellUnknown(told: ToldGroup, finding: CellFinding): Html {
  return html`${unknownList(told, finding)} ${boundsTable(told)}`;
}

function unknownList({ unknown }: ToldGroup, { unknown: all, measure }: CellFinding): Html {
  const { plural } = measure.counted;
  const missing = missingOutcomes(unknown);
  const lacking = all.characteristics.filter((each) => unknownOf(each) > 0);
  return html`<ul class="govuk-list govuk-list--bullet">
    ${lacking.map(
      (each) =>
        html`<li>
          ${capitalised(each.label)}: ${whole(unknownOf(each))} ${plural}, ${unknownKinds(each)}.
        </li>`,
    )}
    <li>
      A record that lacks a characteristic could be of this combination, unless one that it has rules that
      out: ${whole(unknown.group.total)} ${plural} could.
    </li>
    <li>
      ${
        missing === 0
          ? 'The outcome is written in all of them.'
          : `No outcome is written in ${whole(unknown.outcome.own)} of this combination and ${whole(unknown.outcome.others)} of everyone else, which are in no share, and in ${whole(unknown.both)} that could be of this combination.`
      }
    </li>
  </ul>`;
}

function boundsTable({ group, unknown, ratio }: ToldGroup): Html {
  return wideTable({
    caption: `How far what is missing could move the ratio of ${group}`,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [
      { text: 'What is missing' },
      { text: 'Counted', format: 'numeric' },
      { text: 'Could be', format: 'numeric' },
      { text: 'With chance as well', format: 'numeric' },
    ],
    rows: [
      boundsRow('A characteristic', ratio.estimate, unknown.group.bounds),
      ...(missingOutcomes(unknown) === 0
        ? []
        : [boundsRow('The outcome', ratio.estimate, unknown.outcome.bounds)]),
    ],
  });
}

function missingOutcomes({ outcome }: ToldGroup['unknown']): number {
  return outcome.own + outcome.others;
}

function boundsRow(what: string, counted: number | null, { lower, upper, withSampling }: RatioBounds) {
  const ends = (from: number | null, to: number | null) =>
    from === null || to === null ? '–' : range(from, to);
  return [
    { text: what },
    { text: counted === null ? '–' : times(counted), format: 'numeric' },
    { text: ends(lower, upper), format: 'numeric' },
    { text: ends(withSampling.lower, withSampling.upper), format: 'numeric' },
  ];
}

function workings({ ratio, excess, shrunken, interaction }: ToldGroup, finding: CellFinding): Html {
  const { searched, measure } = finding;
  const figures: [string, string | null][] = [
    ['Beyond an equal share, as counted', beyondWords(excess)],
    ['The same, drawn towards what the single characteristics give', beyondWords(shrunken.excess)],
    ['Share that the single characteristics give', share(shrunken.expected)],
    ['Share drawn towards it', share(shrunken.share)],
    ['p value alone (Fisher)', p(ratio.pValue)],
    ['Allowing for all, for the list (Benjamini–Hochberg)', p(ratio.adjusted.benjaminiHochberg)],
    ['Allowing for all, for what is said (Holm)', p(ratio.adjusted.pValue)],
    [
      'Interval allowing for all',
      ratio.adjusted.lower === null || ratio.adjusted.upper === null
        ? null
        : range(ratio.adjusted.lower, ratio.adjusted.upper),
    ],
    ['Beyond the two characteristics added up (RERI)', interaction && reri(interaction)],
  ];
  return html`<p class="govuk-body">
      It was found by a search of every combination of up to ${measure.plan.mostCrossed} of
      ${acrossPhrase(measure)} with at least ${whole(measure.plan.floor)} ${measure.counted.plural}:
      ${whole(searched.compared)} were compared, ${whole(searched.belowFloor)} were too small,
      ${whole(searched.gaps)} differ by more than chance would, and this is number ${searched.place} of the
      ${whole(searched.standing)} that nothing wider accounts for.
    </p>
    ${details({
      summaryText: 'Every figure of this combination',
      html: wideTable({
        caption: 'Figures of this combination',
        captionClasses: 'govuk-table__caption--s',
        classes: 'dr-table--narrow',
        firstCellIsHeader: true,
        head: [{ text: 'Figure' }, { text: 'Value', format: 'numeric' }],
        rows: figures.flatMap(([name, value]) =>
          value === null ? [] : [[{ text: name }, { text: value, format: 'numeric' }]],
        ),
      }),
    })}`;
}

function share(value: number | null): string | null {
  return value === null ? null : percentage(value);
}

function p(value: number | null): string | null {
  return value === null ? null : pValuePhrase(value);
}

/** A difference of ratios, which may be below 0. */
function reri({ estimate, lower, upper }: NonNullable<ToldGroup['interaction']>): string | null {
  if (estimate === null || lower === null || upper === null) return null;
  return `${estimate.toFixed(2)} (${lower.toFixed(2)} to ${upper.toFixed(2)})`;
}
