// Makes a trend from cells, a population and what was asked for. Pure: the same material gives the same digits.

import { knownCount, unknownCount } from '../counting/tally.ts';
import type { MadeFinding } from '../findings/made-finding.ts';
import { referenceLabel } from '../findings/measured.ts';
import { receiptOf } from '../findings/receipt.ts';
import { denominatorsOf, rateMeasureOf, wordsUsed } from '../rates/make-rate-finding.ts';
import { type RateMaterial, type SettledRates, settleRates } from '../rates/settle-rates.ts';
import { type ChangeSettings, changesOfRatio } from './change-of-ratio.ts';
import { type CountedSpan, countSpans } from './count-spans.ts';
import { explainTrend } from './explain-trend.ts';
import { groupTrend } from './group-trend.ts';
import { type SettledTrend, settleTrend } from './settle-trend.ts';
import type { Span } from './span.ts';
import type { Change, TrendFinding, TrendMeasure } from './trend-finding.ts';
import { trendMeasureTitle } from './trend-measure.ts';
import { trendMethods } from './trend-methods.ts';
import type { Months, TrendSettings } from './trend-settings.ts';
import { trendWarnings } from './trend-warnings.ts';
import { twoCounts } from '../rates/two-counts.ts';
import { trendPeriods, unknownOf } from './unknown-over-time.ts';

export interface TrendMaterial extends RateMaterial {
  settings: TrendSettings;
}

export function makeTrendFinding(material: TrendMaterial): MadeFinding<TrendFinding> {
  const rates = settleRates(material);
  if (!rates.ok) return rates;
  const trend = settleTrend(rates.settled, material.settings, material.finest);
  if (!trend.ok) return trend;
  const spans = countSpans(material, rates.settled, trend.trend.spans);
  if (!spans.ok) return spans;
  const { compare } = material.settings;
  const compared = countSpans(material, rates.settled, compare ? [compare.earlier, compare.later] : []);
  if (!compared.ok) return compared;
  const [earlier, later] = compared.spans;
  const times = earlier && later ? { earlier, later } : null;
  return { ok: true, finding: assemble(material, rates.settled, trend.trend, spans.spans, times) };
}

type Times = { earlier: CountedSpan<Months>; later: CountedSpan<Months> } | null;

function assemble(
  material: TrendMaterial,
  settled: SettledRates,
  trend: SettledTrend,
  spans: CountedSpan<Span>[],
  times: Times,
): TrendFinding {
  const { grouping, reference, period, tally, areas } = settled;
  const measure = measureOf(material, settled, trend);
  const notStated = material.unknownNotStated;
  const ground = {
    ...{ grouping, reference, spans, starts: trend.starts },
    ...{ per: measure.per, level: measure.level },
    residents: new Map([...settled.exposure].map(([code, { count }]) => [code, count])),
    ...{ unknownStated: notStated === undefined, days: material.days, missing: period.monthsMissing },
  };
  const { changes, family } = changesOf(settled, trend, times, { ...measure, notStated });
  const groups = trend.groups.map((group) => ({
    ...groupTrend(group, ground),
    change: changes.get(group.code) ?? null,
  }));
  const told = {
    format: 1 as const,
    kind: 'trend' as const,
    measure,
    period,
    periods: trendPeriods(spans, notStated),
    reference: referenceLabel(reference),
    referenceCode: reference.kind === 'group' ? reference.code : null,
    total: knownCount(tally) + unknownCount(tally),
    groups,
    unknown: unknownOf([{ ...spans[0]!, tally }], notStated),
    denominators: denominatorsOf(material, areas),
    family: { size: family, method: 'Holm, over every group whose change was asked about' },
  };
  const warnings = [...material.noticed, ...trendWarnings(material, settled, told)];
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: wordsUsed(material),
    program: { name: 'due-regard', version: material.programVersion },
    methods: trendMethods(groups, measure),
  });
  const { format, kind, ...rest } = told;
  return { format, kind, paragraph: explainTrend(told), ...rest, warnings, receipt };
}

function measureOf(
  material: TrendMaterial,
  settled: SettledRates,
  { spans, groups }: SettledTrend,
): TrendMeasure {
  const { counted, breakdown, reference, area, per, band, level } = rateMeasureOf(material, settled);
  const { every, rebase, compare } = material.settings;
  const measure = {
    ...{ counted, breakdown, reference, area, per, band, level },
    groups: material.settings.groups.length === 0 ? [] : groups.map(({ shortLabel }) => shortLabel),
    from: spans[0]!.from,
    to: spans.at(-1)!.to,
    every,
    rebase: [...rebase],
    compare,
  };
  return { title: trendMeasureTitle(measure), ...measure };
}

function changesOf(
  { grouping, reference }: SettledRates,
  { groups }: SettledTrend,
  times: Times,
  { level, band, notStated }: Pick<ChangeSettings, 'level' | 'band'> & { notStated: string | undefined },
): { changes: Map<string, Change>; family: number } {
  if (!times) return { changes: new Map(), family: 0 };
  const two = groups.map((group) => ({
    code: group.code,
    earlier: twoCounts(group, grouping.groups, reference, times.earlier),
    later: twoCounts(group, grouping.groups, reference, times.later),
  }));
  const unknown = {
    earlier: unknownOf([times.earlier], notStated),
    later: unknownOf([times.later], notStated),
  };
  return changesOfRatio(two, { level, band, unknown });
}
