// The trend of one group: its points, the rates behind them, the days between rare events, and what stood out.

import { unknownCount } from '../counting/tally.ts';
import type { Group, Grouping } from '../findings/grouping.ts';
import type { Reference } from '../findings/measured.ts';
import { isGap, type CountedSpan } from './count-spans.ts';
import { rateSeries } from './rate-series.ts';
import type { Span } from './span.ts';
import type { TrendGroup } from './trend-finding.ts';
import { type SpanOfGroup, countsOf, estimatedRatio, trendPoints } from './trend-points.ts';
import { type Two, addedUp, twoCounts } from '../rates/two-counts.ts';
import { rareBelow, waitsOf } from './waits.ts';

export interface TrendGround {
  grouping: Grouping;
  reference: Reference;
  spans: readonly CountedSpan<Span>[];
  /** Places of the spans at which limits begin anew. */
  starts: readonly number[];
  per: number;
  level: number;
  /** Whether the counts say how many are of unknown group. */
  unknownStated: boolean;
  days: ReadonlyMap<string, readonly number[]> | undefined;
  /** Residents by group code, over the whole time. */
  residents: ReadonlyMap<string, number | null>;
  /** Months that some partner never sent. */
  missing: readonly string[];
}

/** Its change aside, which is one of a family. */
export function groupTrend(group: Group, ground: TrendGround): Omit<TrendGroup, 'change'> {
  const spans = spansOfGroup(group, ground);
  const whole = addedUp(spans);
  const { points, phases } = trendPoints(spans, ground);
  const outside = points.filter(({ limits }) => limits.outside !== null).map(({ period }) => period);
  const charted = points.filter(({ limits }) => limits.lower !== null).length;
  const sides = (side: 'group' | 'reference') =>
    rateSeries(
      spans.map((span) => ({ period: span.period, side: span[side] })),
      ground.starts,
      ground.per,
    );
  return {
    group: group.shortLabel,
    code: group.code,
    label: group.label,
    whole: {
      ...countsOf(whole),
      ...residentsOf(group, ground),
      ratio: estimatedRatio(whole, ground.level),
      periods: spans.filter(({ reason }) => reason === null).length,
    },
    points,
    phases,
    outside,
    charted,
    rates: { group: sides('group'), reference: sides('reference') },
    waits: rareWaits(group, whole, ground),
    verdictWords: wordsOf(outside.length, charted),
  };
}

function spansOfGroup(
  group: Group,
  { grouping, reference, spans, unknownStated }: TrendGround,
): SpanOfGroup[] {
  return spans.map((counted) => ({
    period: counted.span.id,
    ...twoCounts(group, grouping.groups, reference, counted),
    unknown: unknownStated ? unknownCount(counted.tally) : null,
  }));
}

function rareWaits(
  group: Group,
  { group: { events }, reason }: Two,
  ground: TrendGround,
): TrendGroup['waits'] {
  const sent = ground.spans.filter((span) => !isGap(span)).length;
  if (!ground.days || reason !== null || events >= rareBelow * sent) return null;
  const days = [...ground.days].flatMap(([category, those]) =>
    ground.grouping.groupOfEvent(category) === group.code ? those : [],
  );
  return waitsOf(days, ground.missing);
}

function residentsOf({ code }: Group, { grouping, reference, residents }: TrendGround) {
  const others = grouping.groups.filter((other) =>
    reference.kind === 'group' ? other.code === reference.code : other.code !== code,
  );
  const known = others.flatMap((other) => residents.get(other.code) ?? []);
  return {
    population: residents.get(code) ?? null,
    referencePopulation: known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0),
  };
}

function wordsOf(outside: number, charted: number): string {
  if (charted === 0) return 'cannot be told: no period has both';
  if (outside === 0) return 'none outside its limits';
  return `${outside} of ${charted} outside ${outside === 1 ? 'its' : 'their'} limits`;
}
