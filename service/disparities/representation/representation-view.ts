// A representation as a part of a page: the sentence, the chart beside its table, what is not known, how it was worked out.
import { small } from '../findings/small-view.ts';
import { figure, scrollingTable } from '../../pages/charts/figure.ts';
import { ratioChart } from '../../pages/charts/ratio-chart.ts';
import { table } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { capitalised, listed } from '../../phrases/list.ts';
import { levelPhrase, percentage, range, times, whole, fromTo } from '../../phrases/spoken-number.ts';
import { countWords } from '../findings/count-words.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import { comparisonsView, ratiosCompared } from '../findings/comparisons-view.ts';
import type { RepresentationFinding, RepresentationGroup } from './representation-finding.ts';
import { representationUnknownView } from './representation-unknown-view.ts';
import { pointsWords } from './points-words.ts';
import { shortfallWords } from './shortfall-words.ts';

/** Everything below the heading. The same on a page of the workbench and in a file of its own. */
export function representationView(finding: RepresentationFinding): Html {
  return html`${paragraphView(finding)}
    <h2 class="govuk-heading-m">How each group’s share compares</h2>
    ${comparison(finding)} ${readingsView(finding)} ${changeView(finding)}
    ${representationUnknownView(finding)}
    <h2 class="govuk-heading-m">How this was worked out</h2>
    ${summaryView(finding)} ${methodsView(finding.receipt)}
    ${comparisonsView(finding.family, ratiosCompared(finding.groups))} ${receiptView(finding.receipt)}`;
}

function comparison(finding: RepresentationFinding): Html {
  const { groups, measure, reference } = finding;
  const { lower, upper } = measure.band;
  const title = `Share of ${measure.counted.plural}, as a multiple of the share of ${reference}`;
  return figure({
    caption: title,
    chart: ratioChart({
      id: 'indexes',
      title,
      axis: `Times the share of ${reference}`,
      reference,
      band: [lower, upper],
      description: groups.map(spoken).join(' '),
      rows: groups.map(({ group, ratio, verdictWords }) => ({
        label: group,
        estimate: ratio.estimate,
        lower: ratio.lower,
        upper: ratio.upper,
        verdictWords,
        ...(ratio.reason === undefined ? {} : { note: ratio.reason }),
      })),
    }),
    table: scrollingTable('Table of the groups', groupsTable(finding)),
    key: `The disc is the ratio of the two shares, the line is its ${levelPhrase(measure.level)} interval. Between ${lower} and ${upper}, shaded, a difference is too small to matter.`,
  });
}

function spoken({ group, ratio: { estimate, lower, upper } }: RepresentationGroup): string {
  if (estimate === null) return `${group}: cannot be computed.`;
  if (lower === null || upper === null) return `${group}: ${times(estimate)}.`;
  return `${group}: ${times(estimate)}, interval ${range(lower, upper)}.`;
}

function groupsTable({ groups, measure, reference }: RepresentationFinding): Html {
  return table({
    caption: measure.title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: capitalised(measure.counted.plural), format: 'numeric' },
      { text: 'Share of those known', format: 'numeric' },
      { text: `Share of ${reference}`, format: 'numeric' },
      { text: 'Times their share', format: 'numeric' },
      { text: 'At an equal share', format: 'numeric' },
      { text: 'What can be said' },
    ],
    rows: groups.map((group) => [
      { text: group.group },
      { text: countWords(group), format: 'numeric' },
      { html: shareCell(group), format: 'numeric' },
      { html: benchmarkCell(group), format: 'numeric' },
      { html: indexCell(group), format: 'numeric' },
      { text: shortfallWords(group), format: 'numeric' },
      { html: sayingCell(group) },
    ]),
  });
}

function shareCell({ share: { estimate, lower, upper } }: RepresentationGroup): Html {
  if (estimate === null) return html`–`;
  return html`${percentage(estimate)}${
    lower !== null && upper !== null && small(fromTo(percentage(lower), percentage(upper)))
  }`;
}

function benchmarkCell({ benchmark: { count, share } }: RepresentationGroup): Html {
  if (count === null || share === null) return html`not known`;
  return html`${percentage(share)}${small(whole(count))}`;
}

function indexCell({ ratio: { estimate, lower, upper } }: RepresentationGroup): Html {
  if (estimate === null) return html`–`;
  return html`${times(estimate)}${lower !== null && upper !== null && small(range(lower, upper))}`;
}

function sayingCell({ verdict, verdictWords, ratio, smallestVisible }: RepresentationGroup): Html {
  const { above, below } = smallestVisible;
  return html`${capitalised(verdictWords)}${
    verdict === 'cannot be computed' && ratio.reason !== undefined && small(ratio.reason)
  }${
    verdict === 'not settled' &&
    above !== null &&
    small(
      `These numbers could only show ${times(above)} times or more${below === null ? '' : `, or ${times(below)} times or less`}`,
    )
  }`;
}

function readingsView({ readings }: RepresentationFinding): Html {
  return html`<h3 class="govuk-heading-s">Two ways to read it</h3>
    <ul class="govuk-list govuk-list--bullet">
      <li>${readings.description}</li>
      <li>${readings.process}</li>
    </ul>`;
}

function changeView({ change }: RepresentationFinding): Html {
  if (change === null) return html``;
  const points = (value: number | null) => (value === null ? '–' : pointsWords(value));
  return html`<h2 class="govuk-heading-m">What changed</h2>
    <p class="govuk-body">
      Then the group was known of ${whole(change.earlierKnown)}, now of ${whole(change.known)}. A share can
      change because the mix of ${change.within} did, or because shares within it did.
    </p>
    ${wideTable({
      caption: 'Change of each share, in percentage points',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [
        { text: 'Group' },
        { text: 'Then', format: 'numeric' },
        { text: 'Now', format: 'numeric' },
        { text: 'Change', format: 'numeric' },
        { text: `By a different mix of ${change.within}`, format: 'numeric' },
        { text: `Within the same ${change.within}`, format: 'numeric' },
      ],
      rows: change.groups.map(({ group, earlierShare, share, difference, byMix, withinMix }) => [
        { text: group },
        { text: earlierShare === null ? '–' : percentage(earlierShare), format: 'numeric' },
        { text: share === null ? '–' : percentage(share), format: 'numeric' },
        { text: points(difference), format: 'numeric' },
        { text: points(byMix), format: 'numeric' },
        { text: points(withinMix), format: 'numeric' },
      ]),
    })}`;
}

function summaryView({ measure, benchmark, total, known }: RepresentationFinding): Html {
  const { breakdown, counted } = measure;
  const rows: [string, string | false][] = [
    ['Body', [counted.plural, ...counted.filters.map((f) => `${f.header}: ${f.value}`)].join(', ')],
    ['Counted', `${whole(total)}, of whom the ${breakdown.label} is known for ${whole(known)}`],
    ['Groups', [breakdown.label, breakdown.rollUpTitle].filter(Boolean).join(', ')],
    ['Benchmark', `${capitalised(measure.benchmark.name)}, ${whole(benchmark.total)} whose group is known`],
    [
      'Districts or areas added up',
      benchmark.areas.length > 0 && benchmark.areas.length <= 12 && listed(benchmark.areas),
    ],
    ['Unknown in the benchmark', benchmark.unknown !== null && whole(benchmark.unknown)],
    ['About the benchmark', benchmark.notes.length > 0 && benchmark.notes.join(' ')],
  ];
  return basisView(rows);
}
