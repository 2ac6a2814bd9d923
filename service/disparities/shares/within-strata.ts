// The groups compared within strata (the same object, place or month), beside the crude comparison.

import {
  type ProportionStratum,
  breslowDayTest,
  pooledRiskDifference,
  pooledRiskRatio,
} from '@due-regard/statistics';
import type { Group, Grouping } from '../findings/grouping.ts';
import type { Reference } from '../findings/measured.ts';
import { withLimits } from './compare-shares.ts';
import {
  type OutcomeCount,
  type ShareCell,
  knownOutcomes,
  none,
  shareTallyOf,
  together,
} from './share-cells.ts';
import type { PooledComparison, WithinStrata } from './share-finding.ts';
import { isReference, ofKnown } from './share-sides.ts';

export interface StrataMaterial {
  columns: readonly string[];
  cells: readonly ShareCell[];
  grouping: Grouping;
  reference: Reference;
  level: number;
}

interface Stratum {
  values: string[];
  counts: Map<string, OutcomeCount>;
  known: number;
}

/** Null where there is no column to compare within. A blank is a stratum of its own. */
export function withinStrata(material: StrataMaterial): WithinStrata | null {
  const { columns, grouping, reference } = material;
  if (columns.length === 0) return null;
  const strata = strataOf(material);
  const compared = grouping.groups.filter(({ code }) => !isReference(code, reference));
  return {
    columns: [...columns],
    strata: strata.length,
    groups: Object.fromEntries(compared.map((group) => [group.shortLabel, pooled(group, strata, material)])),
    table: strata.map(({ values, counts }) => ({
      stratum: values,
      groups: grouping.groups.map(({ code, shortLabel }) => {
        const count = counts.get(code) ?? none();
        return { group: shortLabel, hits: count.hits, known: knownOutcomes(count) };
      }),
    })),
  };
}

function strataOf({ cells, grouping }: StrataMaterial): Stratum[] {
  const parted = Map.groupBy(cells, ({ stratum }) => JSON.stringify(stratum));
  return [...parted.values()]
    .map((own) => {
      const { groups } = shareTallyOf(own, grouping);
      return {
        values: [...(own[0]?.stratum ?? [])],
        counts: groups,
        known: knownOutcomes(together([...groups.values()])),
      };
    })
    .filter(({ known }) => known > 0)
    .sort((a, b) => b.known - a.known || (a.values.join() < b.values.join() ? -1 : 1));
}

function pooled(
  { code }: Group,
  strata: readonly Stratum[],
  { reference, level }: StrataMaterial,
): PooledComparison {
  if (reference.kind === 'overall') return notPooled(againstAll);
  const pairs = strata.map((stratum) => pairIn(stratum, code, reference));
  if (pairs.length === 0) return notPooled('There is no event of known group and outcome.');
  const options = { confidence: level };
  const ratio = pooledRiskRatio(pairs, options);
  const { taroneP: pValue, reason } = breslowDayTest(pairs);
  return {
    ratio: { ...withLimits(ratio), pValue: ratio.pValue },
    difference: withLimits(pooledRiskDifference(pairs, options)),
    crude: ratio.crude,
    comparable: ratio.strata,
    homogeneity: { pValue, ...(reason === null ? {} : { reason }) },
    warning: ratio.warning,
  };
}

function pairIn({ counts }: Stratum, code: string, reference: Reference): ProportionStratum {
  const others =
    reference.kind === 'group'
      ? [counts.get(reference.code) ?? none()]
      : [...counts].filter(([other]) => other !== code).map(([, count]) => count);
  return { group: ofKnown(counts.get(code) ?? none()), reference: ofKnown(together(others)) };
}

function notPooled(reason: string): PooledComparison {
  const nothing = { estimate: null, lower: null, upper: null, method: null, reason };
  return {
    ratio: { ...nothing, pValue: null },
    difference: nothing,
    crude: null,
    comparable: 0,
    homogeneity: { pValue: null, reason },
    warning: null,
  };
}

const againstAll =
  'Within strata a group is compared with another group or with everyone else, not with everybody together.';
