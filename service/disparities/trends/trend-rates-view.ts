// What lies behind the ratio of a trend, on opening: the two rates on charts of their own, and the days between rare events.
import { figure } from '../../pages/charts/figure.ts';
import { timeChart, type TimePoint } from '../../pages/charts/time-chart.ts';
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { exact, ratePhrase, whole, fromTo } from '../../phrases/spoken-number.ts';
import { namedPoint, phasesOf } from './trend-chart-view.ts';
import type { RateSeries, TrendFinding, TrendGroup } from './trend-finding.ts';

/** A ratio may change because either of its two rates did. */
export function ratesView(group: TrendGroup, finding: TrendFinding): Html {
  const { reference } = finding;
  return details({
    summaryText: `The two rates behind the ratio: ${group.group} and ${reference}`,
    html: html`<p class="govuk-body">A ratio may change because either of its two rates did.</p>
      ${rateFigure(group, group.rates.group, group.group, 'group', finding)}
      ${rateFigure(group, group.rates.reference, reference, 'reference', finding)}`,
  });
}

function rateFigure(
  group: TrendGroup,
  series: RateSeries,
  name: string,
  side: 'group' | 'reference',
  finding: TrendFinding,
): Html {
  const { measure, periods } = finding;
  if (series.reason !== undefined) return html`<p class="govuk-body">${name}: ${series.reason}</p>`;
  const title = `${name}: ${measure.counted.plural} per ${exact(measure.per)} residents a year`;
  const outside = series.points.filter((point) => point.outside !== null).length;
  return figure({
    caption: title,
    chart: timeChart({
      id: `rate-${group.code}-${side}`,
      title,
      description: `${outside === 0 ? 'None' : outside} of ${periods.length} outside the limits.`,
      scale: 'amount',
      axis: `Per ${exact(measure.per)} residents a year`,
      points: periods.map((period, index) =>
        ratePoint(series.points[index]!, namedPoint(period, measure.every), period.isGap),
      ),
      phases: phasesOf(group, finding).map((phase) => ({
        ...phase,
        centre:
          series.points.slice(phase.from, phase.to + 1).find(({ centre }) => centre !== null)?.centre ?? null,
      })),
    }),
    table: rateTable(series, title, finding),
    key: series.isOverdispersed
      ? 'Shaded is where the rate falls while nothing changes. The periods vary more than chance makes them, and the limits allow for that.'
      : 'Shaded is where the rate falls while nothing changes.',
  });
}

function ratePoint(
  { rate, lower, upper, outside }: RateSeries['points'][number],
  named: Pick<TimePoint, 'label' | 'year'>,
  isGap: boolean,
): TimePoint {
  return {
    ...named,
    value: rate,
    lower: null,
    upper: null,
    limits: lower === null || upper === null ? null : { lower, upper },
    smoothed: null,
    isOutside: outside !== null,
    isGap,
  };
}

function rateTable(series: RateSeries, caption: string, { periods }: TrendFinding): Html {
  return wideTable({
    caption,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--narrow',
    firstCellIsHeader: true,
    head: [
      { text: 'When' },
      { text: 'Rate', format: 'numeric' },
      { text: 'Limits', format: 'numeric' },
      { text: 'Outside' },
    ],
    rows: series.points.map(({ rate, lower, upper, outside }, index) => [
      { text: periods[index]!.label },
      { text: rate === null ? '–' : ratePhrase(rate), format: 'numeric' },
      {
        text: lower === null || upper === null ? '–' : fromTo(ratePhrase(lower), ratePhrase(upper)),
        format: 'numeric',
      },
      { text: outside === null ? '' : outside === 'above' ? 'Above' : 'Below' },
    ]),
  });
}

/** Only where events are rare: then the days between them say more than their counts. */
export function waitsView({ waits, group, code }: TrendGroup, { measure }: TrendFinding): Html {
  if (waits === null) return html``;
  const title = `${group}: days from one of the ${measure.counted.plural} to the next`;
  if (waits.reason !== undefined || waits.points.length === 0)
    return html`<p class="govuk-body">${title}: ${waits.reason ?? 'there are none.'}</p>`;
  const points = waits.points.map(({ days, lower, upper, outside }, index) => ({
    label: `${index + 1}`,
    year: '',
    value: days,
    lower: null,
    upper: null,
    limits: lower === null || upper === null ? null : { lower, upper },
    smoothed: null,
    isOutside: outside !== null,
    isGap: false,
  }));
  return details({
    summaryText: `The days between: these ${measure.counted.plural} are rare`,
    html: figure({
      caption: title,
      chart: timeChart({
        id: `waits-${code}`,
        title,
        description: `About ${whole(waits.centre ?? 0)} days from one to the next.`,
        scale: 'amount',
        axis: 'Days since the one before',
        points,
        phases: [{ from: 0, to: points.length - 1, centre: waits.centre }],
      }),
      table: waitsTable(title, waits.points),
      key: 'The shorter the waits, the more often it happens. A wait across a month that was never sent is left out.',
    }),
  });
}

function waitsTable(title: string, points: NonNullable<TrendGroup['waits']>['points']): Html {
  return wideTable({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--narrow',
    head: [{ text: 'Wait' }, { text: 'Days', format: 'numeric' }, { text: 'Outside' }],
    rows: points.map(({ days, outside }, index) => [
      { text: `${index + 1}` },
      { text: whole(days), format: 'numeric' },
      { text: outside === null ? '' : outside === 'above' ? 'Longer' : 'Shorter' },
    ]),
  });
}
