// The shares of one outcome or several, of the same events by the same groups: tallied, compared as one family, assessed.

import type { Grouping } from '../findings/grouping.ts';
import { type Adjustment, holmFamilyByKey } from '../findings/holm-family.ts';
import type { Reference } from '../findings/measured.ts';
import { unknownCount, knownCount } from '../counting/tally.ts';
import {
  type ShareSettings,
  compareShares,
  notComparedShare,
  shareOf,
  sharePValue,
} from './compare-shares.ts';
import { missingBounds } from './missing-bounds.ts';
import { type ShareCell, type ShareTally, none, shareTallyOf, together } from './share-cells.ts';
import type { ShareGroup, SharePart, ShareUnknown } from './share-finding.ts';
import type { ShareOutcome } from './share-outcome.ts';
import { type ShareSides, isReference, shareSidesOf } from './share-sides.ts';
import { withinStrata } from './within-strata.ts';

export interface OutcomeCells {
  outcome: ShareOutcome;
  cells: readonly ShareCell[];
}

export interface SharesScope {
  grouping: Grouping;
  reference: Reference;
  within: readonly string[];
  settings: ShareSettings;
}

interface Tallied extends OutcomeCells {
  tally: ShareTally;
  /** By group code, for those that have a comparison. */
  sides: Map<string, ShareSides>;
}

/** All comparisons of all outcomes are one family: they are looked at together. */
export function assessedShares(
  outcomes: readonly OutcomeCells[],
  scope: SharesScope,
): { parts: SharePart[]; family: number } {
  const tallied = outcomes.map((each) => talliedOf(each, scope));
  const pValues = new Map(
    tallied.flatMap(({ sides }, i) =>
      [...sides].map(([code, both]): [string, number | null] => [keyOf(i, code), sharePValue(both)]),
    ),
  );
  const adjustments = holmFamilyByKey(pValues);
  const parts = tallied.map((each, i) => partOf(each, scope, (code) => adjustments.get(keyOf(i, code))));
  return { parts, family: pValues.size };
}

function keyOf(outcome: number, code: string): string {
  return `${outcome} ${code}`;
}

function talliedOf(each: OutcomeCells, { grouping, reference }: SharesScope): Tallied {
  const tally = shareTallyOf(each.cells, grouping);
  const sides = new Map<string, ShareSides>();
  for (const code of tally.groups.keys()) {
    const both = shareSidesOf(code, tally.groups, reference);
    if (both) sides.set(code, both);
  }
  return { ...each, tally, sides };
}

function partOf(
  { outcome, cells, tally, sides }: Tallied,
  scope: SharesScope,
  adjustmentOf: (code: string) => Adjustment | undefined,
): SharePart {
  const { grouping, reference, settings } = scope;
  const groups = grouping.groups.map((group): ShareGroup => {
    const itself = isReference(group.code, reference);
    const [both, adjustment] = [sides.get(group.code), adjustmentOf(group.code)];
    const count = tally.groups.get(group.code) ?? none();
    const compared =
      both && adjustment
        ? compareShares(group, both, settings, adjustment)
        : notComparedShare(itself ? itselfReason : nothingKnown, settings, itself);
    return { ...shareOf(group, count, settings.level), isReference: itself, ...compared };
  });
  return {
    outcome,
    total: knownCount(tally.all) + unknownCount(tally.all),
    groups,
    unknown: unknownOf(tally, groups, sides, settings.level),
    within: withinStrata({ columns: scope.within, cells, grouping, reference, level: settings.level }),
  };
}

function unknownOf(
  tally: ShareTally,
  groups: readonly ShareGroup[],
  sides: ReadonlyMap<string, ShareSides>,
  level: number,
): ShareUnknown {
  const { notStated, notRecorded, unrecognised, notApplicable } = tally.all;
  const count = unknownCount(tally.all);
  const possible = count + knownCount(tally.all);
  const { missing, hits, misses } = together([...tally.groups.values()]);
  const known = missing + hits + misses;
  return {
    count,
    share: possible === 0 ? null : count / possible,
    kinds: { notStated, notRecorded, unrecognised, notApplicable },
    hits: tally.unknown.hits,
    outcomeMissingToo: tally.unknown.missing,
    outcome: { count: missing, share: known === 0 ? null : missing / known },
    bounds: Object.fromEntries(
      groups
        .filter(({ isReference: itself }) => !itself)
        .map(({ group, code }) => [group, missingBounds(sides.get(code), tally.unknown, level)]),
    ),
  };
}

const itselfReason = 'This is the group that the others are compared with.';
const nothingKnown = 'This group, or whoever it is compared with, has nothing of known outcome.';
