// Made-up amounts of Black and White people for tests.

import assert from 'node:assert/strict';
import { findClassification } from '@due-regard/classifications';
import type { AmountCell } from './amount-cells.ts';
import type { AmountFinding } from './amount-finding.ts';
import type { AmountsMaterial } from './amounts-material.ts';
import { usualAmountsRequest } from './amounts-request.ts';
import { makeAmountFinding } from './make-amount-finding.ts';

export function amountCell(group: string, amounts: number[], lacking: Partial<AmountCell> = {}): AmountCell {
  const { missing = 0, notNumbers = 0, negative = 0 } = lacking;
  const count = amounts.length + missing + notNumbers + negative;
  return { partner: '', month: null, group, count, amounts, missing, notNumbers, negative };
}

export function amountsMaterial(
  cells: readonly AmountCell[],
  request: Partial<AmountsMaterial['request']> = {},
): AmountsMaterial {
  const words = findClassification('ethnicity-census-2021');
  assert.ok(words);
  return {
    request: { by: 'ethnicity', amount: 'Response minutes', ...usualAmountsRequest, ...request },
    counted: { from: 'events', singular: 'call', plural: 'calls', filters: [] },
    breakdown: { id: 'ethnicity', label: 'ethnicity', reference: 'white' },
    cells,
    submitted: [],
    words,
    inputs: [{ role: 'events', name: 'calls.csv', sha256: 'a'.repeat(64) }],
    noticed: [],
    programVersion: '0.1.0',
  };
}

export function amountsOf(...args: Parameters<typeof amountsMaterial>): AmountFinding {
  const answer = makeAmountFinding(amountsMaterial(...args));
  assert.ok(answer.ok, answer.ok ? '' : String(answer.problems[0]?.message));
  return answer.finding;
}
