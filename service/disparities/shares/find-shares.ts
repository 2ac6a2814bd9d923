// Finds shares from files: reads the events, counts each outcome, and hands the material to whoever makes the finding.

import { programVersion } from '../../platform/program-version.ts';
import { takeInEvents } from '../counting/take-in-events.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { type SharesOfEvents, gatherShares, gatherSharesOfPeople } from './gather-shares.ts';
import type { DarknessFinding } from './darkness-finding.ts';
import { gatherHitRates } from './gather-hit-rates.ts';
import type { HitRateFinding } from './hit-rate-finding.ts';
import { listDarknessStops } from './list-darkness-stops.ts';
import { makeDarknessFinding } from './make-darkness-finding.ts';
import { makeHitRateFinding } from './make-hit-rate-finding.ts';
import { makeShareFinding } from './make-share-finding.ts';
import type { ShareArguments } from './share-arguments.ts';
import type { ShareFinding } from './share-finding.ts';
import type { SharesArguments } from './shares-arguments.ts';

type Say = (text: string) => void;

export async function findShares(args: ShareArguments, say: Say): Promise<MadeFinding<ShareFinding>> {
  if (args.people.length > 0) {
    const material = await gatherSharesOfPeople(args.people, args.request, [args.outcome]);
    return material.ok ? makeShareFinding(material.value) : refusedFinding(...material.problems);
  }
  return findInEvents(args, say, async (asked) => {
    const material = await gatherShares(asked, [args.outcome]);
    return material.ok ? makeShareFinding(material.value) : refusedFinding(...material.problems);
  });
}

export function findHitRates(args: SharesArguments, say: Say): Promise<MadeFinding<HitRateFinding>> {
  return findInEvents(args, say, async (asked) => {
    const material = await gatherHitRates(asked);
    return material.ok ? makeHitRateFinding(material.value) : refusedFinding(...material.problems);
  });
}

export function findDarkness(args: SharesArguments, say: Say): Promise<MadeFinding<DarknessFinding>> {
  return findInEvents(args, say, async (asked) => {
    const material = await listDarknessStops(asked);
    say('Working out the light at each time and place');
    return material.ok ? makeDarknessFinding(material.value) : refusedFinding(...material.problems);
  });
}

/** Imports the events into a folder that is gone afterwards, and makes a finding from them. */
export async function findInEvents<Finding>(
  { events, request }: Pick<SharesArguments, 'events' | 'request'>,
  say: Say,
  make: (asked: SharesOfEvents) => Promise<MadeFinding<Finding>>,
): Promise<MadeFinding<Finding>> {
  return takeInEvents(events, say, (taken) => {
    say('Counting');
    return make({ request, ...taken, programVersion });
  });
}
