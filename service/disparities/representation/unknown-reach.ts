// How far those of unknown group could move each index, and what share of them would bring it to 1.

import type { Figure } from '../findings/figure.ts';
import { type Tally, knownCount, unknownCount } from '../counting/tally.ts';
import { indexAt } from './index-at.ts';
import type { IndexBounds, RepresentationGroup, RepresentationUnknown } from './representation-finding.ts';

export interface ReachMaterial {
  tally: Tally;
  groups: readonly RepresentationGroup[];
  level: number;
  /** Why nobody knows how many are unknown; undefined where it is known. */
  notStated: string | undefined;
}

export function unknownReach({ tally, groups, level, notStated: why }: ReachMaterial): RepresentationUnknown {
  const { notStated, notRecorded, unrecognised, notApplicable } = tally;
  const kinds = { notStated, notRecorded, unrecognised, notApplicable };
  const [unknown, known] = [unknownCount(tally), knownCount(tally)];
  const reach = groups.map((group) => ({
    group: group.group,
    ...(why === undefined ? reachOf(group, known, unknown, level) : open(why)),
  }));
  return {
    count: why === undefined ? unknown : null,
    ...(why === undefined ? {} : { countReason: why }),
    share: why !== undefined || unknown + known === 0 ? null : unknown / (unknown + known),
    kinds,
    bounds: Object.fromEntries(reach.map(({ group, bounds }) => [group, bounds])),
    tipping: Object.fromEntries(reach.map(({ group, tipping }) => [group, tipping])),
  };
}

interface Reach {
  bounds: IndexBounds;
  tipping: RepresentationUnknown['tipping'][string];
}

function reachOf(
  { count, benchmark, ratio }: RepresentationGroup,
  known: number,
  unknown: number,
  level: number,
): Reach {
  const { share, standardError } = benchmark;
  if (count === null || share === null || standardError === null || ratio.estimate === null)
    return open(ratio.reason ?? 'There is no index.');
  const total = known + unknown;
  const at = (people: number) => indexAt({ body: { count: people, total }, share, standardError }, level);
  const [none, all] = [at(count), at(count + unknown)];
  return {
    bounds: {
      lower: none.estimate,
      upper: all.estimate,
      withSampling: { lower: none.lower, upper: all.upper },
    },
    tipping: tippingOf(share * total - count, unknown),
  };
}

/** @param needed people more of the group for an equal share of everybody */
function tippingOf(needed: number, unknown: number): Reach['tipping'] {
  if (unknown === 0) return { share: null, reachable: false, reason: 'Nobody is of unknown group.' };
  const share: Figure = needed / unknown;
  return { share, reachable: share >= 0 && share <= 1 };
}

function open(reason: string): Reach {
  return {
    bounds: { lower: null, upper: null, withSampling: { lower: null, upper: null }, reason },
    tipping: { share: null, reachable: false, reason },
  };
}
