// Empirical Bayes shrinkage against R (the optimised and closed forms of the file; probabilities of ratios are apart).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/17-shrinkage-bayes.json' with { type: 'json' };
import { numberIn, numbersIn, rawCases } from '../../golden/raw-case.ts';
import { holdTo, near } from '../../golden/reference-case.ts';
import type { BetaBinomialShrinkage } from '../small-cells/beta-binomial-shrinkage.ts';
import { betaBinomialShrinkage } from '../small-cells/beta-binomial-shrinkage.ts';
import { marshallShrinkage } from '../small-cells/marshall-shrinkage.ts';

const cases = rawCases(file);

for (const { id, inputs, expected } of cases.filter(({ id }) => id.startsWith('marshall'))) {
  test(`Marshall's shrinkage agrees with R in case ${id}`, () => {
    const exposures = numbersIn(inputs.exposure);
    const groups = numbersIn(inputs.x).map((events, i) => ({ events, exposure: exposures[i]! }));
    const answer = marshallShrinkage(groups);
    holdTo(expected, {
      m: answer.overall,
      s2: answer.spread,
      A: answer.betweenGroups,
      shrink_weight: answer.groups.map(({ weight }) => weight),
      eb: answer.groups.map(({ shrunken }) => shrunken),
    });
  });
}

/** R's optim stopped 2e-9 of its likelihood short of the peak, where alpha and beta are still 1.4e-4 from it. */
const AT_THE_PEAK = { alpha: 2e-4, beta: 2e-4 };

for (const { id, inputs, expected } of cases.filter(({ id }) => id.startsWith('beta-binomial'))) {
  const totals = numbersIn(inputs.n);
  const groups = numbersIn(inputs.x).map((count, i) => ({ count, total: totals[i]! }));

  test(`the beta–binomial agrees with R in case ${id}, stopped where R stops`, () => {
    holdTo(expected, answers(betaBinomialShrinkage(groups, { optimiser: 'r-optim' })), 1e-4);
    near(numberIn(expected.alpha), betaBinomialShrinkage(groups, { optimiser: 'r-optim' }).alpha, 1e-6);
  });

  test(`the beta–binomial at its peak agrees with R in case ${id}, and is likelier`, () => {
    const { alpha, beta, ...rest } = answers(betaBinomialShrinkage(groups));
    near(numberIn(expected.alpha), alpha, AT_THE_PEAK.alpha, 'alpha');
    near(numberIn(expected.beta), beta, AT_THE_PEAK.beta, 'beta');
    holdTo({ ...expected, alpha, beta }, { ...rest, alpha, beta }, 1e-4);
    assert.ok(rest.neg_log_lik < numberIn(expected.neg_log_lik));
  });
}

function answers({ alpha, beta, priorMean, groups, logLikelihood }: BetaBinomialShrinkage) {
  return {
    alpha,
    beta,
    prior_mean: priorMean,
    posterior_mean: groups.map(({ shrunken }) => shrunken),
    posterior_95: groups.map(({ lower, upper }) => [lower, upper]),
    neg_log_lik: -logLikelihood!,
  };
}
