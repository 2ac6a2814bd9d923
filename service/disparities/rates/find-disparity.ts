// Finds a disparity from files: gathers what it is made of, and makes the finding.

import type { MadeFinding } from '../findings/made-finding.ts';
import type { DisparityArguments } from './disparity-arguments.ts';
import { gatherRates } from './gather-rates.ts';
import { makeRateFinding } from './make-rate-finding.ts';
import type { RateFinding } from './rate-finding.ts';

export async function findDisparity(
  args: DisparityArguments,
  say: (text: string) => void,
): Promise<MadeFinding<RateFinding>> {
  const { adjustFor } = args.request;
  const wanted = { byArea: adjustFor.includes('place'), withAges: adjustFor.includes('age') };
  const gathered = await gatherRates(args, say, wanted);
  return gathered.ok ? makeRateFinding(gathered.material) : gathered;
}
