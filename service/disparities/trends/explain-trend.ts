// Explains a trend in one paragraph that can be read aloud, written from its numbers.

import { isLeftOver } from '../findings/left-over.ts';
import { referenceWords } from '../rates/reference-words.ts';
import { eventCount, eventsOf, peoplePhrase } from '../findings/people-phrase.ts';
import { capitalised, listed } from '../../phrases/list.ts';
import { monthName, periodPhrase } from '../../phrases/month.ts';
import { between, inEach, percentage, times, whole } from '../../phrases/spoken-number.ts';
import { changeInMissing, explainChange } from './explain-change.ts';
import { everyWords } from './span.ts';
import type { TrendFinding, TrendGroup } from './trend-finding.ts';

export type ToldTrend = Omit<TrendFinding, 'paragraph' | 'receipt' | 'warnings'>;

/** With more groups than this, only those with something outside its limits have a sentence. */
const mostInFull = 8;
const mostNamed = 4;
/** With this many periods and more than half of them outside, chance is not what they are to be held against. */
const fewestToDoubt = 4;
const largeCounts =
  'With so many events chance alone allows hardly any movement, so most stand outside: go by the size of the change.';

/** Counts, residents, period, definition and the missing share stand beside every ratio. */
export function explainTrend(finding: ToldTrend): string {
  const { groups, measure } = finding;
  const told = groups.length <= mostInFull ? groups : groups.filter(({ outside }) => outside.length > 0);
  const silent = groups.length - told.length;
  return [
    opening(finding),
    ...told.flatMap((group) => sentencesAbout(group, finding)),
    ...(silent > 0
      ? [`For ${silent} other groups no ${everyWords[measure.every].one} is outside its limits.`]
      : []),
    ...missing(finding),
    ...(groups[0]?.change ? changeInMissing(groups[0].change, measure) : []),
    ...rebased(finding),
    `Counts are of ${measure.counted.plural}, not of people, and residents are not the same as the people who were present.`,
    'A change over time does not by itself say why.',
  ].join(' ');
}

function opening({ measure, total, unknown, denominators }: ToldTrend): string {
  const { counted, breakdown, area, from, to, every } = measure;
  const where = counted.filters.map(({ header, value }) => ` with “${value}” under “${header}”`).join(' and');
  const date = denominators.date ? ` (${denominators.date.slice(0, 4)} figures)` : '';
  return (
    `This follows ${eventCount(total, counted)}${where}${area ? ` in ${area}` : ''} over ${periodPhrase(from, to)}, ${everyWords[every].by}. ` +
    `The ${breakdown.label} is known for ${whole(total - (unknown.count ?? 0))} of them, and rates are over residents${date}. ` +
    `Each group is compared with ${referenceWords(measure)}.`
  );
}

function sentencesAbout(group: TrendGroup, finding: ToldTrend): string[] {
  const who = peoplePhrase(group, finding.measure);
  return [
    overall(group, who, finding),
    ...(isLeftOver(group.code)
      ? [`They may have little in common, so nothing more is said of them.`]
      : stoodOut(group, finding)),
    ...rare(group, who, finding),
    ...(group.change === null ? [] : [explainChange(group.change, who, finding.measure)]),
  ];
}

function overall(
  { whole: { ratio, population, referencePopulation, periods: comparable, ...counts } }: TrendGroup,
  who: string,
  { measure, periods }: ToldTrend,
): string {
  const { counted } = measure;
  const events = capitalised(`${eventsOf(counted)} ${who}`);
  if (ratio.estimate === null)
    return `${events}: no ratio can be computed, for: ${ratio.reason ?? 'no reason is known'}`;
  const over =
    `${eventCount(counts.count ?? 0, counted)} over ${whole(population ?? 0)} residents, against ` +
    `${whole(counts.referenceCount ?? 0)} over ${whole(referencePopulation ?? 0)}`;
  const [low, high] = [ratio.lower ?? 0, ratio.upper ?? Infinity];
  const span = times(low) === times(high) ? '' : `, consistent with ${between(low, high)} times`;
  const sent = periods.filter(({ isGap }) => !isGap).length;
  const { one, many } = everyWords[measure.every];
  const when =
    comparable === sent
      ? 'over the whole time'
      : `over the ${comparable} of ${sent} ${sent === 1 ? one : many} in which the counts of both are known`;
  if (ratio.estimate === Infinity)
    return `${events} ${when}: there is nothing on the other side to compare with (${over})${span}.`;
  return `${events} were, ${when}, at ${times(ratio.estimate)} times the rate of ${referenceWords(measure)}${span} (${over}).`;
}

