// The latest period of a chart of a ratio in words: as the periods before, or not.
import type { RatePeriod, RatioChart, RatioPoint } from '../time/ratio-chart.ts';
import { refuse } from '../input.ts';
import type { Circumstances, Named } from './circumstances.ts';
import { NOT_ADJUSTED, choiceOfReference } from './comparison.ts';
import type { Told, Word } from './description.ts';
import { framed } from './frame.ts';
import type { Denominator, Phrases } from './measure.ts';
import { ratePhrases } from './measure.ts';
import { whyNoVerdict } from './no-verdict.ts';
import { couldMove } from './risk-ratio-in-words.ts';
import { betweenTimes, times, whole } from './spoken-number.ts';

/** From `ratioChart`, with the periods it was given, in order of time. */
export interface RatioOverTimeFinding {
  kind: 'ratio over time';
  about: Circumstances;
  denominator: Denominator;
  group: Named;
  reference: Named;
  periods: readonly (RatePeriod & { period: string })[];
  chart: RatioChart;
}

export function ratioOverTimeInWords(finding: RatioOverTimeFinding): Told {
  const { about, group, reference, chart, periods } = finding;
  const last = periods.at(-1) ?? refuse('A ratio over time needs at least one period.');
  const point = chart.points.at(-1) ?? null;
  if (point !== null && chart.points.length !== periods.length)
    refuse(`The chart has ${chart.points.length} points, and there are ${periods.length} periods.`);
  const noVerdict = whyNoVerdict(group, reference);
  const said = noVerdict === null && point !== null ? wordOf(point, chart.centre) : null;
  const phrases = phrasesOf(finding, last);
  return framed({
    about,
    found:
      noVerdict === null
        ? found(finding, last.period, point, phrases)
        : [noVerdict, `In ${last.period}: ${phrases.counts}`],
    caveats: [FALSE_ALARMS, ...couldMove(about), NOT_ADJUSTED, ...choiceOfReference(reference)],
    said,
    method: chart.method,
    reason: noVerdict ?? chart.reason ?? point?.reason ?? null,
  });
}

function phrasesOf(
  { about, denominator, group, reference }: RatioOverTimeFinding,
  last: RatePeriod,
): Phrases {
  return ratePhrases(
    about.counted,
    denominator,
    { ...group, ...last.group },
    { ...reference, ...last.reference },
  );
}

function wordOf({ ratio, outside, reason }: RatioPoint, centre: number | null): Word | null {
  if (ratio === null || centre === null || reason !== null) return null;
  if (!outside) return 'consistent with';
  return ratio > centre ? 'higher' : 'lower';
}

function found(
  { chart, periods }: RatioOverTimeFinding,
  period: string,
  point: RatioPoint | null,
  { ratio, counts }: Phrases,
): (string | null)[] {
  const word = point === null ? null : wordOf(point, chart.centre);
  if (point === null || word === null || point.lower === null || point.upper === null) {
    const reason = chart.reason ?? point?.reason ?? null;
    return [`In ${period} ${ratio} has no place on the chart (${counts})`, reason];
  }
  const others = `${whole(periods.length)} periods`;
  const lead =
    word === 'consistent with'
      ? `In ${period} ${ratio} is consistent with no change over ${others}`
      : `In ${period} ${ratio} is ${word} than over ${others} together`;
  const expected = `${betweenTimes(point.lower, point.upper)} is to be expected if nothing changes`;
  return [
    lead,
    `It is ${times(point.ratio ?? 0)} times, against ${times(chart.centre ?? 0)} times over all, where ${expected} (${counts})`,
    ...outsideBefore(chart),
  ];
}

function outsideBefore({ points }: RatioChart): string[] {
  const outside = points.slice(0, -1).filter((point) => point.outside).length;
  return outside === 0
    ? []
    : [
        `Of the periods before, ${whole(outside)} ${outside === 1 ? 'was' : 'were'} outside what is to be expected`,
      ];
}

const FALSE_ALARMS = 'Of many periods a few lie outside by chance alone';
