// Works out the rates that a form asks for, from the data as they are kept now.
import type { MadeFinding } from '../findings/made-finding.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import { gatherKeptRates } from './gather-kept-rates.ts';
import { makeRateFinding } from './make-rate-finding.ts';
import type { RateFinding } from './rate-finding.ts';
import type { RateRequest } from './rate-request.ts';

export async function workOutRates(
  needs: WorkOutNeeds,
  request: RateRequest,
): Promise<MadeFinding<RateFinding>> {
  const { adjustFor } = request;
  const wanted = { byArea: adjustFor.includes('place'), withAges: adjustFor.includes('age') };
  const gathered = await gatherKeptRates(needs, request, wanted);
  return gathered.ok ? makeRateFinding(gathered.material) : gathered;
}
