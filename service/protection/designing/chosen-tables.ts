// The tables that are chosen within the time there is; of those that were not tried any more it is said.
import { hiddenBy, type Policy, type Proposal, proposeTables, type Tally } from '@due-regard/disclosure';
import { type DesignMeans, protectAlone, protectTogether } from './protecting-means.ts';

export interface ChoiceAsked {
  policy: Policy;
  mostTables: number;
  mostWays: number;
  /** Dimensions that every table has. */
  required: readonly string[];
  /** Told of each trial. */
  say(text: string): void;
}

/** The share of the time that is for choosing; the rest is for the comparison and its audits. */
const choosing = 0.55;
const tellsNothing = hiddenBy(({ cells }) => cells.map(() => 1));

export function chosenTables(
  tally: Tally,
  { policy, mostTables, mostWays, required, say }: ChoiceAsked,
  means: DesignMeans,
): Proposal {
  const together = protectTogether(policy, means, choosing);
  const isLate = () => means.budget.left(choosing) <= 0.05;
  let inTime = 0;
  let late = 0;
  const proposal = proposeTables(tally, {
    protectAlone: protectAlone(policy, means, choosing),
    protect(system) {
      if (isLate()) {
        late++;
        return tellsNothing(system);
      }
      inTime++;
      say(`Trying tables together: ${inTime} so far.`);
      return together(system);
    },
    mostDimensions: mostWays,
    mostTables,
    required,
  });
  // What was tried and left stands first among those left, in the order of the trials.
  const from = inTime - proposal.taken.length;
  const left = proposal.left.map((table, at) =>
    at >= from && at < from + late
      ? { ...table, why: 'there was no time left to try it with the others: give more with --seconds' }
      : table,
  );
  return { ...proposal, left };
}
