// Empirical Bayes shrinkage against R (the optimised and closed forms of the file; probabilities of ratios are apart).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/17-shrinkage-bayes.json' with { type: 'json' };
import { numberIn, numbersIn, rawCases } from '../../golden/raw-case.ts';
import { holdTo, near } from '../../golden/reference-case.ts';
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

/** R's optim stopped 2e-8 of log-likelihood short of the peak, where alpha and beta are still 1.4e-4 from it. */
const LOOSE_FIELDS = ['alpha', 'beta'];

for (const { id, inputs, expected } of cases.filter(({ id }) => id.startsWith('beta-binomial'))) {
  test(`the beta–binomial agrees with R in case ${id}, and is no less likely`, () => {
    const totals = numbersIn(inputs.n);
    const answer = betaBinomialShrinkage(
      numbersIn(inputs.x).map((count, i) => ({ count, total: totals[i]! })),
    );
    const tight = Object.fromEntries(
      Object.entries(expected).filter(([name]) => !LOOSE_FIELDS.includes(name)),
    );
    holdTo(
      tight,
      {
        prior_mean: answer.priorMean,
        posterior_mean: answer.groups.map(({ shrunken }) => shrunken),
        posterior_95: answer.groups.map(({ lower, upper }) => [lower, upper]),
        neg_log_lik: -answer.logLikelihood!,
      },
      1e-4,
    );
    near(numberIn(expected.alpha), answer.alpha, 2e-4, 'alpha');
    near(numberIn(expected.beta), answer.beta, 2e-4, 'beta');
    assert.ok(-answer.logLikelihood! <= numberIn(expected.neg_log_lik));
  });
}
