// Kitagawa's split of a difference of rates: how much is a different mix, how much different rates within the same mix.
// Source: E. M. Kitagawa (1955), Components of a difference between two rates, JASA 50:1168.
import type { Answer } from '../estimate.ts';
import { requireList, requireNotNegative } from '../input.ts';

/** One stratum (an age band, an area): people and rate of the group, and of the reference group. */
export interface KitagawaStratum {
  size: number;
  rate: number;
  referenceSize: number;
  referenceRate: number;
}

export interface KitagawaDecomposition extends Answer {
  rate: number | null;
  referenceRate: number | null;
  /** rate − referenceRate; the two effects add up to it. */
  difference: number | null;
  compositionEffect: number | null;
  rateEffect: number | null;
}

const METHOD = 'Kitagawa decomposition';

export function kitagawaDecomposition(strata: readonly KitagawaStratum[]): KitagawaDecomposition {
  requireList(strata, 'The strata');
  strata.forEach(check);
  const [people, referencePeople] = [total(strata, 'size'), total(strata, 'referenceSize')];
  if (people === 0 || referencePeople === 0) return { ...NOTHING, method: METHOD, reason: NOBODY };
  let [rate, referenceRate, compositionEffect, rateEffect] = [0, 0, 0, 0];
  for (const stratum of strata) {
    const [share, referenceShare] = [stratum.size / people, stratum.referenceSize / referencePeople];
    rate += share * stratum.rate;
    referenceRate += referenceShare * stratum.referenceRate;
    compositionEffect += ((share - referenceShare) * (stratum.rate + stratum.referenceRate)) / 2;
    rateEffect += ((stratum.rate - stratum.referenceRate) * (share + referenceShare)) / 2;
  }
  const difference = rate - referenceRate;
  return { rate, referenceRate, difference, compositionEffect, rateEffect, method: METHOD, reason: null };
}

function check(stratum: KitagawaStratum, index: number): void {
  for (const name of ['size', 'rate', 'referenceSize', 'referenceRate'] as const) {
    requireNotNegative(stratum[name], `Stratum ${index + 1}: ${name}`);
  }
}

function total(strata: readonly KitagawaStratum[], name: 'size' | 'referenceSize'): number {
  return strata.reduce((sum, stratum) => sum + stratum[name], 0);
}

const NOTHING = {
  rate: null,
  referenceRate: null,
  difference: null,
  compositionEffect: null,
  rateEffect: null,
};
const NOBODY = 'One of the groups has nobody in any stratum, so there is no difference to split.';
