// Finds a funnel from files: gathers what it is made of, kept apart by place, and makes the finding.

import type { MadeFinding } from '../findings/made-finding.ts';
import { gatherRates } from '../rates/gather-rates.ts';
import type { FunnelArguments } from './funnel-arguments.ts';
import type { FunnelFinding } from './funnel-finding.ts';
import { makeFunnelFinding } from './make-funnel-finding.ts';

export async function findFunnel(
  args: FunnelArguments,
  say: (text: string) => void,
): Promise<MadeFinding<FunnelFinding>> {
  const gathered = await gatherRates(args, say, { byArea: true });
  return gathered.ok ? makeFunnelFinding({ ...gathered.material, group: args.group }) : gathered;
}
