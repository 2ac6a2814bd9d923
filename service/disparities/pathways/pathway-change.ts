// How the share that reached the end changed between two periods: other people having begun, or other chances within groups.

import { kitagawaDecomposition } from '@due-regard/statistics';
import type { PathwayChange } from './pathway-finding.ts';
import type { PathwayPeriods } from './pathway-material.ts';

export function pathwayChange({ header, from, to, groups }: PathwayPeriods): PathwayChange {
  const share = ([began, ended]: [number, number]) => (began === 0 ? 0 : ended / began);
  const split = kitagawaDecomposition(
    groups.map(({ before, after }) => ({
      size: after[0],
      rate: share(after),
      referenceSize: before[0],
      referenceRate: share(before),
    })),
  );
  return {
    ...{ header, from, to },
    before: split.referenceRate,
    after: split.rate,
    counts: {
      before: counted(groups.map(({ before }) => before)),
      after: counted(groups.map(({ after }) => after)),
    },
    difference: split.difference,
    composition: split.compositionEffect,
    rates: split.rateEffect,
    ...(split.reason === null ? {} : { reason: split.reason }),
  };
}

function counted(groups: readonly [number, number][]): { count: number; total: number } {
  const sum = (at: 0 | 1) => groups.reduce((total, group) => total + group[at], 0);
  return { count: sum(1), total: sum(0) };
}
