// Assesses the events whose group is not known: how far they could move each ratio, and what would bring it to 1.

import { dial, unknownGroupBounds } from '@due-regard/statistics';
import type { Figure } from '../findings/figure.ts';
import type { GroupFinding, Unknown, UnknownBounds } from './rate-finding.ts';
import { type Sides, asCompared } from './sides.ts';
import { type Tally, knownCount, unknownCount } from '../counting/tally.ts';

const chances = [0.5, 1, 2, 4];

export interface UnknownMaterial {
  tally: Tally;
  groups: readonly GroupFinding[];
  sides: ReadonlyMap<string, Sides>;
  level: number;
  /** Why nobody knows how many are unknown; undefined where it is known. */
  notStated?: string | undefined;
}

export function assessUnknown({ tally, groups, sides, level, notStated: why }: UnknownMaterial): Unknown {
  if (why !== undefined) return nobodyKnows(tally, groups, why);
  const count = unknownCount(tally);
  const possible = count + knownCount(tally);
  const assessed = groups
    .filter(({ isReference }) => !isReference)
    .map(({ group, code }) => ({ group, ...assess(sides.get(code), count, level) }));
  const { notStated, notRecorded, unrecognised, notApplicable } = tally;
  return {
    count,
    share: possible === 0 ? null : count / possible,
    kinds: { notStated, notRecorded, unrecognised, notApplicable },
    bounds: Object.fromEntries(assessed.map(({ group, bounds }) => [group, bounds])),
    tipping: Object.fromEntries(assessed.map(({ group, tipping }) => [group, tipping])),
  };
}

/** Counts that say nothing of the unknown leave every bound open: that is not the same as none. */
function nobodyKnows(tally: Tally, groups: readonly GroupFinding[], reason: string): Unknown {
  const { notStated, notRecorded, unrecognised, notApplicable } = tally;
  const compared = groups.filter(({ isReference }) => !isReference);
  const unbounded = {
    lower: null,
    upper: null,
    withSampling: { lower: null, upper: null },
    dial: [],
    reason,
  };
  return {
    count: null,
    countReason: reason,
    share: null,
    kinds: { notStated, notRecorded, unrecognised, notApplicable },
    bounds: Object.fromEntries(compared.map(({ group }) => [group, unbounded])),
    tipping: Object.fromEntries(
      compared.map(({ group }) => [group, { share: null, reachable: false, reason }]),
    ),
  };
}

type Tipping = Unknown['tipping'][string];

function assess(
  sides: Sides | undefined,
  unknown: number,
  confidence: number,
): { bounds: UnknownBounds; tipping: Tipping } {
  if (!sides) return nothing;
  const input = { comparison: sides.group, reference: sides.rest, unknown };
  const answer = unknownGroupBounds(input, { confidence });
  const told = (ratio: Figure) => asCompared(sides, ratio);
  const { withSampling, tippingShare } = answer;
  return {
    bounds: {
      lower: told(answer.lower),
      upper: told(answer.upper),
      withSampling: { lower: told(withSampling.lower), upper: told(withSampling.upper) },
      dial: dial(input, chances).map(({ factor, ratio }) => ({ chance: factor, ratio: told(ratio) })),
      ...(answer.reason ? { reason: answer.reason } : {}),
    },
    tipping: {
      share: tippingShare,
      reachable: answer.tippingFeasible,
      ...(tippingShare === null ? { reason: answer.reason ?? noUnknown } : {}),
    },
  };
}

const noUnknown = 'No event is of unknown group.';
const notCompared = 'This group is not compared with another.';

const nothing: { bounds: UnknownBounds; tipping: Tipping } = {
  bounds: {
    lower: null,
    upper: null,
    withSampling: { lower: null, upper: null },
    dial: [],
    reason: notCompared,
  },
  tipping: { share: null, reachable: false, reason: notCompared },
};
