// The multilevel model of crossed strata against lme4's glmer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/27-maihda.json' with { type: 'json' };
import { numberIn, rawCases } from '../../golden/raw-case.ts';
import { holdTo } from '../../golden/reference-case.ts';
import { dataRows } from '../../golden/rows-of-case.ts';
import { maihda } from '../small-cells/maihda.ts';

for (const { id, inputs, expected } of rawCases(file)) {
  test(`the model of strata agrees with lme4 in case ${id}, and is no less likely`, () => {
    const strata = dataRows(String(inputs.data)).map(({ n, x, ...characteristics }) => {
      return { characteristics, count: Number(x), total: Number(n) };
    });
    const { nullModel, strata: answers } = maihda(strata);
    holdTo(
      expected,
      {
        intercept: nullModel.coefficients[0]?.estimate,
        stratum_variance: nullModel.stratumVariance,
        vpc_latent: nullModel.variancePartition,
        median_odds_ratio: nullModel.medianOddsRatio,
        shrunken_rate_first8: answers.slice(0, 8).map(({ shrunkenToAll }) => shrunkenToAll),
        raw_rate_first8: answers.slice(0, 8).map(({ raw }) => raw),
        log_lik: nullModel.logLikelihood,
      },
      1e-4,
    );
    assert.ok(nullModel.logLikelihood! >= numberIn(expected.log_lik));
  });
}
