// Finds the gaps in pay that a command asks for, from files.

import { gatherPeople } from '../counting/gather-people.ts';
import type { MadeFinding } from '../findings/made-finding.ts';
import { makePayFinding } from './make-pay-finding.ts';
import type { PayAsked } from './pay-asked.ts';
import type { PayFinding } from './pay-finding.ts';

export async function findPay(
  paths: readonly string[],
  asked: PayAsked,
  say: (text: string) => void,
): Promise<MadeFinding<PayFinding>> {
  say('Reading the people…');
  const gathered = await gatherPeople(paths, asked);
  if (!gathered.ok) return gathered;
  say('Comparing pay…');
  return makePayFinding(gathered.material, asked);
}
