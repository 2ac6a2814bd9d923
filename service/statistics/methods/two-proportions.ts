// Two proportions compared: ratio and difference with their intervals. Reference files 04 and 06.
import { z } from 'zod';
import { proportion, riskDifference, riskRatio, shortfall, shortfallToShare } from '@due-regard/statistics';
import type { RiskDifferenceMethod, RiskRatioMethod } from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import { confidence, number, sharePair, twoShares } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const EXAMPLE = { x1: 12, n1: 80, x0: 48, n0: 160 };

const ratio = statMethod({
  names: ['risk-ratio'],
  card: 'risk-ratio.md',
  input: z.strictObject({ ...twoShares, conf_level: confidence }),
  example: EXAMPLE,
  answer: (given) => {
    const { group, reference } = sharePair(given);
    const by = (method: RiskRatioMethod) =>
      riskRatio(group, reference, { method, confidence: given.conf_level });
    const koopman = by('koopman');
    return {
      p1: proportion(group).estimate,
      p0: proportion(reference).estimate,
      ratio: koopman.estimate,
      log_wald_katz: limits(by('katz')),
      log_walter_adjusted: { ratio: by('walter').estimate, ci: limits(by('walter')) },
      score_koopman: limits(koopman),
      score_miettinen_nurminen: limits(by('miettinen-nurminen')),
      epiR_zRRscore: limits(koopman),
      mover_r_wilson: limits(by('mover-r')),
      p_score: koopman.pValue,
      ...reasons({ ratio: koopman, log_wald_katz: by('katz'), mover_r_wilson: by('mover-r') }),
    };
  },
});

const difference = statMethod({
  names: ['risk-difference'],
  card: 'risk-difference.md',
  input: z.strictObject({ ...twoShares, conf_level: confidence }),
  example: EXAMPLE,
  answer: (given) => {
    const { group, reference } = sharePair(given);
    const by = (method: RiskDifferenceMethod) =>
      riskDifference(group, reference, { method, confidence: given.conf_level });
    const newcombe = by('newcombe');
    return {
      diff: newcombe.estimate,
      newcombe_hybrid_score: limits(newcombe),
      wald: limits(by('wald')),
      miettinen_nurminen: limits(by('miettinen-nurminen')),
      agresti_caffo: limits(by('agresti-caffo')),
      published_newcombe_1998_method10_4dp: limits(newcombe)?.map(fourDecimals) ?? null,
      p_score: newcombe.pValue,
      ...reasons({ diff: newcombe }),
    };
  },
});

function fourDecimals(limit: number | null) {
  return limit === null ? null : Number(limit.toFixed(4));
}

const missingPeople = statMethod({
  names: ['shortfall'],
  card: 'excess-and-shortfall.md',
  input: z.strictObject({ ...twoShares, conf_level: confidence }),
  example: EXAMPLE,
  answer: (given) => {
    const { group, reference } = sharePair(given);
    return snakeFields(shortfall(group, reference, { confidence: given.conf_level }));
  },
});

const missingToShare = statMethod({
  names: ['shortfall-to-share'],
  card: 'excess-and-shortfall.md',
  input: z.strictObject({ ...twoShares, share: number }),
  example: { ...EXAMPLE, share: 0.8 },
  answer: (given) => {
    const { group, reference } = sharePair(given);
    return snakeFields(shortfallToShare(group, reference, given.share));
  },
});

export const twoProportionsCompared = [ratio, difference, missingPeople, missingToShare];