/** The overview goes by points outside their limits only: every further rule would add false alarms. */
function stoodOut({ points, outside, charted }: TrendGroup, { measure, periods }: ToldTrend): string[] {
  const { one, many } = everyWords[measure.every];
  const without = points.filter(
    ({ ratio, limits }) => ratio.estimate !== null && limits.lower === null,
  ).length;
  const unplaced =
    without > 0
      ? [
          `In ${without} ${without === 1 ? `${one} one of the two had` : `${many} one of the two had`} no ${measure.counted.plural}, so the ratio has no place on the chart.`,
        ]
      : [];
  if (charted === 0) return [`Whether the ratio changed cannot be told.`, ...unplaced];
  if (outside.length === 0)
    return [
      `In none of the ${charted} ${many} was it outside the limits that chance alone gives a ratio that does not change.`,
      ...unplaced,
    ];
  const label = new Map(periods.map(({ period, label: said }) => [period, said]));
  const named = points
    .filter(({ limits }) => limits.outside !== null)
    .map(
      ({ period, ratio, limits, count, referenceCount }) =>
        `${label.get(period)} (${limits.outside}: ${times(ratio.estimate ?? 0)} times, ${whole(count ?? 0)} against ${whole(referenceCount ?? 0)})`,
    );
  const shown = named.slice(0, mostNamed);
  const more = named.length > mostNamed ? [`${named.length - mostNamed} more`] : [];
  return [
    `It was outside the limits that chance alone gives in ${outside.length} of ${charted} ${many}: ${listed([...shown, ...more])}.`,
    ...(charted >= fewestToDoubt && outside.length > charted / 2 ? [largeCounts] : []),
    ...unplaced,
  ];
}

function rare({ waits }: TrendGroup, who: string, { measure }: ToldTrend): string[] {
  if (waits === null || waits.centre === null) return [];
  const outside = waits.points.filter((point) => point.outside !== null).length;
  const stood =
    outside === 0
      ? 'none of the waits is outside its limits'
      : `${outside} of the waits ${outside === 1 ? 'is' : 'are'} outside the limits`;
  return [
    `As ${eventsOf(measure.counted)} ${who} are rare, the days between them say more: about ${whole(waits.centre)} days from one to the next, and ${stood}.`,
  ];
}

function missing({ measure, unknown, periods }: ToldTrend): string[] {
  const { label } = measure.breakdown;
  const gaps = periods.filter(({ isGap }) => isGap);
  const gapSentence =
    gaps.length === 0
      ? []
      : [
          `Nothing was sent for ${gaps.length > mostNamed ? `${gaps.length} ${everyWords[measure.every].many}` : listed(gaps.map((gap) => gap.label))}: that is a gap, not zero.`,
        ];
  if (unknown.count === null)
    return [`In how many more the ${label} is missing, these counts do not say.`, ...gapSentence];
  if (unknown.count === 0) return [`No ${label} is missing.`, ...gapSentence];
  const shares = periods.flatMap(({ unknown: { share } }) => share ?? []);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  return [
    `The ${label} is missing in ${eventCount(unknown.count, measure.counted)}, or ${percentage(unknown.share ?? 0)}: ` +
      `${inEach(percentage(least), percentage(most), everyWords[measure.every].one)}.`,
    ...gapSentence,
  ];
}

function rebased({ measure: { rebase } }: ToldTrend): string[] {
  return rebase.map(
    ({ month, reason }) =>
      `From ${monthName(month)} on, the limits are those of what came after${reason === null ? '' : `, because of “${reason}”`}.`,
  );
}
