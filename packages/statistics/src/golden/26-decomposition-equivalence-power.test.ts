// Kitagawa, equivalence, power, the smallest visible ratio, the overlap fallacy and change in a ratio, against R.
import { test } from 'node:test';
import file from '../../golden/26-decomposition-equivalence-power.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import {
  changeInRiskRatio,
  kitagawaDecomposition,
  overlapFallacy,
  powerOfTwoProportions,
  riskRatioEquivalence,
  sampleSizeOfTwoProportions,
  smallestVisibleRateRatio,
} from '../index.ts';

const ANSWERS: [prefix: string, answers: (inputs: Inputs) => unknown][] = [
  ['kitagawa', kitagawa],
  ['tost', equivalence],
  ['power', power],
  ['sample-size', sampleSize],
  ['min-detectable', smallestVisible],
  ['overlap', overlap],
  ['ratio-of-ratios', change],
];

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`the reference is met in case ${id}`, () => {
    const answers = ANSWERS.find(([prefix]) => id.startsWith(prefix))?.[1];
    if (!answers) throw new Error(`Nothing answers the case ${id}.`);
    holdTo(expected, answers(inputs));
  });
}

function group(inputs: Inputs) {
  return { count: inputs.number('x1'), total: inputs.number('n1') };
}

function reference(inputs: Inputs) {
  return { count: inputs.number('x0'), total: inputs.number('n0') };
}

function kitagawa(inputs: Inputs) {
  const [r1, n0, r0] = ['r1', 'n0', 'r0'].map((name) => inputs.numbers(name));
  const strata = inputs.numbers('n1').map((size, h) => {
    return { size, rate: r1?.[h] ?? 0, referenceSize: n0?.[h] ?? 0, referenceRate: r0?.[h] ?? 0 };
  });
  const answer = kitagawaDecomposition(strata);
  return {
    rate1: answer.rate,
    rate0: answer.referenceRate,
    difference: answer.difference,
    composition_effect: answer.compositionEffect,
    rate_effect: answer.rateEffect,
  };
}

function equivalence(inputs: Inputs) {
  const band = { low: inputs.number('low'), high: inputs.number('high') };
  const answer = riskRatioEquivalence(group(inputs), reference(inputs), { band, method: 'katz' });
  return {
    ratio: answer.estimate,
    ci90: [answer.lower, answer.upper],
    p_lower: answer.pAboveLow,
    p_upper: answer.pBelowHigh,
    equivalent_at_5pct: answer.equivalent,
  };
}

function power(inputs: Inputs) {
  const total = inputs.number('n_per_group');
  const design = {
    proportion: inputs.number('p2'),
    referenceProportion: inputs.number('p1'),
    total,
    referenceTotal: total,
  };
  return { power_two_sided: powerOfTwoProportions(design, { alpha: inputs.number('alpha') }).power };
}

function sampleSize(inputs: Inputs) {
  const proportions = { proportion: inputs.number('p2'), referenceProportion: inputs.number('p1') };
  return { n_per_group: sampleSizeOfTwoProportions(proportions, { power: inputs.number('power') }).perGroup };
}

function smallestVisible(inputs: Inputs) {
  const design = {
    exposure: inputs.number('exposure1'),
    referenceExposure: inputs.number('exposure0'),
    referenceRate: inputs.number('reference_rate'),
  };
  const options = { alpha: inputs.number('alpha'), power: inputs.number('power') };
  return { min_detectable_rate_ratio: smallestVisibleRateRatio(design, options).above };
}

function overlap(inputs: Inputs) {
  const answer = overlapFallacy(group(inputs), reference(inputs));
  return {
    wilson1: [answer.group.lower, answer.group.upper],
    wilson0: [answer.reference.lower, answer.reference.upper],
    intervals_overlap: answer.intervalsOverlap,
    newcombe_difference: [answer.difference.lower, answer.difference.upper],
    difference_excludes_zero: answer.differenceExcludesZero,
    p_score: answer.difference.pValue,
  };
}

function change(inputs: Inputs) {
  const [earlier, later] = ['year1', 'year2'].map((year) => {
    return { group: group(inputs.part(year)), reference: reference(inputs.part(year)) };
  });
  if (!earlier || !later) throw new Error('Two years are needed.');
  const answer = changeInRiskRatio(earlier, later);
  return {
    rr1: answer.earlier,
    rr2: answer.later,
    ratio_of_ratios: answer.estimate,
    ci: [answer.lower, answer.upper],
    p: answer.pValue,
  };
}
