// One group of a trend: its chart beside its table, and on opening the slower signs, the rates, and the waits.
import { figure } from '../../pages/charts/figure.ts';
import { timeChart } from '../../pages/charts/time-chart.ts';
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import type { Figure } from '../findings/figure.ts';
import { everyWords } from './span.ts';
import { phasesOf, pointOf } from './trend-chart-view.ts';
import type { TrendFinding, TrendGroup } from './trend-finding.ts';
import { ratesView, waitsView } from './trend-rates-view.ts';

export function trendGroupView(group: TrendGroup, finding: TrendFinding): Html {
  const { measure, reference } = finding;
  if (group.charted === 0) return notCharted(group, finding);
  const title = `${group.group}: times the rate of ${reference}, ${everyWords[measure.every].by}`;
  return html`${figure({
    caption: html`<h3 class="govuk-heading-s">
      ${group.group} compared with ${reference}: ${group.verdictWords}
    </h3>`,
    chart: timeChart({
      id: `trend-${group.code}`,
      title,
      description: spoken(group, finding),
      scale: 'ratio',
      axis: `Times the rate of ${reference}`,
      points: finding.periods.map((period, index) => pointOf(period, group.points[index]!, measure.every)),
      phases: phasesOf(group, finding),
    }),
    table: groupTable(group, finding),
    key: keyOf(finding),
  })}
  ${slowerSigns(group, finding)} ${ratesView(group, finding)} ${waitsView(group, finding)}`;
}

/** With no ratio to draw, there is the table alone. */
function notCharted(group: TrendGroup, finding: TrendFinding): Html {
  return html`<h3 class="govuk-heading-s">${group.group}: ${group.verdictWords}</h3>
    <p class="govuk-body">${group.points.find(({ limits }) => limits.reason)?.limits.reason}</p>
    ${groupTable(group, finding)}`;
}

function keyOf({ measure, periods }: TrendFinding): string {
  const gap = periods.some(({ isGap }) => isGap) ? ' A cross is a time that was never sent.' : '';
  const anew = measure.rebase.length > 0 ? ' At a dashed upright line the limits begin anew.' : '';
  return (
    'Each disc is the ratio that was counted, with its interval. Shaded is where it falls while nothing changes; outside that it is a diamond. ' +
    `The line is the ratio smoothed over time. An arrow is a ratio beyond the scale.${gap}${anew}`
  );
}

function spoken({ points, phases, outside }: TrendGroup, { periods }: TrendFinding): string {
  const said = phases.flatMap(({ ratio }) => (ratio === null ? [] : [times(ratio)]));
  const label = (id: string) => periods.find(({ period }) => period === id)?.label ?? id;
  const known = points.flatMap(({ ratio }) =>
    ratio.estimate === null || !Number.isFinite(ratio.estimate) ? [] : [ratio.estimate],
  );
  const spread = known.length === 0 ? '' : ` Ratios: ${range(Math.min(...known), Math.max(...known))}.`;
  const stood =
    outside.length === 0
      ? 'None is outside its limits.'
      : `Outside the limits: ${outside.map(label).join(', ')}.`;
  return `Around ${said.join(', then ') || 'no common ratio'}.${spread} ${stood}`;
}

function groupTable(group: TrendGroup, { periods, measure, reference }: TrendFinding): Html {
  return wideTable({
    caption: `${group.group}: counts and ratios, ${everyWords[measure.every].by}`,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'When' },
      { text: group.group, format: 'numeric' },
      { text: reference, format: 'numeric' },
      { text: 'Ratio', format: 'numeric' },
      { text: 'Its interval', format: 'numeric' },
      { text: 'Limits', format: 'numeric' },
      { text: 'Missing', format: 'numeric' },
      { text: 'Outside' },
    ],
    rows: group.points.map((point, index) => {
      const { label, isGap, unknown } = periods[index]!;
      return [
        { text: label },
        { text: point.count === null ? '–' : whole(point.count), format: 'numeric' },
        { text: point.referenceCount === null ? '–' : whole(point.referenceCount), format: 'numeric' },
        { text: point.ratio.estimate === null ? '–' : times(point.ratio.estimate), format: 'numeric' },
        { text: ends(point.ratio), format: 'numeric' },
        { text: ends(point.limits), format: 'numeric' },
        { text: unknown.share === null ? '–' : percentage(unknown.share), format: 'numeric' },
        { text: isGap ? 'Never sent' : noteOn(point) },
      ];
    }),
  });
}

/** Withheld is not zero, so it is never left as an empty place. */
function noteOn({ limits, ratio }: TrendGroup['points'][number]): string {
  if (ratio.estimate !== null) return outsideWords(limits.outside);
  return /withheld/.test(ratio.reason ?? '') ? 'Withheld' : 'Not known';
}

function outsideWords(outside: 'above' | 'below' | null): string {
  return outside === null ? '' : outside === 'above' ? 'Above' : 'Below';
}

export function ends({ lower, upper }: { lower: Figure; upper: Figure }): string {
  return lower === null || upper === null ? '–' : range(lower, upper);
}

const ruleWords: Record<string, string> = {
  trend: 'one of seven or more that only rise or only fall',
  twoOfThree: 'one of two in three near a limit',
  run: 'one of seven or more on one side of the centre',
};

/** Every further rule comes with false alarms of its own, so these are for whoever looks closer. */
function slowerSigns({ points }: TrendGroup, { periods, measure }: TrendFinding): Html {
  const signs = points.flatMap(({ rules, smoothed }, index) => {
    const said = [
      ...rules.map((rule) => ruleWords[rule] ?? rule),
      ...(smoothed.outside
        ? [`the smoothed ratio, ${times(smoothed.ratio ?? 0)}, is outside its own limits`]
        : []),
    ];
    return said.length === 0 ? [] : [`${periods[index]!.label}: ${said.join('; ')}`];
  });
  if (signs.length === 0) return html``;
  return details({
    summaryText: `Slower signs of change in ${signs.length} ${signs.length === 1 ? everyWords[measure.every].one : everyWords[measure.every].many}`,
    html: html`<p class="govuk-body">
        They see slow changes sooner, and come by chance more often: in a series of 24 that does not change,
        such a sign is more likely than not to appear somewhere.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        ${signs.map((sign) => html`<li>${sign}</li>`)}
      </ul>`,
  });
}
