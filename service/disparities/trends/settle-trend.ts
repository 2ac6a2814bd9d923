// Settles what a trend is over: its spans, the groups that it follows, and where limits begin anew. Refuses what cannot be.

import type { Group } from '../findings/grouping.ts';
import { type RefusedFinding, refusedFinding } from '../findings/made-finding.ts';
import type { Warning } from '../findings/warning.ts';
import { type SettledRates } from '../rates/settle-rates.ts';
import { listed } from '../../phrases/list.ts';
import { monthName, periodPhrase } from '../../phrases/month.ts';
import { type Every, type Span, everyWords, spanIdOf, spansOf } from './span.ts';
import type { Rebase, TrendSettings } from './trend-settings.ts';

export interface SettledTrend {
  spans: Span[];
  groups: Group[];
  /** Places of the spans at which limits begin anew, and why. */
  starts: number[];
}

export type Settled = { ok: true; trend: SettledTrend } | RefusedFinding;

const fewestSpans = 2;

/** @param finest how long the periods of the counts themselves are; no span may be shorter */
export function settleTrend(
  { period, grouping, reference, exposure }: SettledRates,
  settings: TrendSettings,
  finest: Every | undefined,
): Settled {
  if (period.from === null || period.to === null) return refusedFinding(noMonths);
  if (reference.kind === 'overall') return refusedFinding(notOverall);
  if (finest !== undefined && !fits(settings.every, finest))
    return refusedFinding(tooFine(settings.every, finest));
  const spans = spansOf(period.from, period.to, settings.every);
  if (spans.length < fewestSpans) return refusedFinding(tooShort(settings.every));
  const compared = grouping.groups.filter(
    ({ code, inEvents }) =>
      inEvents &&
      (exposure.get(code)?.personYears ?? 0) > 0 &&
      !(reference.kind === 'group' && reference.code === code),
  );
  const wanted = settings.groups.map((name) => ({ name, group: findGroup(compared, name) }));
  const unknown = wanted.find(({ group }) => !group);
  if (unknown) return refusedFinding(groupUnknown(unknown.name, compared));
  const groups =
    wanted.length === 0 ? compared : compared.filter((each) => wanted.some(({ group }) => group === each));
  if (groups.length === 0) return refusedFinding(groupUnknown('', compared));
  const starts = settings.rebase.map((rebase) => ({ rebase, at: placeOf(rebase, spans, settings.every) }));
  const outside = starts.find(({ at }) => at < 1);
  if (outside) return refusedFinding(rebaseOutside(outside.rebase, period.from, period.to));
  for (const { from, to } of settings.compare ? [settings.compare.earlier, settings.compare.later] : [])
    if (to < period.from || from > period.to)
      return refusedFinding(compareOutside(from, to, period.from, period.to));
  return { ok: true, trend: { spans, groups, starts: starts.map(({ at }) => at).sort((a, b) => a - b) } };
}

function findGroup(groups: readonly Group[], name: string): Group | undefined {
  const wanted = name.trim().toLowerCase();
  return groups.find(({ code, label, shortLabel }) =>
    [code, label, shortLabel].some((each) => each.toLowerCase() === wanted),
  );
}

function placeOf({ month }: Rebase, spans: readonly Span[], every: Every): number {
  return spans.findIndex(({ id }) => id === spanIdOf(month, every));
}

/** A year can be cut into nothing but itself; a quarter makes up calendar and financial years alike. */
function fits(asked: Every, finest: Every): boolean {
  if (finest === 'month' || asked === finest) return true;
  return finest === 'quarter' && asked !== 'month';
}

const noMonths: Warning = {
  code: 'TREND_NEEDS_MONTHS',
  message:
    'The data do not say when the events were, so nothing can be followed over time. ' +
    'Send records with dates, or counts with a column of periods such as 2020-04 or 2020/21.',
};

const notOverall: Warning = {
  code: 'TREND_REFERENCE_OVERALL',
  message:
    'A trend compares a group with another group or with everyone else. “Overall” has the group itself in it: ' +
    'choose a group, or “everyone else”.',
};

function tooFine(asked: Every, finest: Every): Warning {
  return {
    code: 'TREND_TOO_FINE',
    message: `The counts are by ${everyWords[finest].one}, so they cannot be followed ${everyWords[asked].by}. Choose ${everyWords[finest].by}.`,
  };
}

function tooShort(every: Every): Warning {
  return {
    code: 'TREND_TOO_SHORT',
    message: `The data cover less than two ${everyWords[every].many}, so there is no trend. Choose shorter spans, such as months, or a longer time.`,
  };
}

function groupUnknown(name: string, groups: readonly Group[]): Warning {
  const there = listed(groups.map(({ shortLabel }) => shortLabel)) || 'none';
  return {
    code: 'TREND_GROUP_UNKNOWN',
    message: `There is no group “${name}” to follow, besides the one compared with. There are: ${there}.`,
  };
}

function rebaseOutside({ month }: Rebase, from: string, to: string): Warning {
  return {
    code: 'TREND_REBASE_OUTSIDE',
    message: `Limits cannot begin anew in ${monthName(month)}: it is not after the first span of ${periodPhrase(from, to)}. Choose a later month within it.`,
  };
}

function compareOutside(from: string, to: string, first: string, last: string): Warning {
  return {
    code: 'TREND_COMPARE_OUTSIDE',
    message: `${periodPhrase(from, to)} cannot be compared: the trend runs over ${periodPhrase(first, last)}. Choose two times within it.`,
  };
}
