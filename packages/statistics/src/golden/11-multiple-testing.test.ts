// Adjusted p values against R's p.adjust.
import { test } from 'node:test';
import file from '../../golden/11-multiple-testing.json' with { type: 'json' };
import { holdTo, referenceCases } from '../../golden/reference-case.ts';
import type { AdjustmentMethod } from '../index.ts';
import { adjustPValues } from '../index.ts';

for (const { id, inputs, expected } of referenceCases(file)) {
  test(`adjusted p values agree with R in case ${id}`, () => {
    const p = inputs.numbers('p').map((value) => (Number.isNaN(value) ? null : value));
    // A single p value stands outside a list in the file.
    const adjusted = (method: AdjustmentMethod) =>
      p.length === 1 ? adjustPValues(p, method)[0] : adjustPValues(p, method);
    holdTo(expected, {
      BH: adjusted('benjamini-hochberg'),
      BY: adjusted('benjamini-yekutieli'),
      holm: adjusted('holm'),
      hochberg: adjusted('hochberg'),
      bonferroni: adjusted('bonferroni'),
    });
  });
}
