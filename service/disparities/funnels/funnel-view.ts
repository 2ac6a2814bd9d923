// A funnel as a part of a page: the sentence, the plot beside its table, what is not known, how it was worked out.
import { figure } from '../../pages/charts/figure.ts';
import { funnelChart } from '../../pages/charts/funnel-chart.ts';
import { html, type Html } from '../../pages/html.ts';
import { times } from '../../phrases/spoken-number.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import { basisView, methodsView, receiptView } from '../findings/receipt-view.ts';
import type { FunnelFinding, FunnelUnit } from './funnel-finding.ts';
import { funnelTable, funnelUnknownView } from './funnel-table-view.ts';

/** @param names of partners by how their files name them */
export function funnelView(finding: FunnelFinding, names: ReadonlyMap<string, string> = new Map()): Html {
  const units = finding.units.map((unit) => ({ ...unit, name: names.get(unit.unit) ?? unit.name }));
  const named = { ...finding, units };
  return html`${paragraphView(finding)}
    <h2 class="govuk-heading-m">Place by place</h2>
    ${plot(named)} ${funnelUnknownView(named)} ${workings(finding)}`;
}

function plot(finding: FunnelFinding): Html {
  const { units, measure, reference, target } = finding;
  const placed = units.filter(
    ({ standardError, ratio }) => standardError !== null && ratio.estimate !== null,
  );
  if (placed.length === 0 || target.estimate === null) return funnelTable(finding);
  const title = `${measure.group.label}: times the rate of ${reference}, in each place`;
  return figure({
    caption: title,
    chart: funnelChart({
      id: 'funnel',
      title,
      description: spoken(finding),
      axis: `Times the rate of ${reference}`,
      target: target.estimate,
      units: placed.map(unitPoint),
    }),
    table: funnelTable(finding),
    key:
      'Each mark is a place, further right the more events it rests on. Between the inner lines lie 95 in 100 places, and between the outer ones ' +
      '998 in 1,000, if nothing but chance and ordinary spread is at work. A diamond is outside the outer lines. The middle line is the ratio within places.',
  });
}

function unitPoint({ name, ratio, standardError, inner, outer, outside }: FunnelUnit) {
  return {
    name,
    ratio: ratio.estimate ?? 0,
    precision: 1 / (standardError ?? 1),
    inner: { lower: inner.lower ?? 0, upper: inner.upper ?? 0 },
    outer: { lower: outer.lower ?? 0, upper: outer.upper ?? 0 },
    isOutside: outside?.of === 'outer',
  };
}

function spoken({ units, target }: FunnelFinding): string {
  const outside = units.filter((unit) => unit.outside?.of === 'outer').map(({ name }) => name);
  const stood =
    outside.length === 0
      ? 'No place is outside the outer lines.'
      : `Outside the outer lines: ${outside.join(', ')}.`;
  return `${units.length} places around ${times(target.estimate ?? 0)} times. ${stood}`;
}

function workings({ measure, denominators, spread, receipt, crude, target }: FunnelFinding): Html {
  const { breakdown, counted } = measure;
  const rows: [string, string | false][] = [
    [
      'What is counted',
      [counted.plural, ...counted.filters.map((f) => `${f.header}: ${f.value}`)].join(', '),
    ],
    ['Groups', [breakdown.label, breakdown.rollUpTitle].filter(Boolean).join(', ')],
    ['Ratio within places', target.estimate !== null && times(target.estimate)],
    ['Ratio of all places added up', crude !== null && times(crude)],
    ['Dispersion φ', spread.phi !== null && spread.phi.toPrecision(3)],
    [
      'Variance between places τ², on the log ratio',
      spread.tauSquared !== null && spread.tauSquared.toPrecision(3),
    ],
    ['About the residents', denominators.notes.length > 0 && denominators.notes.join(' ')],
  ];
  return html`<h2 class="govuk-heading-m">How this was worked out</h2>
    ${basisView(rows)} ${methodsView(receipt)} ${receiptView(receipt)}`;
}
