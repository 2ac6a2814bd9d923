// Many comparisons at once: adjusted p values, families declared before looking. Reference file 11.
import { z } from 'zod';
import {
  adjustFamily,
  adjustPValues,
  declareFamily,
  localFalseDiscovery,
  simultaneousConfidence,
} from '@due-regard/statistics';
import type { AdjustmentMethod } from '@due-regard/statistics';
import {
  confidence,
  number,
  numberOrNothing,
  numbers,
  numbersWithGaps,
  word,
  words,
} from '../field-types.ts';
import { snakeFields } from '../answer-fields.ts';
import { statMethod } from '../stat-method.ts';

const adjusted = statMethod({
  names: ['adjust-p-values'],
  card: 'multiplicity.md',
  input: z.strictObject({ p: numbersWithGaps }),
  example: { p: [0.01, 0.02, 0.03, 0.04, 0.05] },
  answer: ({ p }) => {
    // One p value outside a list in a reference file is answered in the same way.
    const by = (method: AdjustmentMethod) => single(adjustPValues(p, method));
    return {
      BH: by('benjamini-hochberg'),
      BY: by('benjamini-yekutieli'),
      holm: by('holm'),
      hochberg: by('hochberg'),
      bonferroni: by('bonferroni'),
    };
  },
});

function single(list: (number | null)[]) {
  return list.length === 1 ? list[0] : list;
}

const method = z
  .enum(['bonferroni', 'holm', 'hochberg', 'benjamini-hochberg', 'benjamini-yekutieli'])
  .describe('bonferroni, holm, hochberg, benjamini-hochberg or benjamini-yekutieli');

const FAMILY = { family: 'age bands', members: ['18 to 24', '25 to 34'], adjustment: 'holm' };

const declared = statMethod({
  names: ['declare-family'],
  card: 'multiplicity.md',
  input: z.strictObject({ family: word, members: words, adjustment: method }),
  example: FAMILY,
  answer: ({ family, members, adjustment }) => {
    const { name } = declareFamily({ name: family, members, method: adjustment });
    return { family: name, members, adjustment };
  },
});

const ofFamily = statMethod({
  names: ['adjust-family'],
  card: 'multiplicity.md',
  input: z.strictObject({
    family: word,
    members: words,
    adjustment: method,
    p: z
      .record(z.string(), numberOrNothing)
      .describe('p value of each member by its name, null when there is none'),
  }),
  example: { ...FAMILY, p: { '18 to 24': 0.01, '25 to 34': 0.04 } },
  answer: ({ family, members, adjustment, p }) => {
    const answer = adjustFamily(declareFamily({ name: family, members, method: adjustment }), p);
    const { tested, missing, reason } = answer;
    return { family, tested, missing, adjusted: answer.adjusted, method: answer.method, reason };
  },
});

const together = statMethod({
  names: ['simultaneous-confidence'],
  card: 'multiplicity.md',
  input: z.strictObject({ tests: number, conf_level: confidence }),
  example: { tests: 5, conf_level: 0.95 },
  answer: ({ tests, conf_level }) => ({ each_conf_level: simultaneousConfidence(conf_level, tests) }),
});

const unlikePeers = statMethod({
  names: ['local-false-discovery'],
  card: 'local-false-discovery.md',
  input: z.strictObject({
    z: numbers,
    review_below: z.number().default(0.5).describe('number, 0.5 unless given'),
  }),
  example: { z: Array.from({ length: 250 }, (_, i) => ((i * 37) % 250) / 60 - 2) },
  answer: ({ z: scores, review_below: reviewBelow }) =>
    snakeFields(localFalseDiscovery(scores, { reviewBelow })),
});

export const multiplicity = [adjusted, declared, ofFamily, together, unlikePeers];
