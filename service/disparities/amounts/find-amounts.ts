// Finds amounts from files: reads the events or the people, and makes the finding.

import { programVersion } from '../../platform/program-version.ts';
import { takeInEvents } from '../counting/take-in-events.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import type { AmountArguments } from './amount-arguments.ts';
import type { AmountFinding } from './amount-finding.ts';
import { gatherAmounts, gatherAmountsOfPeople } from './gather-amounts.ts';
import { makeAmountFinding } from './make-amount-finding.ts';

type Say = (text: string) => void;

export async function findAmounts(args: AmountArguments, say: Say): Promise<MadeFinding<AmountFinding>> {
  if (args.people.length === 0) return ofEvents(args, say);
  const material = await gatherAmountsOfPeople(args.people, args.request);
  return material.ok ? makeAmountFinding(material.value) : refusedFinding(...material.problems);
}

function ofEvents({ events, request }: AmountArguments, say: Say): Promise<MadeFinding<AmountFinding>> {
  return takeInEvents(events, say, async (taken) => {
    say('Averaging');
    const material = await gatherAmounts({ request, ...taken, programVersion });
    return material.ok ? makeAmountFinding(material.value) : refusedFinding(...material.problems);
  });
}
