// Outcome test, threshold test and infra-marginality against R.
import { test } from 'node:test';
import file from '../../golden/22-outcome-and-threshold-tests.json' with { type: 'json' };
import type { Inputs } from '../../golden/reference-case.ts';
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import { wordList } from '../../golden/rows-of-case.ts';
import { hitRateTest } from '../policing/hit-rate-test.ts';
import { searchedAboveBar } from '../policing/infra-marginality.ts';
import { thresholdLikelihood } from '../policing/threshold-likelihood.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`the test agrees with R in case ${id}`, () => holdTo(expected, answers(id, inputs)));
}

function answers(id: string, inputs: Inputs): unknown {
  if (inputs.has('finds')) return hitAnswers(id, inputs);
  return inputs.has('phi') ? thresholdAnswers(inputs) : marginAnswers(inputs);
}

function hitAnswers(id: string, inputs: Inputs) {
  const [finds, searches] = [inputs.numbers('finds'), inputs.numbers('searches')];
  const names = wordList(file, id, 'groups');
  const { groups, test } = hitRateTest(
    names.map((name, i) => ({ name, finds: finds[i]!, searches: searches[i]! })),
  );
  const others = groups.filter(({ difference }) => difference !== null);
  return {
    hit_rate: groups.map(({ rate }) => rate.estimate),
    wilson: groups.map(({ rate }) => [rate.lower, rate.upper]),
    chi2: test.statistic,
    df: test.degreesOfFreedom,
    p: test.pValue,
    ratio_to_first: groups.map(({ ratio }) => (ratio === null ? 1 : ratio.estimate)),
    difference_newcombe: others.map(({ difference }) => [difference?.lower, difference?.upper]),
  };
}

function thresholdAnswers(inputs: Inputs) {
  const [stops, searches, hits] = ['stops', 'searches', 'hits'].map((name) => inputs.number(name)) as [
    number,
    number,
    number,
  ];
  const model = { guilty: inputs.number('phi'), separation: inputs.number('delta'), bar: inputs.number('t') };
  return { log_likelihood: thresholdLikelihood({ stops, searches, hits }, model).logLikelihood };
}

function marginAnswers(inputs: Inputs) {
  const rates = (alpha: number, beta: number) => {
    const { searchRate, hitRate } = searchedAboveBar({ alpha, beta }, inputs.number('threshold'));
    return { search_rate: searchRate, hit_rate: hitRate };
  };
  return { A: rates(2, 18), B: rates(1, 4) };
}
