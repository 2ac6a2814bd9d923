// Works out the trend that a form asks for, from the data as they are kept now.
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import type { MadeFinding } from '../findings/made-finding.ts';
import { gatherKeptRates } from '../rates/gather-kept-rates.ts';
import { makeTrendFinding } from './make-trend-finding.ts';
import type { TrendFinding } from './trend-finding.ts';
import type { TrendRequest } from './trend-request.ts';

export async function workOutTrend(
  needs: WorkOutNeeds,
  request: TrendRequest,
): Promise<MadeFinding<TrendFinding>> {
  const { every, groups, rebase, compare, ...rates } = request;
  const gathered = await gatherKeptRates(needs, rates, { withDays: true, byPeriod: true });
  if (!gathered.ok) return gathered;
  return makeTrendFinding({ ...gathered.material, settings: { every, groups, rebase, compare } });
}
