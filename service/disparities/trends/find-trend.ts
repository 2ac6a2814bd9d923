// Finds a trend from files: gathers what it is made of, with the days of rare events, and makes the finding.

import type { MadeFinding } from '../findings/made-finding.ts';
import { gatherRates } from '../rates/gather-rates.ts';
import { makeTrendFinding } from './make-trend-finding.ts';
import type { TrendArguments } from './trend-arguments.ts';
import type { TrendFinding } from './trend-finding.ts';

export async function findTrend(
  args: TrendArguments,
  say: (text: string) => void,
): Promise<MadeFinding<TrendFinding>> {
  const gathered = await gatherRates(args, say, { withDays: true });
  if (!gathered.ok) return gathered;
  return makeTrendFinding({ ...gathered.material, settings: args.settings });
}
