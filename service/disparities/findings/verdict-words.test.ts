// The few things that are said of a ratio.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noRatio } from '../rates/compare-sides.ts';
import type { Verdict } from './verdict.ts';
import { verdictWords } from './verdict-words.ts';

function said(
  verdict: Verdict | null,
  estimate: number | null,
  lower: number | null,
  upper: number | null,
): string {
  const none = noRatio('', { upper: 1.25 });
  return verdictWords(verdict, { ...none, estimate, adjusted: { ...none.adjusted, lower, upper } });
}

describe('the words of a verdict', () => {
  it('are higher, lower, consistent with, cannot be told', () => {
    assert.equal(said('gap', 2.5, 1.1, 5.3), 'higher');
    assert.equal(said('gap', 0.4, 0.2, 0.9), 'lower');
    assert.equal(
      said('gap, size not settled', 1.2, 1.1, 1.4),
      'higher; whether by enough to matter cannot be told',
    );
    assert.equal(said('no gap that matters', 1.01, 0.95, 1.1), 'consistent with the same rate');
    assert.equal(said('not settled', 1.2, 0.5, 3), 'cannot be told');
    assert.equal(said('cannot be computed', null, null, null), 'cannot be computed');
  });

  it('do not call a small but certain gap the same rate', () => {
    assert.equal(said('no gap that matters', 0.87, 0.86, 0.89), 'lower, by too little to matter');
  });
});
