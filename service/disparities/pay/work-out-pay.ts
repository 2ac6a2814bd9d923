// Works out the gaps in pay that a form asks for, from the people as they are kept now.
import { gatherKeptPeople } from '../counting/gather-people.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import type { MadeFinding } from '../findings/made-finding.ts';
import { makePayFinding } from './make-pay-finding.ts';
import type { PayFinding } from './pay-finding.ts';
import type { PayRequest } from './pay-request.ts';

export async function workOutPay(needs: WorkOutNeeds, request: PayRequest): Promise<MadeFinding<PayFinding>> {
  const gathered = await gatherKeptPeople(needs, request.records, request);
  return gathered.ok ? makePayFinding(gathered.material, request) : gathered;
}
