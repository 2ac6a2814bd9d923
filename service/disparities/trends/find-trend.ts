// Finds a trend from files: gathers what it is made of, with the days of rare events, and makes the finding.

import type { MadeFinding } from '../findings/made-finding.ts';
import { gatherRates } from '../rates/gather-rates.ts';
import { makeTrendFinding } from './make-trend-finding.ts';
import type { TrendArguments } from './trend-arguments.ts';
import type { TrendFinding } from './trend-finding.ts';
import type { Every } from './span.ts';
import { usualSettings } from './trend-settings.ts';

/** Quarters, or the periods of the counts themselves where these are longer. */
function usualEvery(finest: Every | undefined): Every {
  return finest === undefined || finest === 'month' ? usualSettings.every : finest;
}

export async function findTrend(
  args: TrendArguments,
  say: (text: string) => void,
): Promise<MadeFinding<TrendFinding>> {
  const gathered = await gatherRates(args, say, { withDays: true, byPeriod: true });
  if (!gathered.ok) return gathered;
  const { material } = gathered;
  const every = args.every ?? usualEvery(material.finest);
  return makeTrendFinding({ ...material, settings: { ...args.settings, every } });
}
