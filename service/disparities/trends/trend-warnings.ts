// The warnings that stand beside a trend: those of rates, and what else can look like a change.

import type { Warning } from '../findings/warning.ts';
import { rateWarnings } from '../rates/rate-warnings.ts';
import type { RateMaterial, SettledRates } from '../rates/settle-rates.ts';
import { listed } from '../../phrases/list.ts';
import { monthName } from '../../phrases/month.ts';
import { everyWords } from './span.ts';
import type { TrendFinding } from './trend-finding.ts';

type Told = Pick<TrendFinding, 'measure' | 'periods' | 'groups'>;

export function trendWarnings(material: RateMaterial, settled: SettledRates, told: Told): Warning[] {
  const ofRates = rateWarnings({ ...material, ...settled, outsideMonths: settled.outside });
  return [
    ...ofRates.filter(({ code }) => code !== 'RESIDENTS_NOT_PRESENT'),
    ...[
      partnersDiffer(settled),
      recordingChanged(told),
      incomplete(told),
      rebasedWithoutReason(told),
      oneResidents(told),
    ].filter((warning) => warning !== undefined),
  ];
}

/** Whoever sends only some of the time changes whose events and residents a period is of. */
function partnersDiffer({ period, unpeopled }: SettledRates): Warning | undefined {
  const counted = period.partners.filter(({ partner }) => !unpeopled.includes(partner));
  const some = counted.filter(({ monthsMissing }) => monthsMissing.length > 0);
  if (counted.length < 2 || some.length === 0) return undefined;
  const names = listed(some.map(({ partner }) => partner || 'a partner without a name'));
  return {
    code: 'TREND_PARTNERS_DIFFER',
    message:
      `Not every partner sent every month: months of ${names} are missing. Periods are then of different places, ` +
      'which can look like a change in the ratio. Follow one partner at a time, or only months that all sent.',
  };
}

function recordingChanged({ measure, periods }: Told): Warning | undefined {
  const outside = periods.filter(({ unknown }) => unknown.outside !== null);
  if (outside.length === 0) return undefined;
  const named =
    outside.length > 4
      ? `${outside.length} of ${periods.length} ${everyWords[measure.every].many}`
      : listed(outside.map(({ label }) => label));
  return {
    code: 'RECORDING_CHANGED',
    message:
      `How often the ${measure.breakdown.label} is missing changed by more than chance: in ${named} it was outside its own limits. ` +
      'A change in what is written down can look like a change in the ratio.',
  };
}

function incomplete({ measure, periods }: Told): Warning | undefined {
  const part = periods.filter(({ isGap, monthsMissing }) => !isGap && monthsMissing > 0);
  if (measure.every === 'month' || part.length === 0) return undefined;
  return {
    code: 'TREND_PERIODS_INCOMPLETE',
    message: `Some of its months were never sent for ${listed(part.map(({ label }) => label))}. The rates there are those of the months that were.`,
  };
}

function rebasedWithoutReason({ measure: { rebase } }: Told): Warning | undefined {
  const silent = rebase.filter(({ reason }) => reason === null);
  if (silent.length === 0) return undefined;
  return {
    code: 'REBASE_WITHOUT_REASON',
    message: `The limits begin anew from ${listed(silent.map(({ month }) => monthName(month)))}, and no reason is given. New limits hide an old change: say why.`,
  };
}

function oneResidents({ measure: { counted } }: Told): Warning {
  return {
    code: 'SAME_RESIDENTS_THROUGHOUT',
    message:
      `The residents of every period are those of one census, and ${counted.plural} are of whoever was present: ` +
      'a group that grew, or visitors who stayed away, would look like a change in the ratio.',
  };
}
